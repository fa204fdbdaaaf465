import { exp } from "../maths/exponential.js";
import { PAYERS } from "../place/payers.js";
import type { Valuation } from "../place/valuation.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUPS, GROUPS } from "./groups.js";
import { CLASS_COUNT, HEALTH_WIDTH, PLACES_OF_CARE, SUM, SUM_COUNT } from "./health-time.js";
import { type OutcomeLayout, PEOPLE_MEASURES } from "./layout.js";
import { type ReadValuation, readValuation, type Utilities } from "./read-valuation.js";
import { COST_HEADINGS, ITEM_COUNT, itemColumn, RESOURCE_ITEMS } from "./resource-items.js";

const column = (name: string): number => PEOPLE_MEASURES.findIndex((m) => m.name === name);
const DAYS_ALIVE = column("days_alive");
const QALYS = column("qalys");
const QALYS_DISCOUNTED = column("qalys_discounted");
const CARER_QALYS = column("carer_qalys");
const COST = column("cost");
const COST_DISCOUNTED = column("cost_discounted");
const CARER_STRAIN = itemColumn("carer_strain_days");
const HEADING_OF_ITEM = RESOURCE_ITEMS.map((item) => COST_HEADINGS.indexOf(item.heading));

/**
 * Puts prices, utilities and discount rates on what a run kept, in place: writes every cost and QALY among its figures.
 * Nothing is simulated; whatever stood there before is written over.
 * @param values figures of a run, in the order of the layout
 * @throws InputError when the valuation cannot be used
 */
export function valueOutcomes(values: Float64Array, layout: OutcomeLayout, valuation: Valuation): void {
  new Valuer(values, layout, readValuation(valuation)).value();
}

/**
 * The same run at other prices, utilities or discount rates. The figures given stay as they are.
 * @throws InputError when the valuation cannot be used
 */
export function revalue(values: Float64Array, layout: OutcomeLayout, valuation: Valuation): Float64Array {
  const copy = values.slice();
  valueOutcomes(copy, layout, valuation);
  return copy;
}

class Valuer {
  private readonly values: Float64Array;
  private readonly layout: OutcomeLayout;
  private readonly v: ReadValuation;
  private readonly items: Float64Array;
  private readonly health: Float32Array;
  private readonly centre: Float64Array;
  /** Sums of the row in hand. */
  private readonly byPayer = new Float64Array(PAYERS.length);
  private readonly byHeading = new Float64Array(COST_HEADINGS.length);
  private days = 0;
  private utilityDays = 0;

  constructor(values: Float64Array, layout: OutcomeLayout, v: ReadValuation) {
    this.values = values;
    this.layout = layout;
    this.v = v;
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
      this.readHealth(row);
      const cost = this.costCounted();
      const strain = this.carerQalys(row);
      const daysAlive = values[layout.people(month, group) + DAYS_ALIVE];
      // Through the days alive of the figures, so that utilities of 1 give them back to the last bit.
      const lived = this.days === 0 ? 0 : daysAlive * (this.utilityDays / this.days);
      for (const period of [month, months.length + yearOfMonth[month], whole]) {
        const at = layout.people(period, group);
        values[at + COST] += cost;
        values[at + COST_DISCOUNTED] += (1 - costFactor) * cost;
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
    values[at + COST_DISCOUNTED] = values[at + COST] - values[at + COST_DISCOUNTED];
    const lived = values[at + DAYS_ALIVE] - values[at + QALYS];
    values[at + QALYS] = lived / DAYS_PER_YEAR;
    values[at + QALYS_DISCOUNTED] = (lived - values[at + QALYS_DISCOUNTED]) / DAYS_PER_YEAR;
  }

  private clear(group: number): void {
    const { layout, values } = this;
    for (let period = 0; period < layout.periodCount; period++) {
      const at = layout.people(period, group);
      for (const measure of [COST, COST_DISCOUNTED, CARER_QALYS, QALYS, QALYS_DISCOUNTED]) values[at + measure] = 0;
      if (group !== 0) continue;
      values.fill(0, layout.cost(period, 0), layout.cost(period, PAYERS.length + COST_HEADINGS.length));
    }
  }

  private addToCostGroups(period: number, factor: number): void {
    const { layout, values, byPayer, byHeading } = this;
    const add = (group: number, cost: number): void => {
      const at = layout.cost(period, group);
      values[at] += cost;
      values[at + 1] += (1 - factor) * cost;
    };
    for (let payer = 0; payer < byPayer.length; payer++) add(payer, byPayer[payer]);
    for (let heading = 0; heading < byHeading.length; heading++) add(byPayer.length + heading, byHeading[heading]);
  }

  private settleCostGroups(period: number): void {
    const { layout, values, byPayer, byHeading } = this;
    for (let group = 0; group < byPayer.length + byHeading.length; group++) {
      const at = layout.cost(period, group);
      values[at + 1] = values[at] - values[at + 1];
    }
  }

  private valueNeighbourhood(n: number): void {
    const { layout, values } = this;
    const at = layout.neighbourhood(n);
    const nodes = layout.nodes.days;
    const daysAlive = values[at + DAYS_ALIVE];
    let [days, lived, cost, strain, costLost, livedLost] = [0, 0, 0, 0, 0, 0];
    for (let node = 0; node < nodes.length; node++) {
      const row = layout.keptRowOfNeighbourhood(n, node);
      const [costFactor, qalyFactor] = this.factorsOn(nodes[node]);
      this.readCosts(row);
      this.readHealth(row);
      const costHere = this.costCounted();
      cost += costHere;
      costLost += (1 - costFactor) * costHere;
      strain += this.carerQalys(row);
      days += this.days;
      lived += this.utilityDays;
      livedLost += (1 - qalyFactor) * this.utilityDays;
    }
    const scale = days === 0 ? 0 : daysAlive / days;
    values[at + COST] = cost;
    values[at + COST_DISCOUNTED] = cost - costLost;
    values[at + CARER_QALYS] = strain;
    const years = days === 0 ? 0 : (daysAlive * (lived / days)) / DAYS_PER_YEAR;
    values[at + QALYS] = years;
    values[at + QALYS_DISCOUNTED] = years - (livedLost * scale) / DAYS_PER_YEAR;
  }

  /** Discount factors of costs and of QALYs on a day. */
  private factorsOn(day: number): [number, number] {
    const years = day / DAYS_PER_YEAR;
    return [exp(-this.v.costDiscount * years), exp(-this.v.qalyDiscount * years)];
  }

  private readCosts(row: number): void {
    const { items, byPayer, byHeading } = this;
    const { prices } = this.v;
    byPayer.fill(0);
    byHeading.fill(0);
    for (let item = 0; item < ITEM_COUNT; item++) {
      const amount = items[row * ITEM_COUNT + item];
      if (amount === 0) continue;
      for (let payer = 0; payer < byPayer.length; payer++) {
        const cost = amount * prices[item * byPayer.length + payer];
        byPayer[payer] += cost;
        byHeading[HEADING_OF_ITEM[item]] += cost;
      }
    }
  }

  private costCounted(): number {
    let cost = 0;
    for (const payer of this.v.counted) cost += this.byPayer[payer];
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
