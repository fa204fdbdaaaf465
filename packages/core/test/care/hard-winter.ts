import { england } from "../../../england/src/index.js";
import { type ModelInputs, type Parameter, withParameters } from "../../src/index.js";

/** A row of the reference set with every number multiplied. */
function times(id: string, factor: number): Parameter {
  const row = england.parameters.get(id);
  if (row === undefined) throw new RangeError(`England has no parameter "${id}".`);
  const value = typeof row.value === "number" ? row.value * factor : row.value.map((v) => v * factor);
  return { ...row, value };
}

function set(id: string, value: number | readonly number[]): Parameter {
  return { ...times(id, 1), value };
}

/**
 * England with far more crises, short-term beds and moves to care homes, and slow assessments: rare paths of the model
 * of care become common, so that a small place walks all of them in a year.
 */
export const hardWinter: ModelInputs = {
  ...england,
  id: "hard-winter",
  parameters: withParameters(england.parameters, [
    times("crisis.A", 8),
    times("ch.k", 100),
    times("care.need", 2),
    times("fn.decline0", 10),
    set("care.3.2.contact.severity3", [0.4, 0.1, 0.4, 0.1, 0]),
    set("care.3.2.contact.severity2", [0.1, 0.1, 0.3, 0.1, 0.4]),
    set("care.3.3.ucr.reablement", 0.5),
    set("care.3.4.virtualWard.stepUp", 0.5),
    set("care.3.4.stepUp", [0.4, 0.4]),
    set("path.c", [0.3, 0.6, 0.1]),
    set("care.3.6.weight.careHome", [0.2, 0.5, 0.1]),
    set("care.3.7.shortTermBed.careHome", 0.9),
    set("care.2.3.careHomeEntry.assessmentDays", 150),
  ]),
};
