import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, groundOf, keepRun, smallPlace, type Trial } from "../../../testkit/src/index.js";
import { EVENT } from "../../src/care/events.js";
import type { StaffedService } from "../../src/care/staffed-services.js";
import { staffedShare } from "../../src/care/staffing.js";
import { branchWorld } from "../../src/care/world.js";
import { type Combiner, type Modifier, type Programme, runReplicate, scenario, type Target } from "../../src/index.js";
import { log } from "../../src/maths/exponential.js";
import { outcomeLayout } from "../../src/outcomes/layout.js";
import { ITEM_COUNT, itemColumn } from "../../src/outcomes/resource-items.js";
import { activeModifier } from "../intervention/active-modifier.js";
import { plainProgramme } from "../intervention/plain-programme.js";

/** A town of old people where services are scarce, so that staff, beds and carers are missed at once. */
const trial: Trial = {
  place: smallPlace([{ residentsByBand: [20, 20, 20, 60, 90, 120, 150, 320], imdDecile: 1 }], capacitiesFor(800, 0.5)),
  seed: "harms",
  replicate: 0,
  warmUpYears: 0,
  day: 100,
};

const { warm, usual, before } = groundOf(trial, england);

const of = (modifier: Pick<Modifier, "target" | "combiner" | "value"> & Partial<Modifier>): Modifier => ({
  scope: "residents",
  ...modifier,
});
const withHarm = (...modifiers: Modifier[]): Programme =>
  plainProgramme({ modifiers: modifiers.map((m) => ({ ...m, isHarm: true })) });

/** How often something happened, of a detail where one is given. */
function happened(programmes: readonly Programme[], kind: number, detail?: number): number {
  let count = 0;
  const { events } = programmes.length === 0 ? before : keepRun(warm, usual, programmes);
  events.replay({ on: (k, _time, _row, d) => void (count += k === kind && (detail ?? d) === d ? 1 : 0) });
  return count;
}

/** Everybody old is on the list from the first day, and nothing is done for them. */
const listed = (more: Partial<Programme>): Programme =>
  plainProgramme({
    enrolment: {
      eligible: { ageAtLeast: 65 },
      registerSensitivity: 1,
      registerLatencyDays: 0,
      eventSensitivity: 0,
      foundAt: [],
      uptake: 1,
      caseloadCap: Number.POSITIVE_INFINITY,
    },
    ...more,
  });

describe("a harm that is switched off", () => {
  const harms: readonly Modifier[] = [
    of({ target: "staff.nurse", combiner: "capacity", value: -0.5 }),
    of({ target: "staff.hours", combiner: "divert", value: 0.5 }),
    of({ target: "column.carer-hours", combiner: "shift", value: 40 }),
    of({ target: "hazard.death", combiner: "rate-ratio", value: 3 }),
  ];

  it.each(harms)("$target changes nothing", (harm) => {
    const off = { ...withHarm(harm), harmsOn: false };
    expect(keepRun(warm, usual, [off]).values).toEqual(before.values);
    expect(keepRun(warm, usual, [withHarm(harm)]).values).not.toEqual(before.values);
  });
});

/** Staff of a service on a day, over those of usual care, with this much on a lever. */
function staffOver(name: StaffedService, target: Target, combiner: Combiner, amount: number): number {
  const world = branchWorld(warm.world, { on: () => undefined });
  const usually = staffedShare(world, name, 10);
  world.levers.lever(target).add(combiner, activeModifier({ amount }));
  return staffedShare(world, name, 10) / usually;
}

describe("staff taken from the place's own services (H2)", () => {
  it("are missed by the services of their kind, as large a share of each", () => {
    const left = (name: StaffedService, target: Target) => staffOver(name, target, "capacity", -0.3);
    expect(left("ucr", "staff.nurse")).toBeCloseTo(0.7, 12);
    expect(left("shortTermBeds", "staff.nurse")).toBeCloseTo(0.7, 12);
    expect(left("homeCare", "staff.nurse")).toBe(1);
    expect(left("homeCare", "staff.community")).toBeCloseTo(0.7, 12);
    expect(left("reablement", "staff.community")).toBeCloseTo(0.7, 12);
    expect(staffOver("ucr", "staff.nurse", "capacity", -2)).toBeCloseTo(0.1, 12);
  });

  it("are made good where vacant posts are filled, down to none vacant", () => {
    // A tenth of the response team's posts are vacant.
    expect(staffOver("ucr", "staff.nurse", "capacity", 0.05)).toBeCloseTo(1.05, 12);
    expect(staffOver("ucr", "staff.nurse", "capacity", 0.5)).toBeCloseTo(1.1, 12);
  });
});

describe("staff who leave", () => {
  it("twice as often leave vacant posts over filled ones twice as large", () => {
    // 0.1 vacant: a ninth of those filled; two ninths are 2 of 11 posts.
    expect(staffOver("ucr", "staff.turnover", "rate-ratio", log(2))).toBeCloseTo(1 - (2 / 11 - 0.1), 12);
    expect(staffOver("homeCare", "staff.turnover", "rate-ratio", log(0.5))).toBeGreaterThan(1);
  });
});

describe("beds that refill (H3)", () => {
  const place = trial.place;
  const layout = outcomeLayout(place, 1);
  const shorter = (refill: number) =>
    plainProgramme({
      ...(refill > 0 ? { refill } : {}),
      modifiers: [of({ target: "p.admit.other", combiner: "divert", value: 0.6 })],
    });
  const base = scenario("Usual care", { place, model: england });
  const run = (...shares: number[]) =>
    runReplicate(
      {
        scenarios: [base, ...shares.map((share) => base.with(`refilled ${share}`, [shorter(share)]))],
        years: 1,
        warmUpYears: 0,
        replicates: 1,
        seed: "refill",
      },
      0,
    );
  const cost = layout.find({ period: "all", area: place.id, group: "all", measure: "cost" }) ?? -1;
  const occupancy = layout.find({ period: "all", area: place.id, group: "all", measure: "acute_occupancy_mean" }) ?? -1;

  it("gives back their share of what the beds cost and of the beds in use, and leaves every person as they were", () => {
    const [without, none, half, whole] = run(0, 0.5, 1);
    const saved = (values: Float64Array) => without[cost] - values[cost];
    const beds = (values: Float64Array, name: string) => {
      let sum = 0;
      const items = layout.items(values);
      for (let month = 0; month < 12; month++) sum += items[layout.keptRow(month, 0) * ITEM_COUNT + itemColumn(name)];
      return sum;
    };
    const freed = beds(without, "acute_bed_days") - beds(none, "acute_bed_days");
    expect(freed).toBeGreaterThan(100);
    expect(beds(without, "acute_bed_days") - beds(half, "acute_bed_days")).toBeCloseTo(freed / 2, 6);
    expect(beds(whole, "overnight_admissions_other")).toBeCloseTo(beds(without, "overnight_admissions_other"), 6);
    expect(saved(half)).toBeLessThan(saved(none));
    expect(saved(half)).toBeCloseTo((saved(none) + saved(whole)) / 2, 4);
    // Beds are short here: people wait for one in A&E, and those days are no beds in use.
    expect((without[occupancy] - none[occupancy]) * 365 * place.capacities.acuteBeds).toBeLessThan(freed - 10);
    expect(half[occupancy]).toBeCloseTo((without[occupancy] + none[occupancy]) / 2, 12);
    expect(whole[occupancy]).toBeCloseTo(without[occupancy], 12);
    for (const measure of ["deaths", "emergency_admissions", "acute_bed_days", "qalys"]) {
      const at = layout.find({ period: "all", area: place.id, group: "all", measure }) ?? -1;
      expect(half[at]).toBe(none[at]);
    }
  });

  it("leaves what the programme itself costs", () => {
    const priced = plainProgramme({
      refill: 0.5,
      costs: [{ what: "staff", per: "year", parameter: "staffCost", payers: { community: 1 }, gbp: 1000, times: 1 }],
      modifiers: [of({ target: "p.admit.other", combiner: "divert", value: 0.6 })],
    });
    const comparison = runReplicate(
      {
        scenarios: [base, base.with("priced", [priced])],
        years: 1,
        warmUpYears: 0,
        replicates: 1,
        seed: "refill",
      },
      0,
    );
    const at = layout.find({ period: "all", area: place.id, group: "all", measure: "programme_cost" }) ?? -1;
    expect(comparison.map((values) => Math.round(values[at]))).toEqual([0, 999]);
  });

  it("are as they were without it where nothing is freed", () => {
    const [without, same] = runReplicate(
      {
        scenarios: [base, base.with("idle", [plainProgramme({ refill: 0.5 })])],
        years: 1,
        warmUpYears: 0,
        replicates: 1,
        seed: "refill",
      },
      0,
    );
    expect(same).toEqual(without);
  });
});

describe("work that moves to unpaid carers (H4)", () => {
  const hours = (value: number, more: Partial<Modifier> = {}) =>
    withHarm(of({ target: "column.carer-hours", combiner: "shift", value, ...more }));
  const social = 4;

  it("strains them, and brings more social crises; fewer hours bring fewer", () => {
    const crises = [-20, 0, 20].map((h) => happened(h === 0 ? [] : [hours(h)], EVENT.crisisHappened, social));
    expect(crises[0]).toBeLessThan(crises[1]);
    expect(crises[1]).toBeLessThan(crises[2]);
  });

  it("counts however few the hours: half an hour a week is in the hours of care, on everybody who has a carer", () => {
    const layout = outcomeLayout(trial.place, 1);
    const at = layout.find({ period: "all", area: trial.place.id, group: "all", measure: "carer_hours" }) ?? -1;
    const given = (h: number) => keepRun(warm, usual, h === 0 ? [] : [hours(h)]).values[at];
    // Lives change a little with strain: half an hour on some 26 and more a week.
    const [none, half, four] = [given(0), given(0.5), given(4)];
    expect(none).toBeGreaterThan(10_000);
    expect(half / none).toBeGreaterThan(1.005);
    expect(half / none).toBeLessThan(1.05);
    expect((four - none) / (half - none)).toBeGreaterThan(5);
    expect(happened([hours(0.5)], EVENT.carerHoursAdded)).toBeGreaterThan(20);
  });

  it("is taken off again when the programme stops, and the carer's own strain is as it was", () => {
    const { events } = keepRun(warm, usual, [{ ...hours(200), stop: 60 }]);
    const added = new Map<number, number>();
    let [ups, strained] = [0, 0];
    events.replay({
      on: (kind, _time, row, detail) => {
        if (kind === EVENT.carerChanged || kind === EVENT.personDied) added.delete(row);
        if (kind === EVENT.carerStrainChanged && detail === 100) strained += 1;
        if (kind !== EVENT.carerHoursAdded) return;
        ups += detail === 200 ? 1 : 0;
        if (detail === 0) added.delete(row);
        else added.set(row, detail);
      },
    });
    expect(ups).toBeGreaterThan(20);
    expect(added.size).toBe(0);
    // 200 hours are more than any strain; none of it is written down as the carer's own.
    const usually = happened([], EVENT.carerStrainChanged, 100);
    expect(strained - usually).toBeLessThan(ups / 20);
  });
});

describe("death after an admission that was turned aside (H6)", () => {
  const turning = of({ target: "p.admit.other", combiner: "divert", value: 0.9 });
  const dying = (value: number, days: number) =>
    of({ target: "hazard.death", combiner: "rate-ratio", value, when: { daysSinceDivertedUnder: days }, isHarm: true });
  const deaths = (...modifiers: Modifier[]) => happened([plainProgramme({ modifiers })], EVENT.personDied);

  it("comes to those alone whose admission was turned aside", () => {
    expect(keepRun(warm, usual, [plainProgramme({ modifiers: [dying(50, 30)] })]).values).toEqual(before.values);
    expect(deaths(turning, dying(50, 30))).toBeGreaterThan(deaths(turning));
  });

  it("is less likely over fewer days, and less at a lower ratio", () => {
    expect(deaths(turning, dying(50, 5))).toBeLessThanOrEqual(deaths(turning, dying(50, 30)));
    expect(deaths(turning, dying(10, 30))).toBeLessThanOrEqual(deaths(turning, dying(50, 30)));
  });
});

describe("hours that governance takes (H7)", () => {
  it("are missed by clinical services, not by home care", () => {
    const left = (name: StaffedService) => staffOver(name, "staff.hours", "divert", log(0.98));
    for (const name of ["ucr", "reablement", "shortTermBeds"] as const) expect(left(name)).toBeCloseTo(0.98, 12);
    expect(left("homeCare")).toBe(1);
  });
});

describe("safeguarding problems that go unseen (H9)", () => {
  it("happen to people on the list as often as they say, and to nobody else", () => {
    const seen: number[] = [];
    const { events } = keepRun(warm, usual, [listed({ unseenPerYear: 0.3 })]);
    let onList = 0;
    events.replay({
      on: (kind, _time, row) => {
        if (kind === EVENT.safeguardingUnseen) seen.push(row);
      },
    });
    for (let row = 0; row < warm.population.size; row++)
      if (warm.population.birth[row] < -65 * 365.25 && warm.population.enters[row] <= 0) onList += 1;
    // -log(0.7) a year of each of 700 people, fewer as some die: 250 at most, and 4 standard errors are a quarter of it.
    const expected = onList * 0.357;
    expect(expected).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(expected + 4 * Math.sqrt(expected));
    expect(seen.length).toBeGreaterThan(0.75 * expected - 4 * Math.sqrt(expected));
    for (const row of seen) expect(warm.population.birth[row]).toBeLessThan(-64 * 365.25);
  });

  it("change nobody's life", () => {
    expect(keepRun(warm, usual, [listed({ unseenPerYear: 0.3 })]).values).toEqual(
      keepRun(warm, usual, [listed({})]).values,
    );
  });
});

describe("what was done before a programme stopped", () => {
  const falls = (more: Partial<Modifier>, stop: number) =>
    listed({
      stop,
      modifiers: [
        of({ target: "hazard.crisis.fall", combiner: "rate-ratio", value: 0.1, scope: "recipients", ...more }),
      ],
    });
  const count = (programme: Programme) => happened([programme], EVENT.crisisHappened, 0);

  it("lasts where it was done for good, and ends where it was being received", () => {
    const whole = count(falls({}, 365));
    const works = count(falls({ duration: "permanent" }, 60));
    const care = count(falls({}, 60));
    const fading = count(falls({ halfLifeDays: 180 }, 60));
    expect(whole).toBeLessThan(care);
    // Only those who come to be 65 after the stop are not treated.
    expect(works).toBeLessThan(whole + 0.2 * (care - whole));
    expect(fading).toBeLessThan(care);
    expect(fading).toBeGreaterThan(works);
  });

  it("is for those alone with whom it had begun", () => {
    expect(count(falls({ duration: "permanent", onsetDays: 90 }, 60))).toBe(happened([], EVENT.crisisHappened, 0));
  });
});

describe("care that starts on every day of the week", () => {
  it("lets more people leave at weekends, and leaves those without support as they were", () => {
    const opening = (days: number) =>
      plainProgramme({
        modifiers: (["opening.home-care", "opening.reablement", "opening.care-home-admission"] as const).map((target) =>
          of({ target, combiner: "level", value: days }),
        ),
      });
    const leaving = (programmes: readonly Programme[]) => {
      const { events } = programmes.length === 0 ? before : keepRun(warm, usual, programmes);
      let [all, atWeekend] = [0, 0];
      events.replay({
        on: (kind, time, _row, pathway) => {
          if (kind !== EVENT.stayEnded || pathway === 0) return;
          all += 1;
          // Day 0, the first of April 2025, was a Tuesday.
          if ((Math.floor(time) + 1) % 7 >= 5) atWeekend += 1;
        },
      });
      return atWeekend / all;
    };
    const [usually, six, seven] = [leaving([]), leaving([opening(6)]), leaving([opening(7)])];
    expect(six).toBeGreaterThanOrEqual(usually);
    expect(seven).toBeGreaterThan(usually);
    expect(keepRun(warm, usual, [opening(5)]).values).toEqual(before.values);
  });
});
