import type { EventSink } from "@placewell/core";
import { W_EVENT } from "../w/events.ts";

/** What each person lived through, in a few words: the same digest means the same events at the same moments. */
export class Lives implements EventSink {
  readonly digests: Int32Array;
  readonly attendances: Uint16Array;
  readonly admissions: Uint16Array;
  readonly askedForSlot: Uint8Array;
  private readonly number = new Float64Array(1);
  private readonly halves = new Int32Array(this.number.buffer);

  constructor(people: number) {
    this.digests = new Int32Array(people);
    this.attendances = new Uint16Array(people);
    this.admissions = new Uint16Array(people);
    this.askedForSlot = new Uint8Array(people);
  }

  on(kind: number, time: number, person: number, detail: number): void {
    let digest = mixed(this.digests[person], kind);
    for (const value of [time, detail]) {
      this.number[0] = value;
      digest = mixed(mixed(digest, this.halves[0]), this.halves[1]);
    }
    this.digests[person] = digest;
    if (kind === W_EVENT.attended) this.attendances[person] += 1;
    else if (kind === W_EVENT.admitted) this.admissions[person] += 1;
    else if (kind === W_EVENT.askedForSlot) this.askedForSlot[person] = 1;
  }
}

function mixed(digest: number, word: number): number {
  const x = Math.imul(digest ^ word, 0x9e3779b1);
  return Math.imul(x ^ (x >>> 15), 0x85ebca77) ^ (x >>> 13);
}
