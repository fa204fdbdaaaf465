import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england, york } from "../../../england/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import { careParameters } from "../../src/care/care-parameters.js";
import { LOCATION, STRIDE } from "../../src/care/care-state.js";
import { peopleView } from "../../src/care/people-view.js";
import { CARE_STREAMS } from "../../src/care/streams.js";
import { careUnder } from "../../src/care/switched-parameters.js";
import { switchesOf } from "../../src/care/switches.js";
import { createWorld, type World } from "../../src/care/world.js";
import { CRISIS_TYPES, type Hazards, type ParameterTable, parametersOf } from "../../src/index.js";
import { type Condition, compileCondition } from "../../src/intervention/condition.js";
import type { Duration, Exposure } from "../../src/intervention/exposure.js";
import { IMMEDIATE, type MaturityCurve, SERVICE, TEAM } from "../../src/intervention/maturity.js";
import { modelTargets, type Target } from "../../src/intervention/targets.js";
import { buildPopulation } from "../../src/population/build-population.js";
import { mortalityTable } from "../../src/population/mortality.js";
import { populationParameters } from "../../src/population/population-parameters.js";
import { seedWords } from "../../src/random/stream.js";
import { activeModifier, exposureOf } from "../intervention/active-modifier.js";
import { hardWinter } from "./hard-winter.js";

/** So that every stream has a rate. */
const SWITCHES_IN_USE = switchesOf({ "pop.migration": "on" });
const NOBODY = { on: () => undefined };
const START = -731;
const END = 1096;
/** A look-up reaches to the end of a block of 256 days. */
const LOOK_AHEAD = 256;

const place = smallPlace(
  Array.from({ length: 10 }, (_, i) => ({ imdDecile: i + 1, residentsByBand: [3, 3, 3, 3, 3, 3, 3, 3] })),
  capacitiesFor(240, 1),
);

/** Everything that can be true of a person for the hazards to read. */
const being = fc.record({
  age: fc.oneof(
    { weight: 3, arbitrary: fc.double({ min: 50, max: 115, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 50, noNaN: true }) },
  ),
  complexNeeds: fc.integer({ min: 0, max: 1 }),
  localCrises: fc.constantFrom(1, 1.25),
  localDeaths: fc.constantFrom(1, 0.75),
  carerStrain: fc.integer({ min: 0, max: 100 }),
  addedCarerHours: fc.integer({ min: -100, max: 300 }),
  work: fc.integer({ min: 0, max: 2 }),
  sex: fc.integer({ min: 0, max: 1 }),
  deficits: fc.integer({ min: 0, max: 36 }),
  functionLevel: fc.integer({ min: 0, max: 3 }),
  lostFunctionAgo: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 1500, noNaN: true })),
  dementia: fc.integer({ min: 0, max: 1 }),
  livesAlone: fc.integer({ min: 0, max: 1 }),
  carer: fc.integer({ min: 0, max: 3 }),
  residence: fc.integer({ min: 0, max: 2 }),
  hypertension: fc.integer({ min: 0, max: 3 }),
  respiratoryDisease: fc.integer({ min: 0, max: 1 }),
  cold: fc.integer({ min: 0, max: 1 }),
  damp: fc.integer({ min: 0, max: 1 }),
  severeMentalIllness: fc.integer({ min: 0, max: 1 }),
  learningDisability: fc.integer({ min: 0, max: 1 }),
  crisisProneness: fc.double({ min: 0, max: 8, noNaN: true }),
  frailtyProneness: fc.double({ min: 0, max: 8, noNaN: true }),
  terminal: fc.integer({ min: 0, max: 1 }),
  dischargedAgo: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 1300, noNaN: true })),
  reablement: fc.integer({ min: 0, max: 2 }),
  homeCare: fc.integer({ min: 0, max: 3 }),
  careHomeMove: fc.integer({ min: 0, max: 2 }),
  location: fc.constantFrom(
    LOCATION.residence,
    LOCATION.residence,
    LOCATION.residence,
    LOCATION.ward,
    LOCATION.shortTermBed,
    LOCATION.virtualWard,
  ),
});
type Being = typeof being extends fc.Arbitrary<infer T> ? T : never;

/** A world in which each row is what a list says, at a moment. */
function worldOf(table: ParameterTable, beings: readonly Being[], now: number, inert = 0): World {
  const mortality = mortalityTable(england.deathProbability);
  const seed = seedWords("hazards");
  const parameters = populationParameters(table);
  const population = buildPopulation({
    place,
    parameters,
    mortality,
    seed,
    replicate: 0,
    start: START,
    end: START + 1,
  });
  population.inert.fill(inert);
  beings.forEach((b, row) => {
    population.birth[row] = now - b.age * 365.25;
    for (const name of [
      "sex",
      "deficits",
      "functionLevel",
      "dementia",
      "livesAlone",
      "carer",
      "residence",
      "hypertension",
      "respiratoryDisease",
      "cold",
      "damp",
      "severeMentalIllness",
      "learningDisability",
      "complexNeeds",
      "localCrises",
      "localDeaths",
      "crisisProneness",
      "frailtyProneness",
    ] as const) {
      population[name][row] = b[name];
    }
    population.functionLostOn[row] = now - b.lostFunctionAgo;
  });
  const world = createWorld({
    population,
    parameters: careUnder(careParameters(table), SWITCHES_IN_USE),
    mortality,
    capacities: place.capacities,
    switches: SWITCHES_IN_USE,
    seed,
    replicate: 0,
    start: START,
    end: END,
    sink: NOBODY,
  });
  beings.forEach((b, row) => {
    world.state.alive[row * STRIDE] = 1;
    for (const name of [
      "terminal",
      "reablement",
      "homeCare",
      "careHomeMove",
      "location",
      "carerStrain",
      "addedCarerHours",
      "work",
    ] as const) {
      world.state[name][row * STRIDE] = b[name];
    }
    world.state.lastDischarge[row * STRIDE] = now - b.dischargedAgo;
  });
  return world;
}

interface Pull {
  readonly target: Target;
  readonly amount: number;
  readonly curve: MaturityCurve;
  readonly start: number;
  readonly days: number;
  readonly exposure: Pick<Exposure, "onsetDays" | "duration" | "halfLifeDays"> | undefined;
  readonly joined: number;
  readonly when: Condition;
}

const pull: fc.Arbitrary<Pull> = fc.record({
  target: fc.constantFrom(...modelTargets().filter((name) => name.startsWith("hazard."))) as fc.Arbitrary<Target>,
  amount: fc.double({ min: -2, max: 2, noNaN: true }),
  curve: fc.constantFrom(IMMEDIATE, SERVICE, TEAM),
  start: fc.integer({ min: -300, max: 700 }),
  days: fc.constantFrom(30, 400, Number.POSITIVE_INFINITY),
  exposure: fc.option(
    fc.record({
      onsetDays: fc.constantFrom(0, 40),
      duration: fc.constantFrom<Duration>("while-receiving", "permanent", 90),
      halfLifeDays: fc.constantFrom(0, 60),
    }),
    { nil: undefined },
  ),
  joined: fc.integer({ min: -300, max: 900 }),
  when: fc.constantFrom<Condition>(
    {},
    { daysSinceReablementUnder: 91 },
    { daysSinceDischargeAtLeast: 30, hasDementia: true },
    { ageAtLeast: 70, ageUnder: 85 },
    { noneOf: [{ daysSinceDischargeUnder: 60, ageAtLeast: 65 }] },
    { anyOf: [{ ageAtLeast: 80 }, { livesAlone: true }] },
    { settings: ["residence"], noneOf: [{ hasCarer: true }] },
  ),
});

/** Puts modifiers on hazards: on everybody, or on a list of every other person, some of whom have left it. */
function pullLevers(world: World, pulls: readonly Pull[]): void {
  const { size } = world.people;
  const members = Uint8Array.from({ length: size }, (_, row) => row % 3);
  const view = peopleView(world, 1000);
  for (const [index, { target, amount, curve, start, days, exposure, joined, when }] of pulls.entries()) {
    const since = { joinedOn: new Float64Array(size).fill(joined), leftOn: new Float64Array(size).fill(joined + 50) };
    world.levers.lever(target).add(
      "rate-ratio",
      activeModifier({
        index,
        programme: `p${index % 2}`,
        group: index % 3 === 0 ? "coordination" : "falls",
        isHarm: index % 4 === 3,
        amount,
        curve,
        clock: { start, stop: start + days, share: 1 },
        exposure: exposure && { ...exposureOf(size), ...since, ...exposure, members },
        when: compileCondition(when, view),
      }),
    );
  }
}

describe.each([
  ["the reference set", england.parameters],
  ["the fit of York", parametersOf({ place: york, model: england })],
  ["a hard winter", hardWinter.parameters],
] as const)("bounds of hazards under %s", (_, table) => {
  it("are never exceeded up to the end of the block, whatever is true of the person", () => {
    let lively = 0;
    fc.assert(
      fc.property(
        fc.array(being, { minLength: 240, maxLength: 240 }),
        fc.double({ min: START, max: 800, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.array(pull, { maxLength: 24 }),
        (beings, now, parts, pulls) => {
          const world = worldOf(table, beings, now);
          pullLevers(world, pulls);
          const hazards: Hazards = world.hazards;
          const bounds = new Float64Array(CARE_STREAMS.length);
          for (let row = 0; row < world.people.size; row++) {
            const held = hazards.fillBounds(bounds, row, now, now + LOOK_AHEAD);
            if (held < now + LOOK_AHEAD) throw new Error(`bounds must hold until ${now + LOOK_AHEAD}; got ${held}`);
            // On their fiftieth birthday people are looked up again.
            const toFifty = (50 - (beings[row]?.age ?? 0)) * 365.25 - 1e-6;
            const ahead = toFifty > 0 && toFifty < held - now ? toFifty : held - now;
            for (let s = 0; s < bounds.length; s++) {
              // Not every stream can befall everybody: a bound of 0 says so, and the hazard is then never asked.
              if (bounds[s] === 0) continue;
              lively += 1;
              for (const part of [0, ...parts, 1]) {
                const rate = hazards.hazard(s, row, now + part * ahead);
                if (!(rate >= 0 && rate <= bounds[s])) {
                  const who = JSON.stringify(beings[row]);
                  throw new Error(`${CARE_STREAMS[s].name}: ${rate} above ${bounds[s]} at part ${part} for ${who}`);
                }
              }
            }
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    expect(lively).toBeGreaterThan(4000);
  });
});

describe("what cannot happen", () => {
  it("has a bound of 0: nothing to the inert, no crisis away from home, no dementia twice, no function below the last", () => {
    const table = england.parameters;
    const plain: Being = fc.sample(being, { numRuns: 1, seed: 1 })[0];
    const prone = { crisisProneness: 1, frailtyProneness: 1 };
    const home: Being = { ...plain, ...prone, age: 85, location: LOCATION.residence, residence: 0, functionLevel: 2 };
    const boundsOf = (b: Being, inert = 0): Record<string, number> => {
      const idle = { homeCare: 0, reablement: 0, careHomeMove: 0, terminal: 0, deficits: 9 };
      const world = worldOf(table, [{ ...b, ...idle }], 0, inert);
      const bounds = new Float64Array(CARE_STREAMS.length);
      const hazards: Hazards = world.hazards;
      hazards.fillBounds(bounds, 0, 0, LOOK_AHEAD);
      return Object.fromEntries(CARE_STREAMS.map((s, i) => [s.name, bounds[i]]));
    };
    const usual = boundsOf({ ...home, dementia: 0, hypertension: 1, livesAlone: 0, carer: 1 });
    const never = (bounds: Record<string, number>) =>
      Object.entries(bounds).flatMap(([name, bound]) => (bound === 0 ? [name] : []));
    expect(never(usual)).toEqual(["person.carerStart", "person.workLoss", "person.workGain"]);
    expect(
      never(boundsOf({ ...home, age: 60, dementia: 0, livesAlone: 0, carer: 0, hypertension: 1, work: 0 })),
    ).toEqual(["person.carerEnd", "person.workGain"]);
    const young = never(boundsOf({ ...home, age: 30, carer: 0, functionLevel: 0, work: 1 }));
    expect(CARE_STREAMS.map(({ name }) => name).filter((name) => !young.includes(name))).toEqual([
      "person.crisis.respiratory",
      "person.crisis.mental-health",
      "person.crisis.other",
      "person.deficit",
      "person.terminalOnset",
      "person.suddenDeath",
      "person.workGain",
    ]);
    expect(Object.values(boundsOf(home, 1)).every((bound) => bound === 0)).toBe(true);
    const onWard = boundsOf({ ...home, location: LOCATION.ward });
    for (const type of CRISIS_TYPES) expect(onWard[`person.crisis.${type}`]).toBe(0);
    expect(onWard["person.suddenDeath"]).toBe(0);
    expect(boundsOf({ ...home, dementia: 1 })["person.dementia"]).toBe(0);
    expect(boundsOf({ ...home, livesAlone: 1 })["person.aloneOnset"]).toBe(0);
    expect(boundsOf({ ...home, hypertension: 2 })["person.htnFind"]).toBe(0);
    expect(boundsOf({ ...home, functionLevel: 3 })["person.fnDecline"]).toBe(0);
    expect(boundsOf({ ...home, functionLevel: 0 })["person.fnRecover"]).toBe(0);
    expect(boundsOf({ ...home, residence: 1 })["person.careHomeEntry"]).toBe(0);
    expect(boundsOf({ ...home, residence: 1 })["person.careNeed"]).toBe(0);
  });
});
