import {
  type AccountPlan,
  type BudgetPlan,
  checkBudgetPlan,
  type DatedPayment,
  type DatedSum,
  inYear,
  type PoolPlan,
} from "../budgets/budget-plan.js";
import { monthStarts } from "../budgets/financial-year.js";
import { datedInstalments } from "../budgets/instalments.js";
import { PENCE_PER_POUND, partOf, proportion, type Sharer, splitPence } from "../budgets/pence.js";
import { startUnderApproval } from "../intervention/approval.js";
import type { Programme } from "../intervention/programme.js";
import type { BudgetTarget } from "../intervention/targets.js";
import type { Payer } from "../place/payers.js";
import { residentsOfAllAges } from "../place/residents.js";
import { financialYearStart } from "../units/time.js";
import { levelOf } from "./level-of.js";
import type { Scenario } from "./scenario.js";
import { planOfBudgets, type SettledBudgets } from "./scenario-budgets.js";

/** The pool that programmes make of the accounts of a plan. One that comes after a break has a number behind its name. */
export const PROGRAMMES_POOL = "pooled budget";

const HOSPITAL: Payer = "acute-trust";
const MONTHS = 12;

/** A programme of the scenario with the whole days between which it is at work: as approval makes them, not as declared. */
interface Term {
  readonly programme: Programme;
  readonly start: number;
  readonly stop: number;
}

/** What a programme makes of one feature of the plan, and when. */
interface Change {
  readonly value: number;
  readonly start: number;
  readonly stop: number;
}

/**
 * The plan of the books of a run, with what its programmes make of it: pools, settlements and payments up front, each while
 * its programme is at work. The order of programmes makes no difference: of two that change the same on a day, the larger
 * change counts.
 * @param stops days on which the programmes stop, in their order; as they declare where left out
 * @throws InputError when the plan cannot be kept
 */
export function budgetsWithProgrammes(
  { budgets, programmes, place }: Pick<Scenario, "programmes" | "place"> & { readonly budgets?: SettledBudgets },
  years: number,
  stops: readonly number[] = programmes.map(({ stop }) => stop),
): BudgetPlan {
  const plan = planOfBudgets(budgets!, years);
  const residents = residentsOfAllAges(place);
  const terms = programmes.map((programme, at): Term => {
    return { programme, start: Math.ceil(startUnderApproval(programme, programmes)), stop: Math.ceil(stops[at]) };
  });
  const settlements = settlementsOf(terms, years);
  const settled =
    settlements.length === 0
      ? plan
      : { ...plan, accounts: plan.accounts.map((account) => settledFor(account, settlements, years)) };
  const pools = poolsOf(settled, budgets!, {
    share: changesOf(terms, "budget.pooled-share"),
    fromAll: perResident(changesOf(terms, "budget.pool"), residents),
    fromHospital: perResident(changesOf(terms, "budget.pool-from-hospital"), residents),
  });
  const payments = paidUpFront(settled, budgets!, changesOf(terms, "budget.up-front"));
  const changed = {
    ...settled,
    ...(pools.length > 0 && { pools: [...(settled.pools ?? []), ...pools] }),
    ...(payments.length > 0 && { payments: [...(settled.payments ?? []), ...payments] }),
  };
  checkBudgetPlan(changed);
  return changed;
}

/** Pounds a resident-year as pence a year. */
function perResident(changes: readonly Change[], residents: number): Change[] {
  return changes.map((change) => ({ ...change, value: Math.round(change.value * residents * PENCE_PER_POUND) }));
}

/** Every change that a programme makes to a feature of the plan. */
function changesOf(terms: readonly Term[], target: BudgetTarget): Change[] {
  return terms.flatMap(({ programme, start, stop }): Change[] => {
    const value = levelOf(programme, target) ?? 0;
    return value > 0 && start < stop ? [{ value, start, stop }] : [];
  });
}

const isAtWork = ({ start, stop }: Omit<Change, "value">, day: number): boolean => day >= start && day < stop;

/** The largest change at work on a day; 0 for none. */
function largestOn(changes: readonly Change[], day: number): number {
  let largest = 0;
  for (const change of changes) if (change.value > largest && isAtWork(change, day)) largest = change.value;
  return largest;
}

/** Settlements that hold for several years, from the first 1 April on which they are in force. */
interface Settlement extends Pick<Change, "start" | "stop"> {
  readonly firstYear: number;
  readonly years: number;
  readonly carryCap: number;
}

function settlementsOf(terms: readonly Term[], years: number): Settlement[] {
  return terms.flatMap(({ programme, start, stop }): Settlement[] => {
    const horizon = levelOf(programme, "budget.horizon") ?? 0;
    const firstYear = Array.from({ length: years }, (_, year) => year).find((y) => financialYearStart(y) >= start);
    if (!(horizon > 0) || firstYear === undefined) return [];
    // A programme that says nothing of it sets no limit to what is carried over; one that says 0 lets nothing be carried.
    const carryCap = levelOf(programme, "budget.carry-over") ?? 1;
    return [{ start, stop, firstYear, years: Math.max(1, Math.round(horizon)), carryCap }];
  });
}

/** The settlement under which a year is firm: not its first. Of several, the longest, then the one that carries most over. */
function firmIn(settlements: readonly Settlement[], year: number): Settlement | undefined {
  const [longest] = settlements
    .filter((settlement) => isAtWork(settlement, financialYearStart(year)))
    .sort((a, b) => b.years - a.years || a.firstYear - b.firstYear || b.carryCap - a.carryCap);
  if (longest === undefined || year <= longest.firstYear) return undefined;
  return (year - longest.firstYear) % longest.years === 0 ? undefined : longest;
}

/** An account whose money comes in time, and may be carried over, within settlements. */
function settledFor(account: AccountPlan, settlements: readonly Settlement[], years: number): AccountPlan {
  const all = Array.from({ length: years }, (_, year) => year);
  const late = all.map((year) => (firmIn(settlements, year) ? 0 : (account.lateDays?.[year] ?? 0)));
  const yearEnds = all.map((year) => {
    const usual = account.yearEnds?.[year] ?? account.yearEnd ?? {};
    const next = firmIn(settlements, year + 1);
    return next === undefined ? usual : { ...usual, lapseShare: 0, carryCap: next.carryCap };
  });
  return { ...account, ...(account.lateDays && { lateDays: late }), yearEnds };
}

/** What programmes pool. */
interface Pooling {
  /** Share of every account. */
  readonly share: readonly Change[];
  /** Pence a year out of every account, by what it has; and out of those of hospitals. */
  readonly fromAll: readonly Change[];
  readonly fromHospital: readonly Change[];
}

/** Days between which nothing changes of what is pooled. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

function poolsOf(plan: BudgetPlan, { services }: SettledBudgets, pooling: Pooling): PoolPlan[] {
  const pooled = new Set((plan.pools ?? []).flatMap((pool) => pool.services));
  // Hospitals put money in, and go on paying for stays themselves.
  const scope = services.filter(({ service }) => !pooled.has(service) && service !== "hospital-stay");
  const liable = new Set(scope.flatMap(({ sharers }) => sharers.map(({ name }) => name)));
  const givers = plan.accounts.filter(({ name, payer }) => liable.has(name) || payer === HOSPITAL);
  if (givers.length < 2 || scope.length === 0) return [];
  const end = financialYearStart(plan.years);
  return unbroken(stretchesOf(pooling, end)).map((stretches, at) => {
    const contributions = givers.map((account) => ({
      account: account.name,
      on: stretches.flatMap((stretch) => contributionsIn(stretch, account, givers, pooling, plan.years)),
    }));
    const total = ({ on }: { readonly on: readonly DatedSum[] }) => on.reduce((sum, { pence }) => sum + pence, 0);
    const host = contributions.toSorted((a, b) => total(b) - total(a) || (a.account < b.account ? -1 : 1))[0].account;
    const closes = stretches.at(-1)!.until;
    return {
      name: at === 0 ? PROGRAMMES_POOL : `${PROGRAMMES_POOL} ${at + 1}`,
      host,
      contributions,
      services: scope.map(({ service }) => service),
      ownMoney: "after the pool",
      crossDraw: "on",
      riskShare: "by-contribution",
      opens: stretches[0].from,
      ...(closes < end && { closes }),
    };
  });
}

/** The stretches in which anything is pooled, in order, until the end of the plan. */
function stretchesOf({ share, fromAll, fromHospital }: Pooling, end: number): Stretch[] {
  const kinds = [share, fromAll, fromHospital];
  const changes = kinds.flat();
  const within = (day: number): number => Math.min(end, Math.max(0, day));
  const pooled = (day: number): string => kinds.map((kind) => largestOn(kind, day)).join();
  const days = [...new Set(changes.flatMap(({ start, stop }) => [within(start), within(stop)]))]
    .sort((a, b) => a - b)
    // A change that is not the largest of its kind changes nothing.
    .filter((day, at, all) => at === 0 || day === end || pooled(day) !== pooled(all[at - 1]));
  return days
    .slice(1)
    .map((until, at) => ({ from: days[at], until }))
    .filter(({ from }) => changes.some((change) => isAtWork(change, from)));
}

/** Stretches that follow each other without a break, together. */
function unbroken(stretches: readonly Stretch[]): Stretch[][] {
  const together: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = together.at(-1);
    if (last !== undefined && last[last.length - 1].until === stretch.from) last.push(stretch);
    else together.push([stretch]);
  }
  return together;
}

/** What an account puts in: of each payment to it the part that is pooled, for the days that fall into the stretch. */
function contributionsIn(
  { from, until }: Stretch,
  account: AccountPlan,
  givers: readonly AccountPlan[],
  pooling: Pooling,
  years: number,
): DatedSum[] {
  const { paid = "yearly" } = account;
  return Array.from({ length: years }, (_, year) => year).flatMap((year) => {
    const share = shareIn(year, from, account, givers, pooling);
    const payments = datedInstalments(inYear(account.allocation, year), paid, year);
    return payments.flatMap(({ day, pence }, at) => {
      const next = payments[at + 1]?.day ?? financialYearStart(year + 1);
      const [first, last] = [Math.max(day, from), Math.min(next, until)];
      if (first >= last) return [];
      const part = proportion(partOf(pence, share), last - first, next - day);
      return part === 0 ? [] : [{ day: first, pence: part }];
    });
  });
}

/** The share of an account that is pooled on a day of a year. */
function shareIn(
  year: number,
  day: number,
  account: AccountPlan,
  givers: readonly AccountPlan[],
  { share, fromAll, fromHospital }: Pooling,
): number {
  const hospitals = givers.filter(({ payer }) => payer === HOSPITAL);
  const isHospital = account.payer === HOSPITAL;
  // Where there are no hospitals, what they would put in comes from all.
  const takenFrom = hospitals.length === 0 ? givers : isHospital ? hospitals : [];
  return Math.max(
    isHospital ? 0 : largestOn(share, day),
    shareOf(largestOn(fromAll, day), givers, year),
    shareOf(largestOn(fromHospital, day), takenFrom, year),
  );
}

/** Payments for the first year of each programme, month by month, from hospitals to those who pay for care elsewhere. */
function paidUpFront(plan: BudgetPlan, { services }: SettledBudgets, changes: readonly Change[]): DatedPayment[] {
  const liable = new Set(services.flatMap(({ sharers }) => sharers.map(({ name }) => name)));
  const weigh = ({ name, allocation }: AccountPlan) => ({ name, weight: inYear(allocation, 0) });
  const givers = plan.accounts.filter(({ payer }) => payer === HOSPITAL).map(weigh);
  const takers = plan.accounts.filter(({ name, payer }) => payer !== HOSPITAL && liable.has(name)).map(weigh);
  const hasWeight = (accounts: readonly Sharer[]): boolean => accounts.some(({ weight }) => weight > 0);
  if (!hasWeight(givers) || !hasWeight(takers)) return [];
  const months = Array.from({ length: plan.years }, (_, year) => monthStarts(year)).flat();
  // Each pays on the first of its first twelve months.
  const paying = changes.map((change) => {
    const days = months.filter((day) => isAtWork(change, day)).slice(0, MONTHS);
    return { ...change, stop: (days.at(-1) ?? change.start - 1) + 1 };
  });
  return months.flatMap((day) => {
    const monthly = Math.floor((largestOn(paying, day) * PENCE_PER_POUND) / MONTHS);
    if (monthly === 0) return [];
    return splitPence(monthly, givers).flatMap((part, giver) =>
      splitPence(part, takers).flatMap((pence, taker) =>
        pence === 0 ? [] : [{ day, from: givers[giver].name, to: takers[taker].name, pence }],
      ),
    );
  });
}

/** The share of each of some accounts that makes a sum a year; all of it where they have less. */
function shareOf(sum: number, accounts: readonly AccountPlan[], year: number): number {
  const all = accounts.reduce((total, { allocation }) => total + inYear(allocation, year), 0);
  if (sum === 0 || all === 0) return 0;
  return sum < all ? sum / all : 1;
}
