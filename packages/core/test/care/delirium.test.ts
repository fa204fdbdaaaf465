import { describe, expect, it } from "vitest";
import { STRIDE } from "../../src/care/care-state.js";
import { deconditioningChance } from "../../src/care/losing-function.js";
import { acuteDeathChance, planStay } from "../../src/care/planned-stay.js";
import { CRISIS_TYPES } from "../../src/index.js";
import { activeModifier } from "../intervention/active-modifier.js";
import { MANY, quietWorld } from "./quiet-world.js";

const OTHER = CRISIS_TYPES.indexOf("other");
const NOON = 0.5;

/** Stays of everybody, at odds of delirium moved by a log ratio: whether they have it, days, chances of death and loss. */
function stays(level: string, logOdds?: number) {
  const { world } = quietWorld({}, "delirium", {
    values: { "delirium.base": 0, "care.3.4.los.cap": 10_000 },
    switches: { "delirium.causal": level },
  });
  if (logOdds !== undefined) world.lever.delirium.add("odds-ratio", activeModifier({ amount: logOdds }));
  return Array.from({ length: MANY }, (_, row) => {
    const days = planStay(world, row, NOON, OTHER, 142, 0, 0);
    return {
      state: world.state.hasDelirium[row * STRIDE],
      days,
      death: Math.log(1 / acuteDeathChance(world, row, NOON, 0) - 1),
      loss: deconditioningChance(world, row, NOON, 10),
    };
  });
}

/** Odds so low, or so high, that nobody or everybody has delirium. */
const [NEVER, ALWAYS] = [-50, 50];

describe("delirium that a programme prevents", () => {
  const [usual, spared] = [stays("1"), stays("1", NEVER)];

  it("spares at full cause all days and deaths that go with it", () => {
    const had = usual.filter(({ state }) => state === 1).length;
    expect(had).toBeGreaterThan(100);
    expect(had).toBeLessThan(MANY);
    usual.forEach((stay, row) => {
      expect(spared[row].state).toBe(stay.state === 1 ? 2 : 0);
      if (stay.state === 0) expect(spared[row]).toEqual(stay);
      else {
        expect(spared[row].days).toBeLessThan(stay.days);
        // 0.6 of the logit is delirium's.
        expect(spared[row].death - stay.death).toBeCloseTo(0.6, 9);
      }
    });
  });

  it.each([
    ["0.5", 0.5],
    ["0", 0],
  ])("spares at %s that share of them", (level, share) => {
    stays(level, NEVER).forEach(({ days, death }, row) => {
      expect(usual[row].days - days).toBeCloseTo(share * (usual[row].days - spared[row].days), 9);
      expect(death - usual[row].death).toBeCloseTo(share * (spared[row].death - usual[row].death), 9);
    });
  });

  it("costs no function, whatever it causes", () => {
    for (const level of ["1", "0.5", "0"]) {
      expect(stays(level, NEVER).map(({ loss }) => loss)).toEqual(spared.map(({ loss }) => loss));
    }
    const costs = usual.filter(({ loss }, row) => loss > spared[row].loss).length;
    expect(costs).toBe(usual.filter(({ state }) => state === 1).length);
  });
});

it("delirium that something brings about adds what it causes, and not the illness behind it", () => {
  const [usual, half, full] = [stays("0.5"), stays("0.5", ALWAYS), stays("1", ALWAYS)];
  usual.forEach((stay, row) => {
    if (stay.state === 1) expect(half[row]).toEqual(stay);
    else {
      expect(half[row].state).toBe(3);
      expect(half[row].days - stay.days).toBeCloseTo((full[row].days - stay.days) / 2, 9);
      expect(stay.death - half[row].death).toBeCloseTo(0.3, 9);
      expect(half[row].loss).toBeGreaterThan(stay.loss);
    }
  });
});

it("usual care is the same whatever delirium causes", () => {
  expect(stays("0.5")).toEqual(stays("1"));
  expect(stays("0")).toEqual(stays("1"));
});
