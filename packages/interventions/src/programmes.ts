import { frailtyCrisisHub } from "./frailty-crisis-hub.js";
import { homeFirst } from "./home-first.js";
import { literatureProgrammes } from "./literature.js";
import type { ProgrammeEntry } from "./programme-entry.js";

/** Every programme that ships, in the order of the catalogue. */
export const programmes: readonly ProgrammeEntry[] = [frailtyCrisisHub, homeFirst, ...literatureProgrammes];
