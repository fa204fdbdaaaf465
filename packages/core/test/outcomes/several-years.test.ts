import { expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { outcomeLayout, runReplicate, scenario } from "../../src/index.js";

const place = smallPlace(
  [
    { residentsByBand: [30, 30, 30, 30, 30, 30, 30, 30], imdDecile: 1 },
    { residentsByBand: [20, 20, 20, 20, 40, 40, 40, 40], imdDecile: 8 },
  ],
  capacitiesFor(480, 1),
);

/** Measures that are put on the run afterwards: their sums are added up in another order. */
const COSTS = [
  "cost",
  "cost_discounted",
  "care_cost",
  "care_cost_discounted",
  "programme_cost",
  "programme_cost_discounted",
];
const VALUED = ["qalys", "qalys_discounted", ...COSTS];

function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

it("years are the sums of their months, the whole run the sum of all months, a mean its days over the period's", () => {
  const usual = scenario("Usual care", { place, model: england });
  const plan = { scenarios: [usual], years: 3, warmUpYears: 1, replicates: 1, seed: "years" };
  const [values] = runReplicate(plan, 0);
  const layout = outcomeLayout(place, 3);
  expect(layout.periods.years).toEqual(["2025-26", "2026-27", "2027-28"]);
  const value = (measure: string, group: string, period: string): number => {
    const index = layout.find({ measure, group, period, area: place.id });
    if (index === undefined) throw new RangeError(`${measure} ${group} ${period}`);
    return values[index];
  };
  const months = layout.periods.months;
  const days = { "2025-26": 365, "2026-27": 365, "2027-28": 366, all: 1096 };
  const summed = layout.cells.filter((c) => c.area === place.id && c.period === "all");
  expect(summed.length).toBeGreaterThan(250);
  for (const { measure, group } of summed) {
    layout.periods.years.forEach((year, y) => {
      const parts = months.slice(12 * y, 12 * y + 12).map((month) => value(measure, group, month));
      const sum = parts.reduce((a, b) => a + b, 0);
      if (measure === "people") {
        const daysAlive = value("days_alive", group, year);
        expect(value(measure, group, year)).toBe(daysAlive / days[year as "2025-26"]);
      } else if (measure === "people_waiting_mean") {
        expect(value(measure, group, year)).toBe(value("waiting_days", group, year) / days[year as "2025-26"]);
      } else if (measure === "acute_occupancy_mean") {
        const lengths = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, y === 2 ? 29 : 28, 31];
        const bedDays = parts.reduce((total, part, m) => total + part * lengths[m], 0);
        expect(value(measure, group, year)).toBeCloseTo(bedDays / days[year as "2025-26"], 12);
      } else if (VALUED.includes(measure)) expectClose(value(measure, group, year), sum);
      else expect(value(measure, group, year), `${measure} ${group} ${year}`).toBe(sum);
    });
    if (["people", "people_waiting_mean", "acute_occupancy_mean"].includes(measure)) continue;
    const all = months.reduce((total, month) => total + value(measure, group, month), 0);
    if (VALUED.includes(measure)) expectClose(value(measure, group, "all"), all);
    else expect(value(measure, group, "all"), `${measure} ${group}`).toBe(all);
  }
  expect(value("people", "all", "all")).toBe(value("days_alive", "all", "all") / days.all);
  expect(value("deaths", "all", "all")).toBeGreaterThan(0);
});
