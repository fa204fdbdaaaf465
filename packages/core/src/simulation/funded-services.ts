import { PENCE_PER_POUND, type Sharer } from "../budgets/pence.js";
import { CRISIS_TYPES } from "../intervention/crisis-types.js";
import { outcomeParameters } from "../outcomes/outcome-parameters.js";
import { readValuation } from "../outcomes/read-valuation.js";
import { itemColumn } from "../outcomes/resource-items.js";
import type { ParameterTable } from "../parameters/parameter.js";
import { PAYERS, PERSPECTIVES } from "../place/payers.js";
import type { Place } from "../place/place.js";
import type { Valuation } from "../place/valuation.js";

/** Services that a run can ask money for before they start, and what one unit of their price is. */
export const FUNDED_SERVICES = {
  reablement: "start",
  "home-care": "hour",
  "short-term-bed": "day",
  "care-home": "day",
  "response-visit": "visit",
  "hub-visit": "visit",
  "programme-contact": "contact",
  "hospital-stay": "stay",
} as const;

/** One of {@link FUNDED_SERVICES}. */
export type FundedService = keyof typeof FUNDED_SERVICES;

/** Every name of {@link FUNDED_SERVICES}, in order. */
export const FUNDED_SERVICE_NAMES: readonly FundedService[] = Object.keys(FUNDED_SERVICES) as FundedService[];

/** How one service is paid for in a run, ready for use. */
export interface SettledFunding {
  readonly service: FundedService;
  /** Accounts that are liable, with their shares in millionths. */
  readonly sharers: readonly Sharer[];
  /** Whole pence a unit; of hospital stays by type of crisis, of contacts by number of the programme. */
  readonly pence: readonly number[];
  /** Whether the plan gives the price: nothing else changes it. */
  readonly isGiven: boolean;
  /** What a unit is. */
  readonly unit: (typeof FUNDED_SERVICES)[FundedService];
  /** Provided whatever the books say. */
  readonly demandLed: boolean;
  /** Days after which somebody who waits is provided for whatever the books say. Default: never. */
  readonly waitAtMostDays?: number;
}

/** Item of the valuation whose unit cost is the price of a unit. Care homes: what councils pay, nursing or not. */
const ITEM_OF: Readonly<Record<Exclude<FundedService, "hospital-stay">, string>> = {
  reablement: "reablement_starts",
  "home-care": "home_care_hours",
  "short-term-bed": "short_term_bed_days",
  "care-home": "residential_days",
  "response-visit": "response_contacts",
  "hub-visit": "hub_contacts",
  "programme-contact": "programme_contacts",
};

/** Items of hospital stays begin with the item of the first crisis type and go on in their order. */
const FIRST_STAY = "overnight_admissions_fall";

/** Payers whose money the accounts of a plan can be: not people who pay for themselves, nor unpaid carers. */
const PUBLIC: readonly number[] = PERSPECTIVES["public sector"].map((payer) => PAYERS.indexOf(payer));

/** What the prices of a run are read from. */
export interface PriceSources {
  readonly valuation: Valuation;
  readonly parameters: ParameterTable;
  readonly place: Place;
}

/**
 * What a unit of each service costs the public purse, whole pence: unit costs, less the share of people who pay for
 * themselves. Read once, before the run: prices that are put on the results afterwards do not change it.
 */
export function planningPrices({
  valuation,
  parameters,
  place,
}: PriceSources): Record<FundedService, readonly number[]> {
  const { prices } = readValuation(valuation);
  const inPence = (item: number, times: number): number => {
    const pounds = PUBLIC.reduce((sum, payer) => sum + prices[item * PAYERS.length + payer], 0);
    return Math.round(pounds * times * PENCE_PER_POUND);
  };
  const { contactsPerVisit } = outcomeParameters(parameters, place);
  const visits: readonly string[] = ["response-visit", "hub-visit"] satisfies FundedService[];
  const single = Object.entries(ITEM_OF).map(([service, item]) => [
    service,
    [inPence(itemColumn(item), visits.includes(service) ? contactsPerVisit : 1)],
  ]);
  const stays = CRISIS_TYPES.map((_, type) => inPence(itemColumn(FIRST_STAY) + type, 1));
  return { ...Object.fromEntries(single), "hospital-stay": stays };
}
