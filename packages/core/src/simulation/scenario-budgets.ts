import { type BudgetPlan, checkBudgetPlan } from "../budgets/budget-plan.js";
import { type Sharer, wholePence } from "../budgets/pence.js";
import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import {
  FUNDED_SERVICE_NAMES,
  FUNDED_SERVICES,
  type FundedService,
  type PriceSources,
  planningPrices,
  type SettledFunding,
} from "./funded-services.js";

/** How one service is paid for. */
export interface ServiceFunding {
  /** Account that is liable; or several, each with its share of the price: the shares sum to 1. */
  readonly paidBy: string | Readonly<Record<string, number>>;
  /**
   * Price of a unit, whole pence. Default: its unit cost in the model, less what people pay for themselves; of a programme's
   * contacts that of its own line of cost, and nothing for hub visits that a line of staff pays for.
   */
  readonly pence?: number;
  /** Provided whatever the books say, if need be at the cost of a deficit. Default: not before there is money. */
  readonly demandLed?: boolean;
  /** Days after which somebody who waits is provided for whatever the books say. Default: never. */
  readonly waitAtMostDays?: number;
}

/** The budgets of a scenario: accounts and their rules as in a {@link BudgetPlan}, and which of them pays for what. */
export interface ScenarioBudgets extends Omit<BudgetPlan, "firstYear" | "years"> {
  /** Services that ask for money before they start; every other service asks nobody. */
  readonly services: Readonly<Partial<Record<FundedService, ServiceFunding>>>;
}

/** The budgets of a scenario, checked, with the prices in force. */
export interface SettledBudgets extends Omit<ScenarioBudgets, "services"> {
  readonly services: readonly SettledFunding[];
}

const SHARE_UNITS = 1_000_000;

/**
 * Checks the budgets of a scenario and puts prices to them.
 * @throws InputError that says what, where and how to put it right
 */
export function settleBudgets(budgets: ScenarioBudgets, from: PriceSources): SettledBudgets {
  const { services, ...plan } = budgets;
  const unknown = Object.keys(services).find((name) => !FUNDED_SERVICE_NAMES.includes(name as FundedService));
  if (unknown !== undefined) {
    throw new InputError(`There is no service "${unknown}" that a budget can pay for.`, {
      path: `budgets.services.${unknown}`,
      got: unknown,
      expected: `one of ${FUNDED_SERVICE_NAMES.join(", ")}`,
      hint: suggestion(unknown, FUNDED_SERVICE_NAMES),
    });
  }
  const prices = planningPrices(from);
  const accounts = plan.accounts.map(({ name }) => name);
  return Object.freeze({
    ...plan,
    services: FUNDED_SERVICE_NAMES.flatMap((service) => {
      const funding = services[service];
      return funding === undefined ? [] : [settleService(service, funding, prices[service], accounts)];
    }),
  });
}

function settleService(
  service: FundedService,
  { paidBy, pence, demandLed = false, waitAtMostDays }: ServiceFunding,
  prices: readonly number[],
  accounts: readonly string[],
): SettledFunding {
  const path = `budgets.services.${service}`;
  if (pence !== undefined) wholePence(pence, `price of ${service}`, `${path}.pence`);
  if (waitAtMostDays !== undefined && !(waitAtMostDays >= 0)) {
    throw new InputError(`The longest wait for ${service} must be 0 days or more; got ${waitAtMostDays}.`, {
      path: `${path}.waitAtMostDays`,
      got: String(waitAtMostDays),
    });
  }
  return {
    service,
    sharers: sharersOf(paidBy, accounts, `${path}.paidBy`),
    pence: pence === undefined ? prices : prices.map(() => pence),
    isGiven: pence !== undefined,
    // Nobody is turned away from a hospital for want of money.
    demandLed: demandLed || service === "hospital-stay",
    unit: FUNDED_SERVICES[service],
    ...(waitAtMostDays !== undefined && { waitAtMostDays }),
  };
}

function sharersOf(paidBy: ServiceFunding["paidBy"], accounts: readonly string[], path: string): Sharer[] {
  const shares = typeof paidBy === "string" ? { [paidBy]: 1 } : paidBy;
  for (const name of Object.keys(shares)) {
    if (accounts.includes(name)) continue;
    throw new InputError(`There is no account "${name}".`, {
      path,
      got: name,
      expected: `one of ${accounts.join(", ")}`,
      hint: suggestion(name, accounts),
    });
  }
  const sharers = Object.entries(shares)
    .map(([name, share]) => ({ name, weight: Math.round(share * SHARE_UNITS) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sum = sharers.reduce((total, { weight }) => total + weight, 0);
  if (sum === SHARE_UNITS && sharers.every(({ weight }) => weight > 0)) return sharers;
  throw new InputError("The shares of those who pay must each be above 0, and sum to 1.", {
    path,
    got: Object.entries(shares)
      .map(([name, share]) => `${name} ${share}`)
      .join(", "),
    expected: "shares such as { council: 0.6, icb: 0.4 }",
  });
}

/**
 * The plan of the books of a run over so many counted years.
 * @throws InputError when the plan cannot be kept over them
 */
export function planOfBudgets({ services: _services, ...plan }: SettledBudgets, years: number): BudgetPlan {
  const whole = { ...plan, firstYear: 0, years };
  checkBudgetPlan(whole);
  return whole;
}
