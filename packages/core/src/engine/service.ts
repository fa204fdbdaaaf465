/**
 * Something scarce that is held for a while: beds, slots, hours a week. A request that finds room is granted at once;
 * otherwise it waits in order of (priority, since, entity). Capacity can change at any time; nobody is put out.
 *
 * The service knows who waits and how much is in use. Who holds what, and for how long, is the model's to know.
 */
export class Service {
  readonly name: string;
  private capacityUnits: number;
  private usedUnits = 0;
  private readonly waiting: Waiting[] = [];

  /** @param capacity units that can be held at once, 0 or more; Infinity for no limit */
  constructor(name: string, capacity: number) {
    this.name = name;
    this.capacityUnits = capacity;
  }

  /** Units that can be held at once. */
  get capacity(): number {
    return this.capacityUnits;
  }

  /** Units held now. May exceed the capacity after it fell, or after {@link holdOutside}. */
  get used(): number {
    return this.usedUnits;
  }

  /** People waiting. */
  get queueLength(): number {
    return this.waiting.length;
  }

  /** An independent copy, to branch a run. */
  clone(): Service {
    const copy = new Service(this.name, this.capacityUnits);
    copy.usedUnits = this.usedUnits;
    for (const w of this.waiting) copy.waiting.push(w);
    return copy;
  }

  /** Changes the capacity. Call {@link takeNext} afterwards to serve those who now fit. */
  setCapacity(units: number): void {
    this.capacityUnits = units;
  }

  /**
   * Asks for units. Nobody overtakes: while others wait, a new request waits too, unless it comes before all of them.
   * @param units units wanted, above 0
   * @param priority lower is served first
   * @param since when the wait began, days; earlier is served first
   * @returns true when the units are held from now
   */
  request(entity: number, units: number, priority: number, since: number): boolean {
    const place = this.placeFor(priority, since, entity);
    if (place === 0 && this.usedUnits + units <= this.capacityUnits) {
      this.usedUnits += units;
      return true;
    }
    this.waiting.splice(place, 0, { entity, units, priority, since });
    return false;
  }

  /** Holds units whatever the capacity, as spot purchase or at the start of a run. */
  holdOutside(units: number): void {
    this.usedUnits += units;
  }

  /** Gives units back. Call {@link takeNext} afterwards: a freed place is offered at once. */
  release(units: number): void {
    this.usedUnits -= units;
  }

  /** Lets the first of the queue in when it fits; its units are held from now. @returns the entity, or −1 */
  takeNext(): number {
    const first = this.waiting[0];
    if (first === undefined || this.usedUnits + first.units > this.capacityUnits) return -1;
    this.waiting.shift();
    this.usedUnits += first.units;
    return first.entity;
  }

  /** Takes an entity out of the queue. @returns whether it was waiting */
  leaveQueue(entity: number): boolean {
    const index = this.waiting.findIndex((w) => w.entity === entity);
    if (index < 0) return false;
    this.waiting.splice(index, 1);
    return true;
  }

  private placeFor(priority: number, since: number, entity: number): number {
    const waiting = this.waiting;
    let low = 0;
    let high = waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const w = waiting[middle];
      const before =
        w.priority !== priority ? w.priority < priority : w.since !== since ? w.since < since : w.entity < entity;
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Waiting {
  readonly entity: number;
  readonly units: number;
  readonly priority: number;
  readonly since: number;
}

/** Starts that are counted by calendar day and never queue, such as visits of a response team. */
export class DailyStarts {
  readonly name: string;
  private perDay: number;
  private day = Number.NEGATIVE_INFINITY;
  private taken = 0;

  /** @param perDay starts a day, 0 or more; a part of a start accumulates over days */
  constructor(name: string, perDay: number) {
    this.name = name;
    this.perDay = perDay;
  }

  clone(): DailyStarts {
    const copy = new DailyStarts(this.name, this.perDay);
    copy.day = this.day;
    copy.taken = this.taken;
    return copy;
  }

  /** Changes the starts a day, from the next request on. */
  setPerDay(perDay: number): void {
    this.perDay = perDay;
  }

  /** Takes one start on the day of `time` if one is left. */
  take(time: number): boolean {
    const day = Math.floor(time);
    if (day !== this.day) {
      this.day = day;
      this.taken = 0;
    }
    // Whole starts due by the end of this day less those due by its beginning: 8.5 a day gives 8 and 9 in turn.
    const today = Math.floor((day + 1) * this.perDay) - Math.floor(day * this.perDay);
    if (this.taken >= today) return false;
    this.taken += 1;
    return true;
  }
}
