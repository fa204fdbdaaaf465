import { InputError } from "../check/input-error.js";
import { exp } from "../maths/exponential.js";
import { PAYERS } from "../place/payers.js";
import type { Valuation } from "../place/valuation.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUPS, GROUPS } from "./groups.js";
import { CLASS_COUNT, HEALTH_WIDTH, PLACES_OF_CARE, SUM, SUM_COUNT } from "./health-time.js";
import { type OutcomeLayout, PEOPLE_MEASURES } from "./layout.js";
import type { ProgrammeLine } from "./programme-lines.js";
import { type ProgrammePrices, programmePrices } from "./programme-prices.js";
import { type ReadValuation, readValuation, type Utilities } from "./read-valuation.js";
import { COST_HEADINGS, ITEM_COUNT, itemColumn, RESOURCE_ITEMS } from "./resource-items.js";

const column = (name: string): number => PEOPLE_MEASURES.findIndex((m) => m.name === name);
const DAYS_ALIVE = column("days_alive");
const QALYS = column("qalys");
const QALYS_DISCOUNTED = column("qalys_discounted");
const CARER_QALYS = column("carer_qalys");
const COST = column("cost");
const CARE_COST = column("care_cost");
const PROGRAMME_COST = column("programme_cost");
const COSTS = [COST, CARE_COST, PROGRAMME_COST];
/** Discounted figures stand behind the plain ones. */
const DISCOUNTED = 1;
const CARER_STRAIN = itemColumn("carer_strain_days");
const HEADING_OF_ITEM = RESOURCE_ITEMS.map((item) => COST_HEADINGS.indexOf(item.heading));
/** Under this heading stands what programmes cost; under the others, care. */
const PROGRAMMES = COST_HEADINGS.indexOf("programmes");

/**
 * Puts prices, utilities and discount rates on what a run kept, in place: writes every cost and QALY among its figures.
 * Nothing is simulated; whatever stood there before is written over.
 * @param values figures of a run, in the order of the layout
 * @param lines what the programmes of the scenario cost, in the order in which the run counted it
 * @throws InputError when the valuation cannot be used
 */
export function valueOutcomes(
  values: Float64Array,
  layout: OutcomeLayout,
  valuation: Valuation,
  lines: readonly ProgrammeLine[],
): void {
  const read = readValuation(valuation);
  refuseCoarseDiscount(layout, read);
  new Valuer(values, layout, read, programmePrices(lines, valuation)).value();
}

/** Neighbourhoods are kept at a few moments, chosen for usual rates: a rate at which they would mislead is refused. */
function refuseCoarseDiscount({ nodes }: OutcomeLayout, { costDiscount, qalyDiscount }: ReadValuation): void {
  for (const [path, rate] of [
    ["discount.cost", costDiscount],
    ["discount.qaly", qalyDiscount],
  ] as const) {
    if (nodes.canDiscountAt(rate)) continue;
    throw new InputError(`"${path}" is too high for the neighbourhoods of a run as long as this.`, {
      path,
      got: String(exp(rate) - 1),
      expected: "a yearly rate at which their figures are right to 1 in 10,000",
      hint: "Up to 0.05 always is; or run fewer years.",
    });
  }
}

/**
 * The same run at other prices, utilities or discount rates. The figures given stay as they are.
 * @throws InputError when the valuation cannot be used
 */
export function revalue(
  values: Float64Array,
  layout: OutcomeLayout,
  valuation: Valuation,
  lines: readonly ProgrammeLine[],
): Float64Array {
  const copy = values.slice();
  valueOutcomes(copy, layout, valuation, lines);
  return copy;
}

class Valuer {
  private readonly values: Float64Array;
  private readonly layout: OutcomeLayout;
  private readonly v: ReadValuation;
  private readonly items: Float64Array;
  private readonly health: Float32Array;
  private readonly centre: Float64Array;
  private readonly programmes: ProgrammePrices;
  private readonly used: Float64Array;
  /** Prices of items: none where a programme pays for them. */
  private readonly prices: Float64Array;
  /** Sums of the row in hand: of care, of programmes, and of both. */
  private readonly care = new Float64Array(PAYERS.length);
  private readonly ofProgrammes = new Float64Array(PAYERS.length);
  private readonly byHeading = new Float64Array(COST_HEADINGS.length);
  private days = 0;
  private utilityDays = 0;
  /** Days times utility that programmes add. */
  private addedDays = 0;

  constructor(values: Float64Array, layout: OutcomeLayout, v: ReadValuation, programmes: ProgrammePrices) {
    this.values = values;
    this.layout = layout;
    this.v = v;
    this.programmes = programmes;
    this.used = layout.programmeUse(values);
    this.prices = v.prices.slice();
    for (const item of programmes.covered) this.prices.fill(0, item * PAYERS.length, (item + 1) * PAYERS.length);
    this.items = layout.items(values);
    this.health = layout.healthTime(values);
    this.centre = centreOf(layout.baseline(values), v.utilities);
  }

  value(): void {
    for (let group = 0; group < GROUPS.length; group++) this.valueGroup(group);
    for (let n = 0; n < this.layout.neighbourhoodCount; n++) this.valueNeighbourhood(n);
  }

  private valueGroup(group: number): void {
    const { layout, values } = this;
    const { months, years, yearOfMonth } = layout.periods;
    const whole = months.length + years.length;
    this.clear(group);
    for (let month = 0; month < months.length; month++) {
      const row = layout.keptRow(month, group);
      const [costFactor, qalyFactor] = this.factorsOn(layout.monthMiddles[month]);
      this.readCosts(row);
      if (group === 0) this.addNobody(month, costFactor);
      this.readHealth(row);
      const strain = this.carerQalys(row);
      const daysAlive = values[layout.people(month, group) + DAYS_ALIVE];
      // Through the days alive of the figures, so that utilities of 1 give them back to the last bit.
      const lived = (this.days === 0 ? 0 : daysAlive * (this.utilityDays / this.days)) + this.addedDays;
      for (const period of [month, months.length + yearOfMonth[month], whole]) {
        const at = layout.people(period, group);
        this.addCosts(at + COST, at + CARE_COST, at + PROGRAMME_COST, costFactor);
        values[at + CARER_QALYS] += strain;
        values[at + QALYS] += daysAlive - lived;
        values[at + QALYS_DISCOUNTED] += (1 - qalyFactor) * lived;
        if (group === 0) this.addToCostGroups(period, costFactor);
      }
    }
    for (let period = 0; period < layout.periodCount; period++) {
      this.settle(layout.people(period, group));
      if (group === 0) this.settleCostGroups(period);
    }
  }

  /** Figures that gathered what is lost become what is left. */
  private settle(at: number): void {
    const { values } = this;
    for (const cost of COSTS) this.settleCost(at + cost);
    const lived = values[at + DAYS_ALIVE] - values[at + QALYS];
    values[at + QALYS] = lived / DAYS_PER_YEAR;
    values[at + QALYS_DISCOUNTED] = (lived - values[at + QALYS_DISCOUNTED]) / DAYS_PER_YEAR;
  }

  private clear(group: number): void {
    const { layout, values } = this;
    for (let period = 0; period < layout.periodCount; period++) {
      const at = layout.people(period, group);
      for (const cost of COSTS) values.fill(0, at + cost, at + cost + DISCOUNTED + 1);
      for (const measure of [CARER_QALYS, QALYS, QALYS_DISCOUNTED]) values[at + measure] = 0;
      if (group !== 0) continue;
      const [first, width] = layout.costs(period);
      values.fill(0, first, first + width);
    }
  }

  /** Adds the costs of the row in hand, of the payers who count, to figures of the total, of care and of programmes. */
  private addCosts(total: number, ofCare: number, ofProgrammes: number, factor: number): void {
    const [care, programmes] = [this.counted(this.care), this.counted(this.ofProgrammes)];
    this.addCost(total, care + programmes, factor);
    this.addCost(ofCare, care, factor);
    this.addCost(ofProgrammes, programmes, factor);
  }

  /** Adds a cost, and behind it what discounting takes from it. */
  private addCost(at: number, cost: number, factor: number): void {
    this.values[at] += cost;
    this.values[at + DISCOUNTED] += (1 - factor) * cost;
  }

  private settleCost(at: number): void {
    this.values[at + DISCOUNTED] = this.values[at] - this.values[at + DISCOUNTED];
  }

  private addToCostGroups(period: number, factor: number): void {
    const { layout, care, ofProgrammes, byHeading } = this;
    for (let payer = 0; payer < care.length; payer++) {
      const [total, ofCare, programmes] = layout.costOfPayer(period, payer);
      this.addCost(total, care[payer] + ofProgrammes[payer], factor);
      this.addCost(ofCare, care[payer], factor);
      this.addCost(programmes, ofProgrammes[payer], factor);
    }
    for (let heading = 0; heading < byHeading.length; heading++) {
      this.addCost(layout.costOfHeading(period, heading), byHeading[heading], factor);
    }
  }

  /** Adds what programmes cost nobody in a month to the row in hand, and to the figures of nobody. */
  private addNobody(month: number, factor: number): void {
    const { layout, values, programmes } = this;
    const { months, yearOfMonth } = layout.periods;
    if (programmes.prices.length === 0) return;
    const alone = new Float64Array(PAYERS.length);
    this.addProgrammes(layout.programmeRowOfNobody(month), alone);
    for (let payer = 0; payer < alone.length; payer++) this.ofProgrammes[payer] += alone[payer];
    const cost = this.counted(alone);
    for (const period of [month, months.length + yearOfMonth[month], layout.periodCount - 1]) {
      for (const figure of layout.costOfNobody(period)) {
        values[figure] += cost;
        values[figure + DISCOUNTED] += (1 - factor) * cost;
      }
    }
  }

  private settleCostGroups(period: number): void {
    const [first, width] = this.layout.costs(period);
    for (let at = first; at < first + width; at += 2) this.settleCost(at);
  }

  private valueNeighbourhood(n: number): void {
    const { layout, values } = this;
    const at = layout.neighbourhood(n);
    const nodes = layout.nodes.days;
    const daysAlive = values[at + DAYS_ALIVE];
    let [days, lived, strain, livedLost, added, addedLost] = [0, 0, 0, 0, 0, 0];
    for (const cost of COSTS) values.fill(0, at + cost, at + cost + DISCOUNTED + 1);
    for (let node = 0; node < nodes.length; node++) {
      const row = layout.keptRowOfNeighbourhood(n, node);
      const [costFactor, qalyFactor] = this.factorsOn(nodes[node]);
      this.readCosts(row);
      this.readHealth(row);
      this.addCosts(at + COST, at + CARE_COST, at + PROGRAMME_COST, costFactor);
      strain += this.carerQalys(row);
      days += this.days;
      lived += this.utilityDays;
      livedLost += (1 - qalyFactor) * this.utilityDays;
      added += this.addedDays;
      addedLost += (1 - qalyFactor) * this.addedDays;
    }
    const scale = days === 0 ? 0 : daysAlive / days;
    for (const cost of COSTS) this.settleCost(at + cost);
    values[at + CARER_QALYS] = strain;
    const years = ((days === 0 ? 0 : daysAlive * (lived / days)) + added) / DAYS_PER_YEAR;
    values[at + QALYS] = years;
    values[at + QALYS_DISCOUNTED] = years - (livedLost * scale + addedLost) / DAYS_PER_YEAR;
  }

  /** Discount factors of costs and of QALYs on a day. */
  private factorsOn(day: number): [number, number] {
    const years = day / DAYS_PER_YEAR;
    return [exp(-this.v.costDiscount * years), exp(-this.v.qalyDiscount * years)];
  }

  private readCosts(row: number): void {
    const { items, care, ofProgrammes, byHeading, prices } = this;
    care.fill(0);
    ofProgrammes.fill(0);
    byHeading.fill(0);
    for (let item = 0; item < ITEM_COUNT; item++) {
      const amount = items[row * ITEM_COUNT + item];
      if (amount === 0) continue;
      const heading = HEADING_OF_ITEM[item];
      const to = heading === PROGRAMMES ? ofProgrammes : care;
      for (let payer = 0; payer < to.length; payer++) {
        const cost = amount * prices[item * to.length + payer];
        to[payer] += cost;
        byHeading[heading] += cost;
      }
    }
    this.addProgrammes(row, ofProgrammes);
  }

  /** Adds what a row used of programmes, at their prices. */
  private addProgrammes(row: number, to: Float64Array): void {
    const { used, byHeading } = this;
    const { prices } = this.programmes;
    const lines = prices.length / to.length;
    for (let line = 0; line < lines; line++) {
      const amount = used[row * lines + line];
      if (amount === 0) continue;
      for (let payer = 0; payer < to.length; payer++) {
        const cost = amount * prices[line * to.length + payer];
        to[payer] += cost;
        byHeading[PROGRAMMES] += cost;
      }
    }
  }

  private counted(byPayer: Float64Array): number {
    let cost = 0;
    for (const payer of this.v.counted) cost += byPayer[payer];
    return cost;
  }

  private carerQalys(row: number): number {
    return (this.items[row * ITEM_COUNT + CARER_STRAIN] * this.v.utilities.carerStrain) / DAYS_PER_YEAR;
  }

  /** Days lived and days times utility of a row. */
  private readHealth(row: number): void {
    const { health, centre } = this;
    const { utilities } = this.v;
    this.days = 0;
    this.utilityDays = 0;
    for (let cls = 0; cls < CLASS_COUNT; cls++) {
      const at = row * HEALTH_WIDTH + cls * SUM_COUNT;
      const days = daysOf(health, at);
      if (days === 0) continue;
      const condition = Math.floor(cls / PLACES_OF_CARE.length);
      const factor = utilities.where[cls % PLACES_OF_CARE.length] * utilities.condition[condition];
      this.days += days;
      this.utilityDays += utilityDaysOf(health, at, days, utilities, centre) * factor;
    }
    this.addedDays = this.qalysOfProgrammes(row) * DAYS_PER_YEAR;
  }

  /** QALYs that programmes add to a row: what people had of each line, at its QALYs. */
  private qalysOfProgrammes(row: number): number {
    const { used } = this;
    const { qalys } = this.programmes;
    let sum = 0;
    for (let line = 0; line < qalys.length; line++) sum += used[row * qalys.length + line] * qalys[line];
    return sum;
  }
}

function daysOf(health: Float32Array, at: number): number {
  let days = 0;
  for (let i = 0; i < SUM.function1; i++) days += health[at + i];
  return days;
}

/** Days times utility of a class, before its factor. */
function utilityDaysOf(
  health: Float32Array,
  at: number,
  days: number,
  { norm, frailty, function: level, frailtyShare }: Utilities,
  centre: Float64Array,
): number {
  const women = health[at + SUM.women];
  let sum =
    norm[0] * days + norm[1] * (days - women) + norm[2] * health[at + SUM.age] + norm[3] * health[at + SUM.ageSquared];
  let basicHelp = 0;
  for (let f = 0; f < frailty.length; f++) {
    const high = health[at + SUM.frailtyHigh + f];
    basicHelp += high;
    sum += frailty[f] * (health[at + SUM.frailtyLow + f] + frailtyShare * high);
  }
  const dependent = health[at + SUM.function3];
  sum += level[1] * health[at + SUM.function1] + level[2] * (basicHelp - dependent) + level[3] * dependent;
  let youngest = days;
  for (let age = 1; age < AGE_GROUPS.length; age++) {
    const aged = health[at + SUM.ageGroups + age - 1];
    youngest -= aged;
    sum -= centre[age] * aged;
  }
  return sum - centre[0] * youngest;
}

/** Mean change by frailty and function of the people of day 0, by age group: taken off, the average is the norm. */
function centreOf(baseline: Float64Array, { frailty, function: level, frailtyShare }: Utilities): Float64Array {
  const centre = new Float64Array(AGE_GROUPS.length);
  for (let age = 0; age < centre.length; age++) {
    let people = 0;
    for (let f = 0; f < frailty.length; f++) {
      for (let l = 0; l < level.length; l++) {
        const n = baseline[(age * frailty.length + f) * level.length + l];
        people += n;
        centre[age] += n * (frailty[f] * (l < 2 ? 1 : frailtyShare) + level[l]);
      }
    }
    if (people > 0) centre[age] /= people;
  }
  return centre;
}
