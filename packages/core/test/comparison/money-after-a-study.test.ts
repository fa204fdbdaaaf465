import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { businessCases, capitation, InputError, PAYERS, sharesOfPot } from "../../src/index.js";

type Figures = Readonly<Record<string, readonly number[]>>;

/** A study of two scenarios, of which only these figures are known: `measure|group|period`, one a replicate. */
function study(usual: Figures, tried: Figures, perspective = england.valuation.perspective) {
  const replicates = Math.max(1, ...[...Object.values(usual), ...Object.values(tried)].map((v) => v.length));
  const of = { "usual care": usual, tried } as Readonly<Record<string, Figures>>;
  return {
    comparator: "usual care",
    scenarios: [
      { name: "usual care", programmes: [] },
      { name: "tried", programmes: [] },
    ],
    replicates,
    years: ["2025-26"],
    groups: ["all", "frailty=fit", "frailty=severe", "age=85+"],
    valuation: { ...england.valuation, perspective },
    values: (name: string, { measure, group = "all", period = "all" }: Record<string, string>) => {
      if (of[name] === undefined) return undefined;
      return Float64Array.from(of[name][`${measure}|${group}|${period}`] ?? new Array(replicates).fill(0));
    },
  };
}

describe("the test of a business case on what a study found", () => {
  const costsCouncil = { "programme_cost_discounted|payer=council|all": [1000, 1000] };
  const spares = (pounds: number) => ({ "care_cost_discounted|payer=acute-trust|all": [-pounds, 600 - pounds] });

  it("is refused by the payer who gets nothing back, and passed for all payers together", () => {
    const [found, ...others] = businessCases(study({}, { ...costsCouncil, ...spares(1500) }));
    expect(others).toEqual([]);
    expect(found.passes).toEqual({ "own-payer": false, "all-payer": true });
    expect(found.losers).toEqual(["council"]);
    // £1,000 for £1,500 and for £900: £200 on average, and a loss in one of two replicates.
    expect(found.net).toBe(200_00);
    expect(found.passShare).toEqual({ "own-payer": 0, "all-payer": 0.5 });
    const council = found.stakes.find(({ payer }) => payer === "council");
    expect(council).toEqual({ payer: "council", cost: 1000_00, benefit: 0 });
  });

  it("sums stakes to the whole, and counts only those of the perspective", () => {
    const measures = ["programme_cost_discounted", "care_cost_discounted"];
    const figures = Object.fromEntries(
      measures.flatMap((m, k) => PAYERS.map((p, i) => [`${m}|payer=${p}|all`, [(i + 1) * 7.13 * (k === 0 ? 1 : -2)]])),
    );
    const [whole] = businessCases(study({}, figures), "societal");
    const total = Object.values(figures).reduce((sum, [value]) => sum + value, 0);
    expect(whole.net).toBeCloseTo(-100 * total, -1);
    expect(whole.stakes.length).toBe(PAYERS.length);
    const [own] = businessCases(study({}, figures), "council only");
    expect(own.stakes.map(({ payer }) => payer)).toEqual(["council"]);
  });

  it("takes what a programme saves for a benefit", () => {
    const [found] = businessCases(study({ "programme_cost_discounted|payer=community|all": [500] }, {}));
    expect(found.passes).toEqual({ "own-payer": true, "all-payer": true });
    expect(found.net).toBe(500_00);
  });
});

describe("one payment for all care of a person-year", () => {
  const usual = {
    "days_alive|frailty=fit|2025-26": [1000],
    "days_alive|frailty=severe|2025-26": [100],
    "care_cost|frailty=fit|2025-26": [3000],
    "care_cost|frailty=severe|2025-26": [2000],
    "care_cost|all|2025-26": [5000],
  };
  const tried = (cost: number) => ({
    "days_alive|frailty=fit|2025-26": [900],
    "days_alive|frailty=severe|2025-26": [200],
    "care_cost|all|2025-26": [cost],
  });
  // £3 a day for the fit, £20 for the severely frail: £2,700 and £4,000.
  const settle = (cost: number, corridor = 0.05) => capitation(study(usual, tried(cost)), "tried", corridor)[0];

  it("pays what usual care costs people of the same group, to the penny", () => {
    const found = settle(6700.01);
    expect(found.payments.map(({ group, pence }) => [group, pence])).toEqual([
      ["frailty=fit", 2700_00],
      ["frailty=severe", 4000_00],
    ]);
    expect(found.payments[1].gbpPerYear).toBeCloseTo(20 * 365.25, 9);
    expect([found.paid, found.spent, found.kept, found.settled]).toEqual([6700_00, 6700_01, -1, 0]);
    const odd = capitation(
      study({ ...usual, "care_cost|frailty=fit|2025-26": [3000.017] }, tried(1)),
      "tried",
      0.05,
    )[0];
    expect(odd.payments.reduce((sum, { pence }) => sum + pence, 0)).toBe(odd.paid);
  });

  it("leaves the provider what lies within the corridor, and the payer the rest", () => {
    // 5% of £6,700 is £335.
    expect(settle(6500)).toMatchObject({ kept: 200_00, settled: 0 });
    expect(settle(6000)).toMatchObject({ kept: 335_00, settled: 365_00 });
    expect(settle(7700)).toMatchObject({ kept: -335_00, settled: -665_00 });
    expect(settle(7700, 0)).toMatchObject({ kept: 0, settled: -1000_00 });
    expect(settle(7700, 1)).toMatchObject({ kept: -1000_00, settled: 0 });
  });

  it("refuses a corridor that is no share, and a scenario that is not there", () => {
    expect(() => settle(1, 1.5)).toThrow(InputError);
    expect(() => capitation(study(usual, tried(1)), "other", 0.05)).toThrow(/no scenario/);
  });
});

describe("a pot shared out by deprivation", () => {
  const place = {
    neighbourhoods: [1, 3, 6, 10].map((imdDecile, i) => ({
      code: `N${i}`,
      name: `Neighbourhood ${i}`,
      residents: 1500 + 100 * i,
      imdDecile,
    })),
  } as unknown as Parameters<typeof sharesOfPot>[0];
  const perHead = (weight: number): number[] =>
    sharesOfPot(place, 1_000_000_07, weight).map(({ pence }, i) => pence / (1500 + 100 * i));

  it("sums to the pot, whatever the weight", () => {
    for (const weight of [0, 0.5, 1, 3])
      expect(sharesOfPot(place, 1_000_000_07, weight).reduce((sum, { pence }) => sum + pence, 0)).toBe(1_000_000_07);
  });

  it("is by head at no weight, and gives more a head the more deprived they are", () => {
    const [first, ...others] = perHead(0);
    for (const other of others) expect(other).toBeCloseTo(first, 2);
    const weighted = perHead(0.5);
    expect([...weighted].sort((a, b) => b - a)).toEqual(weighted);
    expect(weighted[0]).toBeGreaterThan(1.3 * weighted[3]);
  });

  it("gives nothing to whoever would count for less than nothing", () => {
    expect(sharesOfPot(place, 1_000_000_07, 3).at(-1)?.pence).toBe(0);
  });
});
