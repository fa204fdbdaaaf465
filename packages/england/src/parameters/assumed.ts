import type { Parameter } from "@placewell/core";

/** Range given to every number that rests on judgement alone. */
export const ASSUMED_RANGE = "±50%";

/** A number nobody has published: judgement, no source, a wide range. */
export function assumed(row: Pick<Parameter, "id" | "meaning" | "value" | "unit">): Parameter {
  return { ...row, range: ASSUMED_RANGE, source: "none", rows: [], status: "assumed" };
}
