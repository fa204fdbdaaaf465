import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { deprivationScore, imdFifth } from "../../src/place/deprivation.js";
import { expectedDeficits, frailtyClass } from "../../src/population/frailty.js";
import { deathRate, mortalityTable } from "../../src/population/mortality.js";
import { populationParameters } from "../../src/population/population-parameters.js";

const { frailty } = populationParameters(england.parameters);

describe("deprivation", () => {
  it("runs from +0.5 in the most deprived decile to −0.5", () => {
    expect(deprivationScore(1)).toBe(0.5);
    expect(deprivationScore(10)).toBe(-0.5);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(imdFifth)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
});

describe("frailty", () => {
  it("has the published cuts of the electronic frailty index: up to 0.12, 0.24, 0.36 of 36 deficits", () => {
    const first = (shares: number) => Math.floor(shares * 36 + 1e-9) + 1;
    const cuts = [first(0.12), first(0.24), first(0.36)];
    expect([...frailty.classStarts]).toEqual(cuts);
    for (let deficits = 0; deficits <= 36; deficits++) {
      expect(frailtyClass(frailty, deficits)).toBe(cuts.filter((cut) => deficits >= cut).length);
    }
  });

  it("means more deficits with age and deprivation (TV-23)", () => {
    const plain = {
      ...frailty,
      deficitsAt70: 4,
      growthPerYear: 0.03,
      gradient: Float64Array.of(0.7),
      gradientAges: Float64Array.of(70),
    };
    expect(expectedDeficits(plain, 70, 0)).toBe(4);
    expect(expectedDeficits(plain, 80, 0)).toBeCloseTo(4 * Math.exp(0.3), 12);
    expect(expectedDeficits(plain, 70, 0.5) / expectedDeficits(plain, 70, -0.5)).toBeCloseTo(Math.exp(0.7), 12);
  });
});

describe("death rates", () => {
  const table = mortalityTable({ male: [0.1, 0.2, 0.4], female: [0.05, 0.1, 0.2] });

  it("are those that give the published probability of death within a year (TV-20)", () => {
    expect(1 - Math.exp(-deathRate(table, 0, 1))).toBeCloseTo(0.2, 15);
    expect(1 - Math.exp(-deathRate(table, 1, 2))).toBeCloseTo(0.2, 15);
  });

  it("run in straight lines between whole ages and stay after the last", () => {
    expect(deathRate(table, 0, 0.25)).toBeCloseTo(0.75 * deathRate(table, 0, 0) + 0.25 * deathRate(table, 0, 1), 15);
    expect(deathRate(table, 0, 2.7)).toBe(deathRate(table, 0, 2));
    expect(deathRate(table, 0, 200)).toBe(deathRate(table, 0, 2));
  });
});
