import { EVENT, QUEUES } from "../../src/care/events.js";
import type { EventSink } from "../../src/engine/event-stream.js";

/** One wait of one person for one service; `to` is undefined while it lasts. */
export interface Wait {
  readonly row: number;
  readonly service: number;
  readonly from: number;
  to: number | undefined;
}

/** Keeps every wait in the event stream, and the beds that background patients hold. Refuses a wait begun or ended twice. */
export class WaitingLedger implements EventSink {
  readonly waits: Wait[] = [];
  backgroundBeds = 0;
  private readonly open = new Map<string, Wait>();

  on(kind: number, time: number, row: number, detail: number): void {
    if (kind === EVENT.backgroundBedChanged) this.backgroundBeds += detail;
    if (kind !== EVENT.queueJoined && kind !== EVENT.queueLeft) return;
    const key = `${row} in the queue for ${QUEUES[detail]}`;
    const wait = this.open.get(key);
    if (kind === EVENT.queueJoined) {
      if (wait !== undefined) throw new Error(`${key} since ${wait.from} joined again at ${time}.`);
      const begun: Wait = { row, service: detail, from: time, to: undefined };
      this.open.set(key, begun);
      this.waits.push(begun);
      return;
    }
    if (wait === undefined) throw new Error(`${key} left at ${time} without having joined.`);
    wait.to = time;
    this.open.delete(key);
  }

  /** People waiting now, by service. */
  get lengths(): number[] {
    const lengths = QUEUES.map(() => 0);
    for (const wait of this.open.values()) lengths[wait.service] += 1;
    return lengths;
  }
}
