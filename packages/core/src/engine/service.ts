import { InputError } from "../check/input-error.js";
import { type Clock, ServiceLedger } from "./service-ledger.js";
import { WaitingList } from "./waiting-list.js";

/** What a request comes to. Only `granted` and `waits` can be while no longest queue is declared. */
export const ANSWER = {
  /** In the queue from now. */
  waits: 0,
  /** The units are held from now. */
  granted: 1,
  /** The queue is as long as it may be: neither held nor waiting. */
  refused: 2,
} as const;

/** One of {@link ANSWER}. */
export type Answer = (typeof ANSWER)[keyof typeof ANSWER];

/**
 * Whether a service turns on its capacity. `unlimited` grants every request at once, so that what its ledger shows is need
 * alone; the capacity stays on record, and {@link Service.over} says by how much it falls short.
 */
export type ServiceMode = "limited" | "unlimited";

/** What a service may be told beside its capacity. */
export interface ServiceOptions {
  /** Default `limited`. */
  readonly mode?: ServiceMode;
  /** Most people that may wait, 0 or more: a request that would have to wait behind so many is refused. Default no limit. */
  readonly longestQueue?: number;
}

/**
 * Has the last word on somebody who would be let in now: false keeps them waiting, as when the service is full.
 * @param since when their wait began, days
 */
export type Gate = (entity: number, units: number, since: number) => boolean;

const NOBODY = -1;

/** More units given back than are in use, beyond what rounding of parts of a unit explains, relative. */
const ROUNDING = 1e-9;

/**
 * Something scarce that is held for a while: beds, slots, hours a week. A request that finds room is granted at once;
 * otherwise it waits in order of (priority, since, entity), or is refused where the queue is as long as it may be.
 *
 * Nobody overtakes: who cannot be served keeps everybody behind them waiting, also those who want less. Capacity can
 * change at any time and nobody is put out: after a fall, more may be in use than the capacity ({@link Service.over}) and nobody
 * is let in until enough has been given back.
 *
 * The service knows who waits and how much is in use. Who holds what, and for how long, is the model's to know. Whole
 * units are added up exactly; parts of a unit (0.1 of an hour) but for rounding, so count in the smallest unit there is.
 */
export class Service {
  readonly name: string;
  private readonly longestQueue: number;
  private capacityUnits: number;
  private usedUnits = 0;
  private currentMode: ServiceMode;
  private list: WaitingList = new WaitingList();
  private gate: Gate | undefined;
  private books: ServiceLedger | undefined;

  /**
   * @param capacity units that can be held at once, 0 or more; Infinity for no limit
   * @throws InputError when the capacity or the longest queue is not such a number
   */
  constructor(name: string, capacity: number, options: ServiceOptions = {}) {
    this.name = name;
    this.capacityUnits = checked(name, "capacity", capacity);
    this.longestQueue = checked(name, "longestQueue", options.longestQueue ?? Number.POSITIVE_INFINITY);
    this.currentMode = options.mode ?? "limited";
  }

  /** Units that can be held at once. */
  get capacity(): number {
    return this.capacityUnits;
  }

  /** Units held now. May exceed the capacity: see {@link over}. */
  get used(): number {
    return this.usedUnits;
  }

  /**
   * Units held beyond the capacity, 0 or more: after it fell, after {@link holdOutside} or {@link startInside}, or in
   * `unlimited` mode.
   */
  get over(): number {
    return this.usedUnits > this.capacityUnits ? this.usedUnits - this.capacityUnits : 0;
  }

  /** People waiting. */
  get queueLength(): number {
    return this.list.length;
  }

  get mode(): ServiceMode {
    return this.currentMode;
  }

  /** The books, once {@link keepLedger} has been called. */
  get ledger(): ServiceLedger | undefined {
    return this.books;
  }

  /**
   * An independent copy, to branch a run.
   * @param clock what tells the branch's time; needed when a ledger is kept
   * @throws RangeError when a ledger is kept and no clock given
   */
  clone(clock?: Clock): Service {
    const copy = new Service(this.name, this.capacityUnits, {
      mode: this.currentMode,
      longestQueue: this.longestQueue,
    });
    copy.usedUnits = this.usedUnits;
    copy.list = this.list.clone();
    if (this.books !== undefined) {
      if (clock === undefined) throw new RangeError(`The ledger of "${this.name}" needs the clock of the branch.`);
      copy.books = this.books.clone(clock, copy.list);
    }
    return copy;
  }

  /**
   * Puts a gate before everybody who will be let in from now on, such as whoever pays. Whoever opens it again calls
   * {@link takeNext}. A copy has no gate: it belongs to one run.
   */
  setGate(gate: Gate): void {
    this.gate = gate;
  }

  /**
   * Begins to keep books, from now. Without them a service pays nothing for them.
   * @param clock tells the time of every call that follows
   */
  keepLedger(clock: Clock): ServiceLedger {
    this.books = new ServiceLedger(clock, this.list, { capacity: this.capacityUnits, inUse: this.usedUnits });
    return this.books;
  }

  /**
   * Changes the capacity. Call {@link takeNext} afterwards to serve those who now fit.
   * @throws InputError when the units are not 0 or more
   */
  setCapacity(units: number): void {
    this.capacityUnits = checked(this.name, "capacity", units);
    this.books?.noteCapacity(units);
  }

  /** Turns on capacity, or stops doing so. Call {@link takeNext} afterwards to serve those who now fit. */
  setMode(mode: ServiceMode): void {
    this.currentMode = mode;
  }

  /**
   * Asks for units. While others wait, a new request waits too, unless it comes before all of them.
   * @param entity who asks, a whole number of 32 bits; waits here for one thing at a time
   * @param units units wanted, above 0
   * @param priority lower is served first
   * @param since when the wait began, days; earlier is served first
   * @throws RangeError when the units are not above 0, or the entity waits here already
   */
  request(entity: number, units: number, priority: number, since: number): Answer {
    this.checkWanted(entity, units);
    this.books?.noteRequest(units);
    if (this.fits(units) && this.isNext(entity, priority, since) && (this.gate?.(entity, units, since) ?? true)) {
      this.usedUnits += units;
      this.books?.noteServedAtOnce(units);
      return ANSWER.granted;
    }
    if (this.list.length >= this.longestQueue) {
      this.books?.noteRefused();
      return ANSWER.refused;
    }
    this.list.add(entity, units, priority, since, this.books?.now ?? BEFORE_ALL_COUNTING);
    this.books?.noteJoined(units);
    return ANSWER.waits;
  }

  /**
   * Holds units whatever the capacity and whoever waits, as a spot purchase.
   * @throws RangeError when the units are not 0 or more
   */
  holdOutside(units: number): void {
    this.checkHeld(units);
    this.usedUnits += units;
    this.books?.noteTakenOutside(units);
  }

  /**
   * State at the start of a run: units that are held already. No request, whatever the capacity; a boundary term of the
   * ledger. How long such a hold goes on is in `occupancy-at-start`.
   * @throws RangeError when the units are not 0 or more
   */
  startInside(units: number): void {
    this.checkHeld(units);
    this.usedUnits += units;
    this.books?.noteFoundInside(units);
  }

  /**
   * State at the start of a run: somebody who waits already. No request and never refused; a boundary term of the ledger.
   * Call {@link takeNext} when all are there. Arguments and errors as of {@link request}.
   */
  startWaiting(entity: number, units: number, priority: number, since: number): void {
    this.checkWanted(entity, units);
    this.list.add(entity, units, priority, since, this.books?.now ?? BEFORE_ALL_COUNTING);
    this.books?.noteFoundWaiting(units);
  }

  /**
   * Gives units back. Call {@link takeNext} afterwards: a freed place is offered at once.
   * @throws RangeError when the units are not 0 or more, or more than are in use
   */
  release(units: number): void {
    this.checkHeld(units);
    if (units > this.usedUnits * (1 + ROUNDING) + ROUNDING) {
      throw new RangeError(`"${this.name}" has ${this.usedUnits} units in use; ${units} cannot be given back.`);
    }
    this.usedUnits -= units;
    this.books?.noteGivenBack(units);
  }

  /** Lets the first of the queue in when it fits; its units are held from now. @returns the entity, or −1 */
  takeNext(): number {
    const { list } = this;
    if (list.length === 0 || !this.fits(list.firstUnits)) return NOBODY;
    if (this.gate !== undefined && !this.gate(list.first, list.firstUnits, list.firstSince)) return NOBODY;
    list.removeFirst();
    this.usedUnits += list.units;
    this.books?.noteServedAfterWaiting(list.units, list.joined, list.since);
    return list.entity;
  }

  /**
   * Takes an entity out of the queue unserved: it gave up, died, or has found something else. When it was the first, those
   * behind it may fit: call {@link takeNext}. @returns whether it was waiting
   */
  leaveQueue(entity: number): boolean {
    const { list } = this;
    if (!list.remove(entity)) return false;
    this.books?.noteGaveUp(list.units, list.joined);
    return true;
  }

  /**
   * Gives an entity that waits another priority, the time since when it waits staying as it is. Whoever is first then may
   * fit: call {@link takeNext}. @returns whether it was waiting
   */
  reprioritise(entity: number, priority: number): boolean {
    return this.list.setPriority(entity, priority);
  }

  private isNext(entity: number, priority: number, since: number): boolean {
    return this.currentMode === "unlimited" || this.list.comesFirst(entity, priority, since);
  }

  private fits(units: number): boolean {
    return this.currentMode === "unlimited" || this.usedUnits + units <= this.capacityUnits;
  }

  private checkHeld(units: number): void {
    if (!(units >= 0)) throw new RangeError(`Units held of "${this.name}" must be 0 or more; got ${units}.`);
  }

  private checkWanted(entity: number, units: number): void {
    if (!(units > 0)) throw new RangeError(`Units wanted of "${this.name}" must be above 0; ${entity} wants ${units}.`);
    if (this.list.has(entity))
      throw new RangeError(`${entity} waits for "${this.name}" already: one place in a queue.`);
  }
}

/** Joined the queue when no ledger was kept. */
const BEFORE_ALL_COUNTING = Number.NEGATIVE_INFINITY;

function checked(name: string, what: "capacity" | "longestQueue", value: number): number {
  if (value >= 0) return value;
  const words = what === "capacity" ? "Capacity" : "Longest queue";
  const path = `services.${name}.${what}`;
  throw new InputError(`${words} of "${name}" must be 0 or more; got ${value}.`, {
    path,
    got: String(value),
    expected: "0 or more",
  });
}
