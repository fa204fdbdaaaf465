import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlaces } from "../../../testkit/src/index.js";
import {
  AGE_BAND_STARTS,
  InputError,
  type Place,
  type Population,
  parametersOf,
  personNumber,
} from "../../src/index.js";
import { buildPopulation, type PopulationPlan } from "../../src/population/build-population.js";
import { mortalityTable } from "../../src/population/mortality.js";
import { populationParameters } from "../../src/population/population-parameters.js";
import { seedWords } from "../../src/random/stream.js";

/** Upper halves of the numbers of those followed under 50. */
const NUMBERS_UNDER_50 = [8, 9, 10, 11, 12];
const START = -365;
const END = 730;

function plan(place: Place, more: Partial<PopulationPlan> = {}): PopulationPlan {
  return {
    place,
    parameters: populationParameters(parametersOf({ place, model: england })),
    mortality: mortalityTable(england.deathProbability),
    seed: seedWords("people"),
    replicate: 0,
    start: START,
    end: END,
    ...more,
  };
}

type Column = { readonly [row: number]: number };

/** Everything the columns say of each person, by permanent number. */
function peopleByNumber(population: Population): Map<string, string> {
  const columns = Object.entries(population).filter(([, column]) => typeof column !== "number") as [string, Column][];
  const people = new Map<string, string>();
  for (let row = 0; row < population.size; row++) {
    people.set(personNumber(population, row), columns.map(([name, column]) => `${name}=${column[row]}`).join(" "));
  }
  return people;
}

/** People at the start by neighbourhood and age band, counted from their ages. */
function census(population: Population, neighbourhoods: number): number[][] {
  const counts = Array.from({ length: neighbourhoods }, () => AGE_BAND_STARTS.map(() => 0));
  for (let row = 0; row < population.size; row++) {
    if (population.enters[row] > START || population.inert[row] === 1) continue;
    const age = (START - population.birth[row]) / 365.25;
    if (age < 50) continue;
    const band = AGE_BAND_STARTS.filter((start) => age >= start).length - 1;
    counts[population.neighbourhood[row]][band] += 1;
  }
  return counts;
}

const options = { numRuns: 25 };

describe("the people of a place", () => {
  it("are as many as the census counts in each neighbourhood and age band", () => {
    fc.assert(
      fc.property(smallPlaces(), fc.nat({ max: 1000 }), (place, replicate) => {
        const population = buildPopulation(plan(place, { replicate }));
        expect(census(population, place.neighbourhoods.length)).toEqual(
          place.neighbourhoods.map((n) => n.residentsByBand),
        );
      }),
      options,
    );
  });

  it("have numbers of their own, in the order of the rows, and what each column allows", () => {
    fc.assert(
      fc.property(smallPlaces(), (place) => {
        const people = buildPopulation(plan(place));
        for (let row = 1; row < people.size; row++) {
          const above = people.numberHigh[row] - people.numberHigh[row - 1];
          expect(above > 0 || (above === 0 && people.numberLow[row] > people.numberLow[row - 1])).toBe(true);
        }
        const most: [Column, number][] = [
          [people.sex, 1],
          [people.deficits, 36],
          [people.functionLevel, 3],
          [people.dementia, 1],
          [people.livesAlone, 1],
          [people.carer, 3],
          [people.residence, 2],
          [people.hypertension, 3],
          [people.respiratoryDisease, 1],
          [people.cold, 1],
          [people.damp, 1],
          [people.tenure, 2],
          [people.paysForCare, 1],
          [people.work, 2],
          [people.dementiaDiagnosed, 1],
          [people.severeMentalIllness, 1],
          [people.learningDisability, 1],
        ];
        for (let row = 0; row < people.size; row++) {
          for (const [column, highest] of most) expect(column[row]).toBeLessThanOrEqual(highest);
          expect(people.imdDecile[row]).toBe(place.neighbourhoods[people.neighbourhood[row]].imdDecile);
          const age = (people.enters[row] - people.birth[row]) / 365.25;
          const isFollowedBefore50 =
            people.complexNeeds[row] + people.severeMentalIllness[row] + people.learningDisability[row];
          expect(age).toBeGreaterThanOrEqual(isFollowedBefore50 > 0 ? 0 : 50 - 1e-9);
          expect(age).toBeLessThanOrEqual(105);
          expect(people.terminalDeath[row]).toBeGreaterThan(people.enters[row]);
          expect(people.frailtyProneness[row] > 0 && people.crisisProneness[row] > 0).toBe(true);
          // Nobody has lost function who has none to regain; nobody in a care home has a package at home.
          expect(Number.isFinite(people.functionLostOn[row])).toBe(people.functionLevel[row] > 0);
          expect(people.functionLostOn[row]).toBeLessThan(people.enters[row]);
          if (people.residence[row] > 0) expect(people.homeCareHours[row]).toBe(0);
          expect(people.homeCareReview[row] > 0).toBe(people.homeCareHours[row] > 0);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("join on turning 50 between start and end, in neighbourhoods where people of 50 live", () => {
    fc.assert(
      fc.property(smallPlaces(), (place) => {
        const people = buildPopulation(plan(place));
        for (let row = 0; row < people.size; row++) {
          if (people.enters[row] === START || NUMBERS_UNDER_50.includes(people.numberLow[row] >>> 16)) continue;
          expect(people.enters[row] > START && people.enters[row] < END).toBe(true);
          expect((people.enters[row] - people.birth[row]) / 365.25).toBeCloseTo(50, 9);
          expect(place.neighbourhoods[people.neighbourhood[row]].residentsByBand[0]).toBeGreaterThan(0);
        }
      }),
      options,
    );
  });

  it("are the same to the last bit from the same plan, and others in another replicate or under another seed", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 20 }), fc.nat({ max: 1000 }), (place, replicate) => {
        const people = peopleByNumber(buildPopulation(plan(place, { replicate })));
        expect(peopleByNumber(buildPopulation(plan(place, { replicate })))).toEqual(people);
        fc.pre(people.size > 40);
        for (const other of [{ replicate: replicate + 1 }, { replicate, seed: seedWords("others") }]) {
          const others = peopleByNumber(buildPopulation(plan(place, other)));
          const shared = [...people].filter(([number, is]) => others.get(number) === is);
          expect(shared.length).toBeLessThan(people.size / 10);
        }
      }),
      options,
    );
  });

  it("do not change when one more person, who is inert, is added; nor when a neighbourhood, a year or a band is", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 20 }), fc.nat({ max: 9 }), (place, replicate) => {
        const before = peopleByNumber(buildPopulation(plan(place, { replicate })));
        const { code } = place.neighbourhoods[0];
        const inert = [{ neighbourhood: code, age: 71.5 }];
        const withInert = buildPopulation(plan(place, { replicate, inert }));
        const after = peopleByNumber(withInert);
        expect(after.size).toBe(before.size + 1);
        for (const [number, is] of before) expect(after.get(number)).toBe(is);
        const row = withInert.inert.indexOf(1);
        expect((START - withInert.birth[row]) / 365.25).toBeCloseTo(71.5, 9);

        const longer = peopleByNumber(buildPopulation(plan(place, { replicate, end: END + 365 })));
        for (const [number, is] of before) expect(longer.get(number)).toBe(is);

        const [first, ...rest] = place.neighbourhoods;
        const oneOlder = {
          ...first,
          residentsByBand: first.residentsByBand.map((n, band) => (band === 7 ? n + 1 : n)),
        };
        const older = peopleByNumber(
          buildPopulation(plan({ ...place, neighbourhoods: [oneOlder, ...rest] }, { replicate })),
        );
        for (const [number, is] of before) expect(older.get(number)).toBe(is);

        const fewer = peopleByNumber(buildPopulation(plan({ ...place, neighbourhoods: [first] }, { replicate })));
        for (const [number, is] of fewer) expect(before.get(number)).toBe(is);
      }),
      options,
    );
  });

  it("are the same people in whatever order a place lists its neighbourhoods", () => {
    fc.assert(
      fc.property(smallPlaces({ mostPerBand: 20 }), (place) => {
        const reversed = { ...place, neighbourhoods: [...place.neighbourhoods].reverse() };
        const [there, here] = [buildPopulation(plan(place)), buildPopulation(plan(reversed))];
        expect([...here.birth]).toEqual([...there.birth]);
        expect([...here.numberLow]).toEqual([...there.numberLow]);
        const last = place.neighbourhoods.length - 1;
        expect([...here.neighbourhood]).toEqual([...there.neighbourhood].map((n) => last - n));
      }),
      options,
    );
  });

  it("cannot be told apart when two neighbourhoods have one code", () => {
    const [place] = fc.sample(smallPlaces(), 1);
    const [a, b] = place.neighbourhoods;
    expect(() => buildPopulation(plan({ ...place, neighbourhoods: [a, { ...b, code: a.code }] }))).toThrow(InputError);
  });

  it("are refused when a band holds more than there are numbers for", () => {
    const [place] = fc.sample(smallPlaces(), 1);
    const [a] = place.neighbourhoods;
    const crowded = { ...a, residentsByBand: [0, 0, 0, 70_000, 0, 0, 0, 0] };
    expect(() => buildPopulation(plan({ ...place, neighbourhoods: [crowded] }))).toThrow(/at most 64536 fit/);
  });
});
