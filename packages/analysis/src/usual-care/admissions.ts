import { CRISIS_TYPES, dateOf, EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import { FIRST_AGE, type PeopleNow } from "./people-now.js";

const FOLLOW_UP_DAYS = 30;
const OLD = 75;
/** Crisis type of a fall. */
const FALL = CRISIS_TYPES.indexOf("fall");
const GROWN_OLD = 65;

/** Emergency admissions, overnight stays and what follows them. Stays count when they end. */
export class Admissions implements Fold {
  readonly all: CellCounts = new CellCounts();
  readonly sameDay: CellCounts = new CellCounts();
  /** Those that a fall led to, whatever was found to be the matter. */
  readonly afterFall: CellCounts = new CellCounts();
  /** Overnight stays that ended, alive or not, and their days. */
  readonly stays: CellCounts = new CellCounts();
  readonly stayDays: CellCounts = new CellCounts();
  /** Overnight stays that reached readiness to leave, and those of them that had cost function by then. */
  readonly recovered: CellCounts = new CellCounts();
  readonly costFunction: CellCounts = new CellCounts();
  /** Overnight stays that ended alive, and those of them that had cost function by then, delay included. */
  readonly survived: CellCounts = new CellCounts();
  readonly costFunctionByEnd: CellCounts = new CellCounts();
  /** Those that ended alive at 50 and over, by pathway. */
  readonly byPathway: readonly CellCounts[] = [0, 1, 2, 3].map(() => new CellCounts());
  /** Departures followed for 30 days, and those of them followed by an admission, by age on leaving: same-day, overnight. */
  readonly followed: readonly CellCounts[] = [new CellCounts(), new CellCounts()];
  readonly readmitted: readonly CellCounts[] = [new CellCounts(), new CellCounts()];
  /** Admissions at 75+ by calendar month, January first. */
  readonly oldByMonth: Float64Array = new Float64Array(12);
  /** People of 65+ alive at the end of a counted year, and those of them admitted in it, over the years. */
  readonly oldAtYearEnd: CellCounts = new CellCounts();
  readonly oldAdmittedInYear: CellCounts = new CellCounts();

  private readonly now: PeopleNow;
  private readonly end: number;
  private readonly yearStarts: readonly number[];
  private readonly levelBefore: Uint8Array;
  private readonly leftOn: Float64Array;
  private readonly leftAfterNight: Uint8Array;
  private readonly admittedOn: Float64Array;
  private readonly hasFallen: Uint8Array;

  /** @param yearStarts first day of each counted year, and the day after the last */
  constructor(now: PeopleNow, yearStarts: readonly number[]) {
    const n = now.people.size;
    this.now = now;
    this.yearStarts = yearStarts;
    this.end = yearStarts[yearStarts.length - 1];
    this.levelBefore = new Uint8Array(n);
    this.leftOn = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.leftAfterNight = new Uint8Array(n);
    this.admittedOn = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    this.hasFallen = new Uint8Array(n);
  }

  on(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.crisisHappened:
        this.hasFallen[row] = detail === FALL ? 1 : 0;
        return;
      case EVENT.sameDayAdmission:
        this.admit(row, time);
        if (time >= 0) this.sameDay.add(this.now.cell(row, time));
        this.leave(row, time, 0);
        return;
      case EVENT.admissionStarted:
        this.levelBefore[row] = this.now.level[row];
        this.admit(row, time);
        return;
      case EVENT.foundInService:
        this.levelBefore[row] = this.now.level[row];
        return;
      case EVENT.readyToLeave:
        if (time >= 0) this.countFunction(row, time, this.recovered, this.costFunction);
        return;
      case EVENT.stayEnded:
        this.endStay(row, time);
        if (time >= 0) this.survive(row, time, detail);
        this.leave(row, time, 1);
        return;
      case EVENT.personDied:
        if (!Number.isNaN(this.now.stayBegan[row])) this.endStay(row, time);
        return;
      default:
    }
  }

  midnight(day: number): void {
    const year = this.yearStarts.indexOf(day);
    if (year > 0 && day !== this.end) this.countYear(this.yearStarts[year - 1], day);
  }

  close(end: number): void {
    this.countYear(this.yearStarts[this.yearStarts.length - 2], end);
  }

  private countYear(start: number, end: number): void {
    const { alive } = this.now;
    for (let row = 0; row < alive.length; row++) {
      if (alive[row] === 0 || this.now.age(row, end) < GROWN_OLD) continue;
      const cell = this.now.cell(row, end);
      this.oldAtYearEnd.add(cell);
      if (this.admittedOn[row] >= start) this.oldAdmittedInYear.add(cell);
    }
  }

  private admit(row: number, time: number): void {
    if (time < 0) return;
    this.all.add(this.now.cell(row, time));
    if (this.hasFallen[row] === 1) this.afterFall.add(this.now.cell(row, time));
    if (this.now.age(row, time) >= OLD) this.oldByMonth[dateOf(time).month - 1] += 1;
    this.admittedOn[row] = time;
    const left = this.leftOn[row];
    if (this.isFollowed(row, left) && time - left <= FOLLOW_UP_DAYS) {
      this.readmitted[this.leftAfterNight[row]].add(this.now.cell(row, left));
    }
  }

  private leave(row: number, time: number, afterNight: 0 | 1): void {
    this.leftOn[row] = time;
    this.leftAfterNight[row] = afterNight;
    if (this.isFollowed(row, time)) this.followed[afterNight].add(this.now.cell(row, time));
  }

  private isFollowed(row: number, left: number): boolean {
    return this.now.age(row, left) >= FIRST_AGE && left >= 0 && left < this.end - FOLLOW_UP_DAYS;
  }

  private endStay(row: number, time: number): void {
    // A stay found on the first day has no beginning that could be counted from.
    if (time < 0 || Number.isNaN(this.now.stayBegan[row])) return;
    const cell = this.now.cell(row, time);
    this.stays.add(cell);
    this.stayDays.add(cell, time - this.now.stayBegan[row]);
  }

  private survive(row: number, time: number, pathway: number): void {
    if (this.now.age(row, time) >= FIRST_AGE) this.byPathway[pathway].add(this.now.cell(row, time));
    this.countFunction(row, time, this.survived, this.costFunctionByEnd);
  }

  private countFunction(row: number, time: number, stays: CellCounts, costly: CellCounts): void {
    const cell = this.now.cell(row, time);
    stays.add(cell);
    if (this.now.level[row] > this.levelBefore[row]) costly.add(cell);
  }
}
