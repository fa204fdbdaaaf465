import type { ModelInputs } from "@placewell/core";
import { groundOf, keepRun } from "../kept-run.js";
import { type Law, type MakeProgramme, mustBeEqual, mustBeSame } from "../law.js";
import { partings } from "../lives.js";

/** A programme without effect and without resources changes nobody's life and no figure, to the last bit. */
export function nullLaw(model: ModelInputs, make: MakeProgramme): Law {
  return (trial) => {
    const { warm, usual, before } = groundOf(trial, model);
    const after = keepRun(warm, usual, [make({ effectScale: 0, resources: "off" })]);
    const claim = "With no effect and no resources nothing changes";
    mustBeSame(partings(before.lives, after.lives), claim);
    mustBeEqual(before.values, after.values, claim);
  };
}
