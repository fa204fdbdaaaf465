import { exp } from "@placewell/core";

/** A service with places, and the people who ask for them. Time is counted in mean stays. */
export interface Waiting {
  /** Places in use if there were no limit, 0 or more. */
  readonly load: number;
  /** Whole number of places. */
  readonly places: number;
  /** How long somebody waits at most: then something else is found. */
  readonly patience: number;
}

/** Below this, the work that is left over in a stay times the patience, the limit at nothing left over is taken. */
const NEARLY_EVEN = 1e-5;

/**
 * Mean wait for a place, in mean stays, when requests come at random, stays vary as much as exponential ones, and who has
 * waited as long as the patience gets something else: at 21 or 28 days a place outside capacity is bought.
 * @source M/M/c queue with constant patience (Barrer 1957): the wait on offer has density load p(c − 1) exp((load − c) t)
 *   until the patience, and exp(−c t) from there on, when nobody joins.
 */
export function meanWait({ load, places, patience }: Waiting): number {
  if (load === 0) return 0;
  if (places === 0) return patience;
  const spare = places - load;
  const x = spare * patience;
  // Weights in units of p(places − 1), and where more comes than can be served also of exp(x): both stay finite.
  const [scale, end] = x < 0 ? [exp(x), 1] : [1, exp(-x)];
  const even = x > -NEARLY_EVEN && x < NEARLY_EVEN;
  const below = even ? patience : (scale - end) / spare;
  const waitBelow = even ? (patience * patience) / 2 : (scale - end * (1 + x)) / (spare * spare);
  const beyond = end / places;
  let notFull = 1;
  for (let n = 1; n < places; n++) notFull = 1 + (notFull * n) / load;
  return (load * (waitBelow + patience * beyond)) / (notFull * scale + load * (below + beyond));
}

/**
 * Whole places at which the mean wait is nearest to that of another service with the same patience. It is not rounded so that
 * nobody waits longer: then every place but the other would have a little more than its like, and its people wait less.
 */
export function placesForSameWait(load: number, like: Waiting): number {
  const wanted = meanWait(like);
  const wait = (places: number): number => meanWait({ load, places, patience: like.patience });
  let places = 0;
  while (wait(places) > wanted) places += 1;
  return places > 0 && wait(places - 1) - wanted < wanted - wait(places) ? places - 1 : places;
}
