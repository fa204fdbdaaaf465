/** Buckets a day: small enough that the heap of the open bucket stays in the fastest memory. */
const BUCKETS_PER_DAY = 16;

const NOTHING = -1;

/**
 * The calendar of a run: future events in day-fraction buckets, the open bucket as a small heap.
 * Events come out by (time, kind, entity, stamp), so that ties never depend on the order of scheduling.
 * Events after the end are not kept: they can never happen.
 *
 * An event is withdrawn by letting its stamp go out of date; whoever handles it compares stamps.
 */
export class EventQueue {
  /** The event that {@link next} took out. */
  time = 0;
  kind = 0;
  entity = 0;
  stamp = 0;

  private readonly start: number;
  private readonly end: number;
  private readonly heads: Int32Array;
  private times: Float64Array;
  private kinds: Uint8Array;
  private entities: Int32Array;
  private stamps: Int32Array;
  private links: Int32Array;
  private free = NOTHING;
  private used = 0;
  private heap: Int32Array;
  private heapSize = 0;
  private bucket = 0;

  /**
   * @param start first moment of the run, days
   * @param end no event at or after this moment is kept, days
   */
  constructor(start: number, end: number, capacity = 1024) {
    this.start = start;
    this.end = end;
    this.time = start;
    this.heads = new Int32Array(Math.ceil((end - start) * BUCKETS_PER_DAY) + 1).fill(NOTHING);
    this.times = new Float64Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.entities = new Int32Array(capacity);
    this.stamps = new Int32Array(capacity);
    this.links = new Int32Array(capacity);
    this.heap = new Int32Array(256);
  }

  /** An independent copy, to branch a run. */
  clone(): EventQueue {
    const copy = new EventQueue(this.start, this.end, this.times.length);
    copy.heads.set(this.heads);
    copy.times.set(this.times);
    copy.kinds.set(this.kinds);
    copy.entities.set(this.entities);
    copy.stamps.set(this.stamps);
    copy.links.set(this.links);
    copy.free = this.free;
    copy.used = this.used;
    copy.heap = this.heap.slice();
    copy.heapSize = this.heapSize;
    copy.bucket = this.bucket;
    copy.time = this.time;
    return copy;
  }

  /**
   * Files an event.
   * @param time days; at or after the time of the last event taken out
   * @param kind whole number 0 to 255; the lower comes first at the same time
   * @throws RangeError when the time lies before the event last taken out, or is not a number
   */
  schedule(time: number, kind: number, entity: number, stamp: number): void {
    if (time >= this.end) return;
    if (!(time >= this.time)) throw new RangeError(`An event at ${time} cannot be filed at ${this.time}.`);
    const slot = this.takeSlot();
    this.times[slot] = time;
    this.kinds[slot] = kind;
    this.entities[slot] = entity;
    this.stamps[slot] = stamp;
    const bucket = Math.floor((time - this.start) * BUCKETS_PER_DAY);
    if (bucket <= this.bucket) this.push(slot);
    else {
      this.links[slot] = this.heads[bucket];
      this.heads[bucket] = slot;
    }
  }

  /**
   * Takes out the earliest event before `until` into time, kind, entity and stamp.
   * @returns false when there is none; the clock then stays at the last event
   */
  next(until: number): boolean {
    while (this.heapSize === 0) {
      const following = this.bucket + 1;
      if (following >= this.heads.length || this.start + following / BUCKETS_PER_DAY >= until) return false;
      this.bucket = following;
      let slot = this.heads[following];
      this.heads[following] = NOTHING;
      while (slot !== NOTHING) {
        const after = this.links[slot];
        this.push(slot);
        slot = after;
      }
    }
    const top = this.heap[0];
    if (this.times[top] >= until) return false;
    this.pop();
    this.time = this.times[top];
    this.kind = this.kinds[top];
    this.entity = this.entities[top];
    this.stamp = this.stamps[top];
    this.links[top] = this.free;
    this.free = top;
    return true;
  }

  private takeSlot(): number {
    if (this.free !== NOTHING) {
      const slot = this.free;
      this.free = this.links[slot];
      return slot;
    }
    if (this.used === this.times.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const size = this.times.length * 2;
    this.times = extended(this.times, new Float64Array(size));
    this.kinds = extended(this.kinds, new Uint8Array(size));
    this.entities = extended(this.entities, new Int32Array(size));
    this.stamps = extended(this.stamps, new Int32Array(size));
    this.links = extended(this.links, new Int32Array(size));
  }

  private before(a: number, b: number): boolean {
    const times = this.times;
    if (times[a] !== times[b]) return times[a] < times[b];
    if (this.kinds[a] !== this.kinds[b]) return this.kinds[a] < this.kinds[b];
    if (this.entities[a] !== this.entities[b]) return this.entities[a] < this.entities[b];
    return this.stamps[a] < this.stamps[b];
  }

  private push(slot: number): void {
    if (this.heapSize === this.heap.length) this.heap = extended(this.heap, new Int32Array(this.heap.length * 2));
    const heap = this.heap;
    let position = this.heapSize++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!this.before(slot, heap[parent])) break;
      heap[position] = heap[parent];
      position = parent;
    }
    heap[position] = slot;
  }

  private pop(): void {
    const heap = this.heap;
    const last = heap[--this.heapSize];
    const size = this.heapSize;
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= size) break;
      if (child + 1 < size && this.before(heap[child + 1], heap[child])) child += 1;
      if (!this.before(heap[child], last)) break;
      heap[position] = heap[child];
      position = child;
    }
    heap[position] = last;
  }
}

function extended<T extends Float64Array | Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}
