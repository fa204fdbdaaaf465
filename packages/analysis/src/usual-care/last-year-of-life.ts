import { DAYS_PER_YEAR, EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import { FIRST_AGE, type PeopleNow } from "./people-now.js";

const NONE = -1;

/** Times in hospital of each person, latest first, as chains in two columns. */
class Chains {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly earlier: number[] = [];
  readonly latest: Int32Array;

  constructor(people: number) {
    this.latest = new Int32Array(people).fill(NONE);
  }

  add(row: number, from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
    this.earlier.push(this.latest[row]);
    this.latest[row] = this.from.length - 1;
  }
}

/** Emergency admissions and days in hospital in the year before each death. */
export class LastYearOfLife implements Fold {
  readonly deaths: CellCounts = new CellCounts();
  readonly withThreeAdmissions: CellCounts = new CellCounts();
  readonly admissions: CellCounts = new CellCounts();
  readonly daysInHospital: CellCounts = new CellCounts();
  private readonly now: PeopleNow;
  private readonly admitted: Chains;
  private readonly stays: Chains;

  constructor(now: PeopleNow) {
    this.now = now;
    this.admitted = new Chains(now.people.size);
    this.stays = new Chains(now.people.size);
  }

  on(kind: number, time: number, row: number): void {
    switch (kind) {
      case EVENT.sameDayAdmission:
      case EVENT.admissionStarted:
        this.admitted.add(row, time, time);
        return;
      case EVENT.stayEnded:
        if (!Number.isNaN(this.now.stayBegan[row])) this.stays.add(row, this.now.stayBegan[row], time);
        return;
      case EVENT.personDied:
        if (!Number.isNaN(this.now.stayBegan[row])) this.stays.add(row, this.now.stayBegan[row], time);
        if (time >= 0 && this.now.age(row, time) >= FIRST_AGE) this.lookBack(row, time);
        return;
      default:
    }
  }

  private lookBack(row: number, died: number): void {
    const start = died - DAYS_PER_YEAR;
    let count = 0;
    const { admitted, stays } = this;
    const cell = this.now.cell(row, died);
    for (let i = admitted.latest[row]; i !== NONE && admitted.from[i] >= start; i = admitted.earlier[i]) count += 1;
    for (let i = stays.latest[row]; i !== NONE && stays.to[i] > start; i = stays.earlier[i]) {
      this.daysInHospital.add(cell, stays.to[i] - Math.max(stays.from[i], start));
    }
    this.deaths.add(cell);
    this.admissions.add(cell, count);
    if (count >= 3) this.withThreeAdmissions.add(cell);
  }
}
