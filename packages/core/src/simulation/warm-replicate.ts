import type { World } from "../care/world.js";
import type { OutcomeLayout } from "../outcomes/layout.js";
import type { OutcomeFold } from "../outcomes/outcome-fold.js";
import type { Population } from "../population/population.js";
import type { SeedWords } from "../random/stream.js";
import type { PlaceTally } from "./place-tally.js";

/** A replicate whose warm-up has run: everything its scenarios share. */
export interface WarmReplicate {
  readonly population: Population;
  readonly layout: OutcomeLayout;
  readonly world: World;
  readonly fold: OutcomeFold;
  readonly seed: SeedWords;
  readonly replicate: number;
  readonly end: number;
  /** What happened in the year before day 0, where a stop rule of a scenario looks at it. */
  readonly tally?: PlaceTally;
}
