import { expect, test } from "vitest";
import { featureOf, middleOf } from "../src/charts/features.js";

const anticlockwise: [number, number][] = [
  [0, 0],
  [2, 0],
  [2, 4],
  [0, 4],
  [0, 0],
];
const clockwise = anticlockwise.toReversed();

test.each([
  ["given anticlockwise", anticlockwise],
  ["given clockwise", clockwise],
])("outer rings run clockwise and holes the other way: %s", (_, ring) => {
  const feature = featureOf({ code: "A", name: "A", polygons: [[ring, ring]] });
  expect(feature.geometry.coordinates).toEqual([[clockwise, anticlockwise]]);
});

test("the middle is that of the box round the outer ring", () => {
  expect(middleOf({ code: "A", name: "A", polygons: [[anticlockwise]] })).toEqual({ lon: 1, lat: 2 });
});
