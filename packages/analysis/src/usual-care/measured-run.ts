import { EventRecord, type EventSink, parametersOf, type RunPlan, runScenario, vector, warmUp } from "@placewell/core";
import { Admissions } from "./admissions.js";
import { Delays } from "./delays.js";
import type { Fold } from "./fold.js";
import { FrontDoor } from "./front-door.js";
import { LastYearOfLife } from "./last-year-of-life.js";
import { Lives } from "./lives.js";
import { Need } from "./need.js";
import { PeopleNow } from "./people-now.js";
import { ServicesInUse } from "./services-in-use.js";

/** One replicate of usual care, counted. */
export class MeasuredRun implements EventSink {
  /** Counted time: days 0 to this. */
  readonly end: number;
  readonly coreBeds: number;
  readonly lives: Lives;
  readonly admissions: Admissions;
  readonly delays: Delays;
  readonly services: ServicesInUse;
  readonly frontDoor: FrontDoor;
  readonly lastYear: LastYearOfLife;
  readonly need: Need;
  private readonly now: PeopleNow;
  private readonly folds: readonly Fold[];
  private nextMidnight = 0;

  constructor(now: PeopleNow, { yearStarts, coreBeds }: { yearStarts: readonly number[]; coreBeds: number }) {
    this.now = now;
    this.end = yearStarts[yearStarts.length - 1];
    this.coreBeds = coreBeds;
    this.lives = new Lives(now);
    this.admissions = new Admissions(now, yearStarts);
    this.delays = new Delays(now);
    this.services = new ServicesInUse(now, coreBeds);
    this.frontDoor = new FrontDoor(now);
    this.lastYear = new LastYearOfLife(now);
    this.need = new Need(now);
    this.folds = [this.lives, this.admissions, this.delays, this.services, this.frontDoor, this.lastYear, this.need];
  }

  on(kind: number, time: number, row: number, detail: number): void {
    this.passMidnights(time);
    for (const fold of this.folds) fold.on(kind, time, row, detail);
    if (row >= 0) this.now.apply(kind, time, row, detail);
  }

  /** Closes the counted time. Call once. */
  close(): void {
    this.passMidnights(this.end - 1);
    for (const fold of this.folds) fold.close?.(this.end);
  }

  private passMidnights(time: number): void {
    for (; this.nextMidnight <= time; this.nextMidnight += 1) {
      for (const fold of this.folds) fold.midnight?.(this.nextMidnight);
    }
  }
}

/** Runs one replicate of the first scenario of a plan and counts what happens in it. */
export function measureReplicate(plan: RunPlan, replicate: number): MeasuredRun {
  const [usualCare] = plan.scenarios;
  const settling = new EventRecord();
  const warm = warmUp(plan, replicate, { alsoTo: settling });
  const parameters = parametersOf(usualCare);
  const classStarts = vector(parameters, "efi.cuts", 3);
  const { months, monthStarts, years } = warm.layout.periods;
  const yearStarts = [...years.map((_, year) => monthStarts[12 * year]), monthStarts[months.length]];
  const run = new MeasuredRun(new PeopleNow(warm.population, classStarts), {
    yearStarts,
    coreBeds: usualCare.place.capacities.acuteBeds,
  });
  settling.replay(run);
  runScenario(warm, usualCare, run);
  run.close();
  return run;
}
