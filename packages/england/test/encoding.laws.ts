import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packIntegers, unpackDeltas, unpackIntegers, unpackLayer } from "../src/encoding.js";
import { packed } from "../src/places/york/york.generated.js";

const whole = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer(), fc.integer({ min: -(2 ** 51), max: 2 ** 51 }));

describe("packed whole numbers", () => {
  it("come back as they went in", () => {
    fc.assert(
      fc.property(fc.array(whole), (values) => {
        expect(unpackIntegers(packIntegers(values))).toEqual(values.map((v) => v + 0));
      }),
    );
  });

  it("join as their texts do", () => {
    fc.assert(
      fc.property(fc.array(whole), fc.array(whole), (a, b) => {
        expect(packIntegers([...a, ...b])).toBe(packIntegers(a) + packIntegers(b));
      }),
    );
  });

  it("come back from their steps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const steps = values.map((v, i) => v - (i === 0 ? 0 : (values[i - 1] ?? 0)));
        expect(unpackDeltas(packIntegers(steps))).toEqual(values);
      }),
    );
  });

  it("refuse what is not whole, too large, foreign or cut short", () => {
    expect(() => packIntegers([0.5])).toThrow(/whole/);
    expect(() => packIntegers([2 ** 52])).toThrow(/2\^51/);
    expect(() => unpackIntegers("A*")).toThrow(/"\*"/);
    expect(() => unpackIntegers(packIntegers([1000]).slice(0, -1))).toThrow(/inside a number/);
  });
});

describe("packed layers", () => {
  const ring = fc
    .array(fc.tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.integer({ min: -900_000, max: 900_000 })), {
      minLength: 3,
      maxLength: 8,
    })
    .map((points) => [...points, points[0] as [number, number]]);
  const layers = fc.array(fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }));

  it("come back as they went in", () => {
    fc.assert(
      fc.property(layers, (areas) => {
        const numbers: number[] = [];
        let [east, north] = [0, 0];
        for (const polygons of areas) {
          numbers.push(polygons.length);
          for (const rings of polygons) {
            numbers.push(rings.length);
            for (const points of rings) {
              numbers.push(points.length - 1);
              for (const [x, y] of points.slice(0, -1)) {
                numbers.push(x - east, y - north);
                [east, north] = [x, y];
              }
            }
          }
        }
        const degrees = areas.map((a) => a.map((p) => p.map((r) => r.map(([x, y]) => [x / 10_000, y / 10_000]))));
        expect(unpackLayer({ scale: 10_000, packed: packIntegers(numbers) })).toEqual(degrees);
      }),
    );
  });

  it("refuse a layer cut short", () => {
    expect(() => unpackLayer({ scale: 1, packed: packIntegers([1, 1, 3, 0, 0]) })).toThrow(/inside an area/);
  });
});

describe("the data script and this package pack alike", () => {
  const texts = [
    packed.areaCodes,
    packed.groupIndex,
    packed.lon,
    packed.areaBoundaries.packed,
    ...packed.residentsByBand,
    ...Object.values(packed.columns),
  ];

  it.each(texts.map((text, i) => [i, text] as const))("column %i", (_i, text) => {
    expect(packIntegers(unpackIntegers(text))).toBe(text);
  });
});
