import type { HeadlineTable } from "./headline-table.js";
import { withoutControls } from "./html.js";
import { NOT_IN_TOTAL } from "./missing-costs.js";
import { NO_NUMBER, printInterval, printRange } from "./round.js";
import { SET_WORDS } from "./scenario-pairs.js";
import { printProbabilityBetter } from "./verdict.js";

/** The headline table as Markdown: a caption, then one row for each measure and scenario. */
export function headlineMarkdown({ caption, comparator, pairs, rows, notInTotal }: HeadlineTable): string {
  const arms = pairs.flatMap((pair) => pair.arms.map((arm) => ({ ...arm, pair: pair.label })));
  const header = [
    "Measure",
    `${comparator}, a year`,
    "Scenario",
    "Effect",
    "Change a year",
    "95% interval",
    "Better in",
  ];
  const lines = rows.flatMap((row) =>
    row.cells.map((cell, index) => {
      const arm = arms[index];
      const base = row.comparator === undefined ? NO_NUMBER : printInterval(row.comparator).mean;
      const { difference } = cell;
      const figures =
        difference === undefined
          ? [NO_NUMBER, NO_NUMBER, NO_NUMBER]
          : [
              printInterval(difference).mean,
              printRange(difference),
              printProbabilityBetter(difference.probabilityBetter),
            ];
      return [row.label, base, arm?.pair ?? cell.scenario, arm === undefined ? "" : SET_WORDS[arm.set], ...figures];
    }),
  );
  const ruled = [header, header.map(() => "---"), ...lines].map((cells) => `| ${cells.map(plainCell).join(" | ")} |`);
  const missing = notInTotal.length === 0 ? "" : `\n${NOT_IN_TOTAL}${notInTotal.map(plainCell).join(" ")}\n`;
  return `${withoutControls(caption)}\n\n${ruled.join("\n")}\n${missing}`;
}

/** Text that stays in its cell and starts nothing of Markdown or HTML. */
function plainCell(text: string): string {
  return withoutControls(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\|<>[\]*_`]/g, (mark) => `\\${mark}`);
}
