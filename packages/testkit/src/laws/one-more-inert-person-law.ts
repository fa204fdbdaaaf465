import type { ModelInputs } from "@placewell/core";
import { keepRun, usualCare, warmUpOf } from "../kept-run.js";
import { type Law, type MakeProgramme, mustBeSame } from "../law.js";
import { type Lives, livesOf, partings } from "../lives.js";

/** Age of the person who is added, years: old enough for most programmes. */
const INERT_AGE = 80;

/**
 * One more person to whom nothing happens, in the last neighbourhood, changes nobody else's life.
 * @param make programmes to hold to the law; none for usual care
 */
export function oneMoreInertPersonLaw(model: ModelInputs, ...make: readonly MakeProgramme[]): Law {
  return (trial) => {
    const usual = usualCare(trial, model);
    const neighbourhood = trial.place.neighbourhoods[trial.place.neighbourhoods.length - 1].code;
    const wholeRun = (inert: { neighbourhood: string; age: number }[]): { warmUp: Lives; run: Lives; size: number } => {
      const { warm, events } = warmUpOf(trial, model, inert);
      const programmes = make.map((one) => one({}));
      const { lives } = keepRun(warm, usual, programmes);
      return { warmUp: livesOf(events, warm.population), run: lives, size: warm.population.size };
    };
    const without = wholeRun([]);
    const withOneMore = wholeRun([{ neighbourhood, age: INERT_AGE }]);
    if (withOneMore.size !== without.size + 1) throw new RangeError("The person was not added.");
    const known = new Set(without.warmUp.keys());
    const newcomer = [...withOneMore.warmUp.keys()].filter((person) => !known.has(person));
    if (newcomer.length !== 1) throw new RangeError(`One person is new; got ${newcomer.length}.`);
    const claim = "One more inert person changes nobody else";
    for (const part of ["warmUp", "run"] as const) {
      const others = new Map(withOneMore[part]);
      others.delete(newcomer[0]);
      mustBeSame(partings(without[part], others), claim);
    }
  };
}
