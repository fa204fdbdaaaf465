import { frailtyCrisisHub } from "./frailty-crisis-hub.js";
import { homeFirst } from "./home-first.js";
import { mentalHealthHub } from "./mental-health-hub.js";
import type { ProgrammeEntry } from "./programme-entry.js";

/** Acute, urgent and intermediate care, P01 to P03. */
export const urgentProgrammes: readonly ProgrammeEntry[] = [frailtyCrisisHub, homeFirst, mentalHealthHub];
