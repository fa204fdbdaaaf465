import type { SeedWords } from "../random/stream.js";
import { startUnderApproval } from "./approval.js";
import { paceUnder } from "./pace.js";
import type { Programme } from "./programme.js";
import type { Setting } from "./programme-run.js";
import { type Gap, renewalGaps } from "./renewal.js";

/**
 * What the other programmes of a scenario make of one before the run: when it starts, at what pace it grows, and when it stands
 * still because its funding was renewed late. Empty where none of them does any of this.
 */
export function settingOf(
  programme: Programme,
  others: readonly Programme[],
  seed: SeedWords,
  replicate: number,
): Setting {
  const start = startUnderApproval(programme, others);
  const pace = paceUnder(programme, others);
  const gaps: Gap[] = [];
  for (const other of others) {
    if (other === programme || other.renewal === undefined) continue;
    const term = { from: startUnderApproval(other, others), stop: other.stop };
    gaps.push(...renewalGaps(other.renewal, other.description.name, term, seed, replicate));
  }
  return {
    ...(start === programme.start ? {} : { start }),
    ...(pace.length === 0 ? {} : { pace }),
    ...(gaps.length === 0 ? {} : { gaps }),
  };
}
