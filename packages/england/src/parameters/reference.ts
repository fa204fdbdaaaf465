import { type Parameter, type ParameterTable, parameterTable } from "@placewell/core";
import { crises } from "./crises.js";
import { deaths } from "./deaths.js";
import { discharge } from "./discharge.js";
import { hospital } from "./hospital.js";
import { pathway } from "./pathway.js";
import { population } from "./population.js";
import { services } from "./services.js";

/** The reference parameter set, in the order of a person's story. */
export const referenceParameters: readonly Parameter[] = [
  ...population,
  ...deaths,
  ...crises,
  ...pathway,
  ...hospital,
  ...discharge,
  ...services,
];

/** {@link referenceParameters} by id. */
export const referenceTable: ParameterTable = parameterTable(referenceParameters);
