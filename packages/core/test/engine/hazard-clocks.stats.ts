import { describe, expect, it } from "vitest";
import { ExpectationMissed } from "../../../testkit/src/index.js";
import { seedWords, streamKeys } from "../../src/index.js";
import { SEASON, SmallModel } from "./agent-run-model.js";
import { HazardClocks } from "./hazard-clocks.js";

/*
 * Potential events and hazard clocks share nothing but the generator, and must yet be the same model: 100 runs of 300
 * people over 400 days under each, seeds fixed. Refused when the two means of an outcome lie 4 standard errors apart:
 * false alarm about 1 in 16,000 an outcome. Errors of the size named are found 97 times in 100, or the check refuses to
 * run.
 */
const RUNS = 100;
const PEOPLE = 300;
const DAYS = 400;
const LIMIT = 4;

const clocks = (seed: string) => (agents: ConstructorParameters<typeof HazardClocks>[2]) =>
  new HazardClocks(["fall ill", "weaken", "die"].map(streamKeys(seedWords(seed), 0)), [SEASON, [1], [1]], agents);

const begin = (seed: string, useClocks: boolean) =>
  SmallModel.begin({ agents: PEOPLE, days: DAYS, seed, ...(useClocks ? { source: clocks(seed) } : {}) });

/** An outcome of a run: lines that begin so, from one moment to another, on some of the days of the season. */
interface Outcome {
  readonly what: string;
  readonly from?: number;
  readonly to?: number;
  readonly seasonFrom?: number;
  /** Relative error that must be found. */
  readonly finds: number;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  illnesses: { what: "0", finds: 0.05 },
  "illnesses in the low season": { what: "0", seasonFrom: 35, finds: 0.05 },
  "steps of weakening": { what: "1", finds: 0.05 },
  "steps in the first hundred days": { what: "1", to: 100, finds: 0.1 },
  deaths: { what: "2", finds: 0.1 },
  "deaths in the last hundred days": { what: "2", from: 300, finds: 0.2 },
  recoveries: { what: "well", finds: 0.05 },
};

/** How often each outcome came about. */
function countsOf(log: readonly string[]): number[] {
  const happened = log.map((line) => {
    const [what, , time] = line.split(" ");
    return { what, time: Number(time) };
  });
  return Object.values(OUTCOMES).map(
    ({ what, from = 0, to = DAYS, seasonFrom = 0 }) =>
      happened.filter((h) => h.what === what && h.time >= from && h.time < to && h.time % 70 >= seasonFrom).length,
  );
}

const counts = (useClocks: boolean) =>
  Array.from({ length: RUNS }, (_, i) => countsOf(begin(`law ${useClocks} ${i}`, useClocks).live(DAYS).log));

function moments(values: readonly number[]) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1) };
}

describe("potential events and hazard clocks", () => {
  const [points, others] = [counts(false), counts(true)];

  it.each(Object.entries(OUTCOMES).map(([name, { finds }], i) => [name, finds, i] as const))(
    "bring as many: %s, to %d of it",
    (_, finds, i) => {
      const [a, b] = [points, others].map((runs) => moments(runs.map((run) => run[i])));
      const error = Math.sqrt((a.variance + b.variance) / RUNS);
      const span = (finds * a.mean) / error;
      if (span < LIMIT + 2) throw new ExpectationMissed(`An error of ${finds} spans only ${span} standard errors.`);
      expect(Math.abs(a.mean - b.mean) / error).toBeLessThan(LIMIT);
    },
  );

  it("do not bring the same ones", () => {
    expect(begin("one seed", false).live(DAYS).log).not.toEqual(begin("one seed", true).live(DAYS).log);
  });
});

describe("hazard clocks", () => {
  it("carry state, and a branch takes a copy of it along", () => {
    const whole = begin("branch", true).live(DAYS).log;
    const model = begin("branch", true);
    for (let day = 0.5; day < DAYS; day += 8) {
      model.live(day);
      const branch = model.branch();
      expect(branch.live(DAYS).log).toEqual(whole.slice(model.log.length));
    }
    expect(model.live(DAYS).log).toEqual(whole);
  });
});
