import { ACUTE, BLOCKED, COMMUNITY, type WPeople } from "./people.ts";
import { ATTENDANCE_COST, DAY_COST, DAY_QALY, discount, LIVING } from "./values.ts";

const FIFTHS = 5;
/** Cells of a fifth: four frailties in four living settings. */
const CELLS = 4 * LIVING;

/** The ledger of W: how many people are in each setting, by fifth and frailty, and what a day of that costs and is worth. */
export class WLedger {
  private readonly frailty: WPeople["column"]["frailty"];
  private readonly fifth: WPeople["column"]["fifth"];
  private readonly setting: WPeople["column"]["setting"];
  private readonly counts = new Int32Array(FIFTHS * CELLS);
  private readonly attendances = new Float64Array(FIFTHS);
  private readonly admissions = new Float64Array(FIFTHS);
  private readonly deaths = new Float64Array(FIFTHS);
  private progressions = 0;
  /** Days in each living setting, by fifth. */
  private readonly days = new Float64Array(FIFTHS * LIVING);
  private readonly costs = new Float64Array(FIFTHS);
  private readonly qalys = new Float64Array(FIFTHS);
  /** People in each living setting at the end of each day, at `LIVING · day + setting`. */
  readonly daily: Int32Array;

  constructor({ column }: WPeople, days: number) {
    this.daily = new Int32Array(LIVING * days);
    this.frailty = column.frailty;
    this.fifth = column.fifth;
    this.setting = column.setting;
  }

  enters(row: number): void {
    this.counts[this.cellOf(row)] += 1;
  }
  attends(row: number): void {
    this.attendances[this.fifth.of(row)] += 1;
  }
  isAdmitted(row: number): void {
    this.admissions[this.fifth.of(row)] += 1;
  }
  /** Call this and the two below before the person's columns change. */
  progresses(row: number): void {
    const cell = this.cellOf(row);
    this.progressions += 1;
    this.counts[cell] -= 1;
    this.counts[cell + LIVING] += 1;
  }
  dies(row: number): void {
    this.deaths[this.fifth.of(row)] += 1;
    this.counts[this.cellOf(row)] -= 1;
  }
  moves(row: number, to: number): void {
    const cell = this.cellOf(row);
    this.counts[cell] -= 1;
    this.counts[cell + to - this.setting.of(row)] += 1;
  }

  /** Counts a day that is over. */
  endDay(day: number): void {
    const present = discount(day);
    for (let fifth = 0; fifth < FIFTHS; fifth++) {
      let cost = 0;
      let qaly = 0;
      for (let c = 0; c < CELLS; c++) {
        const count = this.counts[fifth * CELLS + c];
        this.days[fifth * LIVING + (c % LIVING)] += count;
        this.daily[day * LIVING + (c % LIVING)] += count;
        cost += count * DAY_COST[c];
        qaly += count * DAY_QALY[c];
      }
      this.costs[fifth] += present * cost;
      this.qalys[fifth] += present * qaly;
    }
  }

  totals() {
    const attendances = sum(this.attendances);
    return {
      attendances,
      admissions: sum(this.admissions),
      progressions: this.progressions,
      deaths: sum(this.deaths),
      acuteDays: this.daysIn(ACUTE),
      blockedDays: this.daysIn(BLOCKED),
      communityDays: this.daysIn(COMMUNITY),
      cost: sum(this.costs) + ATTENDANCE_COST * attendances,
      qaly: sum(this.qalys),
    };
  }

  private daysIn(setting: number): number {
    return sum(this.days.filter((_, i) => i % LIVING === setting));
  }

  private cellOf(row: number): number {
    return this.fifth.of(row) * CELLS + this.frailty.of(row) * LIVING + this.setting.of(row);
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
