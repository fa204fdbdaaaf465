import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { log } from "../maths/exponential.js";
import { type Parameter, type ParameterTable, parameterTable, scalar, vector } from "../parameters/parameter.js";
import { PAYERS, PERSPECTIVES } from "../place/payers.js";
import type { UnitCost, Valuation } from "../place/valuation.js";
import { ITEM_COUNT, itemColumn, RESOURCE_ITEMS } from "./resource-items.js";

/** Items of which people above the means-test limit pay for themselves; the next item is the same by deprivation. */
export const MEANS_TESTED = ["home_care_hours", "residential_days", "nursing_days"] as const;

/** Utilities in the form that health time is kept for. */
export interface Utilities {
  /** Norm: intercept, what men have more, by year of age and by its square. */
  readonly norm: Float64Array;
  /** Change with fit, mild, moderate and severe frailty. */
  readonly frailty: Float64Array;
  /** Change with function 0 to 3. */
  readonly function: Float64Array;
  /** Share of the change with frailty that stands beside a need of basic help. */
  readonly frailtyShare: number;
  /** Factors of the places of care and of the conditions, in the order of health time. */
  readonly where: Float64Array;
  readonly condition: Float64Array;
  /** Change in a carer's utility at full strain. */
  readonly carerStrain: number;
}

/** A valuation made ready for sums. */
export interface ReadValuation {
  /** GBP of one unit of each item to each payer: by item, then payer. */
  readonly prices: Float64Array;
  /** Numbers of the payers that the total counts. */
  readonly counted: readonly number[];
  readonly utilities: Utilities;
  /** Logarithm of 1 and the yearly rate. */
  readonly costDiscount: number;
  readonly qalyDiscount: number;
}

/** Lowest utility that the published equation allows. */
const FLOOR = -0.1;
const OLDEST = 110;

/**
 * Checks a valuation and makes it ready.
 * @throws InputError naming the first thing wrong
 */
export function readValuation(valuation: Valuation): ReadValuation {
  const table = parameterTable([...valuation.unitCosts, ...valuation.values]);
  const utilities = readUtilities(table);
  return {
    prices: readPrices(valuation.unitCosts, table),
    counted: PERSPECTIVES[valuation.perspective].map((payer) => PAYERS.indexOf(payer)),
    utilities,
    costDiscount: readRate(table, "discount.cost"),
    qalyDiscount: readRate(table, "discount.qaly"),
  };
}

function readRate(table: ParameterTable, id: string): number {
  const rate = scalar(table, id);
  if (rate < 0 || rate > 0.2) refuse(id, rate, "a yearly rate from 0 to 0.2");
  return log(1 + rate);
}

function readPrices(unitCosts: readonly UnitCost[], table: ParameterTable): Float64Array {
  const prices = new Float64Array(ITEM_COUNT * PAYERS.length);
  const [selfFunded, byDeprivation] = vector(table, "share.selfFunded", 2);
  for (const [share, x] of [
    [selfFunded + byDeprivation / 2, "most"],
    [selfFunded - byDeprivation / 2, "least"],
  ] as const) {
    if (share < 0 || share > 1) refuse("share.selfFunded", share, `a share from 0 to 1 in the ${x} deprived places`);
  }
  const bedDayShare = scalar(table, "share.bedDay");
  if (bedDayShare < 0 || bedDayShare > 1) refuse("share.bedDay", bedDayShare, "a share from 0 to 1");
  for (const { id, item, payer, value } of unitCosts) {
    if (value < 0) refuse(id, value, "0 or more GBP");
    const known = RESOURCE_ITEMS.map(({ name }) => name);
    if (!known.includes(item)) {
      throw new InputError(`Unit cost "${id}" prices an item that a run does not count.`, {
        path: id,
        got: item,
        hint: suggestion(item, known),
      });
    }
    const at = itemColumn(item) * PAYERS.length + PAYERS.indexOf(payer);
    const isMeansTested = (MEANS_TESTED as readonly string[]).includes(item);
    if (isMeansTested && payer === "self-funder") {
      prices[at] += value * selfFunded;
      prices[at + PAYERS.length] += value * byDeprivation;
    } else if (isMeansTested && payer === "council") {
      prices[at] += value * (1 - selfFunded);
      prices[at + PAYERS.length] -= value * byDeprivation;
    } else prices[at] += item === "delay_days" ? value * bedDayShare : value;
  }
  return prices;
}

function readUtilities(table: ParameterTable): Utilities {
  const factor = (id: string): number => {
    const value = scalar(table, id);
    if (value < 0 || value > 1.5) refuse(id, value, "a factor from 0 to 1.5");
    return value;
  };
  const hip = vector(table, "utility.hip", 3);
  for (const value of hip) if (value < 0 || value > 1.5) refuse("utility.hip", value, "factors from 0 to 1.5");
  const utilities: Utilities = {
    norm: vector(table, "utility.norm", 4),
    frailty: Float64Array.of(0, ...vector(table, "utility.frailty", 3)),
    function: Float64Array.of(0, ...vector(table, "utility.function", 3)),
    frailtyShare: scalar(table, "utility.frailtyShare"),
    where: Float64Array.of(1, factor("utility.careHome"), factor("utility.acute"), factor("utility.shortTermBed")),
    condition: Float64Array.of(1, factor("utility.terminal"), ...hip),
    carerStrain: scalar(table, "utility.carerStrain"),
  };
  refuseBelowFloor(utilities);
  return utilities;
}

/** Health time is kept as sums, to which no floor can be put: values that would need one are refused. */
function refuseBelowFloor({ norm, frailty, function: level, frailtyShare }: Utilities): void {
  let lowest = 0;
  for (let f = 0; f < frailty.length; f++) {
    for (let l = 0; l < level.length; l++) {
      lowest = Math.min(lowest, frailty[f] * (l < 2 ? 1 : frailtyShare) + level[l]);
    }
  }
  for (let age = 0; age <= OLDEST; age++) {
    const value = norm[0] + Math.min(0, norm[1]) + norm[2] * age + norm[3] * age * age + lowest;
    if (value >= FLOOR) continue;
    throw new InputError("Utilities would fall below the floor of the published equation.", {
      path: "utility",
      got: `${value.toFixed(3)} at age ${age} with the most frailty and need of help`,
      expected: `${FLOOR} or more`,
      hint: "Take less away for frailty or function, or raise the norm.",
    });
  }
}

function refuse(path: string, got: number, expected: string): never {
  throw new InputError(`"${path}" must be ${expected}; got ${got}.`, { path, got: String(got), expected });
}

/** Every row of a valuation, for tables of assumptions. */
export function valuationRows(valuation: Valuation): readonly Parameter[] {
  return [...valuation.unitCosts, ...valuation.values];
}
