import fc from "fast-check";
import { type Trial, trials, usualCare, warmUpOf } from "../../../testkit/src/index.js";
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

/** Holds every one of some random trials to a check. */
export type EveryTrial = (check: (trial: Trial, years: RecordedYears) => void) => void;

/** Random trials, run once when first needed: their years are shared by every check, as runs cost more than checks. */
export function recordedTrials(model: ModelInputs, numberOfTrials: number): EveryTrial {
  let recorded: { trial: Trial; years: RecordedYears }[] | undefined;
  return (check) => {
    recorded ??= fc.sample(trials(), numberOfTrials).map((trial) => ({ trial, years: recordedYears(trial, model) }));
    for (const { trial, years } of recorded) {
      try {
        check(trial, years);
      } catch (cause) {
        throw new Error(`In the trial ${JSON.stringify(trial)}: ${cause}`, { cause });
      }
    }
  };
}
