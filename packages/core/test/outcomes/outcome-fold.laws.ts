import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { TRIAL_DAYS, trials } from "../../../testkit/src/index.js";
import { EVENT, parametersOf, QUEUES, revalue } from "../../src/index.js";
import { AGE_GROUPS, GROUPS, MOVES, SETTINGS } from "../../src/outcomes/groups.js";
import { PEOPLE_MEASURES } from "../../src/outcomes/layout.js";
import { OutcomeFold } from "../../src/outcomes/outcome-fold.js";
import { outcomeParameters } from "../../src/outcomes/outcome-parameters.js";
import { imdFifth } from "../../src/place/deprivation.js";
import { FRAILTY_CLASSES } from "../../src/population/frailty.js";
import { dayOf } from "../../src/units/time.js";
import { hardWinter } from "../care/hard-winter.js";
import { WaitingLedger } from "../care/waiting-ledger.js";
import { figures, type RecordedYears, recordedTrials, recordedYears } from "./recorded-years.js";
import { daysIn, type Stretch, stretchesOf } from "./slow-twin.js";

const DAYS_PER_YEAR = 365.25;

/** Measures that are whole counts of events. */
const AMOUNTS = ["person-days", "people", "contacts", "QALYs", "GBP", "hours"];
const COUNTS = PEOPLE_MEASURES.filter((m) => !AMOUNTS.includes(m.unit));

/** Measures that are put on the run afterwards. */
const COSTS = [
  "cost",
  "cost_discounted",
  "care_cost",
  "care_cost_discounted",
  "programme_cost",
  "programme_cost_discounted",
];
const VALUED = new Set(["qalys", "qalys_discounted", "carer_qalys", ...COSTS]);

/** Kind and detail of the events that each measure counts; any detail where none is given. */
const COUNTED: Record<string, readonly (readonly [kind: number, detail?: number])[]> = {
  deaths: [[EVENT.personDied]],
  emergency_admissions: [[EVENT.sameDayAdmission], [EVENT.admissionStarted]],
  emergency_attendances: [[EVENT.attendanceStarted]],
  ambulance_callouts: [[EVENT.ambulanceResponded]],
  ambulance_conveyances: [[EVENT.ambulanceResponded, 2]],
  short_stays: [[EVENT.sameDayAdmission]],
  falls: [[EVENT.crisisHappened, 0]],
  reablement_starts: [[EVENT.reablementStarted]],
  home_care_starts: [[EVENT.homeCareStarted]],
  care_home_entries: [[EVENT.careHomeEntered]],
};

function monthStarts(): number[] {
  const starts = Array.from({ length: 13 }, (_, m) =>
    dayOf({ year: 2025 + (m > 8 ? 1 : 0), month: ((m + 3) % 12) + 1, day: 1 }),
  );
  expect(starts[0]).toBe(0);
  expect(starts[12]).toBe(TRIAL_DAYS);
  return starts;
}

/** Equal but for the order in which parts were added up. */
function expectSame(found: number, expected: number, what: string, tolerance = 1e-9): void {
  expect(Math.abs(found - expected), `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

/** Health time is kept in single precision. */
const SINGLE_PRECISION = 5e-8;

describe.each([
  ["England", england, 9],
  ["a hard winter", hardWinter, 7],
] as const)("figures of %s", (_, model, numberOfTrials) => {
  const everyTrial = recordedTrials(model, numberOfTrials);

  it("folded while running are those folded from the kept stream, to the last bit", () => {
    everyTrial((trial, { values, layout, population, events }) => {
      const table = parametersOf({ place: trial.place, model });
      const start = dayOf({ year: 2025 - trial.warmUpYears, month: 4, day: 1 });
      const again = new OutcomeFold(population, layout, outcomeParameters(table, trial.place), start);
      events.replay(again);
      expect(revalue(again.finish(), layout, model.valuation, [])).toEqual(values);
    });
  });

  it("are the same when the fold is branched at any moment; what one branch sees the other does not", () => {
    everyTrial((trial, { values, layout, population, events }) => {
      const start = dayOf({ year: 2025 - trial.warmUpYears, month: 4, day: 1 });
      const p = outcomeParameters(parametersOf({ place: trial.place, model }), trial.place);
      const fold = new OutcomeFold(population, layout, p, start);
      const branchAt = new Set([trial.day * 3, Math.floor(events.length / 2)]);
      const branches: OutcomeFold[] = [];
      let seen = 0;
      events.replay({
        on(...event) {
          if (branchAt.has(seen)) branches.push(fold.clone());
          for (const branch of branches) branch.on(...event);
          // Somebody else's year goes another way.
          if (branchAt.has(seen)) fold.clone().on(EVENT.crisisHappened, event[1], 0, 0);
          fold.on(...event);
          seen += 1;
        },
      });
      const valued = (f: OutcomeFold): Float64Array => revalue(f.finish(), layout, model.valuation, []);
      for (const branch of branches) expect(valued(branch)).toEqual(values);
      expect(valued(fold)).toEqual(values);
    });
  });

  it("count the events of the counted year", () => {
    everyTrial((trial, years) => {
      const figure = figures(years, trial.place.id);
      const found: Record<string, number> = Object.fromEntries(Object.keys(COUNTED).map((name) => [name, 0]));
      years.events.replay({
        on(kind, time, _row, detail) {
          if (time < 0) return;
          for (const [name, kinds] of Object.entries(COUNTED)) {
            if (kinds.some(([k, d]) => k === kind && (d === undefined || d === detail))) found[name] += 1;
          }
        },
      });
      expect(Object.fromEntries(Object.keys(COUNTED).map((name) => [name, figure(name)]))).toEqual(found);
    });
  });

  it("count as readmissions the admissions within 30 days of leaving", () => {
    everyTrial((trial, years) => {
      const left = new Map<number, number>();
      let readmissions = 0;
      years.events.replay({
        on(kind, time, row) {
          const admitted = kind === EVENT.sameDayAdmission || kind === EVENT.admissionStarted;
          if (admitted && time >= 0 && time - (left.get(row) ?? Number.NEGATIVE_INFINITY) <= 30) readmissions += 1;
          if (kind === EVENT.sameDayAdmission || kind === EVENT.stayEnded) left.set(row, time);
        },
      });
      expect(figures(years, trial.place.id)("readmissions_30d")).toBe(readmissions);
    });
  });

  it("are the person-days that the slow twin finds, in every group, month and neighbourhood", () => {
    const nursingRate = parametersOf({ place: { id: "none" } as never, model });
    everyTrial((trial, years) => {
      const { population, events } = years;
      const stretches = stretchesOf(events, population, TRIAL_DAYS);
      const p = outcomeParameters(nursingRate, trial.place);
      const nursing = (s: Stretch): number =>
        (p.nursingRate * p.nursingByFrailty[s.frailty] * p.nursingByFunction[s.level]) / DAYS_PER_YEAR;
      const weights: Record<string, (s: Stretch) => number | boolean> = {
        days_alive: () => true,
        days_at_home: (s) => s.setting === "home" && !s.acute,
        acute_bed_days: (s) => s.acute,
        days_ready_not_discharged: (s) => s.ready,
        intermediate_care_bed_days: (s) => s.setting === "short-term-bed",
        care_home_days: (s) => s.inCareHome,
      };
      const groupOf = (s: Stretch): string[] => [
        "all",
        `imd=${imdFifth(population.imdDecile[s.row])}`,
        `age=${AGE_GROUPS[s.ageGroup]}`,
        `frailty=${FRAILTY_CLASSES[s.frailty]}`,
      ];
      const figure = figures(years, trial.place.id);
      const visits = visitsOf(years);
      for (const group of GROUPS) {
        const here = stretches.filter((s) => groupOf(s).includes(group));
        for (const [name, weight] of Object.entries(weights)) {
          expectSame(figure(name, group), daysIn(here, 0, TRIAL_DAYS, weight), `${name} of ${group}`);
        }
        expectSame(figure("people", group), figure("days_alive", group) / TRIAL_DAYS, `people of ${group}`);
      }
      const contacts = daysIn(stretches, 0, TRIAL_DAYS, nursing) + visits * p.contactsPerVisit;
      expectSame(figure("community_contacts"), contacts, "community contacts");
      const starts = monthStarts();
      years.layout.periods.months.forEach((month, m) => {
        for (const [name, weight] of Object.entries(weights)) {
          expectSame(
            figure(name, "all", month),
            daysIn(stretches, starts[m], starts[m + 1], weight),
            `${name} in ${month}`,
          );
        }
      });
      trial.place.neighbourhoods.forEach((n, index) => {
        const here = stretches.filter((s) => population.neighbourhood[s.row] === index);
        const local = figures(years, n.code);
        for (const [name, weight] of Object.entries(weights)) {
          expectSame(local(name), daysIn(here, 0, TRIAL_DAYS, weight), `${name} in ${n.code}`);
        }
        expectSame(local("people"), local("days_alive") / TRIAL_DAYS, `people in ${n.code}`);
      });
    });
  });

  it("add up: months to years, groups to all, neighbourhoods to the place (TV-32)", () => {
    everyTrial((trial, years) => {
      const { layout } = years;
      const figure = figures(years, trial.place.id);
      const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
      for (const { name } of PEOPLE_MEASURES) {
        const isMean = name === "people";
        const isCount = COUNTS.some((m) => m.name === name);
        const tolerance = name.startsWith("qalys") ? SINGLE_PRECISION : 1e-9;
        const same = (a: number, b: number, what: string): void => {
          if (isCount) expect(a, name).toBe(b);
          else expectSame(a, b, what, tolerance);
        };
        for (const dimension of ["imd=", "age=", "frailty="]) {
          const levels = GROUPS.filter((group) => group.startsWith(dimension));
          same(sum(levels.map((group) => figure(name, group))), figure(name), `${name} by ${dimension}`);
        }
        const local = trial.place.neighbourhoods.map((n) => figures(years, n.code)(name));
        // Neighbourhoods are discounted at a few moments instead of month by month.
        if (name.endsWith("_discounted")) expectSame(sum(local), figure(name), `${name} by neighbourhood`, 1e-4);
        else same(sum(local), figure(name), `${name} by neighbourhood`);
        expect(figure(name, "all", layout.periods.years[0])).toBe(figure(name));
        if (isMean) continue;
        for (const group of GROUPS) {
          const months = layout.periods.months.map((month) => figure(name, group, month));
          if (VALUED.has(name)) expectSame(sum(months), figure(name, group), `${name} of ${group}`);
          else expect(sum(months), `${name} of ${group}`).toBe(figure(name, group));
        }
      }
    });
  });

  it("have waiting days equal to the waits of all people, added up one by one (Little's law)", () => {
    everyTrial((trial, years) => {
      const ledger = new WaitingLedger();
      years.events.replay(ledger);
      const figure = figures(years, trial.place.id);
      const starts = monthStarts();
      const waited = (service: number, from: number, to: number): number => {
        let days = 0;
        for (const wait of ledger.waits) {
          if (wait.service !== service) continue;
          days += Math.max(0, Math.min(wait.to ?? TRIAL_DAYS, to) - Math.max(wait.from, from));
        }
        return days;
      };
      QUEUES.forEach((name, service) => {
        const group = `service=${name}`;
        expectSame(figure("waiting_days", group), waited(service, 0, TRIAL_DAYS), group);
        expectSame(figure("people_waiting_mean", group), waited(service, 0, TRIAL_DAYS) / TRIAL_DAYS, group);
        years.layout.periods.months.forEach((month, m) => {
          const days = waited(service, starts[m], starts[m + 1]);
          expectSame(figure("waiting_days", group, month), days, `${group} in ${month}`);
          expectSame(
            figure("people_waiting_mean", group, month),
            days / (starts[m + 1] - starts[m]),
            `${group} in ${month}`,
          );
        });
      });
    });
  });

  it("have the occupancy of the people and background patients in beds", () => {
    everyTrial((trial, years) => {
      const stretches = stretchesOf(years.events, years.population, TRIAL_DAYS);
      const steps: { time: number; beds: number }[] = [];
      years.events.replay({
        on: (kind, time, _row, detail) => {
          if (kind === EVENT.backgroundBedChanged) steps.push({ time, beds: detail });
        },
      });
      const core = trial.place.capacities.acuteBeds;
      const background = steps.reduce((days, { time, beds }) => days + beds * (TRIAL_DAYS - Math.max(0, time)), 0);
      const days = daysIn(stretches, 0, TRIAL_DAYS, (s) => s.inBed) + background;
      const figure = figures(years, trial.place.id);
      expectSame(figure("acute_occupancy_mean"), days / core / TRIAL_DAYS, "occupancy");
      let nights = 0;
      for (let midnight = 0; midnight < TRIAL_DAYS; midnight++) {
        let inBeds = stretches.filter((s) => s.inBed && s.from < midnight && s.to >= midnight).length;
        for (const { time, beds } of steps) if (time < midnight) inBeds += beds;
        if (inBeds > core) nights += 1;
      }
      expect(figure("acute_days_over_capacity")).toBe(nights);
    });
  });

  it("balance: moves in less moves out are the change of each setting's people, month by month (TV-18)", () => {
    everyTrial((trial, years) => {
      const stretches = stretchesOf(years.events, years.population, TRIAL_DAYS);
      const figure = figures(years, trial.place.id);
      const starts = monthStarts();
      const entries: { time: number; setting: string }[] = [];
      const seen = new Set<number>();
      for (const s of [...stretches].sort((a, b) => a.from - b.from)) {
        // Whoever is found in a service as they enter is there from the first.
        if (s.from === s.to) continue;
        if (!seen.has(s.row)) entries.push({ time: s.from, setting: s.setting });
        seen.add(s.row);
      }
      const stock = (setting: string, time: number) =>
        stretches.filter((s) => s.setting === setting && s.from < time && s.to >= time && s.from < s.to).length;
      years.layout.periods.months.forEach((month, m) => {
        const [from, to] = [starts[m], starts[m + 1]];
        const flow = (side: 0 | 1, setting: string) =>
          MOVES.filter((move) => move.split(">")[side] === setting).reduce(
            (n, move) => n + figure("moves", `move=${move}`, month),
            0,
          );
        for (const setting of SETTINGS) {
          if (setting === "died") expect(flow(1, setting)).toBe(figure("deaths", "all", month));
          else {
            const entered = entries.filter((e) => e.setting === setting && e.time >= from && e.time < to).length;
            const before = trial.warmUpYears === 0 && m === 0 ? 0 : stock(setting, from);
            const after = before + entered + flow(1, setting) - flow(0, setting);
            expect(after, `${setting} in ${month}`).toBe(stock(setting, to));
          }
        }
      });
    });
  });
});

function visitsOf({ events }: RecordedYears): number {
  let visits = 0;
  events.replay({ on: (kind, time) => (visits += kind === EVENT.responseVisited && time >= 0 ? 1 : 0) });
  return visits;
}

it("a run without warm-up counts from its first moment", () => {
  const [trial] = fc.sample(trials(), 1);
  const years = recordedYears({ ...trial, warmUpYears: 0 }, england);
  expect(figures(years, trial.place.id)("days_alive")).toBeGreaterThan(0);
});
