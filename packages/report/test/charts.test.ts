import type { Comparison } from "@placewell/core";
import { describe, expect, test } from "vitest";
import {
  type Chart,
  type ChartOptions,
  deprivationChart,
  flowChart,
  hasFlows,
  hasMap,
  headlineChart,
  JUPYTER_DISPLAY,
  LONGEST_ALT,
  monthlyAdmissionsChart,
  neighbourhoodMap,
  occupancyChart,
  printInterval,
  printRange,
  renderSvg,
} from "../src/index.js";
import { fakeComparison, fakePlace, SEVEN_SCENARIOS } from "./fake-comparison.js";

type MakeChart = (comparison: Comparison, options?: ChartOptions) => Chart;

const CHARTS: readonly (readonly [string, MakeChart, readonly string[]])[] = [
  [
    "headlineChart",
    headlineChart,
    ["Ambulance call-outs (fewer is better)", "Days at home (more is better)", "home first"],
  ],
  ["monthlyAdmissionsChart", monthlyAdmissionsChart, ["admissions a month", "usual care", "Jul 2025", "difference"]],
  ["occupancyChart", occupancyChart, ["core beds", "usual care", "nights a year over core beds", "100%"]],
  ["flowChart", flowChart, ["A&amp;E → Ward", "Short-term bed", "change in moves a year"]],
  ["deprivationChart", deprivationChart, ["1 most deprived", "5 least deprived", "difference for 1,000 people a year"]],
  ["neighbourhoodMap", neighbourhoodMap, ["change for 1,000", "Northfield 001A, Mill End"]],
];
const comparison = fakeComparison();
const nothingDiffers = fakeComparison({
  noise: 0,
  scenarios: SEVEN_SCENARIOS.map((scenario) => ({ ...scenario, effects: {} })),
});
const labels = { id: "c", title: "T", description: "D" };

describe.each(CHARTS)("%s", (_, make, words) => {
  const chart = make(comparison);

  test("compiles without a warning and draws its labels", async () => {
    const svg = await renderSvg(chart.spec, labels);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title c-desc"/);
    expect(svg).toContain('<title id="c-title">T</title><desc id="c-desc">D</desc>');
    for (const word of words) expect(svg).toContain(word);
    expect(svg).not.toMatch(/NaN|undefined|\bnull\b/);
  });

  test("has a title, a finding of one sentence, a short text alternative and a source line", () => {
    expect(chart.title).not.toBe("");
    expect(chart.finding).toMatch(/^[A-Z].*\.$/);
    expect(chart.finding).not.toMatch(/\. [A-Z]/);
    expect(chart.alt.length).toBeLessThanOrEqual(LONGEST_ALT);
    expect(chart.footer).toContain("Modelled, not observed");
    expect(chart.footer).toContain("20 replicates · seed fake-1");
  });

  test("has a rectangular table with something in every cell", () => {
    expect(chart.table.rows.length).toBeGreaterThan(4);
    for (const row of chart.table.rows) {
      expect(row).toHaveLength(chart.table.header.length);
      for (const cell of row) expect(cell).not.toMatch(/^$|NaN|undefined/);
    }
  });

  test("says there is no clear difference when every interval contains 0", () => {
    expect(make(nothingDiffers).finding).toContain("no clear difference");
  });

  test("is about the scenario that is asked for", () => {
    expect(make(comparison, { scenario: "crisis hub, as claimed" }).finding.toLowerCase()).toContain(
      "with “crisis hub” (as claimed)",
    );
    expect(() => make(comparison, { scenario: "nowhere" })).toThrow(/no scenario "nowhere"/);
  });

  test("gives its specification as JSON and to notebooks, complete and with its data inside", () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(JSON.parse(JSON.stringify(chart.spec)));
    expect(chart.spec["$schema"]).toMatch(/vega-lite\/v6\.json$/);
    expect(JSON.stringify(chart.spec)).not.toMatch(/"url"/);
    expect(Object.keys(chart[JUPYTER_DISPLAY]())).toEqual(["application/vnd.vegalite.v5+json", "text/plain"]);
  });

  test("is the same every time", async () => {
    expect(await renderSvg(make(fakeComparison()).spec, labels)).toBe(await renderSvg(chart.spec, labels));
  });
});

describe("the numbers of the tables are those of the comparison", () => {
  const whole = { area: "northfield", group: "all", period: "all" };

  test("headline chart: difference and interval a year", () => {
    const [row] = comparison.differences({ ...whole, scenario: "both", measure: "ambulance_callouts" });
    const yearly = { mean: row!.mean / 3, lower: row!.lower / 3, upper: row!.upper / 3 };
    const printed = headlineChart(comparison).table.rows.find((r) => r[0] === "Ambulance call-outs" && r[1] === "both");
    expect(printed!.slice(2, 5)).toEqual(["evidence", printInterval(yearly).mean, printRange(yearly)]);
  });

  test("flow chart: every flow, a year, under both scenarios", () => {
    const { table } = flowChart(comparison);
    expect(table.rows).toHaveLength(comparison.groups.filter((group) => group.startsWith("move=")).length);
    const [base] = comparison.summary({ ...whole, group: "move=home>ae", scenario: "usual care", measure: "moves" });
    const yearly = { mean: base!.mean / 3, lower: base!.lower / 3, upper: base!.upper / 3 };
    expect(table.rows.find((r) => r[0] === "Home" && r[1] === "A&E")![2]).toBe(printInterval(yearly).mean);
  });

  test("deprivation chart: for 1,000 people a year", () => {
    const cell = { area: "northfield", group: "imd=2", period: "all" };
    const [row] = comparison.differences({ ...cell, scenario: "both", measure: "emergency_admissions" });
    const [people] = comparison.summary({ ...cell, scenario: "usual care", measure: "people" });
    const rate = (value: number) => (value / 3 / people!.mean) * 1000;
    const expected = { mean: rate(row!.mean), lower: rate(row!.lower), upper: rate(row!.upper) };
    const printed = deprivationChart(comparison).table.rows.find(
      (r) => r[0] === "2" && r[1] === "Emergency admissions",
    );
    expect(printed!.slice(3, 5)).toEqual([printInterval(expected).mean, printRange(expected)]);
  });

  test("map: every neighbourhood, the largest fall first", () => {
    const { table } = neighbourhoodMap(comparison);
    const means = table.rows.map((row) => Number(row[3]!.replace("−", "-")));
    expect(table.rows).toHaveLength(5);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });

  test("monthly charts: every month", () => {
    expect(monthlyAdmissionsChart(comparison).table.rows.map((row) => row[0])).toEqual(comparison.months);
    expect(occupancyChart(comparison).table.rows.map((row) => row[0])).toEqual(comparison.months);
  });
});

describe("what a comparison may lack", () => {
  test("moves", () => {
    const without = { ...comparison, summary: () => [], differences: () => [] };
    expect(hasFlows(comparison)).toBe(true);
    expect(hasFlows(without)).toBe(false);
    expect(() => flowChart(without)).toThrow(/did not count moves/);
  });

  test("boundaries", () => {
    const place = { ...fakePlace(), boundaries: { neighbourhoods: [], groups: [] } };
    const without = fakeComparison({ place });
    expect(hasMap(comparison)).toBe(true);
    expect(hasMap(without)).toBe(false);
    expect(() => neighbourhoodMap(without)).toThrow(/no boundaries/);
  });

  test("intervals, with one replicate: the charts still draw and say that it is not known", async () => {
    const one = fakeComparison({ replicates: 1 });
    for (const [, make] of CHARTS) {
      await renderSvg(make(one).spec, labels);
      expect(make(one).finding).toContain("only one run");
    }
  });
});

test("a claim that rests on one fifth says so", () => {
  const finding = deprivationChart(comparison).finding;
  expect(finding).toMatch(/emergency admissions in .*fifth/);
});

test("drawing refuses to fetch", async () => {
  const mark = { mark: "point", encoding: { x: { field: "a", type: "quantitative" } } };
  const spec = { ...mark, data: { url: "https://example.org/a.json" } };
  await expect(renderSvg(spec, labels)).rejects.toThrow(/Charts fetch nothing/);
});

test("a warning from Vega-Lite is a fault", async () => {
  const spec = { mark: "point", encoding: { nowhere: { field: "a" } }, data: { values: [{ a: 1 }] } };
  await expect(renderSvg(spec, labels)).rejects.toThrow(/Vega-Lite on a chart of ours/);
});
