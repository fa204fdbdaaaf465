import { EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import type { PeopleNow } from "./people-now.js";
import { Stock } from "./stock.js";

const PATHWAYS = [0, 1, 2, 3] as const;
const NOT_READY = 255;
/** Nothing is queued for; it is also the queue for a ward bed, in which nobody is ready to leave. */
const NO_QUEUE = 0;

/** People ready to leave hospital and still there, by pathway, and what they wait for. */
export class Delays implements Fold {
  /** Ready and not yet gone; of them, waiting for a place in a service. */
  readonly ready: readonly Stock[] = PATHWAYS.map(() => new Stock());
  readonly queueing: readonly Stock[] = PATHWAYS.map(() => new Stock());
  /** The ready at midnight, summed over nights; and those of them who were ready the midnight before. */
  readonly atMidnight: Float64Array = new Float64Array(4);
  readonly sinceLastMidnight: readonly CellCounts[] = PATHWAYS.map(() => new CellCounts());
  nights = 0;
  /** Waits from ready to leaving that ended with leaving. */
  readonly left: Float64Array = new Float64Array(4);
  readonly waitedDays: Float64Array = new Float64Array(4);
  /** People who left on a later date than they were ready, and the nights in between. */
  late = 0;
  nightsLate = 0;

  private readonly pathway: Uint8Array;
  private readonly readyOn: Float64Array;
  private readonly queue: Uint8Array;
  private readonly rowsReady: Set<number> = new Set();
  private readonly now: PeopleNow;
  private lastMidnight = Number.NEGATIVE_INFINITY;

  constructor(now: PeopleNow) {
    this.now = now;
    const n = now.people.size;
    this.pathway = new Uint8Array(n).fill(NOT_READY);
    this.readyOn = new Float64Array(n);
    this.queue = new Uint8Array(n);
  }

  on(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.readyToLeave:
        this.pathway[row] = detail;
        this.readyOn[row] = time;
        this.ready[detail].change(1, time);
        this.rowsReady.add(row);
        return;
      case EVENT.queueJoined:
        this.joinQueue(row, time, detail);
        return;
      case EVENT.queueLeft:
        if (detail === this.queue[row]) this.leaveQueue(row, time);
        return;
      case EVENT.stayEnded:
        if (time >= 0) this.countWait(row, time);
        this.stopWaiting(row, time);
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.stopWaiting(row, time);
        return;
      default:
    }
  }

  midnight(day: number): void {
    this.nights += 1;
    for (const p of PATHWAYS) this.atMidnight[p] += this.ready[p].now;
    for (const row of this.rowsReady) {
      if (this.readyOn[row] >= this.lastMidnight) continue;
      this.sinceLastMidnight[this.pathway[row]].add(this.now.cell(row, day));
    }
    this.lastMidnight = day;
  }

  private countWait(row: number, time: number): void {
    const p = this.pathway[row];
    if (p === NOT_READY) return;
    this.left[p] += 1;
    this.waitedDays[p] += time - this.readyOn[row];
    const nights = Math.floor(time) - Math.floor(this.readyOn[row]);
    if (nights > 0) this.late += 1;
    this.nightsLate += nights;
  }

  private joinQueue(row: number, time: number, queue: number): void {
    const p = this.pathway[row];
    if (p === NOT_READY || this.queue[row] !== NO_QUEUE) return;
    this.queue[row] = queue;
    this.queueing[p].change(1, time);
  }

  private leaveQueue(row: number, time: number): void {
    if (this.queue[row] === NO_QUEUE) return;
    this.queue[row] = NO_QUEUE;
    this.queueing[this.pathway[row]].change(-1, time);
  }

  private stopWaiting(row: number, time: number): void {
    const p = this.pathway[row];
    if (p === NOT_READY) return;
    this.leaveQueue(row, time);
    this.ready[p].change(-1, time);
    this.rowsReady.delete(row);
    this.pathway[row] = NOT_READY;
  }
}
