import { expect, it } from "vitest";
import { studentT975 } from "../../src/comparison/student-t.js";

it.each([
  [1, 12.706],
  [2, 4.303],
  [4, 2.776],
  [9, 2.262],
  [10, 2.228],
  [19, 2.093],
  [29, 2.045],
  [30, 2.042],
  [35, 2.03],
  [40, 2.021],
  [50, 2.009],
  [60, 2.0],
  [80, 1.99],
  [99, 1.984],
  [120, 1.98],
  [500, 1.965],
  [100_000, 1.96],
])("with %i degrees of freedom it is %f, as in published tables", (degrees, point) => {
  expect(Math.abs(studentT975(degrees) - point)).toBeLessThanOrEqual(0.0011);
});

it("falls with the degrees of freedom, towards the normal", () => {
  for (let degrees = 1; degrees < 3000; degrees++) {
    expect(studentT975(degrees + 1)).toBeLessThanOrEqual(studentT975(degrees));
    expect(studentT975(degrees)).toBeGreaterThanOrEqual(1.96);
  }
});
