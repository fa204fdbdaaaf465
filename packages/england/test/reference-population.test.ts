import { expect, test } from "vitest";
import {
  england,
  idsAtEnglandsAges,
  oldham,
  peopleOf,
  referencePopulation,
  targets,
  targetsOf,
  york,
} from "../src/index.js";
import { residentsByBandAndDecile } from "../src/tables/england-deprivation.js";
import { onePersonHouseholdShare } from "../src/tables/england-homes.generated.js";
import { censusCountsByBand } from "../src/tables/england-population.js";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test("England's residents by decile add up to the census, band by band", () => {
  residentsByBandAndDecile.forEach((deciles, band) => {
    expect(deciles).toHaveLength(10);
    expect(sum(deciles) / censusCountsByBand[band]!).toBeCloseTo(1, 3);
  });
});

test.each([york, oldham])("the reference population of $name has its ages and England's deprivation", (place) => {
  const { place: reference } = referencePopulation(place);
  const [here, there] = [peopleOf(place).residents, peopleOf(reference).residents];
  expect(there.map(sum)).toEqual(here.map(sum));
  expect(reference.femaleShareByBand).toEqual(place.femaleShareByBand);
  there.forEach((deciles, band) => {
    const england = residentsByBandAndDecile[band]!;
    deciles.forEach((people, i) => {
      expect(Math.abs(people - (sum(deciles) * england[i]!) / sum(england))).toBeLessThan(1);
    });
  });
});

test("its services are those of the place, moved by need; its fit says the same numbers", () => {
  const { place, fit } = referencePopulation(york);
  expect(place.capacities).toMatchObject({
    acuteBeds: york.capacities.acuteBeds,
    ucrVisitsPerDay: york.capacities.ucrVisitsPerDay,
  });
  // York is less deprived than England, and poorer people need more of both.
  expect(place.capacities.homeCareHours).toBeGreaterThan(york.capacities.homeCareHours);
  expect(place.capacities.careHomePlaces).toBeGreaterThan(york.capacities.careHomePlaces);
  const value = (id: string) => fit.find((row) => row.id === id)?.value;
  expect(value("cap.homeCare")).toBe(place.capacities.homeCareHours);
  expect(value("bed.capacity")).toBe(place.capacities.acuteBeds);
});

test.each([york, oldham])("the reference population of $name lives in England's homes, and $name does not", (place) => {
  const shares = new Set(referencePopulation(place).place.neighbourhoods.map((n) => n.onePersonHouseholdShare));
  expect([...shares]).toEqual([onePersonHouseholdShare]);
  // England's share as a parameter is the same figure, rounded.
  expect(onePersonHouseholdShare).toBeCloseTo(Number(england.parameters.get("alone.reference")!.value), 3);
  const households = place.neighbourhoods.map((n) => n.onePersonHouseholdShare * n.residents);
  const own = sum(households) / sum(place.neighbourhoods.map((n) => n.residents));
  expect(Math.abs(own - onePersonHouseholdShare)).toBeGreaterThan(0.005);
});

test("a figure is put on England's ages in all its groups or in none, and ratios, deaths and services never are", () => {
  for (const { id, atEnglandsAges = false } of targets) expect(atEnglandsAges).toBe(idsAtEnglandsAges.has(id));
  for (const { id, unit } of targets) {
    if (unit === "ratio" || id === "bedOccupancy" || id === "delayFromCapacity") {
      expect(idsAtEnglandsAges.has(id)).toBe(false);
    }
  }
  expect(idsAtEnglandsAges.has("anyFrailty")).toBe(true);
});

test("counts among the targets go with the place, rates and shares do not", () => {
  const byName = (list: typeof targets) => new Map(list.map((t) => [`${t.id} ${t.group}`, t]));
  const [ofYork, ofOldham] = [byName(targetsOf(york)), byName(targetsOf(oldham))];
  expect(ofYork).toEqual(byName(targets));
  expect(ofOldham.get("emergencyAdmissions 85-89")).toEqual(ofYork.get("emergencyAdmissions 85-89"));
  const old = (place: typeof york) =>
    sum(place.neighbourhoods.map(({ residentsByBand }) => sum(residentsByBand.slice(3))));
  expect(ofOldham.get("readyButRemaining all")!.low).toBeCloseTo((41 * old(oldham)) / old(york), 8);
});
