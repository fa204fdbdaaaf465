import type { ModelInputs } from "@placewell/core";
import { keepRun, usualCare, warmUpOf } from "../kept-run.js";
import { type Law, type MakeProgramme, mustBeEqual, mustBeSame } from "../law.js";
import { livesOf, partings } from "../lives.js";

/**
 * The same trial run twice from nothing gives the same lives and figures, to the last bit.
 * @param make programmes to hold to the law; none for usual care
 */
export function sameSeedLaw(model: ModelInputs, ...make: readonly MakeProgramme[]): Law {
  return (trial) => {
    const claim = "The same seed gives the same result";
    const [first, second] = [0, 1].map(() => {
      const { warm, events } = warmUpOf(trial, model);
      const run = keepRun(
        warm,
        usualCare(trial, model),
        make.map((one) => one({})),
      );
      return { warmUp: livesOf(events, warm.population), ...run };
    });
    mustBeSame(partings(first.warmUp, second.warmUp), claim);
    mustBeSame(partings(first.lives, second.lives), claim);
    mustBeEqual(first.values, second.values, claim);
  };
}
