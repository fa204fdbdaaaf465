import type { WPeopleWithAccount } from "./people.ts";
import { DAY_COST, DAY_QALY, discount, LIVING } from "./values.ts";

/** Cost and health of each person, counted whenever something changes for them. */
export class WAccount {
  private readonly column: WPeopleWithAccount["column"];
  /** Discounted days before each day. */
  private readonly daysBefore: Float64Array;

  constructor(people: WPeopleWithAccount, days: number) {
    this.column = people.column;
    this.daysBefore = new Float64Array(days + 1);
    for (let day = 0; day < days; day++) this.daysBefore[day + 1] = this.daysBefore[day] + discount(day);
  }

  /** Counts the days before `day` that are not counted yet. Call it before a person's columns change. */
  settle(row: number, day: number): void {
    const { setting, frailty, cost, qaly, settled } = this.column;
    const days = this.daysBefore[day] - this.daysBefore[settled.of(row)];
    const value = frailty.of(row) * LIVING + setting.of(row);
    cost.set(row, cost.of(row) + days * DAY_COST[value]);
    qaly.set(row, qaly.of(row) + days * DAY_QALY[value]);
    settled.set(row, day);
  }
}
