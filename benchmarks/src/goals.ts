import { NAMES } from "./implementations.ts";
import type { Measurements } from "./measurements.ts";
import type { Scale } from "./workload.ts";

/** A bar for a figure: it must reach the first value and aims at the second. */
interface Bar {
  readonly must: number;
  readonly aim: number | undefined;
}

/** What the library is to reach. */
interface Goal {
  readonly what: string;
  readonly unit: string;
  readonly better: "less" | "more";
  /** By scale; a figure that is measured at every scale's run, whatever it is, has one bar for all. */
  readonly bars: Partial<Record<Scale, Bar>>;
  readonly measured: (found: Measurements) => number | undefined;
}

/** A goal beside what was measured. */
export interface GoalResult {
  readonly what: string;
  readonly unit: string;
  readonly better: "less" | "more";
  readonly must: number | undefined;
  readonly aim: number | undefined;
  readonly measured: number | undefined;
  readonly met: "aim met" | "must met" | "NOT MET" | "no goal at this scale" | "not measured";
}

const everywhere = (bar: Bar): Goal["bars"] => ({ S1: bar, S2: bar, S3: bar });

const named = ({ implementations }: Measurements, name: string) =>
  implementations.find((implementation) => implementation.name === name);

const fasterThan = (name: string, bars: Goal["bars"]): Goal => ({
  what: `faster than ${name}`,
  unit: "x",
  better: "more",
  bars,
  measured: (found) => named(found, name)?.timesLibrary.median,
});

const timesTheLibrary = (name: string) => (found: Measurements) => named(found, name)?.timesLibrary.median;

const GOALS: readonly Goal[] = [
  {
    what: `slower than ${NAMES.c}`,
    unit: "x",
    better: "less",
    bars: { S1: { must: 6, aim: 3 }, S2: { must: 6, aim: 3 }, S3: { must: 7, aim: 3 } },
    measured: (found) => named(found, NAMES.library)?.timesC?.median,
  },
  fasterThan(NAMES.heap, { S2: { must: 5, aim: 11 } }),
  fasterThan(NAMES.daily, { S2: { must: 140, aim: 280 } }),
  fasterThan(NAMES.numpy, { S2: { must: 18, aim: 36 } }),
  fasterThan(NAMES.starsim, { S2: { must: 100, aim: 200 } }),
  fasterThan(NAMES.simpy, { S1: { must: 25, aim: undefined }, S2: { must: 75, aim: 150 } }),
  fasterThan(NAMES.mesa, { S2: { must: 1_000, aim: 2_000 } }),
  {
    what: "keyed draws over draws from one sequence",
    unit: "x",
    better: "less",
    bars: { S2: { must: 1.6, aim: 1.25 } },
    measured: (found) => {
      const sequential = timesTheLibrary(NAMES.sequential)(found);
      return sequential === undefined ? undefined : 1 / sequential;
    },
  },
  {
    what: "cost and QALYs per person, on over off",
    unit: "x",
    better: "less",
    bars: { S2: { must: 1.2, aim: 1.05 } },
    measured: timesTheLibrary(NAMES.perPerson),
  },
  {
    what: "two workers over one",
    unit: "x",
    better: "more",
    bars: { S2: { must: 1.7, aim: 1.9 } },
    measured: ({ twoWorkers }) => twoWorkers,
  },
  {
    what: "growth with people, S1 to S2",
    unit: "exponent",
    better: "less",
    bars: everywhere({ must: 1.15, aim: 1.05 }),
    measured: ({ scaling }) => scaling.S1toS2,
  },
  {
    what: "growth with people, 500 thousand to S3",
    unit: "exponent",
    better: "less",
    bars: everywhere({ must: 1.15, aim: 1.05 }),
    measured: ({ scaling }) => scaling.S2toS3,
  },
  {
    what: "arrays",
    unit: "bytes a person",
    better: "less",
    bars: { S2: { must: 64, aim: 40 } },
    measured: ({ payloadBytesPerPerson }) => payloadBytesPerPerson,
  },
  {
    what: "peak memory above base",
    unit: "bytes a person",
    better: "less",
    bars: { S2: { must: 100, aim: 60 } },
    measured: (found) => named(found, NAMES.library)?.bytesPerPerson,
  },
  {
    what: "first run of a process, S1",
    unit: "s",
    better: "less",
    bars: everywhere({ must: 0.3, aim: 0.1 }),
    measured: ({ coldSeconds }) => coldSeconds,
  },
  {
    // Zero but for what a day, not an event, allocates.
    what: "heap allocation in the day loop",
    unit: "bytes an event",
    better: "less",
    bars: everywhere({ must: 0.5, aim: undefined }),
    measured: ({ heapBytesPerEvent }) => heapBytesPerEvent,
  },
];

/** Every goal with what was found, in the order in which they are shown. */
export function goalResults(found: Measurements): GoalResult[] {
  return GOALS.map(({ what, unit, better, bars, measured }) => {
    const bar = bars[found.scale];
    const value = measured(found);
    return { what, unit, better, must: bar?.must, aim: bar?.aim, measured: value, met: verdict(value, bar, better) };
  });
}

function verdict(value: number | undefined, bar: Bar | undefined, better: Goal["better"]): GoalResult["met"] {
  if (value === undefined) return "not measured";
  if (bar === undefined) return "no goal at this scale";
  const reaches = (limit: number): boolean => (better === "less" ? value <= limit : value >= limit);
  if (bar.aim !== undefined && reaches(bar.aim)) return "aim met";
  return reaches(bar.must) ? "must met" : "NOT MET";
}
