import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace, trials, warmUpOf } from "../../../testkit/src/index.js";
import { AGE_BAND_LABELS, AGE_BAND_STARTS, DAYS_PER_YEAR, InputError, personId, rowOfPerson } from "../../src/index.js";

/** Names of those followed under 50, in place of an age band. */
const UNDER_50 = ["smi", "ld", "child", "later.smi", "later.child"];

describe("a person's ID", () => {
  it("leads back to the person, and belongs to nobody else", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 12 }), (trial) => {
        const { population } = warmUpOf(trial, england).warm;
        const ids = Array.from({ length: population.size }, (_, row) => personId(population, trial.place, row));
        expect(new Set(ids).size).toBe(ids.length);
        ids.forEach((id, row) => {
          expect(rowOfPerson(population, trial.place, id)).toBe(row);
        });
      }),
      { numRuns: 5 },
    );
  });

  it("says where and how old people are as the run begins, and counts from 1", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 12 }), (trial) => {
        const { population } = warmUpOf({ ...trial, warmUpYears: 1 }, england).warm;
        const { neighbourhoods } = trial.place;
        const numbers = new Map<string, number[]>();
        for (let row = 0; row < population.size; row++) {
          const [, code, band, number] = /^(T\d+)-(.+)-(\d+)$/.exec(personId(population, trial.place, row)) ?? [];
          expect(code).toBe(neighbourhoods[population.neighbourhood[row]].code);
          const age = (population.enters[row] - population.birth[row]) / DAYS_PER_YEAR;
          if (band === "new") expect(age).toBeCloseTo(50, 9);
          else if (UNDER_50.includes(band)) expect(age).toBeLessThan(50);
          else {
            const index = (AGE_BAND_LABELS as readonly string[]).indexOf(band);
            expect(age).toBeGreaterThanOrEqual(AGE_BAND_STARTS[index] - 1e-9);
            expect(age).toBeLessThan((AGE_BAND_STARTS[index + 1] ?? 200) + 1e-9);
          }
          const key = `${code}-${band}`;
          numbers.set(key, [...(numbers.get(key) ?? []), Number(number)]);
        }
        for (const [key, counted] of numbers) {
          // Numbers of newcomers have gaps: those who are followed before they are 50 keep theirs of before.
          const ordered = counted.sort((a, b) => a - b);
          if (key.endsWith("-new")) expect(ordered.every((n, i) => n >= i + 1)).toBe(true);
          else expect(ordered).toEqual(counted.map((_, i) => i + 1));
          const index = AGE_BAND_LABELS.findIndex((label) => key.endsWith(`-${label}`));
          const [neighbourhood] = neighbourhoods.filter(({ code }) => key.startsWith(code));
          if (index >= 0) expect(counted).toHaveLength(neighbourhood.residentsByBand[index]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it("is the same whatever else is run: another replicate, another seed, one more person", () => {
    const [trial] = fc.sample(trials({ mostPerBand: 8 }), 1);
    const idsOf = (more: object, inert: { neighbourhood: string; age: number }[] = []): string[] => {
      const { population } = warmUpOf({ ...trial, ...more }, england, inert).warm;
      const ids = Array.from({ length: population.size }, (_, row) => personId(population, trial.place, row));
      return ids.filter((id) => /-(\d\d-\d\d|85\+)-\d+$/.test(id));
    };
    const here = idsOf({});
    expect(idsOf({ replicate: trial.replicate + 1 })).toEqual(here);
    expect(idsOf({ seed: "another" })).toEqual(here);
    const one = idsOf({}, [{ neighbourhood: "T0000", age: 80 }]);
    expect(one.filter((id) => !here.includes(id))).toEqual(["T0000-50-54-65536"]);
    expect(one.filter((id) => here.includes(id))).toEqual(here);
  });
});

describe("an ID of nobody is refused", () => {
  const place = smallPlace([{ residentsByBand: [0, 0, 0, 0, 7, 0, 0, 4], imdDecile: 5 }], capacitiesFor(11, 1));
  const trial = { place, seed: "ids", replicate: 0, warmUpYears: 0, day: 1 };
  const { population } = warmUpOf(trial, england).warm;

  it.each([
    ["Bob", '"Bob" is not the ID of a person.', /^neighbourhood, age band at the start and number/, undefined],
    ["T0000-70-74-", '"T0000-70-74-" is not the ID of a person.', /such as/, undefined],
    ["T000-70-74-1", /no neighbourhood of Test place small is "T000"/, /^one of T0000$/, 'Did you mean "T0000"?'],
    ["T0000-70-75-1", /no age band is "70-75"/, /^one of 50-54, .*85\+, smi, .*new$/, 'Did you mean "70-74"?'],
    ["T0000-70-74-8", 'There is nobody with the ID "T0000-70-74-8".', /^T0000-70-74-1 to 7$/, undefined],
    ["T0000-85+-0", 'There is nobody with the ID "T0000-85+-0".', /^T0000-85\+-1 to 4$/, undefined],
    ["T0000-50-54-1", /nobody with the ID/, /^nobody: T0000-50-54 is empty$/, undefined],
  ])("%s", (id, message, expected, hint) => {
    const find = () => rowOfPerson(population, place, id);
    expect(find).toThrow(InputError);
    expect(find).toThrow(message);
    expect(find).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ path: "person", got: id, expected: expect.stringMatching(expected) }),
      }),
    );
    if (hint !== undefined)
      expect(find).toThrow(expect.objectContaining({ detail: expect.objectContaining({ hint }) }));
  });

  it("leading zeros are no matter", () => {
    expect(rowOfPerson(population, place, "T0000-70-74-007")).toBe(6);
  });
});
