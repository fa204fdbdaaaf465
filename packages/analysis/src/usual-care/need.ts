import { EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import { FIRST_AGE, type PeopleNow } from "./people-now.js";

const TO_SHORT_TERM_BED = 2;

/** Days from a beginning until now, counted from day 0. */
class Spells {
  readonly days: CellCounts = new CellCounts();
  private readonly began: Float64Array;
  private readonly units: Float64Array;

  constructor(people: number) {
    this.began = new Float64Array(people).fill(Number.NaN);
    this.units = new Float64Array(people);
  }

  /** @param units what is in use of the service, such as hours a week */
  begin(row: number, time: number, units = 1): void {
    if (!Number.isNaN(this.began[row])) return; // from one care home to another
    this.began[row] = time;
    this.units[row] = units;
  }

  /** From now on as many units; begins where nothing was in use. */
  change(row: number, time: number, cell: number, units: number): void {
    this.end(row, time, cell);
    this.begin(row, time, units);
  }

  end(row: number, time: number, cell: number): void {
    const began = this.began[row];
    if (Number.isNaN(began)) return;
    this.began[row] = Number.NaN;
    if (time > 0) this.days.add(cell, this.units[row] * (time - Math.max(began, 0)));
  }
}

/**
 * Use of services by the age that people had when the run began, as the census counts them; who came later counts with the
 * youngest, from whose number newcomers follow. So use in the counted years goes with the residents of the census, grown older.
 */
export class Need implements Fold {
  /** Residents when the run began. */
  readonly residents: CellCounts = new CellCounts();
  readonly beds: Spells;
  readonly reablement: Spells;
  readonly shortTermBeds: Spells;
  /** Hours a week. */
  readonly homeCareHours: Spells;
  readonly careHomes: Spells;
  private readonly now: PeopleNow;
  private readonly cells: Int32Array;
  private firstDay = Number.NaN;

  constructor(now: PeopleNow) {
    const { size } = now.people;
    this.now = now;
    this.cells = new Int32Array(size);
    this.beds = new Spells(size);
    this.reablement = new Spells(size);
    this.shortTermBeds = new Spells(size);
    this.homeCareHours = new Spells(size);
    this.careHomes = new Spells(size);
  }

  on(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.personEntered:
        this.enter(row, time);
        return;
      case EVENT.wardEntered:
        this.beds.begin(row, time);
        return;
      case EVENT.stayEnded:
        this.beds.end(row, time, this.cells[row]);
        if (detail === TO_SHORT_TERM_BED) this.shortTermBeds.begin(row, time);
        return;
      case EVENT.shortTermBedLeft:
        this.shortTermBeds.end(row, time, this.cells[row]);
        return;
      case EVENT.reablementStarted:
        this.reablement.begin(row, time);
        return;
      case EVENT.reablementEnded:
        this.reablement.end(row, time, this.cells[row]);
        return;
      case EVENT.homeCareHoursSet:
        this.homeCareHours.change(row, time, this.cells[row], detail);
        return;
      case EVENT.homeCareEnded:
        this.homeCareHours.end(row, time, this.cells[row]);
        return;
      case EVENT.careHomeEntered:
        this.careHomes.begin(row, time);
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.endAll(row, time);
        return;
      default:
    }
  }

  close(end: number): void {
    for (let row = 0; row < this.cells.length; row++) this.endAll(row, end);
  }

  private enter(row: number, time: number): void {
    if (Number.isNaN(this.firstDay)) this.firstDay = time;
    const { now } = this;
    const age = Math.floor(now.age(row, time));
    this.cells[row] = now.cellAtAge(row, time === this.firstDay ? age : Math.max(age, FIRST_AGE));
    if (time === this.firstDay) this.residents.add(this.cells[row]);
    const { homeCareHours, residence } = now.people;
    if (homeCareHours[row] > 0) this.homeCareHours.begin(row, time, homeCareHours[row]);
    if (residence[row] > 0) this.careHomes.begin(row, time);
  }

  private endAll(row: number, time: number): void {
    for (const service of [this.beds, this.reablement, this.shortTermBeds, this.homeCareHours, this.careHomes]) {
      service.end(row, time, this.cells[row]);
    }
  }
}
