import type { Service } from "../../src/engine/service.js";
import type { ServiceReading } from "../../src/engine/service-ledger.js";

/** Somebody who asked or was found waiting, and what became of it. */
interface Request {
  readonly entity: number;
  readonly units: number;
  priority: number;
  readonly since: number;
  readonly how: "asked" | "found";
  /** Order and time of the step at which it was made. */
  readonly step: number;
  readonly at: number;
  outcome: "waits" | "at once" | "after waiting" | "refused" | "gave up";
  endStep: number;
  end: number;
}

/** Units held for a while. */
export interface Hold {
  readonly units: number;
  readonly how: "granted" | "outside" | "found";
  readonly step: number;
  readonly at: number;
  endStep: number;
  end: number;
  /** Kept by somebody who waits to move. */
  kept: boolean;
}

const GOES_ON = Number.POSITIVE_INFINITY;

/** The rules of a service, and its books, in their plainest form: arrays, sorting, and sums over spells. */
export class SlowService {
  mode: Service["mode"] = "limited";
  requests: Request[] = [];
  holds: Hold[] = [];
  private capacities: { readonly at: number; readonly units: number }[];
  private readonly longestQueue: number;

  constructor(capacity: number, longestQueue: number) {
    this.capacities = [{ at: Number.NEGATIVE_INFINITY, units: capacity }];
    this.longestQueue = longestQueue;
  }

  get capacity(): number {
    return this.capacities[this.capacities.length - 1].units;
  }

  setCapacity(units: number, at: number): void {
    this.capacities.push({ at, units });
  }

  get held(): Hold[] {
    return this.holds.filter((h) => h.end === GOES_ON);
  }

  get used(): number {
    return sum(this.held, (h) => h.units);
  }

  get over(): number {
    return Math.max(0, this.used - this.capacity);
  }

  get waiting(): Request[] {
    return this.requests
      .filter((r) => r.outcome === "waits")
      .sort((a, b) => a.priority - b.priority || a.since - b.since || a.entity - b.entity);
  }

  hold(units: number, how: Hold["how"], step: number, at: number): Hold {
    const hold: Hold = { units, how, step, at, endStep: GOES_ON, end: GOES_ON, kept: false };
    this.holds.push(hold);
    return hold;
  }

  release(hold: Hold, step: number, at: number): void {
    hold.endStep = step;
    hold.end = at;
  }

  request(
    wish: Pick<Request, "entity" | "units" | "priority" | "since">,
    step: number,
    at: number,
  ): Request["outcome"] {
    const lengthBefore = this.waiting.length;
    const request = this.startWaiting(wish, step, at, "asked");
    const isFirst = this.waiting[0] === request;
    if (this.mode === "unlimited" || (isFirst && this.used + wish.units <= this.capacity)) {
      this.serve(request, "at once", step, at);
    } else if (lengthBefore >= this.longestQueue) this.finish(request, "refused", step, at);
    return request.outcome;
  }

  startWaiting(
    wish: Pick<Request, "entity" | "units" | "priority" | "since">,
    step: number,
    at: number,
    how: Request["how"] = "found",
  ): Request {
    const request: Request = { ...wish, how, step, at, outcome: "waits", endStep: GOES_ON, end: GOES_ON };
    this.requests.push(request);
    return request;
  }

  takeNext(step: number, at: number): number {
    const [first] = this.waiting;
    if (first === undefined) return -1;
    if (this.mode === "limited" && this.used + first.units > this.capacity) return -1;
    this.serve(first, "after waiting", step, at);
    return first.entity;
  }

  giveUp(entity: number, step: number, at: number): boolean {
    const request = this.waiting.find((r) => r.entity === entity);
    if (request === undefined) return false;
    this.finish(request, "gave up", step, at);
    return true;
  }

  reprioritise(entity: number, priority: number): void {
    for (const request of this.waiting) if (request.entity === entity) request.priority = priority;
  }

  /** What a ledger begun at a step must say, from spells alone. */
  reading(fromStep: number, from: number, to: number): ServiceReading {
    const within = (spell: { at: number; end: number }): number =>
      Math.max(0, Math.min(spell.end, to) - Math.max(spell.at, from));
    const waits = this.requests.filter((r) => r.end > r.at && r.outcome !== "at once" && r.outcome !== "refused");
    const asked = this.requests.filter((r) => r.how === "asked" && r.step >= fromStep);
    const ended = (outcome: Request["outcome"]) =>
      this.requests.filter((r) => r.outcome === outcome && r.endStep >= fromStep);
    const begun = (how: Hold["how"]) => this.holds.filter((h) => h.how === how && h.step >= fromStep);
    const standing = <T extends { step: number; endStep: number }>(spells: readonly T[]) =>
      spells.filter((s) => s.step < fromStep && s.endStep >= fromStep);
    const served = ended("after waiting");
    const inUse = sum(this.holds, (h) => h.units * within(h));
    return {
      from,
      to,
      inUse: this.used,
      waiting: this.waiting.length,
      unitsFound: sum([...standing(this.holds), ...begun("found")], (h) => h.units),
      peopleFoundWaiting:
        standing(this.requests).length + this.requests.filter((r) => r.how === "found" && r.step >= fromStep).length,
      requests: asked.length,
      unitsRequested: sum(asked, (r) => r.units),
      servedAtOnce: ended("at once").length,
      servedAfterWaiting: served.length,
      refused: ended("refused").length,
      gaveUp: ended("gave up").length,
      unitsGranted: sum(begun("granted"), (h) => h.units),
      unitsTakenOutside: sum(begun("outside"), (h) => h.units),
      unitsGivenBack: sum(
        this.holds.filter((h) => h.end < GOES_ON && h.endStep >= fromStep),
        (h) => h.units,
      ),
      unitDaysOfCapacity: this.overCapacities(from, to, (capacity, days) => capacity * days),
      unitDaysInUse: inUse,
      unitDaysOver: this.overCapacities(from, to, (capacity, _days, start, end) =>
        this.unitDaysBeyond(capacity, start, end),
      ),
      personDaysWaiting: sum(waits, within),
      unitDaysWanted: sum(waits, (r) => r.units * within(r)),
      daysWaitedByServed: sum(served, within),
      daysWaitedByGaveUp: sum(ended("gave up"), within),
      daysSinceByServed: sum(served, (r) => r.end - r.since),
      daysWaitedSoFar: sum(this.waiting, within),
      unitDaysHeld: inUse,
    };
  }

  clone(): SlowService {
    const copy = new SlowService(0, this.longestQueue);
    copy.mode = this.mode;
    copy.capacities = [...this.capacities];
    copy.requests = this.requests.map((r) => ({ ...r }));
    copy.holds = this.holds.map((h) => ({ ...h }));
    return copy;
  }

  private serve(request: Request, outcome: Request["outcome"], step: number, at: number): void {
    this.finish(request, outcome, step, at);
    this.hold(request.units, "granted", step, at);
  }

  private finish(request: Request, outcome: Request["outcome"], step: number, at: number): void {
    request.outcome = outcome;
    request.endStep = step;
    request.end = at;
  }

  /** Adds up something over the stretches of a window in which the capacity stayed as it was. */
  private overCapacities(
    from: number,
    to: number,
    figure: (capacity: number, days: number, start: number, end: number) => number,
  ): number {
    return sum(this.capacities, ({ at, units }, i) => {
      const next = this.capacities[i + 1];
      const start = Math.max(from, at);
      const end = Math.min(to, next === undefined ? GOES_ON : next.at);
      return end > start ? figure(units, end - start, start, end) : 0;
    });
  }

  private unitDaysBeyond(capacity: number, start: number, end: number): number {
    const inside = (t: number): boolean => t > start && t < end;
    const moments = [start, ...this.holds.flatMap((h) => [h.at, h.end]).filter(inside), end].sort((a, b) => a - b);
    return sum(moments.slice(1), (until, i) => {
      const since = moments[i];
      const used = sum(
        this.holds.filter((h) => h.at <= since && h.end > since),
        (h) => h.units,
      );
      return Math.max(0, used - capacity) * (until - since);
    });
  }
}

function sum<T>(values: readonly T[], figure: (value: T, index: number) => number): number {
  return values.reduce((total, value, i) => total + figure(value, i), 0);
}
