import type { OutcomeLayout } from "./layout.js";
import { ITEM_COUNT, itemColumn, RESOURCE_ITEMS } from "./resource-items.js";

/** What is paid for by beds in hospital, by column. */
const OF_BEDS: readonly number[] = RESOURCE_ITEMS.map(({ name }) => name)
  .filter((name) => /^(overnight_admissions_|acute_bed_days$|delay_days$)/.test(name))
  .map(itemColumn);

/**
 * Gives others a share of the beds that a scenario frees against its comparator (H3), in place: what is paid for by beds, and
 * beds in use, come back by that share. Whoever lies in them is nobody of the model, so only the figures of the whole place
 * change, not those of a group or a neighbourhood. Where more beds are used, others go short by the same share: so that
 * chance, which frees beds and fills them, adds up to nothing. Costs must be valued anew.
 * @param share of the difference, 0 to 1
 */
export function refillBeds(values: Float64Array, comparator: Float64Array, layout: OutcomeLayout, share: number): void {
  const items = layout.items(values);
  const usual = layout.items(comparator);
  for (let month = 0; month < layout.periods.months.length; month++) {
    const row = layout.keptRow(month, 0) * ITEM_COUNT;
    for (const item of OF_BEDS) items[row + item] += share * (usual[row + item] - items[row + item]);
  }
  // Bed-days count days of waiting in A&E for a bed too, which nobody else can lie in: beds in use have a figure of their own.
  for (let period = 0; period < layout.periodCount; period++) {
    const inUse = layout.place(period);
    values[inUse] += share * (comparator[inUse] - values[inUse]);
  }
}
