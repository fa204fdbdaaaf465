import { defineProgramme, type ProgrammeDeclaration, runScenario, ScenarioRun, warmUp } from "@placewell/core";
import {
  acuteProviderUpFrontRisk,
  frailtyCrisisHub,
  governanceBurden,
  healthMela,
  homeAdaptations,
  multiYearSettlement,
  nurseTrainingPipeline,
  programmes,
  reablement,
  telecare,
} from "@placewell/interventions";
import { capacitiesFor, groundOf, keepRun, smallPlace, type Trial, usualCare } from "@placewell/testkit";
import { describe, expect, it } from "vitest";
import { england } from "../../england/src/index.js";

const trial: Trial = {
  place: smallPlace([{ residentsByBand: [20, 20, 20, 40, 60, 80, 80, 160], imdDecile: 1 }], capacitiesFor(480, 1)),
  seed: "harms of programmes",
  replicate: 0,
  warmUpYears: 0,
  day: 120,
};

/** Whether an entry of the catalogue is one declaration, not a bundle of several. */
function isDeclared(
  entry: (typeof programmes)[number],
): entry is (typeof programmes)[number] & { declaration: ProgrammeDeclaration } {
  return "declaration" in entry;
}

/** The declaration as if nobody had thought of harm. */
function withoutHarms({ harms, ...declaration }: ProgrammeDeclaration): ProgrammeDeclaration {
  return { ...declaration, modifiers: declaration.modifiers.filter(({ harm }) => harm === undefined) };
}

describe("a programme that declares harms", () => {
  const harmful = programmes.filter(({ description }) => description.harms.length > 0).filter(isDeclared);
  it.each(harmful.map((p) => [p.description.name, p] as const))(
    "%s is without them when they are off",
    (_, programme) => {
      const { warm, usual } = groundOf(trial, england);
      const harmless = defineProgramme(plain(withoutHarms(programme.declaration)));
      const off = keepRun(warm, usual, [programme.make({ harms: "off" })]).values;
      expect(keepRun(warm, usual, [harmless.make({})]).values).toEqual(off);
    },
  );

  it("has every harm in the model, wherever the model can do it", () => {
    const left = harmful.flatMap(({ description }) =>
      description.harms.filter(({ modelled }) => !modelled).map(({ code }) => `${description.name} ${code}`),
    );
    expect(left).toEqual([]);
  });
});

/** Without the parameters that completing a declaration brings in again. */
function plain(declaration: ProgrammeDeclaration): ProgrammeDeclaration {
  const own = declaration.parameters.filter(
    ({ id }) =>
      !/^(delayShare|workforce|approvalDays)\./.test(id) &&
      ![
        "registerSensitivity",
        "registerLatencyDays",
        "eventSensitivity",
        "referredPerYear",
        "referralLatencyDays",
      ].includes(id) &&
      !(id === "uptake" && typeof declaration.list?.uptake === "string"),
  );
  return { ...declaration, parameters: own };
}

describe("numbers that were written into effects", () => {
  it("are parameters: the weeks a place is held, the wait for works, the years to the first graduates", () => {
    const slots = (options: object) =>
      reablement(options).modifiers.find(({ target }) => target === "capacity.reablement")?.value ?? 0;
    expect(slots({ slotWeeks: 9.8 })).toBeCloseTo(2 * slots({ slotWeeks: 4.9 }), 12);
    expect(slots({})).toBeCloseTo(3 * 4.9, 9);
    const waits = homeAdaptations.make({ waitDays: 60 }).modifiers.map(({ onsetDays }) => onsetDays);
    expect(waits).toEqual([60, 60, 60]);
    expect(homeAdaptations().modifiers.every(({ duration }) => duration === "permanent")).toBe(true);
    const first = nurseTrainingPipeline.make({ lagYears: 3 }).modifiers[0].curve?.days[1];
    expect(first).toBeCloseTo(3 * 365.25, 9);
  });

  it("posts taken on are the programme's own", () => {
    const taken = frailtyCrisisHub().modifiers.find(({ target }) => target === "staff.nurse");
    expect([taken?.value, taken?.isHarm]).toEqual([-20.5, true]);
    expect(
      frailtyCrisisHub.make({ posts: 10, "harm.H2": 1 }).modifiers.find((m) => m.target === "staff.nurse")?.value,
    ).toBe(-10);
  });
});

describe("an event", () => {
  const { warm, usual } = groundOf(trial, england);

  it("is for those who come on its day, and makes them take up more for a while", () => {
    const joined: number[] = [];
    const watcher = { on: () => undefined, onEnrolment: (_: unknown, time: number) => void joined.push(time) };
    const crowd = healthMela.make({ attendance: 0.5, uptakeOfOffers: 5, start: 30 });
    runScenario(warm, usual.with("event", [crowd]), watcher);
    expect(joined.length).toBeGreaterThan(50);
    expect(new Set(joined)).toEqual(new Set([30]));
  });
});

describe("harms, rules and renewals, stopped in the middle and gone on with", () => {
  it("give the same bytes, also in a copy", () => {
    const { warm, usual } = groundOf(trial, england);
    const scenario = usual.with("all of it", [
      frailtyCrisisHub({ start: 20, stop: 250 }),
      telecare(),
      homeAdaptations(),
      governanceBurden({ stop: 200 }),
      acuteProviderUpFrontRisk(),
    ]);
    const values = new ScenarioRun(warm, scenario).finish();
    const halting = new ScenarioRun(warm, scenario);
    for (const day of [10, 79.5, 80, 81, 240, 250, 300]) {
      halting.runUntil(day);
      expect(halting.copy().finish()).toEqual(values);
    }
    expect(halting.finish()).toEqual(values);
  });
});

describe("what a place looks back on", () => {
  it("stops what did not pay for itself, and says so", () => {
    const paying = acuteProviderUpFrontRisk.make({ upFront: 4_000_000 });
    const rules = paying.stopRules?.map((rule) => ({ ...rule, reviewDays: 90, noticeDays: 30 })) ?? [];
    const looked = usualCare(trial, england).with("paid for", [{ ...paying, stopRules: rules }, telecare()]);
    const plan = { scenarios: [looked], years: 1, warmUpYears: 1, replicates: 1, seed: trial.seed };
    const stopped: [string, number][] = [];
    const watcher = {
      on: () => undefined,
      onStop: ({ description }: { description: { name: string } }, day: number) =>
        void stopped.push([description.name, day]),
    };
    runScenario(warmUp(plan, 0), looked, watcher);
    expect(stopped).toEqual([
      ["acute-provider-up-front-risk", 120],
      ["telecare", 120],
    ]);
  });
});

describe("a settlement", () => {
  it("of one year is renewed every year, and stops the others where renewal is late", () => {
    const yearly = multiYearSettlement.make({ horizonYears: 1, lateRenewal: 1 });
    expect(yearly.renewal).toEqual({ everyYears: 1, late: 1, gapDays: 90 });
    expect(multiYearSettlement({ harms: "off" }).renewal).toBeUndefined();
    expect(multiYearSettlement({ parameters: "headline" }).renewal).toBeUndefined();
  });
});
