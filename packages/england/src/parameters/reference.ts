import { type Parameter, type ParameterTable, parameterTable } from "@placewell/core";
import { crises } from "./crises.js";
import { deaths } from "./deaths.js";
import { discharge } from "./discharge.js";
import { fittedRows } from "./fitted.generated.js";
import { hospital } from "./hospital.js";
import { pathway } from "./pathway.js";
import { population } from "./population.js";
import { services } from "./services.js";

/** Rows as they stand in the files beside this one; of fitted ones, the values to begin a calibration with. */
const written: readonly Parameter[] = [
  ...population,
  ...deaths,
  ...crises,
  ...pathway,
  ...hospital,
  ...discharge,
  ...services,
];

const fitted = new Map(fittedRows.map((row) => [row.id, row]));

/**
 * The reference parameter set, in the order of a person's story. Values that were fitted to published figures are those that
 * `placewell calibrate` wrote (calibration/york.fitted.yaml of this package).
 */
export const referenceParameters: readonly Parameter[] = written.map((row) => {
  const fit = fitted.get(row.id);
  if (fit === undefined) return row;
  const source = row.source === "none" ? fit.source : `${row.source}; ${fit.source}`;
  return { ...row, value: fit.value, source, status: "calibrated" };
});

/** {@link referenceParameters} by id. */
export const referenceTable: ParameterTable = parameterTable(referenceParameters);
