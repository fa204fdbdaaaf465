import type { Programme, SettledCost } from "../intervention/programme.js";
import type { OutcomeLayout } from "../outcomes/layout.js";
import { priceOf } from "../outcomes/programme-prices.js";
import type { Status } from "../parameters/parameter.js";
import { isOfPeople, UNIT_OF_BASIS } from "../place/cost-basis.js";
import type { Payer } from "../place/payers.js";
import type { Valuation } from "../place/valuation.js";
import { allLines, lineId } from "../simulation/programme-costs.js";
import type { Scenario } from "../simulation/scenario.js";

/** What one line of a programme's cost comes to in a scenario: means over replicates of the whole run. */
export interface ProgrammeCostRow {
  readonly scenario: string;
  /** Name and title of the programme. */
  readonly programme: string;
  readonly title: string;
  readonly set: "headline" | "evidence";
  /** Undefined for a programme without a line. */
  readonly line: ProgrammeCostLine | undefined;
  /** What a reader must know of it: that it is missing, not added, or replaces a price of care. */
  readonly notes: readonly string[];
}

/** A line with its quantity and its price. */
export interface ProgrammeCostLine {
  /** Id of the price in a file of values, and name of the column of what is used. */
  readonly id: string;
  readonly what: string;
  readonly quantity: number;
  readonly unit: string;
  /** GBP a unit; undefined where the set in force claims none. */
  readonly price: number | undefined;
  readonly status: Status | undefined;
  readonly source: string | undefined;
  readonly payers: Partial<Readonly<Record<Payer, number>>>;
  /** GBP of all payers; 0 where nothing is added. */
  readonly cost: number;
}

/** Rows of one scenario, in the order of its programmes. @param values its figures in each replicate */
export function programmeCostRows(
  scenario: Scenario,
  valuation: Valuation,
  values: readonly Float64Array[],
  layout: OutcomeLayout,
): ProgrammeCostRow[] {
  const lines = allLines(scenario);
  const quantityOf = (column: number, isPeople: boolean): number => {
    let total = 0;
    for (const figures of values) {
      const used = layout.programmeUse(figures);
      layout.periods.months.forEach((_, month) => {
        const row = isPeople ? layout.keptRow(month, 0) : layout.programmeRowOfNobody(month);
        total += used[row * lines.length + column];
      });
    }
    return total / values.length;
  };
  return scenario.programmes.flatMap((programme): ProgrammeCostRow[] => {
    const { costs = [], description, set, resourcesOn } = programme;
    const about = { scenario: scenario.name, programme: description.name, title: description.title, set };
    const left = description.uncosted === undefined ? [] : [description.uncosted];
    if (!resourcesOn) return [{ ...about, line: undefined, notes: ["Its resources are off: it costs nothing."] }];
    if (costs.length === 0) {
      return [{ ...about, line: undefined, notes: left.length > 0 ? left : ["No cost of its own is declared."] }];
    }
    return costs.map((cost, index) => {
      const id = lineId(description.name, cost.parameter);
      const column = lines.findIndex((line) => line.id === id);
      const price = priceOf(lines[column], valuation);
      const quantity = quantityOf(column, isOfPeople(cost.per));
      const line: ProgrammeCostLine = {
        id,
        what: cost.what,
        quantity,
        unit: cost.unit ?? UNIT_OF_BASIS[cost.per],
        price,
        ...provenance(programme, cost, valuation.programmePrices?.given[id] !== undefined),
        payers: cost.payers,
        cost: cost.notAdded === undefined ? quantity * (price ?? 0) : 0,
      };
      return { ...about, line, notes: [...notesOf(cost, price), ...(index === 0 ? left : [])] };
    });
  });
}

function provenance(
  { parameters }: Programme,
  { parameter }: SettledCost,
  isGiven: boolean,
): Pick<ProgrammeCostLine, "status" | "source"> {
  if (isGiven) return { status: "assumed", source: "given by the user" };
  const found = parameters.find(({ id }) => id === parameter);
  return { status: found?.status, source: found?.source };
}

function notesOf({ notAdded, covers, per, savedBut }: SettledCost, price: number | undefined): string[] {
  if (price === undefined) return ["The set in force claims no price for it: the total cost lacks it."];
  const notes: string[] = [];
  if (notAdded !== undefined) notes.push(`Not added: ${notAdded}`);
  if (covers !== undefined) notes.push("It pays for the visits too: their price as care does not count beside it.");
  if (savedBut !== undefined) notes.push("A saving: it is counted below 0.");
  if (per === "contact") notes.push("In place of the general price of a contact.");
  return notes;
}
