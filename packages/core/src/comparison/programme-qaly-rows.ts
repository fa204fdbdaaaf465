import type { OutcomeLayout } from "../outcomes/layout.js";
import { qalysOf } from "../outcomes/programme-prices.js";
import type { Valuation } from "../place/valuation.js";
import { allLines, isOfCost, programmeLines, programmeNumbers } from "../simulation/programme-costs.js";
import type { Scenario } from "../simulation/scenario.js";

/** What a programme adds to QALYs by itself, beside what it does to people's lives: means over replicates of the whole run. */
export interface ProgrammeQalyRow {
  readonly scenario: string;
  readonly programme: string;
  readonly title: string;
  readonly set: "headline" | "evidence";
  /** Id of the value in a file of values, and name of the column of what people have of it. */
  readonly id: string;
  /** Years with the whole of the effect, or problems that went unseen. */
  readonly quantity: number;
  readonly unit: "years with the whole effect" | "problems unseen";
  /** QALYs of each. */
  readonly each: number;
  /** QALYs, not discounted; in `qalys` already. */
  readonly qalys: number;
}

/** Rows of one scenario, in the order of its programmes. @param values its figures in each replicate */
export function programmeQalyRows(
  scenario: Scenario,
  valuation: Valuation,
  values: readonly Float64Array[],
  layout: OutcomeLayout,
): ProgrammeQalyRow[] {
  const ids = allLines(scenario).map(({ id }) => id);
  const quantityOf = (column: number): number => {
    let total = 0;
    for (const figures of values) {
      const used = layout.programmeUse(figures);
      layout.periods.months.forEach((_, month) => {
        total += used[layout.keptRow(month, 0) * ids.length + column];
      });
    }
    return total / values.length;
  };
  const [lines, numbers] = [programmeLines(scenario), programmeNumbers(scenario)];
  return scenario.programmes.flatMap(({ description, set }, index) =>
    lines[numbers[index]]
      .filter((line) => !isOfCost(line))
      .map((line): ProgrammeQalyRow => {
        const quantity = quantityOf(ids.indexOf(line.id));
        const each = qalysOf(line, valuation);
        return {
          scenario: scenario.name,
          programme: description.name,
          title: description.title,
          set,
          id: line.id,
          quantity,
          unit: line.per === "felt-year" ? "years with the whole effect" : "problems unseen",
          each,
          qalys: quantity * each,
        };
      }),
  );
}
