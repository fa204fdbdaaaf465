import type { Machine } from "./machine.ts";
import type { Ratio } from "./rounds.ts";
import type { Scaling } from "./scaling.ts";
import type { Scale } from "./workload.ts";

/** What was measured of one implementation. */
export interface Measured {
  readonly name: string;
  readonly about: string;
  /** What was run; less than the scale where the whole would take too long. */
  readonly people: number;
  readonly days: number;
  /** Whether the seconds are scaled up to the whole. */
  readonly scaled: boolean;
  /** For the whole scale, a figure a round. */
  readonly seconds: readonly number[];
  readonly secondsMedian: number;
  /** Times the C program's seconds of the same round; undefined without a compiler. */
  readonly timesC: Ratio | undefined;
  /** Times the library's seconds of the same round. */
  readonly timesLibrary: Ratio;
  /** Peak memory per person above the same program with 1,000 people; undefined where the system does not tell. */
  readonly bytesPerPerson: number | undefined;
  /** Standard errors between its totals and the C program's, for the measure that is furthest. */
  readonly furthestFromC: number | undefined;
}

/** Everything that `bench peers` finds. */
export interface Measurements {
  readonly scale: Scale;
  readonly rounds: number;
  readonly machine: Machine;
  readonly implementations: readonly Measured[];
  /** Why some are missing. */
  readonly missing: readonly string[];
  readonly scaling: Scaling;
  readonly twoWorkers: number | undefined;
  readonly coldSeconds: number;
  readonly payloadBytesPerPerson: number;
  readonly heapBytesPerEvent: number;
}
