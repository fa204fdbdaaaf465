import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DailyStarts, Service } from "../../src/index.js";

interface Request {
  readonly entity: number;
  readonly units: number;
  readonly priority: number;
  readonly since: number;
}

/** The rules of a service in their plainest form. */
class NaiveService {
  capacity: number;
  readonly granted: Request[] = [];
  outside = 0;
  waiting: Request[] = [];
  constructor(capacity: number) {
    this.capacity = capacity;
  }
  get used(): number {
    return this.outside + this.granted.reduce((sum, r) => sum + r.units, 0);
  }
  private fits(r: Request): boolean {
    return this.used + r.units <= this.capacity;
  }
  request(r: Request): boolean {
    this.waiting.push(r);
    this.waiting.sort((a, b) => a.priority - b.priority || a.since - b.since || a.entity - b.entity);
    if (this.waiting[0] !== r || !this.fits(r)) return false;
    this.granted.push(r);
    this.waiting.shift();
    return true;
  }
  takeNext(): number {
    const [first] = this.waiting;
    if (first === undefined || !this.fits(first)) return -1;
    this.waiting.shift();
    this.granted.push(first);
    return first.entity;
  }
  clone(): NaiveService {
    const copy = new NaiveService(this.capacity);
    copy.granted.push(...this.granted);
    copy.outside = this.outside;
    copy.waiting = [...this.waiting];
    return copy;
  }
}

const small = (max: number) => fc.integer({ min: 0, max });

type Step =
  | { readonly do: "ask"; readonly units: number; readonly priority: number; readonly sooner: number }
  | { readonly do: "release" | "leave"; readonly which: number }
  | { readonly do: "offer"; readonly which: number }
  | { readonly do: "capacity" | "outside"; readonly units: number }
  | { readonly do: "branch" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      units: fc.integer({ min: 1, max: 4 }),
      priority: small(2),
      // Some requests carry an earlier start of the wait than others before them: they come before those.
      sooner: fc.constantFrom(0, 0, 0, 1, 5),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("release" as const, "leave" as const), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("offer" as const), which: small(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("capacity" as const, "outside" as const), units: small(12) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "branch" as const }) },
);

interface Pair {
  readonly service: Service;
  readonly naive: NaiveService;
}

/** Does one step to both; every grant must find room at that moment. */
function both({ service, naive }: Pair, s: Exclude<Step, { do: "branch" }>, now: number): void {
  const before = naive.used;
  switch (s.do) {
    case "ask": {
      const r = { entity: now, units: s.units, priority: s.priority, since: Math.floor(now / 3) - s.sooner };
      const granted = service.request(r.entity, r.units, r.priority, r.since);
      expect(granted).toBe(naive.request(r));
      if (granted) expect(before + r.units).toBeLessThanOrEqual(service.capacity);
      break;
    }
    case "release": {
      const [gone] = naive.granted.splice(s.which % Math.max(1, naive.granted.length), 1);
      if (gone !== undefined) service.release(gone.units);
      break;
    }
    case "leave": {
      const gone = naive.waiting[s.which % Math.max(1, naive.waiting.length)];
      if (gone !== undefined) {
        naive.waiting = naive.waiting.filter((r) => r !== gone);
        expect(service.leaveQueue(gone.entity)).toBe(true);
      }
      expect(service.leaveQueue(gone?.entity ?? -5)).toBe(false);
      break;
    }
    case "offer":
      for (let i = 0; i < s.which; i++) {
        const entity = service.takeNext();
        expect(entity).toBe(naive.takeNext());
        if (entity >= 0) expect(service.used).toBeLessThanOrEqual(service.capacity);
      }
      break;
    case "capacity":
      service.setCapacity(s.units);
      naive.capacity = s.units;
      break;
    case "outside":
      service.holdOutside(s.units);
      naive.outside += s.units;
      break;
    default:
  }
}

describe("a service", () => {
  it("grants and queues by its plainest rules, and branches apart", () => {
    fc.assert(
      fc.property(small(10), fc.array(step, { maxLength: 120, size: "max" }), (capacity, steps) => {
        const pairs: Pair[] = [{ service: new Service("beds", capacity), naive: new NaiveService(capacity) }];
        for (const [now, s] of steps.entries()) {
          const pair = pairs[now % pairs.length];
          if (s.do === "branch") pairs.push({ service: pair.service.clone(), naive: pair.naive.clone() });
          else both(pair, s, now);
          for (const { service, naive } of pairs) {
            expect(service.used).toBe(naive.used);
            expect(service.queueLength).toBe(naive.waiting.length);
            expect(service.capacity).toBe(naive.capacity);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("without limit grants everything at once", () => {
    const service = new Service("unlimited", Number.POSITIVE_INFINITY);
    for (let i = 0; i < 100; i++) expect(service.request(i, 1000, 0, i)).toBe(true);
    expect(service.clone().used).toBe(100_000);
  });

  it("lets nobody small slip past somebody large who waits", () => {
    const service = new Service("hours", 10);
    expect(service.request(1, 8, 0, 0)).toBe(true);
    expect(service.request(2, 5, 0, 1)).toBe(false);
    expect(service.request(3, 1, 0, 2)).toBe(false);
    expect(service.takeNext()).toBe(-1);
    expect(service.leaveQueue(2)).toBe(true);
    expect(service.takeNext()).toBe(3);
  });

  it("puts nobody out when its capacity falls", () => {
    const service = new Service("beds", 2);
    service.request(1, 1, 0, 0);
    service.request(2, 1, 0, 0);
    service.setCapacity(1);
    expect([service.used, service.capacity]).toEqual([2, 1]);
    service.release(1);
    expect(service.request(3, 1, 0, 1)).toBe(false);
    service.release(1);
    expect(service.takeNext()).toBe(3);
  });
});

describe("daily starts", () => {
  /** Starts taken on each of some days by somebody who asks as often as they can. */
  const takenOn = (starts: DailyStarts, days: readonly number[]) =>
    days.map((day) => {
      let n = 0;
      while (n < 1000 && starts.take(day + Math.min(0.999, n / 100))) n += 1;
      return n;
    });

  it("are at most the whole starts due, and average the rate over any stretch of days, before day 0 too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.integer({ min: -800, max: 800 }),
        small(60),
        (rate, first, n) => {
          const days = Array.from({ length: n + 1 }, (_, i) => first + i);
          const taken = takenOn(new DailyStarts("visits", rate), days);
          const total = taken.reduce((a, b) => a + b, 0);
          expect(Math.abs(total - rate * days.length)).toBeLessThanOrEqual(1 + 1e-9);
          for (const t of taken) expect(t === Math.floor(rate) || t === Math.ceil(rate)).toBe(true);
        },
      ),
    );
  });

  it("give 8 and 9 in turn at 8.5 a day", () => {
    expect(takenOn(new DailyStarts("visits", 8.5), [0, 1, 2, 3])).toEqual([8, 9, 8, 9]);
  });

  it("do not add up over days on which nobody asks", () => {
    expect(takenOn(new DailyStarts("visits", 3), [0, 7, 30])).toEqual([3, 3, 3]);
  });

  it("change from the next request on, and branch apart", () => {
    const starts = new DailyStarts("visits", 2);
    expect(starts.take(5)).toBe(true);
    const branch = starts.clone();
    expect([starts.take(5.1), starts.take(5.2)]).toEqual([true, false]);
    branch.setPerDay(3);
    expect([branch.take(5.1), branch.take(5.2), branch.take(5.3)]).toEqual([true, true, false]);
    expect(starts.take(5.4)).toBe(false);
    expect(takenOn(new DailyStarts("none", 0), [0, 1])).toEqual([0, 0]);
  });
});
