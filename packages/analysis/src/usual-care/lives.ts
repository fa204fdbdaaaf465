import { DAYS_PER_YEAR, EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import type { PeopleNow } from "./people-now.js";

/** Person-time and deaths of the counted years, and who is there at their beginning and at their end. */
export class Lives implements Fold {
  /** Person-days, split at birthdays. */
  readonly days: CellCounts = new CellCounts();
  readonly deaths: CellCounts = new CellCounts();
  readonly deathsInHospital: CellCounts = new CellCounts();
  /** Moves from one's own home into a care home. */
  readonly careHomeEntries: CellCounts = new CellCounts();
  readonly atStart: CellCounts = new CellCounts();
  readonly atEnd: CellCounts = new CellCounts();
  readonly withDementiaAtEnd: CellCounts = new CellCounts();
  readonly aloneAtEnd: CellCounts = new CellCounts();
  private readonly now: PeopleNow;
  private readonly since: Float64Array;

  constructor(now: PeopleNow) {
    this.now = now;
    this.since = new Float64Array(now.people.size);
  }

  on(kind: number, time: number, row: number): void {
    switch (kind) {
      case EVENT.personEntered:
        this.since[row] = Math.max(time, 0);
        return;
      case EVENT.careHomeEntered:
        this.addTime(row, time);
        if (time >= 0) this.careHomeEntries.add(this.now.cell(row, time));
        return;
      case EVENT.frailtyChanged:
      case EVENT.functionChanged:
      case EVENT.personMovedAway:
        this.addTime(row, time);
        return;
      case EVENT.personDied:
        this.addTime(row, time);
        if (time >= 0) this.addDeath(row, time);
        return;
      default:
    }
  }

  midnight(day: number): void {
    if (day === 0) this.countPeople(this.atStart, day);
  }

  close(end: number): void {
    const { alive, dementia, livesAlone } = this.now;
    this.countPeople(this.atEnd, end);
    this.countPeople(this.withDementiaAtEnd, end, dementia);
    this.countPeople(this.aloneAtEnd, end, livesAlone);
    for (let row = 0; row < alive.length; row++) if (alive[row] === 1) this.addTime(row, end);
  }

  private addDeath(row: number, time: number): void {
    const cell = this.now.cell(row, time);
    this.deaths.add(cell);
    if (this.now.inHospital[row] === 1) this.deathsInHospital.add(cell);
  }

  private addTime(row: number, time: number): void {
    const { now, since } = this;
    const { birth } = now.people;
    while (since[row] < time) {
      const age = Math.floor((since[row] - birth[row]) / DAYS_PER_YEAR + 1e-9);
      const until = Math.min(time, birth[row] + (age + 1) * DAYS_PER_YEAR);
      this.days.add(now.cellAtAge(row, age), until - since[row]);
      since[row] = until;
    }
  }

  private countPeople(into: CellCounts, time: number, trait: Uint8Array = this.now.alive): void {
    const { alive } = this.now;
    for (let row = 0; row < alive.length; row++) {
      if (alive[row] === 1 && trait[row] === 1) into.add(this.now.cell(row, time));
    }
  }
}
