/*
 * Nikki has had arthritis since childhood, with severe flares. Usual care cannot come at once, so most flares end in
 * hospital. Her budget pays three carers of her own; the NHS gives her medicines at home.
 */
import { DAYS_PER_YEAR } from "@placewell/core";
import { figure } from "./figures.js";
import { type Happening, OneLife } from "./one-life.js";
import { type BudgetMoney, OwnBudget } from "./own-budget.js";
import { PRICES } from "./prices.js";

const STEPS = [
  "carer left",
  "carer replaced",
  "flare",
  "carers with her",
  "no care in time",
  "admitted",
  "home from hospital",
  "flare over",
] as const;
type Step = (typeof STEPS)[number];

const HOURS = 24;
const MINUTES_A_DAY = 1440;
const YEAR = 365;

export interface NikkisYear {
  readonly diary: readonly Happening<Step>[];
  readonly admissions: number;
  readonly bedDays: number;
  readonly flareDays: number;
  readonly hoursBought: number;
  /** Hours of a flare for which nobody was there. */
  readonly hoursUncovered: number;
  readonly money: BudgetMoney;
}

/** One year of hers. @param carerLeavesOn day on which one of the three leaves, if one does */
export function nikki(hasBudget: boolean, carerLeavesOn = Number.POSITIVE_INFINITY): NikkisYear {
  const life = new OneLife(STEPS, YEAR);
  const flares = figure("nikki.flares");
  const fullDays = figure("nikki.flareDays");
  const budget = new OwnBudget(flares * fullDays * HOURS * PRICES.careHour, ["carers"], 1);
  const allCarers = figure("nikki.carers");
  let carers = allCarers;
  let [flare, admissions, bedDays, flareDays, hoursBought, hoursUncovered] = [0, 0, 0, 0, 0, 0];

  for (let n = 0; n < flares; n++) life.plan(((n + 0.5) * DAYS_PER_YEAR) / flares, "flare");
  if (hasBudget) life.plan(carerLeavesOn, "carer left");

  /** The flares' luck is spread evenly from 0 to 1, the same whatever is done: the nth goes to hospital below its share. */
  const luck = () => (flare - 0.5) / flares;
  const admittedOr = (share: number, days: number): void => {
    const isAdmitted = luck() < share;
    // What is shortened is a flare at home.
    const length = isAdmitted ? fullDays : days;
    flareDays += length;
    if (isAdmitted) life.plan(life.day, "admitted");
    life.plan(life.day + length, "flare over");
  };

  const buyCover = (days: number): boolean => {
    const covered = days * HOURS * (carers / allCarers);
    if (budget.buy("carers", covered * PRICES.careHour, life.day) !== "granted") return false;
    hoursBought += covered;
    hoursUncovered += days * HOURS - covered;
    return carers === allCarers;
  };

  life.live((step, day) => {
    if (step === "carer left") {
      carers -= 1;
      life.plan(day + figure("nikki.replaceDays"), "carer replaced");
    } else if (step === "carer replaced") carers += 1;
    else if (step === "flare") {
      flare += 1;
      if (hasBudget) life.plan(day + figure("nikki.reachMinutes") / MINUTES_A_DAY, "carers with her");
      else life.plan(day, "no care in time");
    } else if (step === "no care in time") admittedOr(figure("nikki.admitted"), fullDays);
    else if (step === "carers with her") {
      const short = fullDays * figure("nikki.lengthRatio");
      // Care with gaps keeps nobody out of hospital: then a flare goes as under usual care.
      if (buyCover(short)) admittedOr(figure("nikki.admitted") * (1 - figure("nikki.diverted")), short);
      else admittedOr(figure("nikki.admitted"), fullDays);
    } else if (step === "admitted") {
      admissions += 1;
      bedDays += figure("nikki.stayDays");
      life.plan(day + figure("nikki.stayDays"), "home from hospital");
    }
  });
  return { diary: life.diary, admissions, bedDays, flareDays, hoursBought, hoursUncovered, money: budget.close(YEAR) };
}

/** What happened from the nth flare to the next. */
export function flareOf(diary: NikkisYear["diary"], n: number): NikkisYear["diary"] {
  const starts = diary.flatMap(({ name }, i) => (name === "flare" ? [i] : []));
  return diary.slice(starts[n - 1], starts[n]);
}

/** What a flare costs at home and in hospital, and the stay at which both cost the same, at both prices of an hour. */
export function nikkisMoney() {
  const hours = figure("nikki.flareDays") * HOURS;
  const [atHome, atHomeDear] = [PRICES.careHour, PRICES.dearCareHour].map((price) => hours * price);
  return {
    hours,
    atHome,
    atHomeDear,
    inHospital: figure("nikki.stayDays") * PRICES.bedDay,
    evenStayDays: atHome / PRICES.bedDay,
    evenStayDaysDear: atHomeDear / PRICES.bedDay,
  };
}
