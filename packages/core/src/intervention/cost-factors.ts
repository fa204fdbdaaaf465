import type { CostLine } from "./declaration.js";

/** Ids of the parameters whose product says how many units go with each of what a line is counted by; none for one. */
export function factorsOf({ times = [] }: Pick<CostLine, "times">): readonly string[] {
  return typeof times === "string" ? [times] : times;
}
