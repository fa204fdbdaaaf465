/*
 * Katy, 24, has profound learning disabilities and complex health needs, and lives with her parents. Without a budget she
 * moves into residential care. With it she is supported at home, as long as it is paid; what it does not buy her parents do.
 */
import { DAYS_PER_YEAR } from "@placewell/core";
import { figure } from "./figures.js";
import { type Happening, OneLife } from "./one-life.js";
import { type BudgetMoney, OwnBudget } from "./own-budget.js";
import { PRICES } from "./prices.js";

const STEPS = ["budget active", "week paid", "budget ended", "moved into residential care"] as const;
type Step = (typeof STEPS)[number];

const WEEK = 7;
const YEAR = 365;
const YEARS = 3;
const WEEKS_A_YEAR = 53;
const SUPPORT = "support at home";
/** What the source names beside support: her budget may be spent on these, and the NHS looks after the rest. */
const USES = [SUPPORT, "psychological wellbeing", "weight", "protection from infection"];

export interface KatysYears {
  readonly diary: readonly Happening<Step>[];
  readonly weeksPaid: number;
  /** Day of the move; NaN where there was none. */
  readonly movedOn: number;
  /** Hours of care by her parents, all years. */
  readonly parentHours: number;
  readonly money: BudgetMoney;
}

/**
 * Three years of hers.
 * @param fundedYears whole years for which the budget is paid
 * @param shareBought of the hours that she needs
 */
export function katy(fundedYears: number, shareBought = 1): KatysYears {
  const life = new OneLife(STEPS, YEARS * YEAR);
  const hours = figure("katy.hours");
  const weekGBP = shareBought * hours * PRICES.careHour;
  const budget = new OwnBudget(WEEKS_A_YEAR * weekGBP, USES, YEARS);
  const placementDays = figure("katy.placementMonths") * (DAYS_PER_YEAR / 12);
  const fundedDays = fundedYears * YEAR;
  let [weeksPaid, movedOn, year] = [0, Number.NaN, 0];

  if (fundedYears > 0) {
    life.plan(0, "budget active");
    life.plan(fundedDays, "budget ended");
  }
  // The hazard of moving is 0 while the budget is paid; its time runs on when it is not.
  life.plan(fundedDays + placementDays, "moved into residential care");
  life.live((step, day) => {
    if (step === "budget active") life.plan(day, "week paid");
    else if (step === "week paid") {
      if (Math.floor(day / YEAR) > year) budget.renew(++year * YEAR);
      if (budget.buy(SUPPORT, weekGBP, day) === "granted") weeksPaid += 1;
      if (day + WEEK < fundedDays) life.plan(day + WEEK, "week paid");
    } else if (step === "moved into residential care") movedOn = day;
  });
  const homeUntil = Number.isNaN(movedOn) ? YEARS * YEAR : movedOn;
  const weeksUnpaid = Math.max(0, homeUntil / WEEK - weeksPaid);
  const parentHours = hours * (weeksUnpaid + (1 - shareBought) * weeksPaid);
  return { diary: life.diary, weeksPaid, movedOn, parentHours, money: budget.close(YEARS * YEAR) };
}

/**
 * A week at home at one carer to one person at both prices of an hour, next to a week in a residential home, GBP.
 * @param complexWeek what a complex placement costs a week: no figure is published, so the caller must give one to compare
 */
export function katysMoney(complexWeek?: number) {
  const hours = figure("katy.hours");
  const [week, weekDear] = [PRICES.careHour, PRICES.dearCareHour].map((price) => hours * price);
  const dearerThanComplex = complexWeek === undefined ? undefined : week > complexWeek;
  return { hours, week, weekDear, residentialWeek: PRICES.residentialWeek, dearerThanComplex };
}
