import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { changeValuation, outcomeLayout, revalue } from "../../src/index.js";
import { Nodes } from "../../src/outcomes/nodes.js";

const DAYS_PER_YEAR = 365.25;

/** Largest error, day by day, of a discount factor that is put together from the moments. */
function errorOf(nodes: Nodes, end: number, rate: number): number {
  const weights = new Float64Array(nodes.days.length);
  const factor = (day: number): number => (1 + rate) ** (-day / DAYS_PER_YEAR);
  let largest = 0;
  for (let day = 0; day <= end; day++) {
    nodes.weights(day, weights);
    const found = weights.reduce((sum, weight, k) => sum + weight * factor(nodes.days[k]), 0);
    largest = Math.max(largest, Math.abs(found - factor(day)));
  }
  return largest;
}

describe("the moments of neighbourhoods", () => {
  it.each([1, 3, 5, 10, 20])("recover what they are used for over %i years, and say what they cannot", (years) => {
    const end = Math.round(years * DAYS_PER_YEAR);
    const nodes = new Nodes(end);
    for (const rate of [0.015, 0.035, 0.05]) expect(errorOf(nodes, end, rate)).toBeLessThan(1e-5);
    for (const rate of [0.05, 0.08, 0.1, 0.15, 0.2]) {
      const error = errorOf(nodes, end, rate);
      // Close to the edge the days looked at may differ.
      if (error > 0.99e-4 && error < 1.01e-4) continue;
      expect(nodes.canDiscountAt(Math.log(1 + rate))).toBe(error <= 1e-4);
    }
  });

  it("refuse a rate at which they would mislead, which a shorter run can have", () => {
    const place = smallPlace(
      [{ residentsByBand: [20, 20, 20, 20, 20, 20, 20, 20], imdDecile: 5 }],
      capacitiesFor(160, 2),
    );
    const dear = changeValuation(england.valuation, { values: { "discount.cost": 0.2 } });
    const valued = (years: number) => {
      const layout = outcomeLayout(place, years);
      return () => revalue(new Float64Array(layout.length), layout, dear, []);
    };
    expect(valued(3)).not.toThrow();
    expect(valued(10)).toThrow(/"discount.cost" is too high for the neighbourhoods of a run as long as this/);
  });
});
