import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WaitingList } from "../../src/engine/waiting-list.js";

interface Waiting {
  readonly entity: number;
  readonly units: number;
  readonly priority: number;
  readonly since: number;
}

/** People who wait, with many ties, in any order. */
const crowd: fc.Arbitrary<Waiting[]> = fc.uniqueArray(
  fc.record({
    entity: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 301, max: 2 ** 31 - 1 })),
    units: fc.integer({ min: 1, max: 9 }),
    priority: fc.integer({ min: -1, max: 2 }),
    since: fc.constantFrom(-3, 0, 0.25, 0.5, 7),
  }),
  { selector: (w) => w.entity, maxLength: 150, size: "max" },
);

const inOrder = (people: readonly Waiting[]): Waiting[] =>
  [...people].sort((a, b) => a.priority - b.priority || a.since - b.since || a.entity - b.entity);

function listOf(people: readonly Waiting[]): WaitingList {
  const list = new WaitingList();
  for (const { entity, units, priority, since } of people) list.add(entity, units, priority, since, since + 1);
  return list;
}

/** Everybody, first to last, as the list gives them out. */
function drained(list: WaitingList): Waiting[] {
  const people: Waiting[] = [];
  while (list.length > 0) {
    const { firstUnits } = list;
    list.removeFirst();
    expect([list.units, list.joined]).toEqual([firstUnits, list.since + 1]);
    people.push({ entity: list.entity, units: list.units, priority: Number.NaN, since: list.since });
  }
  expect(list.firstUnits).toBe(Number.POSITIVE_INFINITY);
  return people;
}

const withoutPriority = (people: readonly Waiting[]): Waiting[] => people.map((w) => ({ ...w, priority: Number.NaN }));

describe("a waiting list", () => {
  it("gives people out in one order, whatever the order in which they came", () => {
    fc.assert(
      fc.property(crowd, (people) => {
        expect(drained(listOf(people))).toEqual(withoutPriority(inOrder(people)));
      }),
    );
  });

  it("keeps the order of those who stay when others leave from anywhere, and copies apart", () => {
    fc.assert(
      fc.property(crowd, fc.array(fc.nat(), { maxLength: 100 }), (people, picks) => {
        const list = listOf(people);
        const copy = list.clone();
        const stay = [...people];
        for (const pick of picks) {
          const [gone] = stay.splice(pick % Math.max(1, stay.length), 1);
          if (gone === undefined) break;
          expect([list.has(gone.entity), list.remove(gone.entity), list.remove(gone.entity)]).toEqual([
            true,
            true,
            false,
          ]);
          expect([list.entity, list.units, list.since]).toEqual([gone.entity, gone.units, gone.since]);
        }
        expect([list.length, list.unitsOfAll()]).toEqual([stay.length, stay.reduce((sum, w) => sum + w.units, 0)]);
        expect(drained(list)).toEqual(withoutPriority(inOrder(stay)));
        expect(drained(copy)).toEqual(withoutPriority(inOrder(people)));
      }),
    );
  });

  it("moves people to where another priority puts them, without making them wait anew", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 2 })), { maxLength: 60 });
    fc.assert(
      fc.property(crowd, changes, (people, moves) => {
        const list = listOf(people);
        const after = [...people];
        for (const [pick, priority] of moves) {
          if (after.length === 0) break;
          const at = pick % after.length;
          after[at] = { ...after[at], priority };
          expect(list.setPriority(after[at].entity, priority)).toBe(true);
        }
        expect(list.setPriority(-7, 0)).toBe(false);
        // Drained in order, everybody with the time since when they wait and when they joined.
        expect(drained(list)).toEqual(withoutPriority(inOrder(after)));
      }),
    );
  });

  it("knows who would come before everybody", () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const [newcomer, ...others] = people;
        if (newcomer === undefined) return;
        const { entity, priority, since } = newcomer;
        expect(listOf(others).comesFirst(entity, priority, since)).toBe(inOrder(people)[0] === newcomer);
      }),
    );
  });

  it("adds up waits from joining, or from when counting began", () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: -4, max: 8 }), (people, from) => {
        const days = people.reduce((sum, w) => sum + 20 - Math.max(from, w.since + 1), 0);
        expect(listOf(people).daysWaited(from, 20)).toBe(days);
      }),
    );
  });

  it("refuses a second place, and nobody in no order", () => {
    const list = listOf([{ entity: 4, units: 1, priority: 0, since: 0 }]);
    expect(() => list.add(4, 1, 0, 1, 1)).toThrow("Entity 4 waits here already: one place in a queue.");
    expect(() => list.add(5, 1, Number.NaN, 1, 1)).toThrow(RangeError);
    expect(() => list.add(5, 1, 0, Number.NaN, 1)).toThrow(RangeError);
    expect(() => list.setPriority(4, Number.NaN)).toThrow(RangeError);
    expect(list.length).toBe(1);
  });
});
