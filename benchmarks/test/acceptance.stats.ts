import { describe, expect, it } from "vitest";
import { run as objectsHeap } from "../peers/javascript/objects-heap.ts";
import { runLibrary } from "../src/library.ts";
import { start } from "../src/program.ts";
import { ACCEPTANCE, DAYS_A_YEAR, MEASURES, SCALES, type Totals } from "../src/workload.ts";
import { findableError, fromAcceptance, oddlyVaried, overSeeds, tooFar } from "./acceptance.ts";
import { c } from "./c-or-skip.ts";

/*
 * Is it workload W? Means over seeds at S1, beside the acceptance means, in standard errors of the difference. W is what
 * lies within 3 of them; with other seeds a right implementation would miss one of its nine means twice in 100, so that
 * a miss asks for more seeds, not for other ones. A peer is refused at 4 (once in 1,700) because more than 40 of its
 * slow runs would take too long. Blocked days vary most and tell most: clocks that restart at the wrong time of the day
 * make a tenth fewer.
 */
const LIMIT = 3;
const LIMIT_OF_PEERS = 4;
const { people, years } = SCALES.S1;
const days = years * DAYS_A_YEAR;

/** Holds runs to the acceptance means, and the number of runs to errors that they must find 95 times in 100. */
function expectW(runs: readonly Totals[], limit: number, found: { attendances: number; blockedDays: number }): void {
  expect(runs.length).toBeGreaterThanOrEqual(40);
  expect(findableError("attendances", runs.length, limit)).toBeLessThan(found.attendances);
  expect(findableError("blockedDays", runs.length, limit)).toBeLessThan(found.blockedDays);
  expect(tooFar(fromAcceptance(runs), limit)).toEqual([]);
  expect(oddlyVaried(runs)).toEqual([]);
}

describe("workload W at S1", () => {
  it("is what the library runs", { timeout: 600_000 }, () => {
    const runs = overSeeds(100, (seed) => runLibrary("keyed", people, days, seed).totals);
    expectW(runs, LIMIT, { attendances: 0.0025, blockedDays: 0.1 });
  });

  it("is what the library runs with draws from one sequence", { timeout: 600_000 }, () => {
    const runs = overSeeds(40, (seed) => runLibrary("sequential", people, days, seed).totals);
    expectW(runs, LIMIT, { attendances: 0.0035, blockedDays: 0.15 });
  });

  it("is what objects and a heap run", { timeout: 600_000 }, () => {
    const runs = overSeeds(40, (seed) => objectsHeap(people, days, seed).totals);
    expectW(runs, LIMIT_OF_PEERS, { attendances: 0.004, blockedDays: 0.18 });
  });

  it("is what the C program runs", { timeout: 600_000 }, async ({ skip }) => {
    if ("missing" in c) return skip(c.missing);
    const program = start(c.program(people, days));
    const runs: Totals[] = [];
    for (let seed = 1; seed <= 100; seed++) runs.push((await program.run(seed)).totals);
    await program.stop();
    expectW(runs, LIMIT, { attendances: 0.0025, blockedDays: 0.1 });
  });
});

describe("the check itself", () => {
  /** Totals of 40 runs that lie at even steps either side of the acceptance means, varying as they should. */
  const runs = overSeeds(40, (seed) => {
    const step = (seed - 20.5) / 11.69;
    const entries = MEASURES.map((measure) => {
      const { mean, sd } = ACCEPTANCE[measure];
      return [measure, mean + sd * step];
    });
    return Object.fromEntries(entries);
  });

  it("passes what is right", () => {
    expectW(runs, LIMIT, { attendances: 0.0035, blockedDays: 0.15 });
  });

  it("refuses blocked days that are an eighth too few", () => {
    const fewer = runs.map((totals) => ({ ...totals, blockedDays: 0.875 * totals.blockedDays }));
    expect(tooFar(fromAcceptance(fewer), LIMIT)).toHaveLength(1);
  });

  it("refuses runs that vary too little", () => {
    const alike = runs.map((totals) => ({ ...totals, deaths: ACCEPTANCE.deaths.mean + (totals.deaths % 2) }));
    expect(oddlyVaried(alike)).toHaveLength(1);
  });
});
