import { EVENT, type Programme } from "@placewell/core";
import { frailtyCrisisHub } from "@placewell/interventions";
import {
  type Happening,
  keepRun,
  type Lives,
  partings,
  type Trial,
  trials,
  usualCare,
  warmUpOf,
} from "@placewell/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { england } from "../../england/src/index.js";

/** For each row, the last review at which it was asked whether the person is eligible, and the answer. */
type LastAsked = Map<number, { time: number; eligible: boolean }>;

/** The programme, with a note of who was asked: only people who are alive and not on the list are. */
function noted(programme: Programme, asked: LastAsked): Programme {
  const { enrolment } = programme;
  if (enrolment === undefined) throw new RangeError("The hub enrols people.");
  return {
    ...programme,
    enrolment: {
      ...enrolment,
      eligible(people, row, time) {
        const isFrail = people.frailty(row) >= 2 || people.functionLevel(row) >= 1;
        const eligible = people.ageYears(row, time) >= 65 && isFrail;
        asked.set(row, { time, eligible });
        return eligible;
      },
    },
  };
}

interface Outcome {
  readonly trial: Trial;
  readonly usual: Lives;
  readonly hub: Lives;
  readonly asked: LastAsked;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Usual care and the hub of the evidence set: its only effect is a lower rate of crises of the people on its list. */
function both(trial: Trial): Outcome {
  const { warm } = warmUpOf(trial, england);
  const usual = usualCare(trial, england);
  const asked: LastAsked = new Map();
  const hub = noted(frailtyCrisisHub({ parameters: "evidence" }), asked);
  const { population } = warm;
  const rowOf = new Map<string, number>();
  for (let row = 0; row < population.size; row++) {
    rowOf.set(`${population.numberHigh[row]}-${population.numberLow[row]}`, row);
  }
  return { trial, usual: keepRun(warm, usual).lives, hub: keepRun(warm, usual, [hub]).lives, asked, rowOf };
}

/** Random large trials without limits, run once when first needed: every law looks at the same lives. */
const TRIALS = 14;
let outcomes: Outcome[] | undefined;

function everyOutcome(check: (outcome: Outcome) => void): void {
  const options = { unlimited: true, mostPerBand: 120 };
  outcomes ??= fc.sample(trials(options), TRIALS).map(both);
  for (const outcome of outcomes) {
    try {
      check(outcome);
    } catch (cause) {
      throw new Error(`In the trial ${JSON.stringify(outcome.trial)}: ${cause}`, { cause });
    }
  }
}

it("without limits, changes nobody who is not enrolled", () => {
  everyOutcome(({ usual, hub, asked, rowOf }) => {
    for (const [person, { before, after }] of partings(usual, hub)) {
      const row = rowOf.get(person);
      if (row === undefined) throw new Error(`${person} is not a person, and changed.`);
      const last = asked.get(row);
      // Asked last at this review: not enrolled before it, and enrolled then only if eligible.
      const from = last?.eligible ? last.time : Number.POSITIVE_INFINITY;
      const parted = Math.min(before?.time ?? Number.POSITIVE_INFINITY, after?.time ?? Number.POSITIVE_INFINITY);
      expect(parted, `${person}, last asked ${JSON.stringify(last)}`).toBeGreaterThanOrEqual(from);
    }
  });
});

it("without limits, the first difference in a life is always one crisis that does not happen", () => {
  let averted = 0;
  everyOutcome(({ usual, hub }) => {
    for (const { before, after } of partings(usual, hub).values()) {
      expect(before?.kind).toBe(EVENT.crisisHappened);
      expect(after?.time ?? Number.POSITIVE_INFINITY).toBeGreaterThan(before?.time ?? Number.NaN);
      averted += 1;
    }
  });
  expect(averted).toBeGreaterThan(10);
});

const NEVER = Number.POSITIVE_INFINITY;
/** The first admission follows no crisis of that moment, but one that came back after treatment at home. */
const CAME_BACK = Number.NEGATIVE_INFINITY;

/** When the crisis was that ends in the first admission. */
function firstAdmittedCrisis(life: readonly Happening[]): number {
  let crisis = Number.NaN;
  let arrived = Number.NaN;
  for (const { kind, time, detail } of life) {
    if (kind === EVENT.crisisHappened) crisis = time;
    if (kind === EVENT.attendanceStarted) arrived = time;
    if (kind === EVENT.attendanceEnded) arrived = Number.NaN;
    const direct = kind === EVENT.admissionStarted && detail === 1;
    if (kind !== EVENT.admissionStarted && kind !== EVENT.sameDayAdmission) continue;
    const cameAt = direct || Number.isNaN(arrived) ? time : arrived;
    return cameAt === crisis ? crisis : CAME_BACK;
  }
  // Somebody in A&E when the year ends is still to be admitted.
  return Number.isNaN(arrived) ? NEVER : arrived === crisis ? crisis : CAME_BACK;
}

/** What decides who is called in a crisis, and what they do. */
const STATE: readonly number[] = [
  EVENT.personDied,
  EVENT.frailtyChanged,
  EVENT.functionChanged,
  EVENT.dementiaStarted,
  EVENT.cameToLiveAlone,
  EVENT.careHomeEntered,
  EVENT.homeCareStarted,
  EVENT.homeCareEnded,
];

const stateUntil = (life: readonly Happening[], time: number) =>
  life.filter((h) => STATE.includes(h.kind) && h.time < time);

/*
 * It does not hold for whole lives: who loses no function in an averted crisis is another person in the next one, may go
 * to A&E on foot where an ambulance would have treated them at home, and be admitted. While both are in the same state,
 * there is no way to be admitted in a crisis that usual care did not meet as well.
 */
it("without limits, nobody is admitted in an earlier crisis than in usual care while they are in the same state", () => {
  let admitted = 0;
  everyOutcome(({ usual, hub }) => {
    for (const [person, life] of hub) {
      const crisis = firstAdmittedCrisis(life);
      if (crisis === NEVER || crisis === CAME_BACK) continue;
      const before = usual.get(person) ?? [];
      if (JSON.stringify(stateUntil(before, crisis)) !== JSON.stringify(stateUntil(life, crisis))) continue;
      admitted += 1;
      expect(firstAdmittedCrisis(before), person).toBeLessThanOrEqual(crisis);
    }
  });
  expect(admitted).toBeGreaterThan(100);
});
