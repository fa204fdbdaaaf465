/*
 * Tom, 18, lost the use of his left side after a brain haemorrhage. Instead of staying in hospital for rehabilitation he
 * goes home with a budget; work on the family farm is part of his therapy.
 */
import { DAYS_PER_YEAR } from "@placewell/core";
import { figure } from "./figures.js";
import { type Happening, OneLife } from "./one-life.js";
import { type BudgetMoney, OwnBudget } from "./own-budget.js";
import { PRICES } from "./prices.js";

const STEPS = ["discharged", "home session", "function up", "back at work"] as const;
type Step = (typeof STEPS)[number];

const MONTH = DAYS_PER_YEAR / 12;
const WEEK = 7;
/** Steps of function from lost to regained, as the model of care counts them: levels 3 to 0. */
const LEVELS = 3;
const YEARS = 3;

export interface TomsWay {
  readonly diary: readonly Happening<Step>[];
  readonly bedDays: number;
  readonly sessions: number;
  readonly workMonth: number;
  readonly money: BudgetMoney;
}

/** How much faster function returns when he is back at work so many months sooner. */
export const tomsRatio = (): number =>
  figure("tom.workMonths") / (figure("tom.workMonths") - figure("tom.monthsSooner"));

export function tom(hasBudget: boolean): TomsWay {
  const life = new OneLife(STEPS, YEARS * DAYS_PER_YEAR);
  const sessionsPlanned = Math.round((figure("tom.hospitalDays") / WEEK) * figure("tom.sessions"));
  // The money comes by quarters, and most of the therapy falls in the first.
  const budget = new OwnBudget(4 * sessionsPlanned * PRICES.rehabilitationContact, ["rehabilitation"], YEARS);
  const speed = hasBudget ? tomsRatio() : 1;
  const bedDays = hasBudget ? 0 : figure("tom.hospitalDays");
  let [sessions, level, workMonth] = [0, LEVELS, Number.NaN];
  const stepDays = (figure("tom.workMonths") * MONTH) / LEVELS / speed;

  life.plan(bedDays, "discharged");
  for (let step = 1; step <= LEVELS; step++) life.plan(step * stepDays, "function up");
  life.live((step, day) => {
    if (step === "discharged" && hasBudget) {
      for (let n = 0; n < sessionsPlanned; n++)
        life.plan(day + 1 + (n * WEEK) / figure("tom.sessions"), "home session");
    } else if (step === "home session") {
      if (budget.buy("rehabilitation", PRICES.rehabilitationContact, day) === "granted") sessions += 1;
    } else if (step === "function up") {
      level -= 1;
      if (level === 0) life.plan(day, "back at work");
    } else if (step === "back at work") workMonth = day / MONTH;
  });
  return { diary: life.diary, bedDays, sessions, workMonth, money: budget.close(Math.floor(YEARS * DAYS_PER_YEAR)) };
}

/** Days in hospital saved against therapy at home, and the wages of the months at work, GBP. */
export function tomsMoney() {
  const [usual, own] = [tom(false), tom(true)];
  return {
    bedDaysSaved: usual.bedDays - own.bedDays,
    hospital: (usual.bedDays - own.bedDays) * PRICES.rehabilitationBedDay,
    sessions: own.sessions,
    therapy: own.sessions * PRICES.rehabilitationContact,
    wages: (((usual.workMonth - own.workMonth) * MONTH) / WEEK) * figure("tom.workHours") * PRICES.wageHour,
  };
}
