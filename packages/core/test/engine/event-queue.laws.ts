import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventQueue } from "../../src/index.js";

interface Filed {
  readonly time: number;
  readonly kind: number;
  readonly entity: number;
  readonly stamp: number;
}

/** The calendar as one would write it on a slip of paper: a list that is sorted each time it is asked. */
class NaiveQueue {
  private readonly end: number;
  private filed: Filed[] = [];
  constructor(end: number) {
    this.end = end;
  }
  schedule(event: Filed): void {
    if (event.time < this.end) this.filed.push(event);
  }
  next(until: number): Filed | undefined {
    this.filed.sort((a, b) => a.time - b.time || a.kind - b.kind || a.entity - b.entity || a.stamp - b.stamp);
    return this.filed.length > 0 && this.filed[0].time < until ? this.filed.shift() : undefined;
  }
  clone(): NaiveQueue {
    const copy = new NaiveQueue(this.end);
    copy.filed = [...this.filed];
    return copy;
  }
}

/** What is done to both queues. Times are counted from the clock, in parts of a day, so that ties are common. */
type Step =
  | {
      readonly do: "file";
      readonly after: number;
      readonly kind: number;
      readonly entity: number;
      readonly stamp: number;
    }
  | { readonly do: "take"; readonly until: number; readonly most: number }
  | { readonly do: "branch" };

const small = (max: number) => fc.integer({ min: 0, max });
/** At once, a shared quarter of a day, a part of a day like no other, days, or years. */
const delay = fc.oneof(
  fc.constant(0),
  small(12).map((quarters) => quarters / 4),
  small(40_000).map((parts) => parts / 4096),
  small(400),
  small(4000),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("file" as const),
      after: delay,
      kind: fc.constantFrom(0, 1, 2, 255),
      entity: small(5),
      stamp: small(3),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("take" as const), until: delay, most: small(8) }) },
  { weight: 1, arbitrary: fc.constant({ do: "branch" as const }) },
);

const taken = ({ time, kind, entity, stamp }: EventQueue): Filed => ({ time, kind, entity, stamp });

/** Takes everything before a moment out of both and sees the same. */
function takeBoth(queue: EventQueue, naive: NaiveQueue, until: number, most: number): void {
  for (let i = 0; i < most; i++) {
    const expected = naive.next(until);
    expect(queue.next(until)).toBe(expected !== undefined);
    if (expected === undefined) return;
    expect(taken(queue)).toEqual(expected);
  }
}

/** Files many events in the days to come; ties are common on whole days. */
function fill(queue: EventQueue, naive: NaiveQueue, seed: number, count: number, wholeDays: boolean): void {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  for (let i = 0; i < count; i++) {
    const after = wholeDays ? next(3) : next(3 * 4096) / 4096;
    const event = { time: Math.ceil(queue.time) + after, kind: next(4), entity: next(50), stamp: next(3) };
    queue.schedule(event.time, event.kind, event.entity, event.stamp);
    naive.schedule(event);
  }
}

const START = fc.constantFrom(-731, 0, 90);
const LENGTH = fc.constantFrom(1, 30, 1096);

describe("the event queue", () => {
  it("gives what a sorted list gives, whatever is filed between", () => {
    fc.assert(
      fc.property(START, LENGTH, fc.array(step, { maxLength: 150, size: "max" }), (start, length, steps) => {
        const end = start + length;
        // A capacity of 2 makes it grow.
        const pairs = [{ queue: new EventQueue(start, end, 2), naive: new NaiveQueue(end) }];
        for (const [i, s] of steps.entries()) {
          // Branches take turns, so that each goes its own way.
          const { queue, naive } = pairs[i % pairs.length];
          if (s.do === "branch") pairs.push({ queue: queue.clone(), naive: naive.clone() });
          else if (s.do === "take") takeBoth(queue, naive, queue.time + s.until, s.most);
          else {
            const event = { time: queue.time + s.after, kind: s.kind, entity: s.entity, stamp: s.stamp };
            queue.schedule(event.time, event.kind, event.entity, event.stamp);
            naive.schedule(event);
          }
        }
        for (const { queue, naive } of pairs) takeBoth(queue, naive, Number.POSITIVE_INFINITY, 1e6);
      }),
      { numRuns: 300 },
    );
  });

  it("gives what a sorted list gives on crowded days, in a branch as in the run it came from", () => {
    const crowd = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      count: fc.constantFrom(40, 300, 1000),
      wholeDays: fc.boolean(),
    });
    fc.assert(
      fc.property(crowd, crowd, ({ seed, count, wholeDays }, later) => {
        const queue = new EventQueue(0, 8, 16);
        const naive = new NaiveQueue(8);
        fill(queue, naive, seed, count, wholeDays);
        takeBoth(queue, naive, Number.POSITIVE_INFINITY, Math.floor(count / 3));
        const branch = queue.clone();
        const naiveBranch = naive.clone();
        fill(branch, naiveBranch, later.seed, later.count, later.wholeDays);
        takeBoth(branch, naiveBranch, Number.POSITIVE_INFINITY, 1e6);
        takeBoth(queue, naive, Number.POSITIVE_INFINITY, 1e6);
      }),
      { numRuns: 30 },
    );
  });

  it("gives an event just before a whole day before that day, wherever the run begins", () => {
    const queue = new EventQueue(-730, 10);
    queue.schedule(-1e-17, 0, 1, 0);
    expect(queue.next(0)).toBe(true);
    expect(queue.entity).toBe(1);
  });

  it.each([-1, 2 ** 24, Number.NaN])("refuses a stamp of %s", (stamp) => {
    expect(() => new EventQueue(0, 10).schedule(1, 0, 0, stamp)).toThrow(RangeError);
  });

  it("gives the same whatever the order of filing", () => {
    const event = fc.record({ time: delay, kind: small(3), entity: small(9), stamp: small(3) });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (events, keys) => {
          const shuffled = events.map((e, i) => ({ e, key: keys[i] })).sort((a, b) => a.key - b.key);
          const everything = (list: readonly Filed[]): Filed[] => {
            const queue = new EventQueue(0, 5000);
            for (const { time, kind, entity, stamp } of list) queue.schedule(time, kind, entity, stamp);
            const out: Filed[] = [];
            while (queue.next(5000)) out.push(taken(queue));
            return out;
          };
          expect(everything(shuffled.map(({ e }) => e))).toEqual(everything(events));
        },
      ),
    );
  });

  it("has crowds of one moment in order, however their kinds and entities lie", () => {
    // A few far off among many close together, and as many alike as there are.
    const entity = fc.oneof(small(3), small(50_000), fc.constantFrom(-2147483648, 2147483647, 7_000_000));
    const event = fc.record({ kind: fc.constantFrom(0, 1, 255), entity, stamp: small(2) });
    const crowd = fc.array(event, { minLength: 13, maxLength: 300 });
    // As a day begins, or within it.
    const moment = fc.constantFrom<number>(3, 3.25);
    fc.assert(
      fc.property(crowd, moment, fc.boolean(), (events, time, hasOther) => {
        const [queue, naive] = [new EventQueue(0, 10), new NaiveQueue(10)];
        const filed = events.map((one) => ({ ...one, time }));
        if (hasOther) filed.push({ kind: 1, entity: 5, stamp: 0, time: time + 0.0001 });
        for (const one of filed) {
          queue.schedule(one.time, one.kind, one.entity, one.stamp);
          naive.schedule(one);
        }
        for (const _ of filed) {
          expect(queue.next(10)).toBe(true);
          expect(taken(queue)).toEqual(naive.next(10));
        }
      }),
    );
  });

  it.each([-1, 256, Number.NaN])("refuses a kind of %s", (kind) => {
    expect(() => new EventQueue(0, 10).schedule(1, kind, 0, 0)).toThrow(RangeError);
  });

  it("keeps nothing from the end on", () => {
    const queue = new EventQueue(0, 10);
    queue.schedule(10, 0, 1, 0);
    queue.schedule(Number.POSITIVE_INFINITY, 0, 2, 0);
    queue.schedule(9.999, 0, 3, 0);
    expect(queue.next(100)).toBe(true);
    expect(queue.entity).toBe(3);
    expect(queue.next(100)).toBe(false);
  });

  it("stays where it is when nothing is due, and can be filed into the gap", () => {
    const queue = new EventQueue(0, 100);
    queue.schedule(50, 0, 1, 0);
    expect(queue.next(50)).toBe(false);
    expect(queue.time).toBe(0);
    queue.schedule(3, 0, 2, 0);
    expect([queue.next(50), queue.entity, queue.time]).toEqual([true, 2, 3]);
    expect([queue.next(50.1), queue.entity, queue.time]).toEqual([true, 1, 50]);
  });

  it.each([4.9, -1, Number.NaN])("refuses to file at %s when it is 5 already", (time) => {
    const queue = new EventQueue(0, 100);
    queue.schedule(5, 0, 0, 0);
    queue.next(100);
    expect(() => queue.schedule(time, 0, 0, 0)).toThrow(RangeError);
    queue.schedule(5, 0, 0, 0);
    expect(queue.next(100)).toBe(true);
  });
});
