import { usualCare, type Trial, warmUpOf } from "../../../testkit/src/index.js";
import { EventRecord, type ModelInputs, type OutcomeLayout, type Population, runScenario } from "../../src/index.js";

/** Usual care of one trial: the figures, and every event from the first day of the warm-up to the end. */
export interface RecordedYears {
  readonly values: Float64Array;
  readonly layout: OutcomeLayout;
  readonly population: Population;
  readonly events: EventRecord;
}

/** Runs a trial and keeps it whole. */
export function recordedYears(trial: Trial, model: ModelInputs): RecordedYears {
  const { warm, events } = warmUpOf(trial, model);
  const counted = new EventRecord();
  const values = runScenario(warm, usualCare(trial, model), counted);
  counted.replay(events);
  return { values, layout: warm.layout, population: warm.population, events };
}

/** Looks figures up by name; refuses names that the layout does not have. */
export function figures({ values, layout }: RecordedYears, area: string) {
  return (measure: string, group = "all", period = "all"): number => {
    const index = layout.find({ measure, group, period, area });
    if (index === undefined) throw new RangeError(`There is no figure ${measure}, ${group}, ${period}, ${area}.`);
    return values[index];
  };
}
