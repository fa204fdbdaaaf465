import { EVENT } from "../care/events.js";
import type { EventRecord } from "../engine/event-stream.js";

/** One thing that happened to somebody, as the event stream has it. */
export interface Happening {
  /** Number of the kind of event. */
  readonly kind: number;
  /** Days; day 0 is 1 April 2025. */
  readonly time: number;
  /** Meaning by kind. */
  readonly detail: number;
}

const LIST_KEEPING: readonly number[] = [
  EVENT.programmeJoined,
  EVENT.programmeLeft,
  EVENT.programmeFelt,
  EVENT.consultationsChanged,
];

/** Whether an event only keeps a programme's list, on which what is counted depends: nothing in the person's life. */
export function isListKeeping({ kind }: Happening): boolean {
  return LIST_KEEPING.includes(kind);
}

const OF_PROGRAMMES: readonly number[] = [EVENT.programmeStarted, EVENT.programmeHalved, EVENT.programmeStopped];

/** A kept event stream sorted by person: columns, so that the lives of a whole place fit into memory. */
export class KeptLives {
  /** Where the events of each row begin; one more for the end. */
  private readonly starts: Uint32Array;
  private readonly kinds: Uint8Array;
  private readonly times: Float64Array;
  private readonly details: Float64Array;
  /** When programmes began, were halved and ended, in order. */
  readonly ofProgrammes: readonly Happening[];

  /** @param size number of rows; of the events that concern nobody only those of programmes are kept */
  constructor(record: EventRecord, size: number) {
    this.starts = new Uint32Array(size + 1);
    const { starts } = this;
    record.replay({
      on(_kind, _time, row) {
        if (row >= 0) starts[row + 1] += 1;
      },
    });
    for (let row = 0; row < size; row++) starts[row + 1] += starts[row];
    const length = starts[size];
    const [kinds, times, details] = [new Uint8Array(length), new Float64Array(length), new Float64Array(length)];
    const next = starts.slice();
    const ofProgrammes: Happening[] = [];
    record.replay({
      on(kind, time, row, detail) {
        if (row < 0) {
          if (OF_PROGRAMMES.includes(kind)) ofProgrammes.push({ kind, time, detail });
          return;
        }
        const at = next[row]++;
        kinds[at] = kind;
        times[at] = time;
        details[at] = detail;
      },
    });
    this.kinds = kinds;
    this.times = times;
    this.details = details;
    this.ofProgrammes = ofProgrammes;
  }

  /** What happened to the person of a row, in order. */
  of(row: number): Happening[] {
    const life: Happening[] = [];
    for (let at = this.starts[row]; at < this.starts[row + 1]; at++) {
      life.push({ kind: this.kinds[at], time: this.times[at], detail: this.details[at] });
    }
    return life;
  }
}
