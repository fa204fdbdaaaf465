import {
  allLines,
  changeValuation,
  EVENT,
  figuresOfPerson,
  keepReplicate,
  NOBODY,
  type OutcomeLayout,
  outcomeLayout,
  PAYERS,
  type Programme,
  type ProgrammeLine,
  RESOURCE_ITEMS,
  revalue,
  type Scenario,
  scenario,
} from "@placewell/core";
import {
  acuteProviderUpFrontRisk,
  carerSupport,
  caseManagement,
  fallsExercise,
  frailtyCrisisHub,
  programmes,
  sevenDaySocialCare,
  sharedCareRecord,
  telecare,
} from "@placewell/interventions";
import { capacitiesFor, groundOf, type KeptRun, keepRun, smallPlace, type Trial } from "@placewell/testkit";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";

const DAYS = 365;
const DAYS_PER_YEAR = 365.25;
/** A tenth of a penny. */
const TENTH_OF_A_PENNY = 0.001;

/** Two small neighbourhoods, one poor and one not, so that what belongs to a neighbourhood can be told apart. */
const place = smallPlace(
  [
    { residentsByBand: [20, 20, 20, 30, 40, 40, 40, 60], imdDecile: 1 },
    { residentsByBand: [20, 20, 20, 20, 30, 40, 40, 60], imdDecile: 9 },
  ],
  capacitiesFor(480, 1),
);
const trial: Trial = { place, seed: "costs of programmes", replicate: 0, warmUpYears: 0, day: 120 };
const layout = outcomeLayout(place, 1);
const { valuation } = england;
const sets = ["evidence", "headline"] as const;

interface Costed {
  readonly of: Scenario;
  readonly lines: readonly ProgrammeLine[];
  readonly run: KeptRun;
}

function runOf(...on: Programme[]): Costed {
  const { warm, usual } = groundOf(trial, england);
  const of = usual.with("With programmes", on);
  return { of, lines: allLines(of), run: keepRun(warm, usual, on) };
}

function figure(values: Float64Array, measure: string, group = "all", area = place.id, period = "all"): number {
  const index = layout.find({ measure, group, area, period });
  if (index === undefined) throw new RangeError(`There is no figure ${measure}, ${group}, ${area}, ${period}.`);
  return values[index]!;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What was used of each line over the year, as the figures keep it. */
function kept({ lines, run }: Costed, of: OutcomeLayout = layout): number[] {
  const used = of.programmeUse(run.values);
  return lines.map((_, column) =>
    sum(
      of.periods.months.map(
        (_, m) =>
          used[of.keptRow(m, 0) * lines.length + column]! + used[of.programmeRowOfNobody(m) * lines.length + column]!,
      ),
    ),
  );
}

/** The same of one programme, told from the events alone by somebody who knows nothing of months and groups. */
function counted({ lines, run }: Costed): number[] {
  let [joined, contacts, days, started, stopped, unseen, feltDays] = [0, 0, 0, DAYS, DAYS, 0, 0];
  const since = new Map<number, number>();
  const felt = new Map<number, { share: number; time: number }>();
  const feel = (row: number, time: number, share: number): void => {
    const before = felt.get(row);
    if (before !== undefined) feltDays += before.share * (time - before.time);
    felt.set(row, { share, time });
  };
  const leave = (row: number, time: number): void => {
    days += time - (since.get(row) ?? time);
    since.delete(row);
  };
  run.events.replay({
    on(kind, time, row, detail) {
      if (kind === EVENT.programmeJoined) {
        joined += 1;
        since.set(row, time);
      } else if (kind === EVENT.programmeContact) contacts += 1;
      else if (kind === EVENT.programmeStarted) started = time;
      else if (kind === EVENT.programmeStopped) stopped = time;
      else if (kind === EVENT.safeguardingUnseen) unseen += 1;
      else if (kind === EVENT.programmeFelt) feel(row, time, (detail % 10_000) / 1000);
      else if ([EVENT.programmeLeft, EVENT.personDied, EVENT.personMovedAway].includes(kind as 1)) leave(row, time);
      if (kind === EVENT.personDied || kind === EVENT.personMovedAway) feel(row, time, 0);
    },
  });
  for (const row of [...since.keys()]) leave(row, DAYS);
  for (const row of [...felt.keys()]) feel(row, DAYS, 0);
  const years = (stopped - started) / DAYS_PER_YEAR;
  const by = {
    year: years,
    "resident-year": years,
    once: started < DAYS ? 1 : 0,
    person: joined,
    "person-year": days / DAYS_PER_YEAR,
    contact: contacts,
    "felt-year": feltDays / DAYS_PER_YEAR,
    "unseen-problem": unseen,
    // Held against hours of care month by month, below.
    "home-care-hour": Number.NaN,
  };
  return lines.map(({ per, units }) => by[per] * units);
}

/** What the lines come to at their own prices. */
function expectedCost(lines: readonly ProgrammeLine[], used: readonly number[]): number {
  return sum(lines.map(({ gbp = 0, isAdded }, i) => (isAdded ? gbp * used[i]! : 0)));
}

const byPayer = (values: Float64Array, measure: string, period = "all"): number =>
  sum(PAYERS.map((payer) => figure(values, measure, `payer=${payer}`, place.id, period)));

/** Whole and parts: payers, items, groups, neighbourhoods and nobody. */
function expectConserved({ values }: KeptRun): void {
  const { months, years } = layout.periods;
  for (const period of [...months, ...years, "all"]) {
    for (const suffix of ["", "_discounted"]) {
      const of = (measure: string, group = "all"): number =>
        figure(values, `${measure}${suffix}`, group, place.id, period);
      const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(TENTH_OF_A_PENNY);
      near(of("care_cost") + of("programme_cost"), of("cost"));
      near(byPayer(values, `programme_cost${suffix}`, period), of("cost", "item=programmes"));
      near(byPayer(values, `cost${suffix}`, period), sum(headings().map((heading) => of("cost", heading))));
      for (const dimension of ["imd", "age", "frailty"]) {
        for (const measure of ["cost", "programme_cost"]) {
          near(sum(levels(dimension).map((group) => of(measure, group))) + of(measure, NOBODY), of(measure));
        }
        near(sum(levels(dimension).map((group) => of("care_cost", group))), of("care_cost"));
      }
    }
  }
  for (const measure of ["cost", "programme_cost"]) {
    const local = place.neighbourhoods.map(({ code }) => figure(values, measure, "all", code));
    const whole = figure(values, measure);
    expect(Math.abs(sum(local) + figure(values, measure, NOBODY) - whole)).toBeLessThan(TENTH_OF_A_PENNY);
  }
}

const groupsOf = (start: string): string[] => [
  ...new Set(layout.cells.filter(({ group }) => group.startsWith(start)).map(({ group }) => group)),
];
const levels = (dimension: string): string[] => groupsOf(`${dimension}=`);
const headings = (): string[] => groupsOf("item=");

describe.each(programmes.map((p) => [p.description.name, p] as const))("the cost of %s", (_, { make, description }) => {
  const costs = description.costs ?? [];

  it("has a line for all that it declares, or says why there is none", () => {
    const ofCost = allLines(runOf(make({})).of).filter(({ qalys }) => qalys === undefined);
    expect(ofCost.map(({ id }) => id)).toEqual(costs.map(({ parameter }) => `cost.${description.name}.${parameter}`));
    if (costs.length === 0) expect(description.uncosted).toBeTruthy();
  });

  it.each(sets)("is what was used times its price, as the events tell it (%s)", (parameters) => {
    const costed = runOf(make({ parameters }));
    const used = kept(costed);
    counted(costed).forEach((amount, i) => {
      if (costed.lines[i]!.per === "home-care-hour") return;
      expect(Math.abs(used[i]! - amount), costed.lines[i]!.id).toBeLessThan(1e-7 * (1 + Math.abs(amount)));
    });
    const cost = byPayer(costed.run.values, "programme_cost");
    expect(Math.abs(cost - expectedCost(costed.lines, used))).toBeLessThan(TENTH_OF_A_PENNY);
    expectConserved(costed.run);
  });

  it("doubles with the prices, to the last bit, and a price by its id is the one that is paid", () => {
    const { lines, run } = runOf(make({}));
    const doubled = revalue(run.values, layout, changeValuation(valuation, { priceFactor: 2 }), lines);
    layout.cells.forEach(({ measure }, i) => {
      if (/cost/.test(measure)) expect(doubled[i]).toBe(2 * run.values[i]!);
    });
    for (const line of lines.filter(({ isAdded }) => isAdded)) {
      const free = changeValuation(valuation, { values: { [line.id]: 0 } });
      const now = byPayer(revalue(run.values, layout, free, lines), "programme_cost");
      const others = lines.map((other) => (other === line ? { ...other, gbp: 0 } : other));
      const expected = expectedCost(others, kept({ lines, run } as Costed));
      expect(Math.abs(now - expected), line.id).toBeLessThan(TENTH_OF_A_PENNY);
    }
  });

  it("is nothing without resources or where it begins after the end, and stays where it has no effect", () => {
    for (const programme of [make({ resources: "off" }), make({ start: DAYS + 1 })]) {
      const { run } = runOf(programme);
      expect(byPayer(run.values, "programme_cost")).toBe(0);
    }
    const useless = runOf(make({ effectScale: 0 }));
    const ofPlace = costs.some(({ per, notAdded }) => notAdded === undefined && !/person|contact|hour/.test(per));
    const saves = costs.some(({ savedBut }) => savedBut !== undefined);
    if (ofPlace) expect(Math.sign(byPayer(useless.run.values, "programme_cost"))).toBe(saves ? -1 : 1);
  });

  it("is of the days on which it is at work", () => {
    const late = runOf(make({ start: 100, stop: 200 }));
    const used = kept(late);
    counted(late).forEach((amount, i) => {
      if (late.lines[i]!.per === "home-care-hour") return;
      expect(Math.abs(used[i]! - amount), late.lines[i]!.id).toBeLessThan(1e-7 * (1 + Math.abs(amount)));
    });
    late.lines.forEach(({ per, units }, i) => {
      if (per === "year") expect(used[i]).toBeCloseTo((100 * units) / DAYS_PER_YEAR, 9);
    });
    for (const [m, month] of layout.periods.months.entries()) {
      const [start, end] = [layout.periods.monthStarts[m]!, layout.periods.monthStarts[m + 1]!];
      if (end > 100 && start <= 200) continue;
      expect(byPayer(late.run.values, "programme_cost", month), month).toBe(0);
    }
  });
});

it("laws of costs are held against programmes that cost something, of people and of nobody", () => {
  const costly = programmes
    .map(({ make }) => runOf(make({})).run.values)
    .filter((v) => byPayer(v, "programme_cost") > 0);
  expect(costly.length).toBeGreaterThan(30);
  expect(costly.filter((v) => figure(v, "programme_cost", "imd=1") > 0).length).toBeGreaterThan(12);
  expect(costly.filter((v) => figure(v, "cost", NOBODY) > 0).length).toBeGreaterThan(12);
});

describe("dearer weekends of seven-day care", () => {
  const hours = (values: Float64Array, months: readonly number[]): number => {
    const at = RESOURCE_ITEMS.findIndex(({ name }) => name === "home_care_hours");
    const items = layout.items(values);
    return sum(months.map((m) => items[layout.keptRow(m, 0) * RESOURCE_ITEMS.length + at]!));
  };

  it("are counted by the hours of home care while the programme is at work", () => {
    const year = runOf(sevenDaySocialCare());
    expect(
      kept(year)[0]! /
        hours(
          year.run.values,
          layout.periods.months.map((_, m) => m),
        ),
    ).toBeCloseTo(1, 9);
    // From 1 May to 31 July.
    const some = runOf(sevenDaySocialCare({ start: 30, stop: 122 }));
    expect(kept(some)[0]).toBeGreaterThan(1000);
    expect(kept(some)[0]! / hours(some.run.values, [1, 2, 3])).toBeCloseTo(1, 9);
  });

  it("agree by group, by neighbourhood and by person", () => {
    const { of, run } = runOf(sevenDaySocialCare());
    expectConserved(run);
    const plan = { scenarios: [of], years: 1, warmUpYears: 0, replicates: 1, seed: trial.seed };
    const replicate = keepReplicate(plan, 0);
    const people = Array.from({ length: replicate.population.size }, (_, row) =>
      figure(figuresOfPerson(replicate, of.name, row), "programme_cost"),
    );
    expect(sum(people)).toBeGreaterThan(1000);
    expect(Math.abs(sum(people) - figure(replicate.scenarios[0]!.values, "programme_cost"))).toBeLessThan(
      TENTH_OF_A_PENNY,
    );
  });
});

describe("costs of programmes together", () => {
  const several = [
    frailtyCrisisHub(),
    caseManagement(),
    fallsExercise(),
    telecare(),
    sharedCareRecord(),
    carerSupport(),
  ];

  it("are the sum over people and nobody, and of the same people in every order of the list", () => {
    const hamlet = smallPlace(
      [{ residentsByBand: [5, 5, 5, 10, 10, 20, 20, 30], imdDecile: 1 }],
      capacitiesFor(105, 1),
    );
    const usual = scenario("Usual care", { place: hamlet, model: england });
    const together = usual.with("together", several);
    const plan = { scenarios: [usual, together], years: 1, warmUpYears: 0, replicates: 1, seed: "people and nobody" };
    const everybody = keepReplicate(plan, 0);
    const whole = everybody.scenarios[1]!.values;
    const of = outcomeLayout(hamlet, 1);
    const at = (measure: string, group = "all"): number =>
      of.find({ measure, group, area: hamlet.id, period: "all" }) as number;
    const measures = ["cost", "programme_cost", "care_cost"];
    const ofPeople = measures.map(() => 0);
    for (let row = 0; row < everybody.population.size; row++) {
      const figures = figuresOfPerson(everybody, "together", row);
      measures.forEach((measure, i) => {
        ofPeople[i]! += figures[at(measure)]!;
      });
    }
    measures.forEach((measure, i) => {
      const nobody = measure === "care_cost" ? 0 : whole[at(measure, NOBODY)]!;
      expect(Math.abs(ofPeople[i]! + nobody - whole[at(measure)]!), measure).toBeLessThan(TENTH_OF_A_PENNY);
      expect(ofPeople[i], measure).toBeGreaterThan(0);
    });
    expect(whole[at("programme_cost", NOBODY)]).toBeGreaterThan(0);
    const turned = runOf(...several.toReversed());
    expect(turned.run.values).toEqual(runOf(...several).run.values);
  });

  it("do not count visits of the hub twice: its staff are paid, their visits are not priced as care", () => {
    const paid = runOf(frailtyCrisisHub({ size: "as-stated" }));
    const claimed = runOf(frailtyCrisisHub({ parameters: "headline" }));
    const visits = (costed: Costed): number => {
      const free = changeValuation(valuation, { values: { "cost.hub_contacts": 0 } });
      const { run, lines } = costed;
      return figure(run.values, "cost") - figure(revalue(run.values, layout, free, lines), "cost");
    };
    expect(visits(paid)).toBe(0);
    expect(figure(paid.run.values, "programme_cost")).toBeCloseTo((3_700_000 * DAYS) / DAYS_PER_YEAR, 3);
    // The claim names no cost of staff: then the visits keep the price of a contact.
    expect(figure(claimed.run.values, "programme_cost")).toBe(0);
    expect(visits(claimed)).toBeGreaterThan(0);
    expect(claimed.of.programmes[0]!.caveats.join(" ")).toContain("claims no cost of hub staff");
  });

  it("do not count contacts twice: a price of their own stands in place of the general one", () => {
    const { run, lines } = runOf(caseManagement());
    const dearer = changeValuation(valuation, { values: { "cost.programme_contacts": 1_000_000 } });
    expect(figure(run.values, "programme_cost")).toBeGreaterThan(0);
    expect(revalue(run.values, layout, dearer, lines)).toEqual(run.values);
  });

  it("leave out money that pays for what is counted elsewhere", () => {
    const { run, lines } = runOf(acuteProviderUpFrontRisk());
    expect(kept({ run, lines } as Costed)).toEqual([1]);
    expect(byPayer(run.values, "programme_cost")).toBe(0);
  });

  it("count for the perspective as their payers do", () => {
    const { run, lines } = runOf(telecare());
    const of = (perspective: string): number =>
      figure(revalue(run.values, layout, changeValuation(valuation, { perspective }), lines), "programme_cost");
    expect(of("council only")).toBeCloseTo(0.7 * of("health and social care"), 6);
    expect(of("NHS only")).toBe(0);
    expect(of("NHS and social care")).toBe(of("council only"));
  });
});
