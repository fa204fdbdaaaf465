import type { ModelInputs, Programme } from "@placewell/core";
import { groundOf, keepRun } from "../kept-run.js";
import { type Law, mustBeEqual, mustBeSame } from "../law.js";
import { partings } from "../lives.js";

/** The order in which a scenario lists its programmes does not matter: last to first gives the same lives and figures. */
export function programmeOrderLaw(model: ModelInputs, programmes: readonly Programme[]): Law {
  return (trial) => {
    const { warm, usual } = groundOf(trial, model);
    const forwards = keepRun(warm, usual, programmes);
    const backwards = keepRun(warm, usual, [...programmes].reverse());
    const claim = "The order of programmes does not matter";
    mustBeSame(partings(forwards.lives, backwards.lives), claim);
    mustBeEqual(forwards.values, backwards.values, claim);
  };
}
