import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANSWER, Service } from "../../src/engine/service.js";
import { littlesLaw, type ServiceReading } from "../../src/engine/service-ledger.js";
import { Transfers } from "../../src/engine/transfers.js";
import { type Hold, SlowService } from "./slow-service.js";

/** What happens to one of two services; `which` and `entity` are picked among those there are. */
type Step =
  | {
      readonly do: "ask" | "found waiting" | "move";
      readonly at: number;
      readonly units: number;
      readonly priority: number;
      readonly sooner: number;
      readonly which: number;
    }
  | { readonly do: "release" | "give up" | "offer"; readonly at: number; readonly which: number }
  | { readonly do: "capacity" | "outside" | "found inside"; readonly at: number; readonly units: number }
  | { readonly do: "reprioritise"; readonly at: number; readonly which: number; readonly priority: number }
  | { readonly do: "mode"; readonly at: number; readonly mode: Service["mode"] }
  | { readonly do: "wait"; readonly ticks: number }
  | { readonly do: "look" }
  | { readonly do: "branch" };

const small = (max: number) => fc.integer({ min: 0, max });
const at = small(1);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("ask" as const, "ask" as const, "ask" as const, "move" as const, "found waiting" as const),
      at,
      units: fc.integer({ min: 1, max: 4 }),
      priority: small(2),
      // Some requests carry an earlier start of the wait than others before them: they come before those.
      sooner: fc.constantFrom(0, 0, 0, 1, 5),
      which: fc.nat(),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "release" as const,
        "release" as const,
        "offer" as const,
        "offer" as const,
        "give up" as const,
      ),
      at,
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("capacity" as const, "outside" as const, "found inside" as const),
      at,
      units: small(8),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("reprioritise" as const), at, which: fc.nat(), priority: small(2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("mode" as const), at, mode: modes() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("wait" as const), ticks: small(40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("look" as const, "branch" as const) }) },
);

function modes(): fc.Arbitrary<Service["mode"]> {
  return fc.constantFrom("limited", "limited", "unlimited");
}

/** How the two services of a history begin; a capacity of 9 stands for no limit. */
const beginnings = fc.tuple(
  ...([0, 1] as const).map(() => fc.record({ capacity: small(9), longestQueue: fc.constantFrom(0, 1, 3, 99, 99, 99) })),
);

/** Two services, their slow twins, and the moves between them, in step. */
class Twins {
  readonly clock: { time: number };
  readonly fast: readonly Service[];
  readonly slow: readonly SlowService[];
  private readonly transfers: Transfers;
  private readonly moves: Map<number, { readonly hold: Hold; readonly from: number; readonly to: number }>;
  private readonly ledgerFrom: { readonly step: number; readonly time: number };
  /** An earlier reading of each ledger, where a window begins. */
  private earlier: (ServiceReading | undefined)[] = [undefined, undefined];

  constructor(
    clock: { time: number },
    fast: readonly Service[],
    slow: readonly SlowService[],
    ledgerFrom: { readonly step: number; readonly time: number },
    transfers = new Transfers(fast),
    moves: Twins["moves"] = new Map(),
  ) {
    this.clock = clock;
    this.fast = fast;
    this.slow = slow;
    this.transfers = transfers;
    this.moves = moves;
    this.ledgerFrom = ledgerFrom;
  }

  branch(): Twins {
    const clock = { ...this.clock };
    const fast = this.fast.map((service) => service.clone(clock));
    const slow = this.slow.map((service) => service.clone());
    const moves = new Map(
      [...this.moves].map(([entity, move]) => {
        const hold = slow[move.from].holds[this.slow[move.from].holds.indexOf(move.hold)];
        return [entity, { ...move, hold }];
      }),
    );
    return new Twins(clock, fast, slow, this.ledgerFrom, this.transfers.clone(fast), moves);
  }

  /** Does one step to both, and holds every answer to the slow one's. */
  take(s: Step, n: number): void {
    const now = this.clock.time;
    if (s.do === "wait" || s.do === "branch") return;
    if (s.do === "look") {
      this.earlier = this.fast.map((service) => service.ledger?.asOf());
      return;
    }
    const fast = this.fast[s.at];
    const slow = this.slow[s.at];
    const free = slow.held.filter((h) => !h.kept);
    switch (s.do) {
      case "ask":
      case "found waiting":
      case "move": {
        const wish = { entity: n, units: s.units, priority: s.priority, since: Math.floor(now) - s.sooner };
        if (s.do === "found waiting") {
          fast.startWaiting(wish.entity, wish.units, wish.priority, wish.since);
          slow.startWaiting(wish, n, now);
        } else if (s.do === "ask") {
          const answer = fast.request(wish.entity, wish.units, wish.priority, wish.since);
          this.compareAnswer(answer, slow.request(wish, n, now), s.at, wish.units);
        } else if (free.length > 0) this.move(free[s.which % free.length], s.at, wish, n);
        break;
      }
      case "release": {
        if (free.length === 0) break;
        const hold = free[s.which % free.length];
        slow.release(hold, n, now);
        fast.release(hold.units);
        break;
      }
      case "give up": {
        const { waiting } = slow;
        if (waiting.length === 0) break;
        const { entity } = waiting[s.which % waiting.length];
        slow.giveUp(entity, n, now);
        const move = this.moves.get(entity);
        expect(this.transfers.isWaiting(entity)).toBe(move !== undefined);
        expect(move === undefined ? fast.leaveQueue(entity) : this.transfers.giveUp(entity)).toBe(true);
        expect([fast.leaveQueue(entity), this.transfers.giveUp(entity)]).toEqual([false, false]);
        if (move !== undefined) move.hold.kept = false;
        this.moves.delete(entity);
        break;
      }
      case "reprioritise": {
        const { waiting } = slow;
        if (waiting.length === 0) break;
        const { entity } = waiting[s.which % waiting.length];
        slow.reprioritise(entity, s.priority);
        expect([fast.reprioritise(entity, s.priority), fast.reprioritise(-7, 0)]).toEqual([true, false]);
        break;
      }
      case "offer":
        for (let i = 0; i <= s.which % 4; i++) this.offer(s.at, n);
        break;
      case "capacity":
        fast.setCapacity(s.units);
        slow.setCapacity(s.units, now);
        break;
      case "outside":
        fast.holdOutside(s.units);
        slow.hold(s.units, "outside", n, now);
        break;
      case "found inside":
        fast.startInside(s.units);
        slow.hold(s.units, "found", n, now);
        break;
      case "mode":
        fast.setMode(s.mode);
        slow.mode = s.mode;
        break;
      default:
    }
  }

  private move(
    hold: Hold,
    from: number,
    wish: { entity: number; units: number; priority: number; since: number },
    n: number,
  ): void {
    const to = 1 - from;
    const answer = this.transfers.ask({ ...wish, from: this.fast[from], held: hold.units, to: this.fast[to] });
    this.compareAnswer(answer, this.slow[to].request(wish, n, this.clock.time), to, wish.units);
    if (answer === ANSWER.granted) this.slow[from].release(hold, n, this.clock.time);
    if (answer !== ANSWER.waits) return;
    hold.kept = true;
    this.moves.set(wish.entity, { hold, from, to });
  }

  private offer(to: number, n: number): void {
    const entity = this.transfers.takeNext(this.fast[to]);
    const before = this.slow[to].waiting;
    expect(entity).toBe(this.slow[to].takeNext(n, this.clock.time));
    if (entity < 0) return;
    // The first of the total order, and nobody who waited before.
    expect(entity).toBe(before[0].entity);
    if (this.fast[to].mode === "limited") expect(this.fast[to].over).toBe(0);
    const move = this.moves.get(entity);
    if (move === undefined) return;
    this.slow[move.from].release(move.hold, n, this.clock.time);
    this.moves.delete(entity);
  }

  private compareAnswer(answer: number, outcome: string, to: number, units: number): void {
    expect(answer).toBe(ANSWER[outcome === "at once" ? "granted" : outcome === "refused" ? "refused" : "waits"]);
    // What is granted fits; only what the model says is outside the queue does not have to.
    if (answer !== ANSWER.granted || this.fast[to].mode === "unlimited") return;
    expect(this.fast[to].used).toBeGreaterThanOrEqual(units);
    expect(this.fast[to].over).toBe(0);
  }

  compareLevels(): void {
    for (const [i, fast] of this.fast.entries()) {
      const slow = this.slow[i];
      expect([fast.used, fast.over, fast.queueLength, fast.capacity, fast.mode]).toEqual([
        slow.used,
        slow.over,
        slow.waiting.length,
        slow.capacity,
        slow.mode,
      ]);
    }
  }

  /** @param same how two figures must agree */
  compareBooks(same: (a: number, b: number) => void): void {
    // Read a little after the last event.
    const to = this.clock.time + 0.5;
    for (const [i, fast] of this.fast.entries()) {
      const reading = fast.ledger!.asOf(to);
      const expected = this.slow[i].reading(this.ledgerFrom.step, this.ledgerFrom.time, to);
      expect(Object.keys(reading).sort()).toEqual(Object.keys(expected).sort());
      for (const key of Object.keys(expected) as (keyof ServiceReading)[]) same(reading[key], expected[key]);
      for (const law of [littlesLaw(reading), littlesLaw(reading, this.earlier[i])]) {
        same(law.waiting.byTime, law.waiting.bySpell);
        same(law.inUse.byTime, law.inUse.bySpell);
      }
      const r = reading;
      expect(r.requests + r.peopleFoundWaiting).toBe(
        r.servedAtOnce + r.servedAfterWaiting + r.refused + r.gaveUp + r.waiting,
      );
      expect(r.inUse).toBe(r.unitsFound + r.unitsGranted + r.unitsTakenOutside - r.unitsGivenBack);
    }
  }
}

/** Runs a history on twins; the ledger begins at some step, what was before is its boundary. */
function runHistory(
  begin: readonly { readonly capacity: number; readonly longestQueue: number }[],
  steps: readonly Step[],
  ledgerStep: number,
  dayParts: number,
): Twins[] {
  const clock = { time: 0 };
  const room = (capacity: number): number => (capacity === 9 ? Number.POSITIVE_INFINITY : capacity);
  const fast = begin.map(
    ({ capacity, longestQueue }, i) => new Service(`service ${i}`, room(capacity), { longestQueue }),
  );
  const slow = begin.map(({ capacity, longestQueue }) => new SlowService(room(capacity), longestQueue));
  let ticks = 0;
  const ledgerFrom = { step: ledgerStep, time: 0 };
  const worlds = [new Twins(clock, fast, slow, ledgerFrom)];
  for (const [n, s] of steps.entries()) {
    if (n === ledgerStep) {
      ledgerFrom.time = clock.time;
      for (const service of fast) service.keepLedger(clock);
    }
    if (s.do === "wait") {
      ticks += s.ticks;
      for (const world of worlds) world.clock.time = ticks / dayParts;
    }
    const world = worlds[n % worlds.length];
    if (s.do === "branch" && n >= ledgerStep && worlds.length < 3) worlds.push(world.branch());
    else world.take(s, n);
    for (const each of worlds) each.compareLevels();
  }
  return worlds;
}

const histories = fc
  .array(step, { minLength: 1, maxLength: 100, size: "max" })
  .chain((steps) => fc.tuple(fc.constant(steps), small(Math.min(20, steps.length - 1))));

describe("a service and its plainest form, through any history", () => {
  it("grant, queue, refuse and keep books alike; Little's law is exact in whole units and halves of days", () => {
    fc.assert(
      fc.property(beginnings, histories, (begin, [steps, ledgerStep]) => {
        for (const world of runHistory(begin, steps, ledgerStep, 2)) {
          world.compareBooks((a, b) => expect(a).toBe(b));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keep books alike to rounding at times that are not exact", () => {
    fc.assert(
      fc.property(beginnings, histories, (begin, [steps, ledgerStep]) => {
        for (const world of runHistory(begin, steps, ledgerStep, 7)) {
          world.compareBooks((a, b) => {
            if (a !== b) expect(Math.abs(a - b)).toBeLessThan(1e-11 * (1 + Math.abs(a) + 1000));
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Requests that do not depend on what becomes of them: when, how much, for how long. */
const wishes = fc.array(
  fc.record({ gap: small(5), units: fc.integer({ min: 1, max: 4 }), days: small(30), priority: small(2) }),
  { maxLength: 80, size: "max" },
);

describe("need and supply", () => {
  it("without limit, everything is granted at once, and the need on the books is the same", () => {
    fc.assert(
      fc.property(wishes, small(10), small(3), (asked, capacity, longestQueue) => {
        const clock = { time: 0 };
        const limited = new Service("limited", capacity, { longestQueue });
        const unlimited = new Service("unlimited", capacity, { mode: "unlimited", longestQueue });
        for (const service of [limited, unlimited]) service.keepLedger(clock);
        const ends: { readonly at: number; readonly units: number; readonly of: Service }[] = [];
        let held = 0;
        const endHolds = (until: number): void => {
          ends.sort((a, b) => a.at - b.at);
          while (ends.length > 0 && ends[0].at <= until) {
            const end = ends.shift()!;
            clock.time = end.at;
            end.of.release(end.units);
          }
          clock.time = until;
        };
        asked.forEach(({ gap, units, days, priority }, entity) => {
          endHolds(clock.time + gap);
          const end = { at: clock.time + days, units };
          if (limited.request(entity, units, priority, clock.time) === ANSWER.granted)
            ends.push({ ...end, of: limited });
          expect(unlimited.request(entity, units, priority, clock.time)).toBe(ANSWER.granted);
          ends.push({ ...end, of: unlimited });
          held += units * days;
          expect(unlimited.over).toBe(Math.max(0, unlimited.used - capacity));
        });
        endHolds(clock.time + 30);
        const [supply, need] = [limited, unlimited].map((service) => service.ledger!.asOf());
        expect([need.requests, need.unitsRequested]).toEqual([supply.requests, supply.unitsRequested]);
        expect([need.servedAtOnce, need.refused, need.waiting, need.personDaysWaiting]).toEqual([
          asked.length,
          0,
          0,
          0,
        ]);
        expect(need.unitDaysInUse).toBe(held);
        expect(need.unitDaysInUse - need.unitDaysOver).toBeLessThanOrEqual(need.unitDaysOfCapacity);
        expect(supply.unitDaysOver).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
