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

/** Usual care of a trial, run once and kept, and the warm-up from which other scenarios go on. */
export interface Ground {
  readonly warm: WarmReplicate;
  readonly usual: Scenario;
  readonly before: KeptRun;
}

const grounds = new WeakMap<Trial, Map<ModelInputs, Ground>>();

/**
 * The ground on which scenarios of a trial are compared. Kept for as long as the trial is, so that laws about many
 * programmes share it: a run leaves its warm-up as it was, as the branch law checks.
 */
export function groundOf(trial: Trial, model: ModelInputs): Ground {
  const known = grounds.get(trial) ?? new Map<ModelInputs, Ground>();
  grounds.set(trial, known);
  const laid = known.get(model);
  if (laid !== undefined) return laid;
  const { warm } = warmUpOf(trial, model);
  const usual = usualCare(trial, model);
  const ground = { warm, usual, before: keepRun(warm, usual) };
  known.set(model, ground);
  return ground;
}
