export {
  type FrailtyCrisisHubOptions,
  frailtyCrisisHub,
  frailtyCrisisHubDescription,
} from "./frailty-crisis-hub.js";
export { type HomeFirstOptions, homeFirst, homeFirstDescription } from "./home-first.js";
export { type ProgrammeEntry, programmes } from "./programmes.js";
