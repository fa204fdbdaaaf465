import type { AccountPlan, FundedService, PoolPlan, ScenarioBudgets, ServiceFunding } from "@placewell/core";
import {
  toPence,
  type WrittenAccount,
  type WrittenBudgets,
  type WrittenPool,
  type WrittenService,
} from "./budgets-schema.js";

type Yearly = number | readonly number[];

const yearlyPence = (gbp: Yearly): Yearly => (typeof gbp === "number" ? toPence(gbp) : gbp.map(toPence));

/** The budgets of a study as core has them: money in pence, and no key that was not written. */
export function budgetsOf({ accounts, services, pools, noticeDays }: WrittenBudgets): ScenarioBudgets {
  return defined({
    accounts: Object.entries(accounts).map(([name, account]) => accountOf(name, account)),
    services: Object.fromEntries(
      Object.entries(services).map(([name, service]) => [name as FundedService, serviceOf(service!)]),
    ),
    pools: pools && Object.entries(pools).map(([name, pool]) => poolOf(name, pool)),
    noticeDays,
  });
}

function accountOf(name: string, written: WrittenAccount): AccountPlan {
  const { allocation, overspend, yearEnd, ...rest } = written;
  return defined({
    name,
    ...rest,
    allocation: yearlyPence(allocation),
    yearEnd: yearEnd && defined(yearEnd),
    overspend:
      typeof overspend === "string"
        ? { rule: overspend }
        : overspend?.rule === "overdraw"
          ? { ...overspend, limit: toPence(overspend.limit) }
          : overspend,
  });
}

function serviceOf({ price, ...rest }: WrittenService): ServiceFunding {
  return defined({ ...rest, pence: price === undefined ? undefined : toPence(price) });
}

function poolOf(name: string, { contributions, riskCap, services, ...rest }: WrittenPool): PoolPlan {
  return defined({
    name,
    ...rest,
    services,
    contributions: Object.entries(contributions).map(([account, gbp]) => ({ account, pence: yearlyPence(gbp) })),
    riskCap: riskCap === undefined ? undefined : toPence(riskCap),
  });
}

/** The same without keys that hold nothing. */
function defined<Made extends object>(made: object): Made {
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Made;
}
