import { outcomeLayout } from "../outcomes/layout.js";
import { OutcomeFold } from "../outcomes/outcome-fold.js";
import { outcomeParameters } from "../outcomes/outcome-parameters.js";
import { valueOutcomes } from "../outcomes/value-outcomes.js";
import type { Population } from "../population/population.js";
import type { KeptReplicate } from "./keep-replicate.js";
import type { Happening } from "./kept-lives.js";
import { allLines, isOfNobody, programmeLines } from "./programme-costs.js";
import { scenarioNamed, warmUpStart } from "./run-plan.js";
import { parametersOf } from "./scenario.js";

/**
 * The figures of one person in a scenario of a kept replicate, costs and QALYs among them. Those of all people and of
 * nobody (what programmes cost the place) add up to the figures of the run, but for means of the place.
 * @param row row of the person
 * @returns figures in the order of the layout of the plan
 * @throws InputError when the plan has no such scenario
 */
export function figuresOfPerson(kept: KeptReplicate, scenarioName: string, row: number): Float64Array {
  const scenario = scenarioNamed(kept.plan, scenarioName, "scenario");
  const found = kept.scenarios.find((s) => s.scenario === scenario);
  if (found === undefined) throw new RangeError(`The scenario "${scenarioName}" was not kept.`);
  const layout = outcomeLayout(scenario.place, kept.plan.years);
  const parameters = outcomeParameters(parametersOf(scenario), scenario.place);
  // Consultations and utilities are centred on everybody of the place, not on this person.
  const baseline = layout.baseline(found.values);
  const fold = new OutcomeFold(personAlone(kept.population, row), layout, parameters, warmUpStart(kept.plan), baseline);
  // What is nobody's is not this person's.
  const lines = programmeLines(scenario).map((own) =>
    own.map((line) => (isOfNobody(line) ? { ...line, units: 0 } : line)),
  );
  fold.countProgrammes(lines);
  for (const lives of [kept.before, found.lives]) {
    const place = [...lives.ofProgrammes];
    for (const { kind, time, detail } of lives.of(row)) {
      while (place.length > 0 && place[0].time <= time) tellPlace(fold, place.shift()!);
      fold.on(kind, time, 0, detail);
    }
    for (const happening of place) tellPlace(fold, happening);
  }
  const figures = fold.finish();
  valueOutcomes(figures, layout, scenario.model.valuation, allLines(scenario));
  return figures;
}

function tellPlace(fold: OutcomeFold, { kind, time, detail }: Happening): void {
  fold.on(kind, time, NO_PERSON, detail);
}

/** Row of what happens to no person. */
const NO_PERSON = -1;

/** A population of one: the columns of one row. */
function personAlone(population: Population, row: number): Population {
  const columns = Object.entries(population).map(([name, column]) => [
    name,
    typeof column === "number" ? 1 : column.subarray(row, row + 1),
  ]);
  return Object.fromEntries(columns) as Population;
}
