import { UNSEEN_LOSS } from "../intervention/harms.js";
import { lineUnits } from "../intervention/line-units.js";
import { shareThatActs } from "../intervention/modifier-amount.js";
import type { Programme } from "../intervention/programme.js";
import type { LineBasis, ProgrammeLine, ProgrammeLines } from "../outcomes/programme-lines.js";
import { type CostBasis, isOfList, isOfPeople } from "../place/cost-basis.js";
import type { Place } from "../place/place.js";
import { residentsFrom, residentsOfAllAges } from "../place/residents.js";

/** Items of care that visits of a programme are counted as. */
const ITEM_OF_VISITS = { "hub-visits": "hub_contacts" } as const;

/** What lines of cost are made of: a scenario, whole or in the making. */
interface WithProgrammes {
  readonly programmes: readonly Programme[];
  readonly place: Place;
}

/** Number of a programme in the event stream: its place among the names of its scenario, not in the list. */
export function programmeNumbers({ programmes }: Pick<WithProgrammes, "programmes">): number[] {
  const names = programmes.map(({ description }) => description.name);
  return names.map((name) => names.filter((other) => other < name).length);
}

/**
 * Lines of cost and of QALYs of a scenario's programmes, by number in the event stream. A programme whose resources are off costs
 * nothing.
 * The order, and with it that of what a run keeps, does not depend on that of the list.
 */
export function programmeLines(scenario: WithProgrammes): ProgrammeLines[] {
  const numbers = programmeNumbers(scenario);
  const lines: ProgrammeLines[] = new Array(numbers.length).fill([]);
  scenario.programmes.forEach((programme, index) => {
    lines[numbers[index]] = [...linesOf(programme, scenario.place), ...linesOfQalys(programme)];
  });
  return lines;
}

/** All lines of a scenario, in the order in which a run keeps what is used of them. */
export function allLines(scenario: WithProgrammes): ProgrammeLine[] {
  return programmeLines(scenario).flat();
}

/** Id of a line's price and of the column of what is used of it. */
export function lineId(programme: string, parameter: string): string {
  return `cost.${programme}.${parameter}`;
}

/** Id of what a programme does for QALYs, in a file of values, and of the column of what people have of it. */
export function qalyLineId(programme: string, parameter: string): string {
  return `utility.${programme}.${parameter}`;
}

/** Whether a programme's lines count people, so that a run must write down who joins and leaves. */
export function countsPeople(lines: ProgrammeLines): boolean {
  return lines.some(({ per }) => isBasisOfCost(per) && isOfList(per) && per !== "contact");
}

/** Whether a line is one of cost, and not of QALYs. */
export function isOfCost({ per }: Pick<ProgrammeLine, "per">): boolean {
  return isBasisOfCost(per);
}

/** Whether what a line counts is the place's and no person's. */
export function isOfNobody({ per }: Pick<ProgrammeLine, "per">): boolean {
  return isBasisOfCost(per) && !isOfPeople(per);
}

function isBasisOfCost(per: LineBasis): per is CostBasis {
  return per !== "felt-year" && per !== "unseen-problem";
}

/** What a programme does for how people feel, and what is lost where a safeguarding problem goes unseen. */
function linesOfQalys(programme: Programme): ProgrammeLine[] {
  const { description, modifiers, unseenLoss = 0 } = programme;
  const line = { gbp: undefined, payers: {}, isAdded: false, covers: [] };
  const lines: ProgrammeLine[] = [];
  const felt = modifiers.find(({ target }) => target === "column.utility");
  const units = shareThatActs(programme);
  if (felt?.parameter !== undefined && units > 0) {
    const id = qalyLineId(description.name, felt.parameter);
    lines.push({ ...line, id, per: "felt-year", units, qalys: felt.value });
  }
  if (unseenLoss > 0) {
    const id = qalyLineId(description.name, UNSEEN_LOSS);
    lines.push({ ...line, id, per: "unseen-problem", units: 1, qalys: -unseenLoss });
  }
  return lines;
}

function linesOf({ description, costs = [], resourcesOn }: Programme, place: Place): ProgrammeLine[] {
  if (!resourcesOn) return [];
  const size = { residents: residentsOfAllAges(place), residents65Plus: residentsFrom(place, 65) };
  return costs.map((cost) => ({
    id: lineId(description.name, cost.parameter),
    per: cost.per,
    units: lineUnits(cost, size),
    gbp: cost.gbp,
    payers: cost.payers,
    isAdded: cost.notAdded === undefined,
    covers: (cost.covers ?? []).map((visits) => ITEM_OF_VISITS[visits]),
  }));
}
