import { InputError } from "@placewell/core";
import { describe, expect, it } from "vitest";
import { district, districts } from "../src/districts/districts.js";
import { york } from "../src/index.js";
import { censusCounts } from "../src/tables/england-population.generated.js";

const residents = (of: { readonly neighbourhoods: readonly { readonly residentsByBand: readonly number[] }[] }) =>
  censusCounts.map((_, band) => of.neighbourhoods.reduce((sum, n) => sum + (n.residentsByBand[band] ?? Number.NaN), 0));

describe("districts of England", () => {
  it("are all there, and hold everybody the census counted", () => {
    expect(districts.length).toBe(296);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(296);
    const total = censusCounts.map(() => 0);
    for (const { place } of districts) {
      residents(place).forEach((count, band) => {
        total[band] = (total[band] ?? 0) + count;
      });
    }
    expect(total).toEqual([...censusCounts]);
  });

  it("York by MSOA has the people of York by LSOA", () => {
    const { place } = district("E06000014");
    expect(residents(place)).toEqual(residents(york));
    expect(place.neighbourhoods.length).toBe(24);
    expect(new Set(york.neighbourhoods.map((n) => n.groupCode))).toEqual(
      new Set(place.neighbourhoods.map((n) => n.code)),
    );
  });

  it("have capacities and factors of their own", () => {
    for (const { place, model } of districts.slice(0, 20)) {
      for (const capacity of Object.values(place.capacities)) expect(capacity).toBeGreaterThanOrEqual(0);
      expect(place.capacities.acuteBeds).toBeGreaterThan(0);
      expect(model.placeFits.get(place.id)?.map(({ id }) => id)).toContain("crisis.K");
    }
  });

  it("refuse a code that is none", () => {
    expect(() => district("york")).toThrow(InputError);
  });
});
