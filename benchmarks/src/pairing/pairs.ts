import { mean } from "simple-statistics";
import { type ProgrammeName, W_PROGRAMMES } from "../w/programmes.ts";
import { runW, type WOptions, type WResult } from "../w/run-w.ts";
import { Lives } from "./lives.ts";
import type { WSetting } from "./slots.ts";
import { type Lived, type Untouched, untouched } from "./untouched.ts";

/** Totals of a run. */
export type WTotals = WResult["totals"];

/** Runs in pairs: one of usual care and one with each programme for every seed. */
export interface Pairs {
  /** By seed. */
  readonly usual: readonly WTotals[];
  readonly withProgramme: ReadonlyMap<ProgrammeName, readonly WTotals[]>;
  /** Means over the pairs. */
  readonly untouched: ReadonlyMap<ProgrammeName, Untouched>;
}

/** Runs usual care and every programme with the same seeds, one after another from the first. */
export function runPairs(
  setting: WSetting & Required<Pick<WOptions, "slots">>,
  programmes: readonly ProgrammeName[],
  pairs: number,
  firstSeed = 1,
): Pairs {
  const usual: WTotals[] = [];
  const withProgramme = new Map(programmes.map((name) => [name, [] as WTotals[]]));
  const same = new Map(programmes.map((name) => [name, [] as Untouched[]]));
  for (let seed = firstSeed; seed < firstSeed + pairs; seed++) {
    const without = live({ ...setting, seed });
    usual.push(without.totals);
    for (const name of programmes) {
      const other = live({ ...setting, seed, programme: W_PROGRAMMES[name] });
      withProgramme.get(name)?.push(other.totals);
      same.get(name)?.push(untouched(name, without, other));
    }
  }
  return { usual, withProgramme, untouched: new Map([...same].map(([name, shares]) => [name, meanOf(shares)])) };
}

function live(options: WOptions): Lived & { readonly totals: WTotals } {
  const lives = new Lives(options.people);
  const { totals, people } = runW({ ...options, sink: lives });
  return { totals, people, lives };
}

function meanOf(shares: readonly Untouched[]): Untouched {
  return {
    ofAll: mean(shares.map((share) => share.ofAll)),
    ofAttenders: mean(shares.map((share) => share.ofAttenders)),
    inCounts: mean(shares.map((share) => share.inCounts)),
  };
}
