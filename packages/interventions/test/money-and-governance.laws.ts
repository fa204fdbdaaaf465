import { EVENT, outcomeLayout, type Programme } from "@placewell/core";
import {
  accountabilityAgreement,
  caseManagement,
  governanceBurden,
  outcomeTargets,
  partnershipMaturity,
  runningCostReduction,
  workwell,
} from "@placewell/interventions";
import { capacitiesFor, groundOf, keepRun, smallPlace, type Trial } from "@placewell/testkit";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";

/** A town of people of working age and of old ones, with services that run full. */
const trial: Trial = {
  place: smallPlace(
    [{ residentsByBand: [200, 200, 200, 60, 60, 80, 80, 120], imdDecile: 1 }],
    capacitiesFor(1000, 0.6),
  ),
  seed: "money and governance",
  replicate: 0,
  warmUpYears: 0,
  day: 100,
};
const { warm, usual, before } = groundOf(trial, england);
const layout = outcomeLayout(trial.place, 1);
const run = (...programmes: Programme[]) => keepRun(warm, usual, programmes);

function figure(values: Float64Array, measure: string, group = "all"): number {
  return values[layout.find({ measure, group, area: trial.place.id, period: "all" })!]!;
}

/** Everything but what programmes cost. */
function lifeOf(values: Float64Array): number[] {
  return layout.cells.flatMap(({ measure }, i) => (/cost/.test(measure) ? [] : [values[i]!]));
}

describe("a running cost that is cut", () => {
  it("is saved in the part that is cut, and moves nobody by itself", () => {
    const residents = trial.place.neighbourhoods.reduce((sum, n) => sum + n.residents, 0);
    const cut = run(runningCostReduction()).values;
    expect(figure(cut, "programme_cost")).toBeCloseTo(-0.25 * 19 * residents * (365 / 365.25), 6);
    expect(figure(cut, "programme_cost", "payer=community")).toBe(figure(cut, "programme_cost"));
    expect(lifeOf(cut)).toEqual(lifeOf(before.values));
    expect(figure(run(runningCostReduction({ establishment: 0.7 })).values, "programme_cost")).toBeCloseTo(
      1.2 * figure(cut, "programme_cost"),
      6,
    );
  });
});

describe("targets to report on", () => {
  it("take hours of staff by their number, and none where there are none", () => {
    const hours = (options: Record<string, number>) => lifeOf(run(outcomeTargets.make(options)).values);
    expect(hours({ targets: 0 })).toEqual(lifeOf(before.values));
    expect(hours({ targets: 50, reportingHours: 0.01 })).not.toEqual(lifeOf(before.values));
  });
});

describe("spending that is moved to community care", () => {
  it("buys by the share that is moved, and nothing where none is", () => {
    const moved = (shift: number) => lifeOf(run(accountabilityAgreement({ shift, harms: "off" })).values);
    expect(moved(0)).toEqual(lifeOf(before.values));
    const [amount] = accountabilityAgreement({ shift: 0.02 }).modifiers;
    expect(amount!.value ** amount!.times!).toBeCloseTo(1.03 ** 4, 12);
  });
});

describe("a partnership", () => {
  const managed = (crises: number) => caseManagement.make({ crises, harms: "off" });

  it("that neglects trust leaves nothing of what a team does, and a whole one some of it", () => {
    const lives = (...programmes: Programme[]) => lifeOf(run(...programmes).values);
    const nothing = lives(managed(1));
    expect(lives(managed(0.1), partnershipMaturity({ trust: 0 }))).toEqual(nothing);
    expect(lives(managed(0.1))).not.toEqual(nothing);
    const admissions = (...programmes: Programme[]) => figure(run(...programmes).values, "emergency_admissions");
    expect(admissions(managed(0.1), partnershipMaturity({ initial: 0.7 }))).toBeLessThan(
      admissions(managed(0.1), partnershipMaturity({ trust: 0 })),
    );
  });
});

describe("many national programmes", () => {
  const joined = (...programmes: Programme[]): number => {
    let count = 0;
    run(...programmes).events.replay({ on: (kind) => void (count += kind === EVENT.programmeJoined ? 1 : 0) });
    return count;
  };
  const burden = (programmes: number) => governanceBurden.make({ programmes, layers: 0, caseDays: 0 });

  it("lose a share of those referred to help with work, and none where there are no others", () => {
    const work = workwell({ size: "as-stated" });
    const alone = joined(work);
    expect(alone).toBeGreaterThan(10);
    expect(joined(work, burden(0))).toBe(alone);
    // 0.995 to the power of 51 is 0.77.
    expect(joined(work, burden(51))).toBeLessThan(alone);
  });
});
