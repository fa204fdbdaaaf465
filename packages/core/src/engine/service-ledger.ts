import type { WaitingList } from "./waiting-list.js";

/** Whatever knows what time it is in a run, such as its calendar. The time never runs back. */
export interface Clock {
  /** Days. */
  readonly time: number;
}

/** What a ledger adds up from its beginning to a moment. For a window, take the earlier reading from the later one. */
export interface ServiceTotals {
  /** Units in use, and people waiting, when the counting began or put there since as the state at the start of a run. */
  readonly unitsFound: number;
  readonly peopleFoundWaiting: number;
  /** Requests, and the units they asked for: the need, whatever came of it. */
  readonly requests: number;
  readonly unitsRequested: number;
  /** What came of requests and of people found waiting. Those in none of the four still wait. */
  readonly servedAtOnce: number;
  readonly servedAfterWaiting: number;
  /** Turned away because the queue was as long as it may be. */
  readonly refused: number;
  /** Left the queue without being served, for whatever reason the model had. */
  readonly gaveUp: number;
  /** Units granted to those who asked, taken outside all queues, and given back. */
  readonly unitsGranted: number;
  readonly unitsTakenOutside: number;
  readonly unitsGivenBack: number;

  /** Integrals over time, unit-days: the capacity, the units in use, and those of them beyond the capacity. */
  readonly unitDaysOfCapacity: number;
  readonly unitDaysInUse: number;
  readonly unitDaysOver: number;
  /** Integrals over time: people waiting (person-days), and the units they wanted (unit-days). */
  readonly personDaysWaiting: number;
  readonly unitDaysWanted: number;

  /** Sums of waits that ended in service and in giving up, each from when they joined or the counting began. */
  readonly daysWaitedByServed: number;
  readonly daysWaitedByGaveUp: number;
  /** Sum of the whole waits of those served after waiting, each from its `since`, which may lie before all counting. */
  readonly daysSinceByServed: number;
}

/** What a ledger says of the time from its beginning to a moment. */
export interface ServiceReading extends ServiceTotals {
  /** The moments between which was counted, days. */
  readonly from: number;
  readonly to: number;
  /** Units in use, and people waiting, at the end. */
  readonly inUse: number;
  readonly waiting: number;
  /** Sum over those who still wait, each from when they joined or the counting began. */
  readonly daysWaitedSoFar: number;
  /** Sum over holds of units × days held since the counting began, those that go on included. */
  readonly unitDaysHeld: number;
}

/** The two sides of Little's law, in person-days of waiting and in unit-days of use. Equal but for rounding. */
export interface LittlesLaw {
  readonly waiting: { readonly byTime: number; readonly bySpell: number };
  readonly inUse: { readonly byTime: number; readonly bySpell: number };
}

/**
 * Little's law, with its boundary terms: the integral over time of how many are there is the sum over spells of how long
 * each was there, whatever the arrivals, the order of service and the stays, in any window.
 * @param earlier an earlier reading of the same ledger, where the window begins; without it, where the ledger begins
 * @source Little 1961, Operations Research 9:383; exact in a finite window when spells are cut at its ends.
 */
export function littlesLaw(reading: ServiceReading, earlier?: ServiceReading): LittlesLaw {
  const inWindow = (figure: (r: ServiceReading) => number): number =>
    figure(reading) - (earlier === undefined ? 0 : figure(earlier));
  return {
    waiting: {
      byTime: inWindow((r) => r.personDaysWaiting),
      bySpell: inWindow((r) => r.daysWaitedByServed + r.daysWaitedByGaveUp + r.daysWaitedSoFar),
    },
    inUse: { byTime: inWindow((r) => r.unitDaysInUse), bySpell: inWindow((r) => r.unitDaysHeld) },
  };
}

/**
 * The books of one service, kept twice over: levels are integrated over time, and spells are added up one by one. The
 * service tells it what happens (`note…`); whoever wants to know reads it with {@link asOf}.
 */
export class ServiceLedger {
  /** When the counting began, days. */
  readonly from: number;
  private readonly clock: Clock;
  private readonly list: WaitingList;
  private readonly totals: { -readonly [Figure in keyof ServiceTotals]: number };

  /** Since when the levels have been as they are, and what they are. */
  private last: number;
  private capacity: number;
  private inUse: number;
  private waiting: number;
  private unitsWanted: number;
  /** Sum of units × end over holds that ended, less units × start over all; moments counted from the beginning. */
  private endsLessStarts = 0;

  /**
   * Begins to count. What is in use and who waits are boundary terms: their spells are cut at the beginning.
   * @param levels units of capacity and units in use now
   * @param from when the counting began, days
   */
  constructor(
    clock: Clock,
    list: WaitingList,
    levels: { readonly capacity: number; readonly inUse: number },
    from: number = clock.time,
  ) {
    const { capacity, inUse } = levels;
    this.clock = clock;
    this.list = list;
    this.from = from;
    this.last = from;
    this.capacity = capacity;
    this.inUse = inUse;
    this.waiting = list.length;
    this.unitsWanted = list.unitsOfAll();
    this.totals = {
      unitsFound: inUse,
      peopleFoundWaiting: list.length,
      requests: 0,
      unitsRequested: 0,
      servedAtOnce: 0,
      servedAfterWaiting: 0,
      refused: 0,
      gaveUp: 0,
      unitsGranted: 0,
      unitsTakenOutside: 0,
      unitsGivenBack: 0,
      unitDaysOfCapacity: 0,
      unitDaysInUse: 0,
      unitDaysOver: 0,
      personDaysWaiting: 0,
      unitDaysWanted: 0,
      daysWaitedByServed: 0,
      daysWaitedByGaveUp: 0,
      daysSinceByServed: 0,
    };
  }

  /**
   * The figures up to a moment.
   * @param time days, not before the last change; without it, now
   * @throws RangeError when the moment lies before the last change
   */
  asOf(time: number = this.clock.time): ServiceReading {
    if (!(time >= this.last)) {
      throw new RangeError(`The ledger has gone on to day ${this.last}; it cannot be read as of ${time}.`);
    }
    const totals = { ...this.totals };
    this.integrate(totals, time - this.last);
    return {
      ...totals,
      from: this.from,
      to: time,
      inUse: this.inUse,
      waiting: this.waiting,
      daysWaitedSoFar: this.list.daysWaited(this.from, time),
      unitDaysHeld: this.endsLessStarts + this.inUse * (time - this.from),
    };
  }

  /** The time by the ledger's clock, days. */
  get now(): number {
    return this.clock.time;
  }

  /** A copy that goes on by the clock and with the waiting list of a branch. */
  clone(clock: Clock, list: WaitingList): ServiceLedger {
    const copy = new ServiceLedger(clock, list, { capacity: this.capacity, inUse: this.inUse }, this.from);
    copy.last = this.last;
    copy.unitsWanted = this.unitsWanted;
    copy.endsLessStarts = this.endsLessStarts;
    Object.assign(copy.totals, this.totals);
    return copy;
  }

  noteRequest(units: number): void {
    this.totals.requests += 1;
    this.totals.unitsRequested += units;
  }

  noteServedAtOnce(units: number): void {
    this.totals.servedAtOnce += 1;
    this.totals.unitsGranted += units;
    this.changeUse(units);
  }

  noteRefused(): void {
    this.totals.refused += 1;
  }

  noteJoined(units: number): void {
    this.settle();
    this.waiting += 1;
    this.unitsWanted += units;
  }

  noteFoundWaiting(units: number): void {
    this.totals.peopleFoundWaiting += 1;
    this.noteJoined(units);
  }

  noteServedAfterWaiting(units: number, joined: number, since: number): void {
    this.totals.daysWaitedByServed += this.leaveList(units, joined);
    this.totals.daysSinceByServed += this.clock.time - since;
    this.totals.servedAfterWaiting += 1;
    this.totals.unitsGranted += units;
    this.changeUse(units);
  }

  noteGaveUp(units: number, joined: number): void {
    this.totals.daysWaitedByGaveUp += this.leaveList(units, joined);
    this.totals.gaveUp += 1;
  }

  noteFoundInside(units: number): void {
    this.totals.unitsFound += units;
    this.changeUse(units);
  }

  noteTakenOutside(units: number): void {
    this.totals.unitsTakenOutside += units;
    this.changeUse(units);
  }

  noteGivenBack(units: number): void {
    this.totals.unitsGivenBack += units;
    this.changeUse(-units);
  }

  noteCapacity(capacity: number): void {
    this.settle();
    this.capacity = capacity;
  }

  /** A hold of so many units begins, or ends when they are below 0. */
  private changeUse(units: number): void {
    this.settle();
    this.endsLessStarts -= units * (this.clock.time - this.from);
    this.inUse += units;
  }

  /** @returns the days waited here since the counting began */
  private leaveList(units: number, joined: number): number {
    this.settle();
    this.waiting -= 1;
    this.unitsWanted -= units;
    return this.clock.time - (joined > this.from ? joined : this.from);
  }

  /** Integrates the levels up to now. */
  private settle(): void {
    const days = this.clock.time - this.last;
    if (days === 0) return;
    if (!(days > 0)) throw new RangeError(`The clock ran back from day ${this.last} to ${this.clock.time}.`);
    this.integrate(this.totals, days);
    this.last = this.clock.time;
  }

  private integrate(totals: { -readonly [Figure in keyof ServiceTotals]: number }, days: number): void {
    // No limit over no time is nothing.
    if (days === 0) return;
    const { capacity, inUse } = this;
    totals.unitDaysOfCapacity += capacity * days;
    totals.unitDaysInUse += inUse * days;
    totals.unitDaysOver += (inUse > capacity ? inUse - capacity : 0) * days;
    totals.personDaysWaiting += this.waiting * days;
    totals.unitDaysWanted += this.unitsWanted * days;
  }
}
