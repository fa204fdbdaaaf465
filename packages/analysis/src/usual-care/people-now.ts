import { DAYS_PER_YEAR, EVENT, type Population } from "@placewell/core";
import { cellOf } from "./people-cells.js";

/** Age from which everybody is followed; of the younger, only people with high needs are. */
export const FIRST_AGE = 50;

/** Number of the ward among the services of the event stream. */
const ON_WARD = 0;

/** What is true of each person now, learnt from the event stream alone. */
export class PeopleNow {
  readonly people: Population;
  readonly alive: Uint8Array;
  readonly frailty: Uint8Array;
  readonly level: Uint8Array;
  readonly inCareHome: Uint8Array;
  readonly dementia: Uint8Array;
  readonly livesAlone: Uint8Array;
  /** 1 from arriving at A&E, or from a direct admission, until leaving hospital. */
  readonly inHospital: Uint8Array;
  /** When the present overnight stay began; NaN when there is none, or when they were found in it on the first day. */
  readonly stayBegan: Float64Array;
  private readonly classStarts: ArrayLike<number>;

  /** @param classStarts fewest deficits of mild, moderate and severe frailty */
  constructor(people: Population, classStarts: ArrayLike<number>) {
    this.people = people;
    this.classStarts = classStarts;
    this.alive = new Uint8Array(people.size);
    this.frailty = new Uint8Array(people.size);
    this.level = new Uint8Array(people.size);
    this.inCareHome = new Uint8Array(people.size);
    this.dementia = people.dementia.slice();
    this.livesAlone = people.livesAlone.slice();
    this.inHospital = new Uint8Array(people.size);
    this.stayBegan = new Float64Array(people.size).fill(Number.NaN);
  }

  /** Exact age in years. */
  age(row: number, time: number): number {
    return (time - this.people.birth[row]) / DAYS_PER_YEAR;
  }

  /** The cell a person belongs to at a time. */
  cell(row: number, time: number): number {
    return this.cellAtAge(row, Math.floor(this.age(row, time)));
  }

  cellAtAge(row: number, age: number): number {
    return cellOf({
      age,
      sex: this.people.sex[row],
      decile: this.people.imdDecile[row],
      frailty: this.frailty[row],
      level: this.level[row],
      inCareHome: this.inCareHome[row],
    });
  }

  apply(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.personEntered:
        this.enter(row);
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.alive[row] = 0;
        this.leaveHospital(row);
        return;
      case EVENT.frailtyChanged:
        this.frailty[row] = detail;
        return;
      case EVENT.functionChanged:
        this.level[row] = detail;
        return;
      case EVENT.careHomeEntered:
        this.inCareHome[row] = 1;
        return;
      case EVENT.dementiaStarted:
        this.dementia[row] = 1;
        return;
      case EVENT.cameToLiveAlone:
        this.livesAlone[row] = 1;
        return;
      case EVENT.attendanceStarted:
        this.inHospital[row] = 1;
        return;
      case EVENT.foundInService:
        if (detail === ON_WARD) this.inHospital[row] = 1;
        return;
      case EVENT.admissionStarted:
        this.inHospital[row] = 1;
        this.stayBegan[row] = time;
        return;
      case EVENT.attendanceEnded:
      case EVENT.sameDayAdmission:
      case EVENT.stayEnded:
        this.leaveHospital(row);
        return;
      default:
    }
  }

  private enter(row: number): void {
    const { people, classStarts } = this;
    this.alive[row] = 1;
    let frailty = 0;
    while (frailty < classStarts.length && people.deficits[row] >= classStarts[frailty]) frailty += 1;
    this.frailty[row] = frailty;
    this.level[row] = people.functionLevel[row];
    this.inCareHome[row] = people.residence[row] > 0 ? 1 : 0;
  }

  private leaveHospital(row: number): void {
    this.inHospital[row] = 0;
    this.stayBegan[row] = Number.NaN;
  }
}
