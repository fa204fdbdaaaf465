import type { OutcomeLayout } from "./layout.js";
import { ITEM_COUNT, itemColumn, RESOURCE_ITEMS } from "./resource-items.js";

/** What is paid for by beds in hospital, by column. */
const OF_BEDS: readonly number[] = RESOURCE_ITEMS.map(({ name }) => name)
  .filter((name) => /^(overnight_admissions_|acute_bed_days$|delay_days$)/.test(name))
  .map(itemColumn);
const BED_DAYS = itemColumn("acute_bed_days");

/**
 * Gives others a share of the beds that a scenario frees against its comparator (H3), in place: what is paid for by beds, and
 * beds in use, come back by that share. Whoever lies in them is nobody of the model, so only the figures of the whole place
 * change, not those of a group or a neighbourhood. Where more beds are used, others go short by the same share: so that
 * chance, which frees beds and fills them, adds up to nothing. Costs must be valued anew.
 * @param share of the difference, 0 to 1
 */
export function refillBeds(
  values: Float64Array,
  comparator: Float64Array,
  layout: OutcomeLayout,
  { share, acuteBeds }: { readonly share: number; readonly acuteBeds: number },
): void {
  const { months, years, monthStarts, yearOfMonth } = layout.periods;
  const items = layout.items(values);
  const usual = layout.items(comparator);
  const whole = months.length + years.length;
  const bedDays = new Float64Array(layout.periodCount);
  const days = new Float64Array(layout.periodCount);
  for (let month = 0; month < months.length; month++) {
    const row = layout.keptRow(month, 0) * ITEM_COUNT;
    for (const period of [month, months.length + yearOfMonth[month], whole]) {
      bedDays[period] += share * (usual[row + BED_DAYS] - items[row + BED_DAYS]);
      days[period] += monthStarts[month + 1] - monthStarts[month];
    }
    for (const item of OF_BEDS) items[row + item] += share * (usual[row + item] - items[row + item]);
  }
  if (acuteBeds === 0) return;
  for (let period = 0; period < layout.periodCount; period++) {
    values[layout.place(period)] += bedDays[period] / (days[period] * acuteBeds);
  }
}
