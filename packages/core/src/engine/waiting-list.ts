import { PlaceIndex } from "./place-index.js";

const SMALLEST = 16;

/**
 * Who waits, in the total order (priority, since, entity), each lower first: a binary heap over columns in which every
 * entity knows its place. Joining, leaving and taking the first take steps that grow with the logarithm of the length,
 * whatever the order in which people came; looking at the first takes one.
 */
export class WaitingList {
  /** What {@link remove} or {@link removeFirst} took out. */
  entity = -1;
  units = 0;
  since = 0;
  joined = 0;

  /** Whole numbers of 32 bits: an entity that came back as a double would make all that is done with it slower. */
  private entities = new Int32Array(SMALLEST);
  private unitsWanted = new Float64Array(SMALLEST);
  private priorities = new Float64Array(SMALLEST);
  private sinces = new Float64Array(SMALLEST);
  private joinings = new Float64Array(SMALLEST);
  /** Where in the heap a slot stands. */
  private places = new Int32Array(SMALLEST);
  /** Slots: the first `count` as a heap, the free ones behind. */
  private heap = Int32Array.from({ length: SMALLEST }, (_, slot) => slot);
  private count = 0;
  private slots = new PlaceIndex();

  /** People waiting. */
  get length(): number {
    return this.count;
  }

  /** Units the first of all wants; Infinity when nobody waits. */
  get firstUnits(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : this.unitsWanted[this.heap[0]];
  }

  /** The first of all, and when their wait began; −1 and Infinity when nobody waits. */
  get first(): number {
    return this.count === 0 ? -1 : this.entities[this.heap[0]];
  }

  get firstSince(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : this.sinces[this.heap[0]];
  }

  has(entity: number): boolean {
    return this.count > 0 && this.slots.get(entity) >= 0;
  }

  /** Whether somebody would come before all who wait; true when nobody does. */
  comesFirst(entity: number, priority: number, since: number): boolean {
    return this.count === 0 || !this.isBefore(this.heap[0], entity, priority, since);
  }

  /**
   * @param units units wanted
   * @param since when the wait began as far as the order goes, days
   * @param joined when the entity joined this list, days
   * @throws RangeError when the entity is no whole number of 32 bits or waits here already, or priority or since is not a
   *   number
   */
  add(entity: number, units: number, priority: number, since: number, joined: number): void {
    if (Number.isNaN(priority) || Number.isNaN(since))
      throw new RangeError(`Entity ${entity} cannot wait in no order.`);
    if ((entity | 0) !== entity) throw new RangeError(`Entities are whole numbers of 32 bits; got ${entity}.`);
    if (this.slots.get(entity) >= 0) throw new RangeError(`Entity ${entity} waits here already: one place in a queue.`);
    if (this.count === this.heap.length) this.grow();
    const slot = this.heap[this.count];
    this.entities[slot] = entity;
    this.unitsWanted[slot] = units;
    this.priorities[slot] = priority;
    this.sinces[slot] = since;
    this.joinings[slot] = joined;
    this.slots.add(entity, slot);
    this.riseFrom(this.count++, slot);
  }

  /** Takes the first out into entity, units, since, joined. Nobody may be missing: ask {@link length} before. */
  removeFirst(): void {
    this.removeAt(0);
  }

  /** Takes an entity out into entity, units, since, joined. @returns whether it was waiting */
  remove(entity: number): boolean {
    const slot = this.slots.get(entity);
    if (slot < 0) return false;
    this.removeAt(this.places[slot]);
    return true;
  }

  /**
   * Moves an entity to where another priority puts it; since when it waits and when it joined stay.
   * @returns whether it was waiting
   * @throws RangeError when the priority is not a number
   */
  setPriority(entity: number, priority: number): boolean {
    if (Number.isNaN(priority)) throw new RangeError(`Entity ${entity} cannot wait in no order.`);
    const slot = this.slots.get(entity);
    if (slot < 0) return false;
    const comesSooner = priority < this.priorities[slot];
    this.priorities[slot] = priority;
    if (comesSooner) this.riseFrom(this.places[slot], slot);
    else this.sinkFrom(this.places[slot], slot);
    return true;
  }

  /** Days that those who wait have waited here, together, from when they joined or from `from`, until `time`. */
  daysWaited(from: number, time: number): number {
    let days = 0;
    for (let place = 0; place < this.count; place++) {
      const joined = this.joinings[this.heap[place]];
      days += time - (joined > from ? joined : from);
    }
    return days;
  }

  /** Units that those who wait want, together. */
  unitsOfAll(): number {
    let units = 0;
    for (let place = 0; place < this.count; place++) units += this.unitsWanted[this.heap[place]];
    return units;
  }

  /** An independent copy, to branch a run. */
  clone(): WaitingList {
    const copy = new WaitingList();
    copy.entities = this.entities.slice();
    copy.unitsWanted = this.unitsWanted.slice();
    copy.priorities = this.priorities.slice();
    copy.sinces = this.sinces.slice();
    copy.joinings = this.joinings.slice();
    copy.places = this.places.slice();
    copy.heap = this.heap.slice();
    copy.count = this.count;
    copy.slots = this.slots.clone();
    return copy;
  }

  /** Whether the entity in a slot comes before somebody. */
  private isBefore(slot: number, entity: number, priority: number, since: number): boolean {
    if (this.priorities[slot] !== priority) return this.priorities[slot] < priority;
    if (this.sinces[slot] !== since) return this.sinces[slot] < since;
    return this.entities[slot] < entity;
  }

  private slotIsBefore(slot: number, other: number): boolean {
    return this.isBefore(slot, this.entities[other], this.priorities[other], this.sinces[other]);
  }

  private removeAt(place: number): void {
    const { heap } = this;
    const slot = heap[place];
    this.entity = this.entities[slot];
    this.units = this.unitsWanted[slot];
    this.since = this.sinces[slot];
    this.joined = this.joinings[slot];
    this.slots.remove(this.entity);
    const last = heap[--this.count];
    heap[this.count] = slot;
    if (place === this.count) return;
    // The last fills the gap: up if it comes before the gap's parent, down otherwise.
    if (place > 0 && this.slotIsBefore(last, heap[(place - 1) >> 1])) this.riseFrom(place, last);
    else this.sinkFrom(place, last);
  }

  private riseFrom(start: number, slot: number): void {
    const { heap, places } = this;
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.slotIsBefore(slot, heap[parent])) break;
      heap[place] = heap[parent];
      places[heap[place]] = place;
      place = parent;
    }
    heap[place] = slot;
    places[slot] = place;
  }

  private sinkFrom(start: number, slot: number): void {
    const { heap, places, count } = this;
    let place = start;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= count) break;
      if (child + 1 < count && this.slotIsBefore(heap[child + 1], heap[child])) child += 1;
      if (!this.slotIsBefore(heap[child], slot)) break;
      heap[place] = heap[child];
      places[heap[place]] = place;
      place = child;
    }
    heap[place] = slot;
    places[slot] = place;
  }

  private grow(): void {
    const before = this.heap.length;
    const size = before * 2;
    this.entities = longerWords(this.entities, size);
    this.unitsWanted = longer(this.unitsWanted, size);
    this.priorities = longer(this.priorities, size);
    this.sinces = longer(this.sinces, size);
    this.joinings = longer(this.joinings, size);
    this.places = longerWords(this.places, size);
    const heap = Int32Array.from({ length: size }, (_, slot) => slot);
    heap.set(this.heap);
    this.heap = heap;
  }
}

function longer(column: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(size);
  to.set(column);
  return to;
}

function longerWords(column: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(column);
  return to;
}
