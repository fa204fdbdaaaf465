import { expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { type Cell, outcomeLayout, runReplicate, scenario } from "../../src/index.js";

/*
 * One number that stands for every figure of one small run, to the last bit. It must be the same on every machine, and
 * change only when results are meant to change.
 *
 * When it fails: either something changed results that should not have (find out what), or results were meant to change
 * (an engine layout, a parameter of England, a rule of care). Then put the number of the failure here and write a
 * changeset under "Results change" with a table of the headline figures before and after.
 */
const DIGEST = "63200ef4d3724b23";

const place = smallPlace(
  [
    { residentsByBand: [12, 14, 16, 18, 20, 22, 24, 26], imdDecile: 1 },
    { residentsByBand: [40, 38, 36, 34, 32, 30, 28, 26], imdDecile: 5 },
    { residentsByBand: [0, 9, 0, 9, 0, 9, 0, 90], imdDecile: 10 },
  ],
  capacitiesFor(533, 0.8),
);

/** 64-bit FNV-1a over bytes. */
function fnv(bytes: Iterable<number>): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

/** Bytes of every figure that is not 0: its name, then its little-endian double. New figures that stay 0 change nothing. */
function* bytesOf(cells: readonly Cell[], values: Float64Array): Generator<number> {
  const view = new DataView(new ArrayBuffer(8));
  for (const [i, { period, area, group, measure }] of cells.entries()) {
    if (values[i] === 0) continue;
    yield* new TextEncoder().encode(`${period}|${area}|${group}|${measure}=`);
    view.setFloat64(0, values[i], true);
    for (let byte = 0; byte < 8; byte++) yield view.getUint8(byte);
  }
}

it("digests as published", () => {
  const text = new TextEncoder();
  expect(fnv([])).toBe("cbf29ce484222325");
  expect(fnv(text.encode("a"))).toBe("af63dc4c8601ec8c");
  expect(fnv(text.encode("foobar"))).toBe("85944171f73967e8");
});

it("a small place has the figures it has always had", () => {
  const usual = scenario("Usual care", { place, model: england });
  const plan = { scenarios: [usual], years: 1, warmUpYears: 1, replicates: 2, seed: "golden" };
  const [values] = runReplicate(plan, 1);
  expect(values.filter((value) => value !== 0).length).toBeGreaterThan(500);
  expect(fnv(bytesOf(outcomeLayout(place, 1).cells, values))).toBe(DIGEST);
});
