import { describe, expect, test } from "vitest";
import { calibrate } from "../src/calibration/calibrate.js";
import type { Aim, FittedLevel, FreeNumber, ParameterValues } from "../src/calibration/calibration.js";

const aim = (name: string, value: number): Aim => ({ name, value, low: 0.9 * value, high: 1.1 * value });
const level = (id: string, index: number, to: string, more: Partial<FittedLevel> = {}): FittedLevel => ({
  id,
  index,
  low: 0.001,
  high: 1000,
  aim: to,
  power: 0.8,
  adds: false,
  ...more,
});
const at = (values: ParameterValues, id: string, index = 0): number => values.get(id)![index]!;

describe("levels with one obvious target", () => {
  test("two factors that also touch each other's figure end at the values that solve both", async () => {
    // f = 2·a·b^0.2, g = 3·b·a^0.1; at a = 5, b = 0.5 these are 8.7055… and 1.7619…
    const model = async (v: ParameterValues): Promise<number[]> => [
      2 * at(v, "k", 0) * at(v, "k", 1) ** 0.2,
      3 * at(v, "k", 1) * at(v, "k", 0) ** 0.1,
    ];
    const aims = [aim("f", 2 * 5 * 0.5 ** 0.2), aim("g", 3 * 0.5 * 5 ** 0.1)];
    const {
      values,
      loss,
      aims: fitted,
      trace,
    } = await calibrate(
      {
        start: new Map([["k", [1, 1]]]),
        aims,
        stages: [
          { method: "proportional", rounds: 40, tolerance: 1e-6, levels: [level("k", 0, "f"), level("k", 1, "g")] },
        ],
      },
      model,
    );
    expect(values.get("k")).toEqual([5, 0.5]);
    expect(loss.before).toBeGreaterThan(400);
    expect(loss.after).toBeLessThan(1e-6);
    expect(fitted[0]).toMatchObject({ name: "f", before: 2, after: expect.closeTo(aims[0]!.value, 6) });
    expect(trace.length).toBeLessThan(41); // it stopped when it had met them
  });

  test("a logit is moved by adding, and a capacity against its figure by a negative power", async () => {
    const model = async (v: ParameterValues): Promise<number[]> => [
      100 / (1 + Math.exp(-at(v, "logit"))),
      300 / at(v, "slots"),
    ];
    const { values } = await calibrate(
      {
        start: new Map([
          ["logit", [0]],
          ["slots", [10]],
        ]),
        aims: [aim("share", 20), aim("delay", 5)],
        stages: [
          {
            method: "proportional",
            rounds: 60,
            tolerance: 1e-9,
            levels: [
              level("logit", 0, "share", { low: -10, high: 10, power: 1, adds: true }),
              level("slots", 0, "delay", { power: -0.9, isWhole: true }),
            ],
          },
        ],
      },
      model,
    );
    expect(at(values, "logit")).toBeCloseTo(Math.log(0.2 / 0.8), 3);
    expect(at(values, "slots")).toBe(60);
  });

  test("no number leaves its bounds, and what cannot be met stays a distance", async () => {
    const { values, aims } = await calibrate(
      {
        start: new Map([["a", [1]]]),
        aims: [aim("f", 100)],
        stages: [{ method: "proportional", rounds: 20, tolerance: 0.001, levels: [level("a", 0, "f", { high: 3 })] }],
      },
      async (v) => [at(v, "a")],
    );
    expect(at(values, "a")).toBe(3);
    expect(aims[0]).toMatchObject({ value: 100, after: 3 });
  });

  test("the best round counts, not the last", async () => {
    // An overdone power makes the level swing further from round to round.
    const { values } = await calibrate(
      {
        start: new Map([["a", [1.2]]]),
        aims: [aim("f", 1)],
        stages: [{ method: "proportional", rounds: 6, tolerance: 0, levels: [level("a", 0, "f", { power: 2.5 })] }],
      },
      async (v) => [at(v, "a")],
    );
    expect(at(values, "a")).toBe(1.2);
  });
});

test("numbers without a target of their own are searched together, inside their bounds", async () => {
  const free = (id: string, low: number, high: number): FreeNumber => ({ id, index: 0, low, high });
  const model = async (v: ParameterValues): Promise<number[]> => {
    const [a, b] = [at(v, "a"), at(v, "b")];
    return [a + b, a * b, a - b];
  };
  const { values, loss } = await calibrate(
    {
      start: new Map([
        ["a", [1]],
        ["b", [1]],
      ]),
      aims: [aim("sum", 7), aim("product", 12), aim("difference", 1)],
      stages: [
        {
          method: "nelder-mead",
          evaluations: 400,
          tolerance: 1e-12,
          numbers: [free("a", 0, 10), free("b", 0, 10)],
          aims: ["sum", "product", "difference"],
        },
      ],
    },
    model,
  );
  expect(at(values, "a")).toBeCloseTo(4, 2);
  expect(at(values, "b")).toBeCloseTo(3, 2);
  expect(loss.after).toBeLessThan(0.01);
});

test("an aim that is not there is a fault, not a silent miss", async () => {
  const problem = {
    start: new Map([["a", [1]]]),
    aims: [],
    stages: [{ method: "proportional" as const, rounds: 1, tolerance: 0, levels: [level("a", 0, "f")] }],
  };
  await expect(calibrate(problem, async () => [])).rejects.toThrow('There is no aim "f"');
});
