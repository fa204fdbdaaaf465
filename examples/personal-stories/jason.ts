/*
 * Jason lived in a long-stay unit for 22 years. When he moved out, staff of the unit came with him and nothing changed. Then
 * his sister, as his appointee, took a budget with the help of a broker: a team of his own, a leader who may decide, a
 * bungalow.
 */
import { DAYS_PER_YEAR } from "@placewell/core";
import { figure } from "./figures.js";
import { type Happening, OneLife } from "./one-life.js";
import { type BudgetMoney, OwnBudget } from "./own-budget.js";
import { PRICES } from "./prices.js";

const STEPS = [
  "moved out with old staff",
  "sister appointee, broker",
  "own team in a bungalow",
  "self-harm",
  "seizure",
  "fewer staff",
  "week paid",
] as const;
type Step = (typeof STEPS)[number];

const WEEK = 7;
const YEAR = 365;
const YEARS = 2;
const WEEKS_A_YEAR = 53;
const HOURS_A_WEEK = 168;

export interface JasonsYears {
  readonly diary: readonly Happening<Step>[];
  /** Staff with him at the end. */
  readonly staff: number;
  readonly selfHarm: number;
  readonly seizures: number;
  /** Length of seizures, all added up, in lengths of a seizure in the unit. */
  readonly seizureLengths: number;
  readonly money: BudgetMoney;
}

/** Two years after he moved out. @param isFlexible whether the same budget may be spent on a team of his own */
export function jason(isFlexible: boolean): JasonsYears {
  const life = new OneLife(STEPS, YEARS * YEAR);
  const fullStaff = figure("jason.staff");
  const weekGBP = (staff: number) => staff * HOURS_A_WEEK * PRICES.careHour;
  const budget = new OwnBudget(WEEKS_A_YEAR * weekGBP(fullStaff), ["staff"], YEARS);
  const ratio = figure("jason.seizureRatio");
  let hasOwnTeam = false;
  let [staff, selfHarm, seizures, seizureLengths, lastIncident, year] = [fullStaff, 0, 0, 0, 0, 0];

  life.plan(0, "moved out with old staff");
  life.plan(0, "week paid");
  if (isFlexible) {
    const change = figure("jason.oldStaffMonths") * (DAYS_PER_YEAR / 12);
    life.plan(change, "sister appointee, broker");
    life.plan(change, "own team in a bungalow");
  }
  // What may happen is spread evenly, the same whatever is done.
  for (const [id, step] of [
    ["jason.selfHarm", "self-harm"],
    ["jason.seizures", "seizure"],
  ] as const) {
    const perYear = figure(id);
    for (let n = 0; n < YEARS * perYear; n++) life.plan(((n + 0.5) * YEAR) / perYear, step);
  }

  let thinned = 0;
  /** With his own team no self-harm happens, and of the seizures an even share. */
  const isAverted = (step: Step): boolean => {
    if (!hasOwnTeam) return false;
    if (step !== "seizure") return step === "self-harm";
    thinned += ratio;
    if (thinned < 1) return true;
    thinned -= 1;
    return false;
  };

  life.live((step, day) => {
    if (step === "own team in a bungalow") {
      hasOwnTeam = true;
      life.plan(day + figure("jason.calmDays"), "fewer staff");
    } else if (step === "self-harm") {
      selfHarm += 1;
      lastIncident = day;
    } else if (step === "seizure") {
      seizures += 1;
      seizureLengths += hasOwnTeam ? ratio : 1;
    } else if (step === "fewer staff") {
      if (day - lastIncident >= figure("jason.calmDays")) staff = 1;
    } else if (step === "week paid") {
      if (Math.floor(day / YEAR) > year) budget.renew(++year * YEAR);
      budget.buy("staff", weekGBP(staff), day);
      life.plan(day + WEEK, "week paid");
    }
  }, isAverted);
  return { diary: life.diary, staff, selfHarm, seizures, seizureLengths, money: budget.close(YEARS * YEAR) };
}

/** What one member of staff fewer saves a week at both prices of an hour, GBP. */
export function jasonsMoney() {
  const [week, weekDear] = [PRICES.careHour, PRICES.dearCareHour].map((price) => HOURS_A_WEEK * price);
  return { hours: HOURS_A_WEEK, week, weekDear };
}
