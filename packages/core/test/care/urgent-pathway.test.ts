import { describe, expect, it } from "vitest";
import { attend, BY_AMBULANCE, ON_FOOT } from "../../src/care/admission.js";
import { STRIDE } from "../../src/care/care-state.js";
import type { Crisis } from "../../src/care/crisis.js";
import { EVENT } from "../../src/care/events.js";
import { runCare } from "../../src/care/run-care.js";
import { meetCrisis } from "../../src/care/urgent-pathway.js";
import type { World } from "../../src/care/world.js";
import { CRISIS_TYPES, type EventRecord } from "../../src/index.js";
import { activeModifier } from "../intervention/active-modifier.js";
import { END, MANY, type QuietChoices, quietWorld } from "./quiet-world.js";

const NOON = 0.5;
const FALL = CRISIS_TYPES.indexOf("fall");
const OTHER = CRISIS_TYPES.indexOf("other");
const BLOCK = 142;

/**
 * Widest deviation allowed of a count from its expectation: 4.5 standard deviations, passed by chance 7 times in a million.
 */
const allowed = (n: number, share: number) => 4.5 * Math.sqrt(n * share * (1 - share));

function crisisOf(row: number, time: number, severity: number, type = OTHER): Crisis {
  return { row, time, type, block: BLOCK, step: 0, shift: 0, severity };
}

/** Events of a kind, and with a detail where one is asked for. */
function count(events: EventRecord, kind: number, detail?: number): number {
  let found = 0;
  events.replay({
    on: (k, _time, _row, d) => {
      if (k === kind && (detail === undefined || d === detail)) found += 1;
    },
  });
  return found;
}

function everybodyIn(world: World, meet: (row: number) => void): void {
  for (let row = 0; row < MANY; row++) meet(row);
  expect(world.people.size).toBe(MANY);
}

/** Everybody rings their GP, who admits them all; 111 resolves everything. */
const GP_ADMITS: QuietChoices = {
  values: {
    "care.3.2.contact.severity1": [1, 0, 0, 0, 0],
    "care.3.2.contact.severity2": [1, 0, 0, 0, 0],
    "care.3.2.contact.severity3": [1, 0, 0, 0, 0],
    "care.3.3.gp.severity1": [0, 0, 0, 1],
    "care.3.3.gp.severity2": [0, 0, 0, 1],
    "care.3.3.gp.severity3": [0, 0, 0, 1],
    "care.3.3.nhs111.severity1": [1, 0, 0, 0],
    "care.3.3.nhs111.severity2": [1, 0, 0, 0],
    "care.3.3.nhs111.severity3": [1, 0, 0, 0],
    zeroday: [0, 0, 0, 0],
  },
};

describe("who would go to their GP", () => {
  // Day 0 is Tuesday 1 April 2025; day 17 is Good Friday.
  it.each([
    ["on a Tuesday at noon", 0.5, MANY],
    ["on a Tuesday at 18:29", 18.49 / 24, MANY],
    ["on a Tuesday at 18:31", 18.52 / 24, 0],
    ["on a Tuesday before 08:00", 7.9 / 24, 0],
    ["on a Saturday", 4.5, 0],
    ["on Good Friday", 17.5, 0],
    ["on the Tuesday after Easter", 21.5, MANY],
  ])("%s reaches one, or rings 111", (_, time, admitted) => {
    const { world, events } = quietWorld({}, "surgery", GP_ADMITS);
    everybodyIn(world, (row) => meetCrisis(world, row, time, OTHER, BLOCK, 0));
    expect(count(events, EVENT.admissionStarted, 1)).toBe(admitted);
  });
});

describe("same-day care", () => {
  const everyone: QuietChoices = {
    values: {
      zeroday: [1, 1, 1, 1],
      "care.3.4.zeroday.severe": 1,
      "care.3.4.zeroday.terminal": 1,
      "adm.ae": [1, 1, 0, 1],
    },
  };
  const at = (time: number, slots: number) => {
    const { world, events } = quietWorld({ sdecSlotsPerDay: slots }, "same day", everyone);
    everybodyIn(world, (row) => attend(world, crisisOf(row, time, 3), ON_FOOT));
    return { world, events };
  };

  it("takes everybody while it is open and has slots", () => {
    const { world, events } = at(NOON, MANY);
    expect(count(events, EVENT.sameDayAdmission)).toBe(MANY);
    runCare(world, END);
    expect(count(events, EVENT.admissionStarted)).toBe(0);
  });

  it.each([
    ["full", NOON, 100, 100],
    ["closed", 3 / 24, MANY, 0],
  ])("when %s keeps about half of the others for one night", (_, time, slots, taken) => {
    const { world, events } = at(time, slots);
    const others = MANY - taken;
    const sameDay = count(events, EVENT.sameDayAdmission) - taken;
    expect(Math.abs(sameDay - others / 2)).toBeLessThan(allowed(others, 0.5));
    runCare(world, END);
    expect(count(events, EVENT.admissionStarted)).toBe(others - sameDay);
    expect(count(events, EVENT.stayEnded, 0)).toBe(others - sameDay);
    expect(count(events, EVENT.personDied)).toBe(0);
    events.replay({
      on(kind, left) {
        if (kind !== EVENT.stayEnded) return;
        expect(left).toBeGreaterThan(time + 0.2);
        expect(left).toBeLessThan(time + 3);
        const hour = (left - Math.floor(left)) * 24;
        expect(hour >= 9.5 - 1e-9 && hour <= 14.5 + 1e-9).toBe(true);
      },
    });
  });
});

describe("same-day care by a programme, in place of nights in hospital", () => {
  // Everybody is admitted for nights in usual care, and the illness is deadly.
  const nights: QuietChoices = {
    values: { zeroday: [0, 0, 0, 0], "adm.ae": [1, 1, 0, 1], "acute.death0": 50, "acute.death.byStay": 0 },
  };
  const direct: QuietChoices = { values: { ...GP_ADMITS.values, ...nights.values } };

  function under(choices: QuietChoices, slots: number, moved: boolean, come: typeof attend | typeof meetByGp) {
    const { world, events } = quietWorld({ sdecSlotsPerDay: slots }, "in place of nights", choices);
    if (moved) world.levers.lever("p.same-day-care").add("union", activeModifier({ amount: Math.log(1e-9) }));
    everybodyIn(world, (row) => come(world, crisisOf(row, NOON, 3), ON_FOOT));
    runCare(world, END);
    return events;
  }
  const meetByGp = (world: World, { row }: Crisis) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0);

  it.each([
    ["from A&E", nights, attend],
    ["sent by a GP", direct, meetByGp],
  ] as const)("cures nobody %s", (_, choices, come) => {
    const events = under(choices, MANY, true, come);
    expect(count(events, EVENT.sameDayAdmission)).toBe(MANY);
    expect(count(events, EVENT.admissionStarted)).toBe(0);
    expect(count(events, EVENT.personDied)).toBe(MANY);
    expect(count(under(choices, MANY, false, come), EVENT.personDied)).toBe(MANY);
  });

  it("where it has no room leaves them their usual stay, not a single night", () => {
    const kept = under({ values: { ...nights.values, "care.3.4.zeroday.full": 1 } }, 0, true, attend);
    expect(count(kept, EVENT.admissionStarted)).toBe(MANY);
    expect(count(kept, EVENT.personDied)).toBe(MANY);
  });
});

describe("a fall that needs a bed", () => {
  const bones = (fracture: readonly number[]) => {
    const { world, events } = quietWorld({}, "bones", {
      values: { "sev.l": CRISIS_TYPES.map(() => 50), "care.3.1.fracture": fracture, "onset.fn": [0, 0, 0] },
    });
    world.people.functionLevel.fill(0);
    for (let row = 0; row < MANY; row++) world.state.functionLevel[row * STRIDE] = 0;
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, FALL, BLOCK, 0));
    return events;
  };

  it("breaks a bone as often as the parameters say, the hip as often, and costs function", () => {
    const [share, hip, loses] = [0.45, 0.45, 0.5];
    const events = bones([share, hip, loses]);
    const broken = count(events, EVENT.fractureHappened);
    expect(Math.abs(broken - MANY * share)).toBeLessThan(allowed(MANY, share));
    expect(Math.abs(count(events, EVENT.fractureHappened, 0) - broken * hip)).toBeLessThan(allowed(broken, hip));
    expect(Math.abs(count(events, EVENT.functionChanged, 1) - broken * loses)).toBeLessThan(allowed(broken, loses));
  });

  it("breaks none, or everybody's hip, at the ends", () => {
    expect(count(bones([0, 1, 1]), EVENT.fractureHappened)).toBe(0);
    const all = bones([1, 1, 1]);
    expect(count(all, EVENT.fractureHappened, 0)).toBe(MANY);
    expect(count(all, EVENT.functionChanged, 1)).toBe(MANY);
  });

  it("other crises break none", () => {
    const { world, events } = quietWorld({}, "bones", { values: { "care.3.1.fracture": [1, 1, 1] } });
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0));
    expect(count(events, EVENT.fractureHappened)).toBe(0);
  });
});

describe("calls for an ambulance", () => {
  const call: QuietChoices = {
    values: {
      "care.3.2.contact.severity1": [0, 0, 1, 0, 0],
      "care.3.2.contact.severity2": [0, 0, 1, 0, 0],
      "care.3.2.contact.severity3": [0, 0, 1, 0, 0],
      "care.3.2.under65": [0, 0],
    },
  };

  it("end on the telephone, or an ambulance comes; who is brought is handed over after the usual minutes", () => {
    const { world, events } = quietWorld({}, "calls", call);
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0));
    const [closed, came] = [count(events, EVENT.callClosed), count(events, EVENT.ambulanceResponded)];
    expect(closed).toBeGreaterThan(0);
    expect(closed + came).toBe(MANY);
    expect(count(events, EVENT.handedOver, 15)).toBe(count(events, EVENT.ambulanceResponded, 2));
    expect(count(events, EVENT.attendanceStarted, BY_AMBULANCE)).toBe(count(events, EVENT.ambulanceResponded, 2));
  });

  it("wait longer at an A&E where people wait for beds", () => {
    const { world, events } = quietWorld({ acuteBeds: 100 }, "calls", call);
    world.boarding.people = 10;
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0));
    // 15 minutes, and 12 for each of 10 people for every 10 of the 6 cubicles that go with 100 beds.
    expect(count(events, EVENT.handedOver, 15 + 200)).toBe(count(events, EVENT.handedOver));
    expect(count(events, EVENT.handedOver)).toBeGreaterThan(50);
  });
});

describe("a referral to reablement from home", () => {
  const referred = (share: number, slots: number) => {
    const { world, events } = quietWorld({ reablementSlots: slots }, "referrals", {
      values: {
        "care.3.2.contact.severity1": [0, 0, 0, 0, 1],
        "care.3.2.contact.severity2": [0, 0, 0, 0, 1],
        "care.3.2.under65": [0, 0],
        "care.3.3.ucr.convey": 0,
        "return.2": [0, 3],
        "sev.l": CRISIS_TYPES.map(() => -50),
        "care.3.3.ucr.reablement": share,
      },
    });
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0));
    const atOnce = count(events, EVENT.reablementStarted);
    const queued = count(events, EVENT.queueJoined);
    runCare(world, END);
    return { world, atOnce, queued, started: count(events, EVENT.reablementStarted) };
  };

  it("is none in usual care", () => {
    expect(referred(0, MANY).started).toBe(0);
  });

  it("starts at once, or after waiting at home for a slot; slots are 15% more", () => {
    const { world, atOnce, queued, started } = referred(1, 100);
    expect(atOnce).toBe(115);
    expect(queued).toBeGreaterThan(0);
    // All with severity 2, half of everybody.
    expect(Math.abs(started - MANY / 2)).toBeLessThan(allowed(MANY, 0.5));
    expect(started).toBe(atOnce + queued);
    expect(world.reablement.used).toBe(0);
  });
});

describe("a programme that keeps people from admission", () => {
  const deaths = (level: string, deadly: number, averts: boolean) => {
    const { world, events } = quietWorld({}, "averted", {
      values: { "adm.ae": [1, 1, 0, 1], zeroday: [0, 0, 0, 0], "acute.death0": deadly, "acute.death.byStay": 0.5 },
      switches: { "acute.death.link": level },
    });
    if (averts) {
      const lever = world.levers.lever("p.admit.other");
      lever.add("divert", activeModifier({ amount: Number.NEGATIVE_INFINITY }));
    }
    everybodyIn(world, (row) => attend(world, crisisOf(row, NOON, 3), ON_FOOT));
    runCare(world, END);
    expect(count(events, EVENT.admissionStarted)).toBe(averts ? 0 : MANY);
    return { died: count(events, EVENT.personDied), inHospital: count(events, EVENT.personDied, 2) };
  };

  it("does not cure them: as many die at home as would in hospital", () => {
    const [stay, home] = [deaths("none", -1, false), deaths("none", -1, true)];
    expect(stay.died).toBeGreaterThan(50);
    expect(home).toEqual({ died: stay.died, inHospital: 0 });
    expect(deaths("none", -50, true).died).toBe(0);
  });

  it("saves a share of them under its switch", () => {
    const [all, fewer] = [deaths("none", -1, true).died, deaths("10%", -1, true).died];
    expect(Math.abs(fewer - all / 2)).toBeLessThan(allowed(MANY, fewer / MANY));
  });
});

describe("the hours of the response team", () => {
  const HOUR = 1 / 24;
  // Day 0 is a Tuesday; day 5 a Sunday; day 17 Good Friday.
  const visitsAt = (time: number, level: string) => {
    const { world, events } = quietWorld({ ucrVisitsPerDay: 40 }, "hours", {
      values: {
        "care.3.2.contact.severity1": [0, 0, 0, 0, 1],
        "care.3.2.contact.severity2": [0, 0, 0, 0, 1],
        "care.3.2.under65": [0, 0],
        "sev.l": CRISIS_TYPES.map(() => -50),
        "care.3.3.ambulance.ucr": [1, 1, 0],
        "care.3.3.ambulance.seeAndTreat": [0, 0, 0],
      },
      switches: { "ucr.hours": level },
    });
    everybodyIn(world, (row) => meetCrisis(world, row, time, OTHER, BLOCK, 0));
    return { visits: count(events, EVENT.responseVisited), rest: count(events, EVENT.ambulanceResponded, 2) };
  };

  it.each([
    ["just before it opens", 7.99 * HOUR, 0],
    ["when it opens", 8 * HOUR, 40],
    ["just before it closes", 19.99 * HOUR, 40],
    ["when it has closed", 20 * HOUR, 0],
    ["on a Sunday at noon", 5.5, 40],
    ["on Good Friday at noon", 17.5, 40],
  ])("%s: visits are those of the day or none, handed on by ambulances too", (_, time, visits) => {
    expect(visitsAt(time, "standard").visits).toBe(visits);
    expect(visitsAt(time, "allDay").visits).toBe(40);
  });

  it("at others leave people to the ambulance, which conveys whom it would have handed on", () => {
    const [day, night] = [visitsAt(NOON, "standard"), visitsAt(3 * HOUR, "standard")];
    expect(night.rest).toBeGreaterThan(day.rest + 20);
  });
});

describe("a visit of the response team", () => {
  const visited = (level: string) => {
    const { world, events } = quietWorld({}, "visits", {
      values: {
        "care.3.2.contact.severity1": [0, 0, 0, 0, 1],
        "care.3.2.contact.severity2": [0, 0, 0, 0, 1],
        "care.3.2.under65": [0, 0],
        "return.2": [0, 3],
      },
      switches: { "ucr.effect": level },
    });
    everybodyIn(world, (row) => meetCrisis(world, row, NOON, OTHER, BLOCK, 0));
    return { visits: count(events, EVENT.responseVisited), attended: count(events, EVENT.attendanceStarted) };
  };

  it("keeps most people from A&E, or under its switch changes nothing for them", () => {
    const [usual, vain] = [visited("resolves"), visited("null")];
    expect(usual.visits).toBeGreaterThan(200);
    expect(vain.visits).toBeGreaterThanOrEqual(usual.visits);
    expect(vain.attended).toBeGreaterThan(usual.attended + 50);
  });
});
