import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, keepRun, smallPlace, type Trial, usualCare, warmUpOf } from "../../../testkit/src/index.js";
import { CRISIS_TYPES, type EnrolmentRule, EVENT, type Programme } from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const START = 100;
const STOP = 200;

const trial: Trial = {
  place: smallPlace([{ residentsByBand: [50, 50, 50, 50, 100, 100, 100, 200], imdDecile: 2 }], capacitiesFor(700, 2)),
  seed: "enrolment",
  replicate: 0,
  warmUpYears: 1,
  day: START,
};

const EVERYBODY: EnrolmentRule = {
  eligible: {},
  registerSensitivity: 1,
  registerLatencyDays: 0,
  eventSensitivity: 0,
  foundAt: [],
  uptake: 1,
  caseloadCap: 1_000_000,
};

/** Between start and stop one crisis in a billion still happens. */
const noMoreCrises = (scope: "recipients" | "residents"): Programme =>
  plainProgramme({
    start: START,
    stop: STOP,
    ...(scope === "recipients" ? { enrolment: EVERYBODY } : {}),
    modifiers: CRISIS_TYPES.map((type) => ({
      target: `hazard.crisis.${type}`,
      combiner: "rate-ratio",
      value: 1e-9,
      scope,
    })),
  });

/** Crises before a day, from then until the programme stops, and after that. */
function crises(programmes: readonly Programme[], from = START): number[] {
  const { warm } = warmUpOf(trial, england);
  const counts = [0, 0, 0];
  keepRun(warm, usualCare(trial, england), programmes).events.replay({
    on(kind, time) {
      if (kind === EVENT.crisisHappened) counts[time < from ? 0 : time < STOP ? 1 : 2] += 1;
    },
  });
  return counts;
}

describe("an effect", () => {
  const usual = crises([]);

  it.each(["recipients", "residents"] as const)(
    "on %s acts from the first moment to the last, and no longer",
    (scope) => {
      expect(Math.min(...usual)).toBeGreaterThan(30);
      const [before, during, after] = crises([noMoreCrises(scope)]);
      expect([before, during]).toEqual([usual[0], 0]);
      expect(after).toBeGreaterThan(usual[2] / 2);
    },
  );

  it("waits for enrolment, and acts from that moment on people who are found later", () => {
    const found = START + 60;
    const later = { ...noMoreCrises("recipients"), enrolment: { ...EVERYBODY, registerLatencyDays: 60 } };
    expect(crises([later], found)[0]).toBeGreaterThan(usual[0]);
    expect(crises([later], found)[0]).toBe(crises([], found)[0]);
    expect(crises([later], found)[1]).toBe(0);
    expect(crises([], found)[1]).toBeGreaterThan(10);
  });
});
