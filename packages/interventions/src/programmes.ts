import { governanceProgrammes } from "./governance.js";
import { literatureProgrammes } from "./literature.js";
import { moneyProgrammes } from "./money.js";
import { preventionProgrammes } from "./prevention.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import { urgentProgrammes } from "./urgent.js";
import { workProgrammes } from "./work.js";

/** Every programme that ships, in the order of the catalogue. */
export const programmes: readonly ProgrammeEntry[] = [
  ...urgentProgrammes,
  ...moneyProgrammes,
  ...governanceProgrammes,
  ...preventionProgrammes,
  ...workProgrammes,
  ...literatureProgrammes,
];
