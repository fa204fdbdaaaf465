import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacitiesFor, planOf, smallPlace, smallPlaces, TRIAL_DAYS, trials, UNLIMITED } from "../src/index.js";

describe("random small places", () => {
  it("have 2 to 5 neighbourhoods with codes of their own, whole counts, and something of every service", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 30 }), (place) => {
        const { neighbourhoods, capacities, femaleShareByBand } = place;
        expect(neighbourhoods.length >= 2 && neighbourhoods.length <= 5).toBe(true);
        expect(new Set(neighbourhoods.map((n) => n.code)).size).toBe(neighbourhoods.length);
        for (const n of neighbourhoods) {
          expect(n.residentsByBand).toHaveLength(8);
          for (const count of n.residentsByBand)
            expect(Number.isInteger(count) && count >= 0 && count <= 30).toBe(true);
          expect(n.imdDecile >= 1 && n.imdDecile <= 10).toBe(true);
        }
        expect(femaleShareByBand).toHaveLength(9);
        for (const name of [
          "acuteBeds",
          "reablementSlots",
          "shortTermBeds",
          "homeCareHours",
          "careHomePlaces",
        ] as const) {
          expect(Number.isInteger(capacities[name]) && capacities[name] >= 1).toBe(true);
        }
      }),
    );
  });

  it("are scarce and ample by turns, or without limits where that is asked for", () => {
    const beds = new Set(fc.sample(smallPlaces(), 40).map((place) => place.capacities.acuteBeds));
    expect(beds.size).toBeGreaterThan(3);
    for (const place of fc.sample(smallPlaces({ unlimited: true }), 5)) expect(place.capacities).toEqual(UNLIMITED);
  });
});

describe("a place made by hand", () => {
  it("has capacities in proportion to its people", () => {
    const { capacities } = smallPlace(
      [{ residentsByBand: [100, 0, 0, 0, 0, 0, 0, 900], imdDecile: 2 }],
      capacitiesFor(1000, 2),
    );
    expect(capacities).toEqual({
      acuteBeds: 9,
      reablementSlots: 2,
      shortTermBeds: 1,
      homeCareHours: 280,
      careHomePlaces: 38,
      ucrVisitsPerDay: 0.24,
      sdecSlotsPerDay: 0.4,
      virtualWardBeds: 1,
      backgroundBeds: 0.8,
    });
  });
});

describe("trials", () => {
  it("count one year and know a day inside it", () => {
    for (const trial of fc.sample(trials(), 30)) {
      expect(trial.day > 0 && trial.day < TRIAL_DAYS).toBe(true);
      expect(planOf(trial)).toEqual({ years: 1, replicates: 1, seed: trial.seed, warmUpYears: trial.warmUpYears });
    }
  });
});
