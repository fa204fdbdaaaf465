import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlaceIndex } from "../../src/engine/place-index.js";

/** Entities close together, far apart, and such that many begin at one place. */
const entity = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.nat(60).map((n) => n * 2 ** 24),
);
const steps = fc.array(fc.record({ entity, number: fc.nat(1000), leaves: fc.boolean() }), {
  maxLength: 400,
  size: "max",
});

describe("an index of entities", () => {
  it("is a map, whatever comes and goes, and its copy goes its own way", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const index = new PlaceIndex();
        const map = new Map<number, number>();
        all.forEach(({ entity, number, leaves }, i) => {
          if (i === all.length >> 1) {
            const copy = index.clone();
            for (const [known] of map) copy.remove(known);
            for (const [known] of map) expect(copy.get(known)).toBe(-1);
          }
          if (!map.has(entity)) {
            index.add(entity, number);
            map.set(entity, number);
          } else if (leaves) {
            index.remove(entity);
            map.delete(entity);
          }
          const wrong = all.filter((step) => index.get(step.entity) !== (map.get(step.entity) ?? -1));
          expect(wrong).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });
});
