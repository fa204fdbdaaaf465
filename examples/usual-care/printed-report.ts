import { COUNTING_NOTES, type FurtherFigure, type MeasuredRun, type Summary, summaryOf } from "@placewell/analysis";
import { alignedTable } from "./aligned-table.js";

/** Decimals that show about three figures. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 10 ? 1 : size >= 2 ? 2 : 3;
}

function shownSummary({ mean, standardError }: Summary): string {
  const shown = mean.toFixed(decimalsOf(mean));
  if (Number.isNaN(standardError)) return shown;
  const decimals = Math.max(decimalsOf(mean), standardError < 0.05 ? 2 : 0);
  return `${shown} ± ${standardError.toFixed(decimals)}`;
}

/** Lines of the figures without a target. */
export function furtherLines(figures: readonly FurtherFigure[], runs: readonly MeasuredRun[]): string[] {
  const body = figures.flatMap(({ name, unit, groups, measure }) =>
    groups.map((group) => [name, group, unit, shownSummary(summaryOf(runs.map((run) => measure(run, group))))]),
  );
  return alignedTable([["Further figures", "Group", "Unit", "Model ± MCSE"], ...body], 3);
}

/** Lines on what was counted how. */
export function countingLines(): string[] {
  return ["How it was counted", ...COUNTING_NOTES.map((note) => `- ${note}`)];
}
