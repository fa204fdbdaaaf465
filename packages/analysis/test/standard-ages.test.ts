import { england } from "@placewell/england";
import { expect, test } from "vitest";
import { figuresOf } from "../src/measured-figures.js";
import type { MeasuredRun } from "../src/usual-care/measured-run.js";
import { measuresOfTargets } from "../src/usual-care/measures.js";
import { CellCounts, cellOf } from "../src/usual-care/people-cells.js";
import { populationOfEngland, type StandardPopulation, weightsTo } from "../src/usual-care/standard-ages.js";

const fit = { decile: 5, frailty: 0, level: 0, inCareHome: 0 };
const BAND_AGES = [52, 57, 62, 67, 72, 77, 82, 87, 95] as const;

/** So many people, men and women, of one age in each band; of some of them, so many have a trait. */
function counts(table: StandardPopulation): CellCounts {
  const cells = new CellCounts();
  for (const [sex, bands] of table.entries()) {
    for (const [band, n] of bands.entries()) cells.add(cellOf({ ...fit, sex, age: BAND_AGES[band]! }), n);
  }
  return cells;
}

const onlyMen = (...bands: number[]): StandardPopulation => [
  [...bands, ...new Array<number>(9 - bands.length).fill(0)],
  new Array<number>(9).fill(0),
];

test("a rate at the standard's ages is the mean of the rates by age, weighted by the standard", () => {
  // 100 people of 50-54 with 10 events and 300 of 55-59 with 60: 0.175 as they are. The standard has three of the younger for
  // one of the older: ¾ × 0.1 + ¼ × 0.2 = 0.125.
  const [people, events] = [counts(onlyMen(100, 300)), counts(onlyMen(10, 60))];
  const weight = weightsTo(onlyMen(3000, 1000), people);
  expect(events.sum() / people.sum()).toBeCloseTo(0.175, 12);
  expect(events.sum({}, weight) / people.sum({}, weight)).toBeCloseTo(0.125, 12);
  expect(people.sum({}, weight)).toBeCloseTo(400, 9);
});

test("a share of events is standardised through the people, not through the events", () => {
  // Of 10 and 60 stays, 1 and 30 end one way: 31 / 70. At the standard's ages there are 30 and 20 of each 400 people's stays,
  // and 3 and 10 end that way: 13 / 50.
  const [people, stays, oneWay] = [counts(onlyMen(100, 300)), counts(onlyMen(10, 60)), counts(onlyMen(1, 30))];
  const weight = weightsTo(onlyMen(3000, 1000), people);
  expect(oneWay.sum({}, weight) / stays.sum({}, weight)).toBeCloseTo(13 / 50, 12);
});

test("with the standard's own ages everybody counts once, so that the figure is as it was", () => {
  const standard = populationOfEngland(england);
  const weight = weightsTo(standard, counts(standard.map((bands) => bands.map((n) => n / 700))));
  for (const sex of [0, 1]) for (const age of BAND_AGES) expect(weight({ sex, age })).toBeCloseTo(1, 9);
});

test("younger people count once, and a band without anybody is left out", () => {
  const weight = weightsTo(onlyMen(1, 1), counts(onlyMen(20)));
  expect(weight({ sex: 0, age: 30 })).toBe(1);
  expect(weight({ sex: 0, age: 57 })).toBe(0);
});

test("England has the residents of the census, by sex and age", () => {
  const residents = populationOfEngland(england);
  const { value } = england.parameters.get("pop.counts")!;
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
  expect(total(residents.flat())).toBeCloseTo(total(value as readonly number[]), 3);
  for (const bands of residents) expect(bands).toHaveLength(9);
  expect(residents[1]![8]! / residents[0]![8]!).toBeGreaterThan(1.5);
});

test("a figure is put on England's ages where that is asked, and only there", () => {
  const standard = populationOfEngland(england);
  const older = standard.map((bands) => bands.map((n, band) => n * (1 + band)));
  const frail = older.map((bands) => bands.map((n, band) => (n * band) / 10));
  const well = older.map((bands, sex) => bands.map((n, band) => n - frail[sex]![band]!));
  const atEnd = counts(well);
  for (const [sex, bands] of frail.entries()) {
    for (const [band, n] of bands.entries()) atEnd.add(cellOf({ ...fit, frailty: 2, sex, age: BAND_AGES[band]! }), n);
  }
  const run = { lives: { atEnd, days: atEnd } } as unknown as MeasuredRun;
  const [crude, moved] = figuresOf(run, england, [
    { id: "anyFrailty", group: "50+" },
    { id: "anyFrailty", group: "50+", atEnglandsAges: true },
  ]);
  const expected = (table: StandardPopulation): number => {
    const [some, all] = table
      .flatMap((bands) => bands.map((n, band) => [(n * band) / 10, n] as const))
      .reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    return (100 * some) / all;
  };
  expect(crude).toBeCloseTo(expected(older), 9);
  expect(moved).toBeCloseTo(expected(standard), 9);
  expect(crude).toBeGreaterThan(moved! + 5);
  expect(measuresOfTargets(england).get("anyFrailty")!(run, "50+")).toBe(crude);
});
