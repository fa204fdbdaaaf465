import type { ParameterInForce, ParameterSet } from "./programme.js";
import type { Estimate, ProgrammeParameter } from "./programme-parameter.js";

/** The estimate of a parameter that is in force: the option where there is one, else the set's. */
export function estimateInForce(
  parameter: ProgrammeParameter,
  set: ParameterSet,
  options: Readonly<Record<string, number>>,
): Estimate | "not claimed" {
  const estimate = parameter[set];
  const given = options[parameter.id];
  if (given === undefined || (estimate !== "not claimed" && estimate.value === given)) return estimate;
  return { value: given, rows: [], status: "assumed", note: "set by an option" };
}

/** The parameters in force, ready for an assumptions table; what the set does not claim is left out. */
export function parametersInForce(
  parameters: readonly ProgrammeParameter[],
  set: ParameterSet,
  options: Readonly<Record<string, number>>,
): ParameterInForce[] {
  const rows: ParameterInForce[] = [];
  for (const parameter of parameters) {
    const estimate = estimateInForce(parameter, set, options);
    if (estimate === "not claimed") continue;
    rows.push({
      id: parameter.id,
      meaning: parameter.meaning,
      unit: parameter.unit,
      value: estimate.value,
      range: rangeOf(estimate),
      source: [estimate.rows.join(", "), estimate.note ?? ""].filter((part) => part !== "").join("; ") || "none",
      status: estimate.status,
      ...(estimate.recalled ? { recalled: true } : {}),
      notYetSolved: estimate.notYetSolved ?? false,
    });
  }
  return rows;
}

function rangeOf(estimate: Estimate): string {
  if (estimate.low === undefined || estimate.high === undefined) return "fixed";
  return `${estimate.low}-${estimate.high}`;
}
