import { exp } from "@placewell/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceTable } from "../src/parameters/reference.js";
import { baseCapacities, basePeople } from "../src/place-fits/base-population.js";
import { deprivationRatios } from "../src/place-fits/deprivation-mix.js";
import { expectedNeed } from "../src/place-fits/expected-need.js";
import { fitPlace } from "../src/place-fits/fit-place.js";
import type { PeopleOfPlace } from "../src/place-fits/people-of-place.js";
import { standardisedRates } from "../src/place-fits/standardised-rates.js";

const people: fc.Arbitrary<PeopleOfPlace> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 10, maxLength: 10 }), { minLength: 8, maxLength: 8 })
  .map((residents) => ({ ...basePeople, residents }));

/** The same people, all of one decile. */
function inDecile(decile: number, { residents, ...rest }: PeopleOfPlace): PeopleOfPlace {
  const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);
  return {
    ...rest,
    residents: residents.map((counts) => counts.map((_, i) => (i === decile - 1 ? total(counts) : 0))),
  };
}

describe("deprivation ratios", () => {
  it("are exp(gradient × score) where everybody lives in one decile", () => {
    const gradients = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    for (const [decile, score] of [
      [1, 0.5],
      [10, -0.5],
      [6, -1 / 18],
    ] as const) {
      const ratios = deprivationRatios(inDecile(decile, basePeople), gradients);
      ratios.forEach((ratio, band) => {
        expect(ratio).toBeCloseTo(exp((gradients[band] ?? Number.NaN) * score), 12);
      });
    }
  });

  it("are 1 without a gradient, and in a band where nobody lives", () => {
    expect(deprivationRatios(basePeople, new Array(9).fill(0))).toEqual(new Array(9).fill(1));
    const nobody = { ...basePeople, residents: basePeople.residents.map((counts) => counts.map(() => 0)) };
    expect(deprivationRatios(nobody, new Array(9).fill(2))).toEqual(new Array(9).fill(1));
  });
});

describe("factors of a place", () => {
  const fitted = { people: basePeople, parameters: referenceTable };

  it("are the base population's for its people", () => {
    for (const { id, value } of standardisedRates(basePeople, fitted)) {
      const own = referenceTable.get(id)?.value as readonly number[];
      expect(value).toHaveLength(own.length);
      (value as readonly number[]).forEach((factor, knot) => {
        expect(factor).toBeCloseTo(own[knot] ?? Number.NaN, 12);
      });
    }
  });

  it("undo what deprivation does: factor times ratio is the same in every place", () => {
    fc.assert(
      fc.property(people, (somewhere) => {
        const [one, other] = [inDecile(1, somewhere), inDecile(10, somewhere)].map((all) =>
          standardisedRates(all, fitted),
        );
        const of = (rates: typeof one, id: string): readonly number[] =>
          rates?.find((row) => row.id === id)?.value as readonly number[];
        for (const id of ["crisis.K", "mort.K"]) {
          of(one, id).forEach((factor, knot) => {
            expect(factor).toBeLessThan(of(other, id)[knot] ?? Number.NaN);
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the need of a place", () => {
  it("doubles with its people; home care and care homes grow with deprivation, what follows admission hardly does", () => {
    fc.assert(
      fc.property(people, (somewhere) => {
        const doubled = { ...somewhere, residents: somewhere.residents.map((counts) => counts.map((n) => 2 * n)) };
        const [once, twice] = [expectedNeed(somewhere), expectedNeed(doubled)];
        const [poor, rich] = [expectedNeed(inDecile(1, somewhere)), expectedNeed(inDecile(10, somewhere))];
        for (const service of Object.keys(once) as (keyof typeof once)[]) {
          expect(twice[service] / once[service]).toBeCloseTo(2, 9);
        }
        for (const service of ["homeCareHours", "careHomePlaces"] as const) {
          expect(poor[service]).toBeGreaterThan(once[service]);
          expect(rich[service]).toBeLessThan(once[service]);
        }
        // Every place has England's rates of admission at each age, whatever its deprivation.
        for (const service of ["beds", "reablement", "shortTermBeds"] as const) {
          expect(Math.abs(Math.log(poor[service] / rich[service]))).toBeLessThan(0.1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("capacities of a place", () => {
  it("are the base population's for its people, where its beds are known", () => {
    const acuteBeds = { value: 341, source: "counted", status: "derived" } as const;
    const { capacities } = fitPlace("The same again", basePeople, { acuteBeds });
    const backgroundBeds = Math.round(10 * baseCapacities.backgroundBeds) / 10; // tenths are kept
    expect(capacities).toEqual({ ...baseCapacities, backgroundBeds });
  });

  it("are used as they are where they are known, and say whose they are", () => {
    const known = { reablementSlots: { value: 7, source: "the council", status: "derived" } } as const;
    const { capacities, parameters } = fitPlace("Here", basePeople, known);
    expect(capacities.reablementSlots).toBe(7);
    expect(parameters.find(({ id }) => id === "cap.reablement")).toMatchObject({ value: 7, source: "the council" });
  });

  it("are each one row, which says whose they are", () => {
    const { parameters } = fitPlace("Here", basePeople, {});
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
    expect(parameters.find(({ id }) => id === "bed.capacity")?.meaning).toContain(", Here.");
  });
});
