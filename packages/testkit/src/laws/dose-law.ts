import type { ModelInputs } from "@placewell/core";
import { groundOf, keepRun } from "../kept-run.js";
import { type Law, LawBroken, type MakeProgramme } from "../law.js";
import { partings } from "../lives.js";

const DOSES = [0.5, 1, 2] as const;
/** Whoever is ready at night leaves between 09:30 and 14:30: so much later than somebody ready at 09:30, at most, days. */
const MORNING = 5 / 24;

/**
 * A stronger dose never reaches anybody later: whoever leaves the life of usual care under a dose has left it by then under
 * every stronger one, up to the hours of leaving a ward, and without a dose nobody does. Harms and resources are off; holds exactly where nobody waits.
 */
export function doseLaw(model: ModelInputs, make: MakeProgramme): Law {
  return (trial) => {
    const { warm, usual, before } = groundOf(trial, model);
    let earlier = new Map<string, number>();
    for (const effectScale of DOSES) {
      const programme = make({ effectScale, resources: "off", harms: "off" });
      const lives = keepRun(warm, usual, [programme]).lives;
      const parted = new Map<string, number>();
      for (const [person, { before: was, after: is }] of partings(before.lives, lives)) {
        parted.set(person, Math.min(was?.time ?? Number.POSITIVE_INFINITY, is?.time ?? Number.POSITIVE_INFINITY));
      }
      for (const [person, time] of earlier) {
        const now = parted.get(person) ?? Number.POSITIVE_INFINITY;
        if (now > time + MORNING) {
          throw new LawBroken(
            `A stronger dose reaches nobody later, but ${person} left usual care on day ${time} and at ${effectScale} on day ${now}.`,
          );
        }
      }
      earlier = parted;
    }
  };
}
