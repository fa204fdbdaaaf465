import type { ModelInputs } from "@placewell/core";
import { keepRun, usualCare, warmUpOf } from "../kept-run.js";
import { type Law, type MakeProgramme, mustBeEqual, mustBeSame } from "../law.js";
import { partings } from "../lives.js";

/**
 * A warm-up can be branched as often as one likes: usual care after other scenarios have run on from it is the same as
 * before, and so is the programme run twice. Nothing of a run is left in the warm-up, the programme or the model.
 */
export function branchLaw(model: ModelInputs, make: MakeProgramme): Law {
  return (trial) => {
    const { warm } = warmUpOf(trial, model);
    const usual = usualCare(trial, model);
    const programme = make({});
    const runs = [[], [programme], [], [programme]].map((programmes) => keepRun(warm, usual, programmes));
    const claim = "A run leaves nothing behind for the next";
    for (const [earlier, later] of [
      [runs[0], runs[2]],
      [runs[1], runs[3]],
    ]) {
      mustBeSame(partings(earlier.lives, later.lives), claim);
      mustBeEqual(earlier.values, later.values, claim);
    }
  };
}
