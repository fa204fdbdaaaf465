import {
  EventRecord,
  type ModelInputs,
  type Programme,
  type ReplicateOptions,
  runScenario,
  type Scenario,
  scenario,
  type WarmReplicate,
  warmUp,
} from "@placewell/core";
import { type Lives, livesOf } from "./lives.js";
import { planOf, type Trial } from "./trial.js";

/** Usual care in the place of a trial. */
export function usualCare(trial: Trial, model: ModelInputs): Scenario {
  return scenario("Usual care", { place: trial.place, model });
}

/** A warm-up kept with its events. */
export interface KeptWarmUp {
  readonly warm: WarmReplicate;
  readonly events: EventRecord;
}

/** Draws the people of a trial and runs its warm-up. */
export function warmUpOf(trial: Trial, model: ModelInputs, inert?: ReplicateOptions["inert"]): KeptWarmUp {
  const events = new EventRecord();
  const plan = { ...planOf(trial), scenarios: [usualCare(trial, model)] };
  const options = inert === undefined ? { alsoTo: events } : { alsoTo: events, inert };
  return { warm: warmUp(plan, trial.replicate, options), events };
}

/** One scenario run to the end and kept whole: its figures, its events in order, and its events by person. */
export interface KeptRun {
  readonly values: Float64Array;
  readonly events: EventRecord;
  readonly lives: Lives;
}

/** Runs a scenario with these programmes on from the end of a warm-up, and keeps everything that happens. */
export function keepRun(warm: WarmReplicate, from: Scenario, programmes: readonly Programme[] = []): KeptRun {
  const events = new EventRecord();
  const values = runScenario(warm, programmes.length === 0 ? from : from.with("With programmes", programmes), events);
  return { values, events, lives: livesOf(events, warm.population) };
}
