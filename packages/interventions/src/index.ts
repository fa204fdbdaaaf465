export { fallsExercise } from "./falls-exercise.js";
export { frailtyCrisisHub } from "./frailty-crisis-hub.js";
export { homeFirst } from "./home-first.js";
export { type ProgrammeEntry, programmes } from "./programmes.js";
