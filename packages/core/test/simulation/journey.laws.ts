import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, livesOf, PLACE, planOf, smallPlace, type Trial, trials } from "../../../testkit/src/index.js";
import { STRIDE } from "../../src/care/care-state.js";
import {
  CRISIS_TYPES,
  DAYS_PER_YEAR,
  dayOfIsoDate,
  EVENT,
  EventRecord,
  InputError,
  type Journey,
  type JourneyEntry,
  journeyOf,
  type KeptReplicate,
  keepReplicate,
  outcomeLayout,
  personId,
  personNumber,
  type RunPlan,
  runReplicate,
  runScenario,
  scenario,
  tallyOf,
  warmUp,
} from "../../src/index.js";
import { hardWinter } from "../care/hard-winter.js";
import { plainProgramme } from "../intervention/plain-programme.js";

/** Half of the crises of people found frail do not happen. */
const fewerCrises = plainProgramme({
  description: { ...plainProgramme().description, title: "Fewer crises" },
  start: 40,
  enrolment: {
    eligible: { frailtyAtLeast: 1 },
    registerSensitivity: 0.7,
    registerLatencyDays: 10,
    eventSensitivity: 1,
    foundAt: ["emergency-department"],
    uptake: 0.9,
    caseloadCap: 60,
  },
  modifiers: CRISIS_TYPES.map((type) => ({
    target: `hazard.crisis.${type}`,
    combiner: "rate-ratio",
    value: 0.5,
    scope: "recipients",
  })),
});

function plan(trial: Trial, model = england): RunPlan {
  const usual = scenario("usual care", { place: trial.place, model });
  const scenarios = [usual, usual.with("nothing new", []), usual.with("fewer crises", [fewerCrises])];
  return { ...planOf(trial), scenarios, replicates: trial.replicate + 1 };
}

/** Journeys of everybody through a scenario. */
function journeys(kept: KeptReplicate, name: string): Journey[] {
  const { place } = kept.plan.scenarios[0];
  return Array.from({ length: kept.population.size }, (_, row) =>
    journeyOf(kept, name, personId(kept.population, place, row)),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe.each([
  ["England", england],
  ["a hard winter", hardWinter],
] as const)("a replicate that is kept, %s", (_, model) => {
  const kept = (trial: Trial, names?: readonly string[]) =>
    keepReplicate(plan(trial, model), trial.replicate, names === undefined ? {} : { scenarios: names });

  it("is the replicate of the whole plan, whichever of its scenarios are run again", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 20 }), (trial) => {
        const [usual, , fewer] = runReplicate(plan(trial, model), trial.replicate);
        const again = kept(trial, ["fewer crises", "usual care"]);
        expect(again.scenarios.map(({ values }) => values)).toEqual([fewer, usual]);
      }),
      { numRuns: 3 },
    );
  });

  it("tells of everybody what the event stream tells of them, in its order, and who was enrolled", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 20 }), (trial) => {
        const whole = plan(trial, model);
        const [before, events] = [new EventRecord(), new EventRecord()];
        const warm = warmUp(whole, trial.replicate, { alsoTo: before });
        const enrolled = new Map<number, number>();
        runScenario(warm, whole.scenarios[2], {
          on: (kind, time, row, detail) => events.on(kind, time, row, detail),
          onEnrolment: (_programme, time, row) => void enrolled.set(row, time),
        });
        const lives = [before, events].map((record) => livesOf(record, warm.population));
        const replicate = kept(trial, ["fewer crises"]);
        let steps = 0;
        journeys(replicate, "fewer crises").forEach((journey, row) => {
          const number = personNumber(warm.population, row);
          const told = [journey.before, journey.entries].map((entries) => entries.filter(isEvent).map(asHappening));
          expect(told).toEqual(lives.map((life) => life.get(number) ?? []));
          const joined = journey.entries.filter((entry) => !isEvent(entry)).map(({ time }) => time);
          expect(joined).toEqual(enrolled.has(row) ? [enrolled.get(row)] : []);
          const times = journey.entries.map(({ time }) => time);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          steps += journey.entries.length;
        });
        const ofPeople = [...lives[1]].filter(([person]) => person !== PLACE);
        expect(steps).toBe(sum(ofPeople.map(([, life]) => life.length)) + enrolled.size);
      }),
      { numRuns: 3 },
    );
  });

  it("knows what people are on day 0 as the model of care does", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 20 }), (trial) => {
        const whole = plan({ ...trial, warmUpYears: 1 }, model);
        const { world } = warmUp(whole, trial.replicate);
        const replicate = keepReplicate(whole, trial.replicate, { scenarios: ["usual care"] });
        journeys(replicate, "usual care").forEach(({ atStart, start }, row) => {
          const at = row * STRIDE;
          const { state, hazards } = world;
          if (start > 0) return;
          expect(atStart.setting === "died").toBe(state.alive[at] === 0);
          if (atStart.setting === "died") return;
          expect(atStart).toMatchObject({
            livesInCareHome: state.residence[at] > 0,
            frailty: hazards.frailty(row),
            functionLevel: state.functionLevel[at],
            hasDementia: state.dementia[at] === 1,
            livesAlone: state.livesAlone[at] === 1,
            hasHomeCare: state.homeCare[at] === 1 || state.homeCare[at] === 3,
            hasReablement: state.reablement[at] > 0,
          });
        });
      }),
      { numRuns: 3 },
    );
  });

  it("adds up: the journeys of everybody together are the figures of the run", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 25 }), (trial) => {
        const replicate = kept(trial, ["fewer crises"]);
        const layout = outcomeLayout(trial.place, 1);
        const [{ values }] = replicate.scenarios;
        const figure = (measure: string): number => {
          const index = layout.find({ measure, area: trial.place.id, group: "all", period: "all" });
          return values[index ?? Number.NaN];
        };
        const tallies = journeys(replicate, "fewer crises").map(tallyOf);
        const died = tallies.filter((tally) => tally.died !== undefined);
        expect(died).toHaveLength(figure("deaths"));
        expect(sum(tallies.map((t) => t.callOuts))).toBe(figure("ambulance_callouts"));
        expect(sum(tallies.map((t) => t.attendances))).toBe(figure("emergency_attendances"));
        expect(sum(tallies.map((t) => t.admissions))).toBe(figure("emergency_admissions"));
        expect(sum(tallies.map((t) => t.daysAlive))).toBeCloseTo(figure("days_alive"), 6);
        expect(sum(tallies.map((t) => t.days.home))).toBeCloseTo(figure("days_at_home"), 6);
        expect(sum(tallies.map((t) => t.days["short-term-bed"]))).toBeCloseTo(figure("intermediate_care_bed_days"), 6);
        expect(sum(tallies.flatMap((t) => Object.values(t.days)))).toBeCloseTo(figure("days_alive"), 6);
        expect(sum(tallies.map((t) => t.days.ward))).toBeLessThanOrEqual(figure("acute_bed_days") + 1e-6);
      }),
      { numRuns: 6 },
    );
  });
});

const isEvent = ({ fact }: JourneyEntry): boolean => fact !== "programmeJoined";
const asHappening = ({ fact, time, detail }: JourneyEntry) => ({
  kind: EVENT[fact as keyof typeof EVENT],
  time,
  detail,
});

describe("a journey", () => {
  const place = smallPlace(
    [{ residentsByBand: [20, 20, 20, 20, 30, 40, 50, 60], imdDecile: 2 }],
    capacitiesFor(260, 1),
  );
  const trial: Trial = { place, seed: "journey", replicate: 0, warmUpYears: 1, day: 1 };
  const kept = keepReplicate(plan(trial), 0);
  const all = journeys(kept, "usual care");

  it("begins on day 0 with what the warm-up made of the person, or on the day they join", () => {
    for (const { start, startDate, atStart, atStartInWords, before, entries, endDate } of all) {
      expect(endDate).toBe("2026-04-01");
      if (start > 0) expect([before.length, entries[0]?.fact]).toEqual([0, "personEntered"]);
      else {
        expect(startDate).toBe("2025-04-01");
        expect(before[0].fact).toBe("personEntered");
        expect(atStart.setting).toBe(before.at(-1)?.setting);
        const died = before.some(({ fact }) => fact === "personDied");
        if (died) expect([entries, atStartInWords]).toEqual([[], "no longer alive"]);
        else expect(atStartInWords).toMatch(/^aged \d+, (at home|in|on)\b/);
      }
    }
    expect(all.filter(({ start }) => start > 0).length).toBeGreaterThan(0);
    expect(all.filter(({ atStart }) => atStart.setting === "died").length).toBeGreaterThan(0);
  });

  it("knows who it is about", () => {
    const [{ person }] = all;
    expect(person).toMatchObject({
      id: "T0000-50-54-1",
      neighbourhood: { code: "T0000", name: "Test 0" },
      imdFifth: 1,
    });
    expect(new Set(all.map((journey) => journey.person.sex))).toEqual(new Set(["female", "male"]));
    for (const { entries, before, person: one } of all) {
      for (const { time, ageYears, moment } of [...before, ...entries]) {
        expect(Math.floor(time - ageYears * DAYS_PER_YEAR + 1e-6)).toBe(dayOfIsoDate(one.born));
        expect(moment >= one.born).toBe(true);
      }
    }
  });

  it("names the stream of a potential event", () => {
    const crises = all.flatMap(({ entries }) => entries).filter(({ fact }) => fact === "crisisHappened");
    expect(crises.length).toBeGreaterThan(50);
    for (const { stream, detail } of crises) expect(stream).toBe(`person.crisis.${CRISIS_TYPES[detail]}`);
  });

  it("is refused for a scenario, a person or a replicate that is not there", () => {
    expect(() => journeyOf(kept, "usual cares", "T0000-50-54-1")).toThrow(InputError);
    expect(() => journeyOf(kept, "usual care", "T0000-50-54-21")).toThrow(InputError);
    for (const replicate of [-1, 1, 0.5]) expect(() => keepReplicate(plan(trial), replicate)).toThrow(InputError);
    const unknown = () => keepReplicate(plan(trial), 0, { scenarios: ["fewer crisis"] });
    expect(unknown).toThrow('There is no scenario "fewer crisis".');
    expect(unknown).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ hint: 'Did you mean "fewer crises"?' }) }),
    );
  });

  it("can be refused when the people are drawn, before anything is run", () => {
    const sizes: number[] = [];
    const stop = () =>
      keepReplicate(plan(trial), 0, {
        onPopulation(population) {
          sizes.push(population.size);
          throw new RangeError("Enough.");
        },
      });
    expect(stop).toThrow("Enough.");
    expect(sizes).toEqual([kept.population.size]);
  });
});
