import { describe, expect, test } from "vitest";
import { nelderMead } from "../src/calibration/nelder-mead.js";

const exact = { evaluations: 5000, tolerance: 1e-16 };

describe("Nelder-Mead finds minima that are known", () => {
  test("of a parabola in one dimension", async () => {
    const { point, value, converged } = await nelderMead(([x]) => (x! - 3) ** 2 + 7, [-20], exact);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(3, 6);
    expect(value).toBeCloseTo(7, 12);
  });

  test("of Rosenbrock's valley, at (1, 1)", async () => {
    const valley = ([x, y]: readonly number[]): number => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
    const { point, value } = await nelderMead(valley, [-1.2, 1], exact);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
    expect(value).toBeLessThan(1e-10);
  });

  test("of a quadratic form in five dimensions with a wide spread of curvatures", async () => {
    const centre = [1, -2, 3, -4, 5];
    const bowl = (x: readonly number[]): number => centre.reduce((sum, c, i) => sum + 4 ** i * (x[i]! - c) ** 2, 0);
    const { point } = await nelderMead(bowl, [0, 0, 0, 0, 0], { ...exact, evaluations: 20_000 });
    for (const [i, c] of centre.entries()) expect(point[i]).toBeCloseTo(c, 4);
  });
});

test("the search stops when it is told to, and says that it had not converged", async () => {
  let calls = 0;
  const { evaluations, converged } = await nelderMead(
    ([x, y]) => {
      calls += 1;
      return x! ** 2 + y! ** 2;
    },
    [50, 50],
    { evaluations: 12, tolerance: 0 },
  );
  expect(converged).toBe(false);
  expect(evaluations).toBe(calls);
  expect(calls).toBeLessThanOrEqual(12 + 3); // a step once begun is finished
});

test("a point at which nothing can be measured is avoided, but not at the start", async () => {
  const halfPlane = ([x]: readonly number[]): number => (x! < 1 ? Number.NaN : (x! - 1) ** 2);
  const { point } = await nelderMead(halfPlane, [5], exact);
  expect(point[0]).toBeCloseTo(1, 5);
  await expect(nelderMead(halfPlane, [0], exact)).rejects.toThrow("must be finite");
});
