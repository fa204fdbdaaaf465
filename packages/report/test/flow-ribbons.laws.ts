import fc from "fast-check";
import { expect, test } from "vitest";
import { type Flow, layOutFlows } from "../src/charts/flow-ribbons.js";

const SETTINGS = ["home", "care-home", "ae", "ward", "died"];
const flows: fc.Arbitrary<Flow[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...SETTINGS), fc.constantFrom(...SETTINGS)), {
    selector: ([from, to]) => `${from}>${to}`,
    minLength: 1,
    maxLength: 12,
  })
  .chain((pairs) =>
    fc
      .array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: pairs.length, maxLength: pairs.length })
      .map((counts) => pairs.map(([from, to], i) => ({ from, to, count: counts[i]! }))),
  );

test("nothing is lost between the sides: bars of both add up to all moves", () => {
  fc.assert(
    fc.property(flows, (given) => {
      const { bars } = layOutFlows(given, SETTINGS);
      const total = given.reduce((sum, flow) => sum + flow.count, 0);
      for (const side of ["from", "to"]) {
        const sum = bars.filter((bar) => bar.side === side).reduce((s, bar) => s + bar.count, 0);
        expect(sum).toBeCloseTo(total, 4);
      }
    }),
  );
});

test("every ribbon is as high as its count all along, starts in its own bar and ends in its own bar", () => {
  fc.assert(
    fc.property(flows, (given) => {
      const { ribbons, bars } = layOutFlows(given, SETTINGS);
      for (const flow of given) {
        const own = ribbons.filter((point) => point.flow === `${flow.from}>${flow.to}`);
        for (const { top, bottom } of own) expect(bottom - top).toBeCloseTo(flow.count, 4);
        const from = bars.find((bar) => bar.side === "from" && bar.setting === flow.from)!;
        const to = bars.find((bar) => bar.side === "to" && bar.setting === flow.to)!;
        expect(own[0]!.top).toBeGreaterThanOrEqual(from.top - 1e-6);
        expect(own[0]!.bottom).toBeLessThanOrEqual(from.bottom + 1e-6);
        expect(own.at(-1)!.top).toBeGreaterThanOrEqual(to.top - 1e-6);
        expect(own.at(-1)!.bottom).toBeLessThanOrEqual(to.bottom + 1e-6);
      }
    }),
  );
});

test("ribbons of one bar do not overlap", () => {
  fc.assert(
    fc.property(flows, (given) => {
      const { ribbons } = layOutFlows(given, SETTINGS);
      const starts = ribbons.filter((point) => point.x === 0).sort((a, b) => a.top - b.top);
      for (const [i, point] of starts.entries()) {
        const next = starts[i + 1];
        if (next !== undefined) expect(point.bottom).toBeLessThanOrEqual(next.top + 1e-6);
      }
    }),
  );
});
