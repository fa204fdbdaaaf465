import { A_DOUBLE } from "../maths/unboxed.js";
import { DayLists } from "./day-lists.js";
import { ENTITY, Entries, isBefore, LARGEST_KIND, LARGEST_STAMP, TAG, UNSIGNED, WORDS } from "./entries.js";
import { DAWN_WORDS, OpenDay } from "./open-day.js";

/** Events whose records are read at one go. */
const AHEAD = 128;

/**
 * The calendar of a run: future events in lists by day, the open day in order of time. Events come out by (time, kind,
 * entity, stamp), so that ties never depend on the order of scheduling. Events after the end are not kept: they can
 * never happen.
 *
 * An event is withdrawn by letting its stamp go out of date; whoever handles it compares stamps.
 *
 * What comes on the first moment of a day has a list of its own: three events in ten may be such, and they need no time.
 * What is filed for the open day after it opened goes to a small heap.
 */
export class EventQueue {
  /** The event that {@link next} took out. */
  time: number = A_DOUBLE;
  kind = 0;
  entity = 0;
  stamp = 0;
  /** What reading records ahead adds up to: of no meaning, but it keeps the reading from being left out as idle work. */
  touched = 0;

  private readonly start: number;
  private readonly end: number;
  private readonly days: number;
  private dawn: DayLists;
  private rest: DayLists;

  /** The open day, its entries, and where we are in them. */
  private day = 0;
  private openDay: OpenDay = new OpenDay();
  private open: Entries = this.openDay.entries;
  private openCount = 0;
  private position = 0;
  private touchedTo = 0;
  /** Filed for the open day after it opened. */
  private late: Entries = new Entries(16);
  private lateCount = 0;
  /** Time of the event that is being filed: handed on as a number it would be put in a box. */
  private readonly filed = new Float64Array(1);
  private records: Int32Array = new Int32Array(0);
  private stride = 1;

  /**
   * @param start first moment of the run, days
   * @param end no event at or after this moment is kept, days
   * @param capacity events pending at one time that there is room for from the outset; room grows when needed
   */
  constructor(start: number, end: number, capacity = 1024) {
    this.start = start;
    this.end = end;
    this.time = start;
    this.days = Math.ceil(end - start) + 1;
    // Either may have more than its share of what is pending.
    this.dawn = new DayLists(this.days, DAWN_WORDS, 0.4 * capacity);
    this.rest = new DayLists(this.days, WORDS, 0.7 * capacity);
  }

  /**
   * Says where the entities' records lie. Those of the next few events are read once, one after another, so that they come
   * into the fast memory together instead of one by one when their turn comes. Changes no result.
   */
  touches(records: Int32Array, stride: number): void {
    this.records = records;
    this.stride = stride;
  }

  /** Bytes of memory held. */
  get bytes(): number {
    return this.dawn.bytes + this.rest.bytes + this.openDay.bytes + this.late.bytes;
  }

  /** An independent copy, to branch a run. */
  clone(): EventQueue {
    const copy = new EventQueue(this.start, this.end, 0);
    copy.time = this.time;
    copy.kind = this.kind;
    copy.entity = this.entity;
    copy.stamp = this.stamp;
    copy.dawn = this.dawn.clone();
    copy.rest = this.rest.clone();
    copy.day = this.day;
    copy.openDay = this.openDay.clone();
    copy.open = copy.openDay.entries;
    copy.openCount = this.openCount;
    copy.position = this.position;
    copy.touchedTo = this.position;
    copy.late = this.late.resized(this.late.size);
    copy.lateCount = this.lateCount;
    return copy;
  }

  /**
   * Files an event.
   * @param time days; at or after the time of the last event taken out
   * @param kind whole number 0 to 255; the lower comes first at the same time
   * @param stamp whole number 0 to 16,777,215
   * @throws RangeError when the time lies before the event last taken out or is not a number, or kind or stamp is not as said
   */
  schedule(time: number, kind: number, entity: number, stamp: number): void {
    if (!(kind >= 0 && kind <= LARGEST_KIND)) throw new RangeError(`A kind is 0 to ${LARGEST_KIND}; got ${kind}.`);
    if (!(stamp >= 0 && stamp <= LARGEST_STAMP))
      throw new RangeError(`A stamp is 0 to ${LARGEST_STAMP}; got ${stamp}.`);
    this.file(time, entity, (kind << 24) | stamp);
  }

  /**
   * As {@link schedule}, for whoever knows that kind and stamp are as said.
   * @param tag the kind in the top byte, the stamp below
   */
  file(time: number, entity: number, tag: number): void {
    if (time >= this.end) return;
    if (!(time >= this.time)) throw new RangeError(`An event at ${time} cannot be filed at ${this.time}.`);
    let day = (time - this.start) | 0;
    let dayStart = this.start + day;
    // The difference may have been rounded up to a whole day.
    if (dayStart > time) dayStart = this.start + --day;
    if (day <= this.day) {
      this.filed[0] = time;
      this.pushLate(entity, tag);
    } else if (dayStart === time) {
      const at = DAWN_WORDS * this.dawn.add(day);
      const { words } = this.dawn;
      words[at] = entity;
      words[at + 1] = tag;
    } else {
      const at = this.rest.add(day);
      const { numbers, words } = this.rest;
      numbers[2 * at] = time;
      words[WORDS * at + ENTITY] = entity;
      words[WORDS * at + TAG] = tag;
    }
  }

  /**
   * Takes out the earliest event before `until` into time, kind, entity and stamp.
   * @returns false when there is none; the clock then stays at the last event
   */
  next(until: number): boolean {
    while (this.position === this.openCount && this.lateCount === 0) {
      if (this.day + 1 >= this.days || this.start + this.day + 1 >= until) return false;
      this.openNext();
    }
    const { position, late } = this;
    if (position === this.touchedTo) this.touch(position);
    const takeLate = this.lateCount > 0 && (position === this.openCount || isBefore(late, 0, this.open, position));
    const { times, words } = takeLate ? late : this.open;
    const at = takeLate ? 0 : position;
    const time = times[2 * at];
    if (time >= until) return false;
    const tag = words[WORDS * at + TAG];
    this.time = time;
    this.entity = words[WORDS * at + ENTITY];
    this.kind = tag >>> 24;
    this.stamp = tag & LARGEST_STAMP;
    if (takeLate) this.popLate();
    else this.position = position + 1;
    return true;
  }

  private openNext(): void {
    const { openDay } = this;
    this.day += 1;
    openDay.open(this.day, this.start + this.day, this.dawn, this.rest);
    this.open = openDay.entries;
    this.openCount = openDay.count;
    this.position = 0;
    this.touchedTo = 0;
  }

  private touch(from: number): void {
    const { records, stride, openCount } = this;
    const { words } = this.open;
    const to = from + AHEAD < openCount ? from + AHEAD : openCount;
    let sum = 0;
    for (let i = from; i < to; i++) {
      // Without the sign, which an owner of the records may use as a mark; both ends, since a record may lie across two lines.
      const first = (words[WORDS * i + ENTITY] & UNSIGNED) * stride;
      const last = first + stride - 1;
      if (last < records.length) sum ^= records[first] ^ records[last];
    }
    this.touched = sum;
    this.touchedTo = to;
  }

  private pushLate(entity: number, tag: number): void {
    if (this.lateCount + 1 >= this.late.size) this.late = this.late.resized(2 * this.late.size);
    const { late } = this;
    // Beside the heap while it finds its place in it.
    const moving = late.size - 1;
    late.times[2 * moving] = this.filed[0];
    late.words[WORDS * moving + ENTITY] = entity;
    late.words[WORDS * moving + TAG] = tag;
    let position = this.lateCount++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!isBefore(late, moving, late, parent)) break;
      late.copy(position, late, parent);
      position = parent;
    }
    late.copy(position, late, moving);
  }

  private popLate(): void {
    const { late } = this;
    const size = --this.lateCount;
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(late, child + 1, late, child)) child += 1;
      if (!isBefore(late, child, late, size)) break;
      late.copy(position, late, child);
      position = child;
    }
    late.copy(position, late, size);
  }
}
