import type { Estimate, ParameterInForce, ParameterSet, ProgrammeParameter } from "@placewell/core";

/** Value of a parameter in a set; `otherwise` (no effect) where the set does not claim it. */
export function valueIn(
  parameters: readonly ProgrammeParameter[],
  id: string,
  set: ParameterSet,
  otherwise: number,
): number {
  const estimate = parameters.find((p) => p.id === id)?.[set];
  if (estimate === undefined) throw new RangeError(`The programme has no parameter "${id}".`);
  return estimate === "not claimed" ? otherwise : estimate.value;
}

/** The parameters of a set, ready for an assumptions table; what the set does not claim is left out. */
export function parametersInForce(parameters: readonly ProgrammeParameter[], set: ParameterSet): ParameterInForce[] {
  const rows: ParameterInForce[] = [];
  for (const parameter of parameters) {
    const estimate = parameter[set];
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
