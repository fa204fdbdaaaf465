import { describe, expect, it } from "vitest";
import {
  type BudgetPlan,
  DECISIONS,
  type DecisionRules,
  decisionRoute,
  GOVERNANCE,
  type LevelTraits,
  mayDecide,
  openBook,
  spend,
  transfer,
} from "../../src/index.js";

/** Traits that somebody assumed; the rules must make of them what follows. */
const ASSUMED: DecisionRules["levels"] = {
  neighbourhood: { information: 0.8, scaleCost: 1.5, spread: 0.4 },
  place: { information: 0.6, scaleCost: 1, spread: 0.2 },
  system: { information: 0.4, scaleCost: 0.7, spread: 0 },
};
const rules = (governance: DecisionRules["governance"], rest: Partial<DecisionRules> = {}): DecisionRules => ({
  governance,
  levels: ASSUMED,
  daysPerLayer: 45,
  unalignedSpread: 1.5,
  ...rest,
});

describe("who decides", () => {
  it("in nested levels: the level that knows most for its cost, with one layer of approval", () => {
    for (const kind of DECISIONS) {
      // 0.8/1.5 = 0.53, 0.6/1 = 0.6, 0.4/0.7 = 0.57
      expect(decisionRoute(kind, rules("russian-doll"))).toMatchObject({ level: "place", layers: 1, approvalDays: 45 });
    }
    const same: LevelTraits = { information: 0.5, scaleCost: 1, spread: 0 };
    const equal = rules("russian-doll", { levels: { neighbourhood: same, place: same, system: same } });
    expect(decisionRoute("budget", equal).level).toBe("neighbourhood");
  });

  it("from a hub: the further up, the more layers", () => {
    const route = (kind: (typeof DECISIONS)[number]) => {
      const { level, approvalDays, information } = decisionRoute(kind, rules("hub-and-spoke"));
      return [level, approvalDays, information];
    };
    expect(route("strategy")).toEqual(["system", 90, 0.4]);
    expect(route("service design")).toEqual(["place", 45, 0.6]);
    expect(route("delivery")).toEqual(["neighbourhood", 0, 0.8]);
  });

  it("in autonomous neighbourhoods: they do, at once, and each its own way", () => {
    const { level, approvalDays, spread } = decisionRoute("targeting", rules("autonomous-neighbourhoods"));
    expect([level, approvalDays]).toEqual(["neighbourhood", 0]);
    expect(spread).toBeCloseTo(0.6, 12);
  });

  it("makes no odds when all levels are alike and a layer takes no time, but for who it is", () => {
    const place = ASSUMED.place;
    const alike = { levels: { neighbourhood: place, place, system: place }, daysPerLayer: 0, unalignedSpread: 1 };
    for (const kind of DECISIONS) {
      const outcomes = GOVERNANCE.map((governance) => {
        const { approvalDays, information, scaleCost, spread } = decisionRoute(kind, rules(governance, alike));
        return { approvalDays, information, scaleCost, spread };
      });
      expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    }
  });

  it("refuses a level that costs nothing", () => {
    const free = { ...ASSUMED, system: { ...ASSUMED.system, scaleCost: 0 } };
    expect(() => decisionRoute("budget", rules("russian-doll", { levels: free }))).toThrow(
      /system must be above 0; got 0/,
    );
  });
});

describe("what a level may decide in whose budget", () => {
  const plan = (governance: DecisionRules["governance"]): BudgetPlan => ({
    years: 1,
    accounts: [
      { name: "north", payer: "council", level: "neighbourhood", allocation: 100, mayTransferTo: ["town"] },
      { name: "town", payer: "council", level: "place", allocation: 100, mayTransferTo: ["north"] },
    ],
    decisions: rules(governance),
  });

  it("nested: each in its own", () => {
    const book = openBook(plan("russian-doll"));
    const asked = { service: "home care", pence: 1, day: 1 };
    expect(spend(book, { ...asked, account: "north", by: "neighbourhood" })).toBe("granted");
    expect(spend(book, { ...asked, account: "town", by: "neighbourhood" })).toBe("not theirs to decide");
    expect(spend(book, { ...asked, account: "town", by: "neighbourhood", demandLed: true })).toBe("granted");
    expect(spend(book, { ...asked, account: "town", by: "place" })).toBe("granted");
  });

  it("from a hub: the system moves budgets, neighbourhoods deliver", () => {
    const book = openBook(plan("hub-and-spoke"));
    const move = { from: "town", to: "north", pence: 5, day: 1 };
    expect(transfer(book, { ...move, by: "place" })).toBe("not theirs to decide");
    expect(transfer(book, { ...move, by: "system" })).toBe("granted");
    expect(spend(book, { account: "town", service: "x", pence: 1, day: 1, by: "neighbourhood" })).toBe("granted");
    expect(mayDecide({ kind: "delivery", by: "system", budget: "system" }, rules("hub-and-spoke"))).toBe(false);
  });
});
