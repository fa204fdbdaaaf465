import { expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import { STRIDE } from "../../src/care/care-state.js";
import {
  bedWeight,
  OvernightRates,
  processWeight,
  reablementWeight,
  shortTermBedWeight,
  type Weight,
} from "../../src/care/need-at-start.js";
import type { World } from "../../src/care/world.js";
import { scenario, warmUp } from "../../src/index.js";
import { exp } from "../../src/maths/exponential.js";

const PLACES = 6;
const place = smallPlace(
  Array.from({ length: 30 }, (_, n) => ({ residentsByBand: Array(8).fill(60), imdDecile: 1 + (n % 10) })),
  { ...UNLIMITED, backgroundBeds: 40 },
);

/** People found in each way in a world, and how many were expected, with the variance. */
function countFound(replicate: number): Record<string, { found: number; expected: number; variance: number }> {
  const run = (services: string): World => {
    const usual = scenario("Usual care", { place, model: england, switches: { "start.services": services } });
    return warmUp({ scenarios: [usual], years: 1, warmUpYears: 0, replicates: 1, seed: "found" }, replicate).world;
  };
  const { state, people, ward } = run("found");
  const empty = run("empty");
  const rates = new OvernightRates(empty);
  const expectedOf = (weight: Weight) => {
    let expected = 0;
    let variance = 0;
    for (let row = 0; row < people.size; row++) {
      const p = 1 - exp(-rates.of(row) * weight.days(row));
      expected += p;
      variance += p * (1 - p);
    }
    return { expected, variance };
  };
  const count = (is: (at: number) => boolean): number => {
    let n = 0;
    for (let row = 0; row < people.size; row++) if (is(row * STRIDE)) n += 1;
    return n;
  };
  const ready = (pathway: number) => ({
    found: count((at) => state.isReady[at] === 1 && state.pathway[at] === pathway),
    ...expectedOf(processWeight(empty, pathway, 0)),
  });
  return {
    ill: { found: count((at) => state.hasBed[at] === 1 && state.isReady[at] === 0), ...expectedOf(bedWeight(empty)) },
    "ready, home": ready(0),
    "ready, support": ready(1),
    "ready, short-term bed": ready(2),
    "ready, care home": ready(3),
    "short-term bed": { found: count((at) => state.shortTermBed[at] > 0), ...expectedOf(shortTermBedWeight(empty)) },
    reablement: { found: count((at) => state.reablement[at] > 0), ...expectedOf(reablementWeight(empty)) },
    "not modelled": { found: ward.used - count((at) => state.hasBed[at] === 1), expected: 40, variance: 40 },
  };
}

/**
 * Six places of 14,400 people. Eight comparisons at four standard errors: by chance one fails in 2,000 such tests. Nobody
 * is found twice, so that about 1 in 200 is found elsewhere than expected: less than a tenth of a standard error.
 */
it("where there is room for all, as many are found in each way as their admissions and days there make expect", () => {
  const sums = new Map<string, { found: number; expected: number; variance: number }>();
  for (let replicate = 0; replicate < PLACES; replicate++) {
    for (const [way, { found, expected, variance }] of Object.entries(countFound(replicate))) {
      const sum = sums.get(way) ?? { found: 0, expected: 0, variance: 0 };
      sums.set(way, {
        found: sum.found + found,
        expected: sum.expected + expected,
        variance: sum.variance + variance,
      });
    }
  }
  for (const [way, { found, expected, variance }] of sums) {
    expect(Math.abs(found - expected) / Math.sqrt(variance), `${way}: ${found} of ${expected}`).toBeLessThan(4);
  }
  const ill = sums.get("ill");
  // The sample tells a difference of a fifth among the ill.
  expect((4 * Math.sqrt(ill?.variance ?? 0)) / (ill?.expected ?? 0)).toBeLessThan(0.2);
});
