import {
  type AccountPlan,
  type BudgetPlan,
  checkBudgetPlan,
  type DatedPayment,
  inYear,
  type PoolPlan,
} from "../budgets/budget-plan.js";
import { monthStarts } from "../budgets/financial-year.js";
import { partOf, proportion, type Sharer, splitPence } from "../budgets/pence.js";
import type { Programme } from "../intervention/programme.js";
import type { BudgetTarget } from "../intervention/targets.js";
import type { Payer } from "../place/payers.js";
import { financialYearStart } from "../units/time.js";
import { levelOf } from "./level-of.js";
import type { Scenario } from "./scenario.js";
import { planOfBudgets, type SettledBudgets } from "./scenario-budgets.js";

/** The pool that programmes make of the accounts of a plan. */
export const PROGRAMMES_POOL = "pooled budget";

const HOSPITAL: Payer = "acute-trust";
const PENCE_PER_POUND = 100;
const MONTHS = 12;

/** What a programme makes of one feature of the plan, and when. */
interface Change {
  readonly value: number;
  readonly start: number;
  readonly stop: number;
}

/**
 * The plan of the books of a run, with what its programmes make of it: pools and settlements. The order of programmes
 * makes no difference: of two that change the same, the larger change counts.
 * @throws InputError when the plan cannot be kept
 */
export function budgetsWithProgrammes(
  { budgets, programmes, place }: Pick<Scenario, "programmes" | "place"> & { readonly budgets?: SettledBudgets },
  years: number,
): BudgetPlan {
  const plan = planOfBudgets(budgets!, years);
  const residents = place.neighbourhoods.reduce((sum, neighbourhood) => sum + neighbourhood.residents, 0);
  const horizon = largest(programmes, "budget.horizon");
  const carried = largest(programmes, "budget.carry-over");
  const settled =
    horizon === undefined
      ? plan
      : { ...plan, accounts: plan.accounts.map((account) => settledFor(account, horizon, carried?.value ?? 1, years)) };
  const pools = poolsOf(settled, budgets!, {
    share: largest(programmes, "budget.pooled-share"),
    fromAll: perResident(largest(programmes, "budget.pool"), residents),
    fromHospital: perResident(largest(programmes, "budget.pool-from-hospital"), residents),
  });
  const payments = paidUpFront(settled, budgets!, largest(programmes, "budget.up-front"));
  const changed = {
    ...settled,
    ...(pools.length > 0 && { pools: [...(settled.pools ?? []), ...pools] }),
    ...(payments.length > 0 && { payments: [...(settled.payments ?? []), ...payments] }),
  };
  checkBudgetPlan(changed);
  return changed;
}

/** Pounds a resident-year as pence a year. */
function perResident(change: Change | undefined, residents: number): Change | undefined {
  return change && { ...change, value: Math.round(change.value * residents * PENCE_PER_POUND) };
}

/** The largest change that a programme makes to a feature of the plan. */
function largest(programmes: readonly Programme[], target: BudgetTarget): Change | undefined {
  const changes = programmes.flatMap((programme): Change[] => {
    const value = levelOf(programme, target) ?? 0;
    return value > 0 ? [{ value, start: programme.start, stop: programme.stop }] : [];
  });
  return changes.sort((a, b) => b.value - a.value || a.start - b.start || b.stop - a.stop)[0];
}

/** An account under settlements that hold for several years, from the first 1 April on which they are in force. */
function settledFor(account: AccountPlan, horizon: Change, carryCap: number, years: number): AccountPlan {
  const isWithin = (year: number): boolean => financialYearStart(year) >= horizon.start && year < years;
  const first = Array.from({ length: years }, (_, year) => year).find(isWithin);
  if (first === undefined) return account;
  const isFirm = (year: number): boolean =>
    year > first && (year - first) % Math.round(horizon.value) !== 0 && financialYearStart(year) < horizon.stop;
  const late = Array.from({ length: years }, (_, year) => (isFirm(year) ? 0 : (account.lateDays?.[year] ?? 0)));
  const usual = (year: number) => account.yearEnds?.[year] ?? account.yearEnd ?? {};
  const yearEnds = late.map((_, year) =>
    isFirm(year + 1) ? { ...usual(year), lapseShare: 0, carryCap } : usual(year),
  );
  return { ...account, ...(account.lateDays && { lateDays: late }), yearEnds };
}

/** What programmes pool. */
interface Pooling {
  /** Share of every account. */
  readonly share: Change | undefined;
  /** Pence a year out of every account, by what it has; and out of those of hospitals. */
  readonly fromAll: Change | undefined;
  readonly fromHospital: Change | undefined;
}

function poolsOf(plan: BudgetPlan, { services }: SettledBudgets, pooling: Pooling): PoolPlan[] {
  const pooled = new Set((plan.pools ?? []).flatMap((pool) => pool.services));
  // Hospitals put money in, and go on paying for stays themselves.
  const scope = services.filter(({ service }) => !pooled.has(service) && service !== "hospital-stay");
  const liable = new Set(scope.flatMap(({ sharers }) => sharers.map(({ name }) => name)));
  const givers = plan.accounts.filter(({ name, payer }) => liable.has(name) || payer === HOSPITAL);
  const hospitals = givers.filter(({ payer }) => payer === HOSPITAL);
  const changes = [pooling.share, pooling.fromAll, pooling.fromHospital].filter((change) => change !== undefined);
  if (changes.length === 0 || givers.length < 2 || scope.length === 0) return [];
  const opens = Math.max(0, Math.min(...changes.map(({ start }) => start)));
  const closes = Math.max(...changes.map(({ stop }) => stop));
  if (opens >= financialYearStart(plan.years)) return [];
  const shares = (account: AccountPlan, year: number): number =>
    Math.max(
      account.payer === HOSPITAL ? 0 : (pooling.share?.value ?? 0),
      shareOf(pooling.fromAll, givers, year),
      hospitals.length === 0
        ? shareOf(pooling.fromHospital, givers, year)
        : account.payer === HOSPITAL
          ? shareOf(pooling.fromHospital, hospitals, year)
          : 0,
    );
  const contributions = givers.map((account) => ({
    account: account.name,
    pence: Array.from({ length: plan.years }, (_, year) =>
      whileOpen(partOf(inYear(account.allocation, year), shares(account, year)), year, opens, closes),
    ),
  }));
  const host = contributions.toSorted((a, b) => b.pence[0] - a.pence[0] || (a.account < b.account ? -1 : 1))[0].account;
  return [
    {
      name: PROGRAMMES_POOL,
      host,
      contributions,
      paid: givers.some(({ paid }) => paid === "monthly") ? "monthly" : "yearly",
      services: scope.map(({ service }) => service),
      ownMoney: "after the pool",
      crossDraw: "on",
      riskShare: "by-contribution",
      opens,
      ...(closes < financialYearStart(plan.years) && { closes }),
    },
  ];
}

/** A year of payments, month by month, from hospitals to those who pay for care elsewhere, by what each has. */
function paidUpFront(plan: BudgetPlan, { services }: SettledBudgets, sum: Change | undefined): DatedPayment[] {
  if (sum === undefined) return [];
  const liable = new Set(services.flatMap(({ sharers }) => sharers.map(({ name }) => name)));
  const weigh = ({ name, allocation }: AccountPlan) => ({ name, weight: inYear(allocation, 0) });
  const givers = plan.accounts.filter(({ payer }) => payer === HOSPITAL).map(weigh);
  const takers = plan.accounts.filter(({ name, payer }) => payer !== HOSPITAL && liable.has(name)).map(weigh);
  const hasWeight = (accounts: readonly Sharer[]): boolean => accounts.some(({ weight }) => weight > 0);
  if (!hasWeight(givers) || !hasWeight(takers)) return [];
  const months = Array.from({ length: plan.years }, (_, year) => monthStarts(year)).flat();
  const days = months.filter((day) => day >= sum.start && day < sum.stop).slice(0, MONTHS);
  const monthly = Math.floor((sum.value * PENCE_PER_POUND) / MONTHS);
  return days.flatMap((day) =>
    splitPence(monthly, givers).flatMap((part, giver) =>
      splitPence(part, takers).flatMap((pence, taker) =>
        pence === 0 ? [] : [{ day, from: givers[giver].name, to: takers[taker].name, pence }],
      ),
    ),
  );
}

/** The share of each of some accounts that makes a sum a year; all of it where they have less. */
function shareOf(sum: Change | undefined, accounts: readonly AccountPlan[], year: number): number {
  const all = accounts.reduce((total, { allocation }) => total + inYear(allocation, year), 0);
  if (sum === undefined || all === 0) return 0;
  return sum.value < all ? sum.value / all : 1;
}

/** The part of a year's sum that falls on the days on which a pool is open. */
function whileOpen(pence: number, year: number, opens: number, closes: number): number {
  const [start, end] = [financialYearStart(year), financialYearStart(year + 1)];
  const from = Math.max(start, Math.floor(opens));
  const to = Math.min(end, closes);
  return to > from ? proportion(pence, Math.floor(to) - from, end - start) : 0;
}
