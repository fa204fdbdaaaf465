import { describe, expect, it } from "vitest";
import { FIGURES } from "../../../examples/personal-stories/figures.js";
import { jason, jasonsMoney } from "../../../examples/personal-stories/jason.js";
import { katy, katysMoney } from "../../../examples/personal-stories/katy.js";
import { flareOf, nikki, nikkisMoney } from "../../../examples/personal-stories/nikki.js";
import type { Happening } from "../../../examples/personal-stories/one-life.js";
import type { BudgetMoney } from "../../../examples/personal-stories/own-budget.js";
import { tom, tomsMoney } from "../../../examples/personal-stories/tom.js";
import { evidence, valuation } from "../../england/src/index.js";

/** Four stories that a programme tells of itself: stages and money are tested, never the size of an effect. */

const MINUTES_A_DAY = 1440;

/** The first time of each thing, in order. */
const stages = (diary: readonly Happening<string>[]): string[] => [...new Set(diary.map(({ name }) => name))];

function dayOf(diary: readonly Happening<string>[], wanted: string): number {
  return diary.find(({ name }) => name === wanted)?.day ?? Number.NaN;
}

function published(id: string): number {
  return evidence.find((row) => row.id === id)?.value ?? Number.NaN;
}

const careHour = valuation.unitCosts.find(({ id }) => id === "cost.home_care_hours.council")?.value ?? Number.NaN;
const dearCareHour = published("C-HC-1");

function expectConserved({ paidIn, bought, givenBack }: BudgetMoney): void {
  expect(paidIn).toBe(bought + givenBack);
  expect(bought).toBeGreaterThan(0);
}

describe("Nikki", () => {
  const [usual, own, broken] = [nikki(false), nikki(true), nikki(true, 200)];

  it("has a flare, carers within 30 minutes, no admission and a shorter flare", () => {
    expect(stages(flareOf(usual.diary, 2))).toEqual([
      "flare",
      "no care in time",
      "admitted",
      "home from hospital",
      "flare over",
    ]);
    const flare = flareOf(own.diary, 2);
    expect(stages(flare)).toEqual(["flare", "carers with her", "flare over"]);
    const minutes = (dayOf(flare, "carers with her") - dayOf(flare, "flare")) * MINUTES_A_DAY;
    expect(minutes).toBeLessThanOrEqual(published("S-IPC-3") + 1e-6);
    const [usualFlare, length] = [flareOf(usual.diary, 2), dayOf(flare, "flare over") - dayOf(flare, "flare")];
    expect(length).toBeLessThan(dayOf(usualFlare, "flare over") - dayOf(usualFlare, "flare"));
    expect(own.admissions).toBeLessThan(usual.admissions);
    expectConserved(own.money);
  });

  it("is alone for hours, and goes to hospital as before, when a carer leaves", () => {
    expect(own.hoursUncovered).toBe(0);
    expect(broken.hoursUncovered).toBeGreaterThan(0);
    expect(stages(flareOf(broken.diary, 3))).toContain("admitted");
    expect(stages(flareOf(own.diary, 3))).not.toContain("admitted");
  });

  it("costs more at home than in hospital, unless stays are long", () => {
    const money = nikkisMoney();
    expect(money.hours).toBe(504);
    expect(money.atHome).toBe(504 * careHour);
    expect(money.atHomeDear).toBe(504 * dearCareHour);
    expect(money.inHospital).toBe(14 * published("C-BED-1"));
    expect(money.atHome).toBeGreaterThan(money.inHospital);
    expect([money.evenStayDays, money.evenStayDaysDear].map(Math.round)).toEqual([30, 41]);
  });
});

describe("Tom", () => {
  const [usual, own] = [tom(false), tom(true)];

  it("leaves hospital, has therapy at home, gets better and is at work 8 months sooner", () => {
    expect(stages(own.diary)).toEqual(["discharged", "home session", "function up", "back at work"]);
    expect(stages(usual.diary)).toEqual(["discharged", "function up", "back at work"]);
    expect(usual.workMonth - own.workMonth).toBeCloseTo(published("S-IPC-4"), 9);
    expectConserved(own.money);
  });

  it("saves bed-days, costs contacts, and earns", () => {
    const money = tomsMoney();
    expect(money.hospital).toBe(money.bedDaysSaved * published("C-REH-1"));
    expect(money.therapy).toBe(money.sessions * published("C-CRT-1"));
    expect(own.money.bought).toBe(money.sessions * Math.round(100 * published("C-CRT-1")));
    expect(money.wages).toBeGreaterThan(0);
  });
});

describe("Katy", () => {
  const years = katy(3);

  it("is not placed while her budget is active, which costs by the week", () => {
    expect(stages(years.diary)).toEqual(["budget active", "week paid"]);
    expect(years.movedOn).toBeNaN();
    expect(years.money.bought).toBe(years.weeksPaid * Math.round(100 * 168 * careHour));
    expectConserved(years.money);
  });

  it("is placed without it, and after it ends", () => {
    expect(stages(katy(0).diary)).toEqual(["moved into residential care"]);
    expect(stages(katy(1).diary)).toEqual([
      "budget active",
      "week paid",
      "budget ended",
      "moved into residential care",
    ]);
  });

  it("is cared for by her parents in the hours that are not bought", () => {
    expect(years.parentHours).toBe(0);
    expect(katy(3, 0.5).parentHours).toBeCloseTo(84 * years.weeksPaid, 6);
    expect(katy(0).parentHours).toBeGreaterThan(0);
  });

  it("costs more at home than an average residential place; whether more than hers would, only a given price can say", () => {
    const money = katysMoney();
    expect([money.week, money.weekDear]).toEqual([168 * careHour, 168 * dearCareHour]);
    expect(money.week).toBeGreaterThan(published("C-CH-1"));
    expect(money.dearerThanComplex).toBeUndefined();
    expect([katysMoney(3000), katysMoney(6000)].map(({ dearerThanComplex }) => dearerThanComplex)).toEqual([
      true,
      false,
    ]);
  });
});

describe("Jason", () => {
  const [rigid, own] = [jason(false), jason(true)];

  it("moves with his old staff without change, then has his own team, fewer incidents and fewer staff", () => {
    const once = stages(own.diary).filter((name) => !["week paid", "seizure", "self-harm"].includes(name));
    expect(once).toEqual([
      "moved out with old staff",
      "sister appointee, broker",
      "own team in a bungalow",
      "fewer staff",
    ]);
    const change = dayOf(own.diary, "own team in a bungalow");
    const before = (diary: readonly Happening<string>[]) =>
      diary.filter(({ name, day }) => name === "self-harm" && day < change);
    expect(before(own.diary)).toEqual(before(rigid.diary));
    expect(own.selfHarm).toBe(before(own.diary).length);
    expect(own.seizures).toBeLessThan(rigid.seizures);
    expect(own.seizureLengths).toBeLessThan(own.seizures);
    expect(own.staff).toBe(1);
    expectConserved(own.money);
  });

  it("gains nothing from the same budget when it cannot be used freely", () => {
    expect([rigid.selfHarm, rigid.seizures, rigid.seizureLengths, rigid.staff]).toEqual([24, 48, 48, 2.5]);
    expect(rigid.money.paidIn).toBe(own.money.paidIn);
    expectConserved(rigid.money);
  });

  it("needs 168 hours a week less for each member of staff that is not needed", () => {
    const { week, weekDear } = jasonsMoney();
    expect([week, weekDear]).toEqual([168 * careHour, 168 * dearCareHour]);
    const saved = Math.round(100 * 2.5 * week) - Math.round(100 * week);
    const weeksOfFew = own.diary.filter(
      ({ name, day }) => name === "week paid" && day >= dayOf(own.diary, "fewer staff"),
    );
    expect(rigid.money.bought - own.money.bought).toBe(saved * weeksOfFew.length);
  });
});

it("every figure is what the source says or assumed, with a unit and a range", () => {
  for (const row of FIGURES) {
    expect(["programme claim", "assumed"]).toContain(row.status);
    expect([row.unit, row.range, row.meaning]).not.toContain("");
  }
});
