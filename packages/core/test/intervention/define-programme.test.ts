import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import {
  DELAY_REASONS,
  defineProgramme,
  InputError,
  type ProgrammeDeclaration,
  type ProgrammeParameter,
  scenario,
} from "../../src/index.js";
import { caveatsOf } from "../../src/simulation/scenario.js";

const parameter = (id: string, value: number, more: Partial<ProgrammeParameter> = {}): ProgrammeParameter => ({
  id,
  meaning: "Made up.",
  unit: "rate ratio",
  headline: "not claimed",
  evidence: { value, rows: [], status: "assumed" },
  ...more,
});

const plain: ProgrammeDeclaration = {
  name: "made-up",
  catalogueId: "T1",
  title: "Made up",
  purpose: "To be tested.",
  whoGetsIt: "Everybody.",
  evidenceGrade: "none",
  curve: "M1",
  parameters: [parameter("ratio", 0.5)],
  modifiers: [{ target: "hazard.crisis.*", combiner: "rate-ratio", parameter: "ratio" }],
};

const refusal = (more: Partial<ProgrammeDeclaration>): InputError => {
  try {
    defineProgramme({ ...plain, ...more });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("The declaration was accepted.");
};

describe("a declaration", () => {
  it("becomes a programme with one modifier for each target, and a description", () => {
    const made = defineProgramme(plain);
    expect(made().modifiers).toHaveLength(7);
    expect(made().modifiers[0]).toMatchObject({ target: "hazard.crisis.fall", value: 0.5, scope: "residents" });
    expect(made.description).toMatchObject({ name: "made-up", curve: "M1" });
    expect(made.description.effects?.[0]).toMatchObject({ estimand: "area", standing: "in the model" });
  });

  it("lets options set every parameter by its id, and says so in the receipt", () => {
    const made = defineProgramme<"ratio">(plain);
    const set = made({ ratio: 0.8 });
    expect(set.modifiers[0].value).toBe(0.8);
    expect(set.options.ratio).toBe(0.8);
    expect(set.parameters[0]).toMatchObject({ id: "ratio", value: 0.8, source: "set by an option" });
    // What a set does not claim moves nothing, unless an option says what to take.
    expect(made({ parameters: "headline" }).modifiers[0].value).toBe(1);
    expect(made({ parameters: "headline", ratio: 0.7 }).modifiers[0].value).toBe(0.7);
    expect(() => made({ ratio: -1 })).toThrow('Option "ratio" must be a number from 0 to 100; got -1.');
    expect(() => made.make({ ration: 1 })).toThrow('There is no option "ration".');
  });

  it.each<[string, Partial<ProgrammeDeclaration>, RegExp, string]>([
    [
      "an unknown target",
      { modifiers: [{ target: "hazard.crises.*" as "admissions", combiner: "rate-ratio", parameter: "ratio" }] },
      /There is no target "hazard\.crises\.\*"/,
      'Did you mean "hazard.crisis.*"?',
    ],
    [
      "a combiner that does not fit",
      { modifiers: [{ target: "los.acute", combiner: "divert", parameter: "ratio" }] },
      /"divert" cannot move "los\.acute"/,
      "counted in days",
    ],
    [
      "a parameter that is not there",
      { modifiers: [{ target: "los.acute", combiner: "time-ratio", parameter: "ration" }] },
      /has no parameter "ration"/,
      'Did you mean "ratio"?',
    ],
    [
      "a word that conditions do not have",
      {
        modifiers: [
          { target: "los.acute", combiner: "time-ratio", parameter: "ratio", when: { agedAtLeast: 65 } as object },
        ],
      },
      /Conditions have no "agedAtLeast"/,
      'Did you mean "ageAtLeast"?',
    ],
    [
      "people on a list that is not there",
      { modifiers: [{ target: "los.acute", combiner: "time-ratio", parameter: "ratio", scope: "recipients" }] },
      /needs a list/,
      "",
    ],
    ["a parameter twice", { parameters: [parameter("ratio", 1), parameter("ratio", 2)] }, /there twice/, ""],
    [
      "an estimate outside its interval",
      {
        parameters: [
          parameter("ratio", 1, { evidence: { value: 1, low: 0.2, high: 0.9, rows: [], status: "assumed" } }),
        ],
      },
      /within its interval/,
      "",
    ],
    [
      "a number that comes from nowhere",
      { parameters: [parameter("ratio", 1, { evidence: { value: 1, rows: [], status: "checked" } })] },
      /says where it comes from/,
      "",
    ],
    [
      "shares of payers that are not the whole",
      { costs: [{ what: "x", per: "year", parameter: "ratio", payers: { council: 0.5 } }] },
      /sum to 1; got 0\.5/,
      "",
    ],
    ["a name that study files cannot have", { name: "Made Up" }, /kebab-case/, ""],
  ])("with %s is refused, and the error teaches", (_, more, message, hint) => {
    const error = refusal(more);
    expect(error.message).toMatch(message);
    expect(error.detail.path).toBeDefined();
    expect(error.detail.hint ?? "").toContain(hint);
  });

  it("that moves what the model does not have says so by itself, and moves nothing", () => {
    const made = defineProgramme({
      ...plain,
      modifiers: [{ target: "capacity.diagnostic-slots", combiner: "capacity", parameter: "ratio" }],
    });
    expect(made.description.caveats).toEqual([
      "The model does not have capacity.diagnostic-slots: tests are not simulated. That part of the programme does nothing.",
      "No cost of its own is declared: the cost of a run has none for it.",
    ]);
  });

  it("brings the parameters of its profiles, harms and reasons of delay", () => {
    const made = defineProgramme({
      ...plain,
      list: { eligible: { ageAtLeast: 65 }, foundBy: ["CF-register"], uptake: "home-visit" },
      modifiers: [{ target: "delay.funding", combiner: "time-ratio", parameter: "ratio" }],
      harms: ["H1", "H2", "H5"],
    });
    expect(made.description.parameters.map(({ id }) => id)).toEqual([
      "ratio",
      "registerSensitivity",
      "registerLatencyDays",
      "uptake",
      "delayShare.funding",
      "harm.H1",
    ]);
    expect(made.description.harms.map(({ code, modelled }) => [code, modelled])).toEqual([
      ["H1", true],
      ["H2", false],
      ["H5", true],
    ]);
    expect(made().enrolment?.reach?.[0]).toBe(0.7);
    expect(made({ harms: "off" }).enrolment?.reach?.[0]).toBe(1);
    expect(made().modifiers.filter(({ isHarm }) => isHarm)).toHaveLength(7);
  });

  it("has a share for every reason of delay, together less than the whole", () => {
    const shares = DELAY_REASONS.map((reason) => {
      const made = defineProgramme({
        ...plain,
        modifiers: [{ target: `delay.${reason}`, combiner: "time-ratio", parameter: "ratio" }],
      });
      return made().modifiers[0].shareOfWhole ?? Number.NaN;
    });
    // The first four are the whole of it; the others lie within them.
    expect(shares.slice(0, 4).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    expect(Math.max(...shares.slice(4))).toBeLessThan(0.03);
  });

  it("has only the modifiers of its mode", () => {
    const made = defineProgramme({
      ...plain,
      modes: ["components", "area"],
      modifiers: [{ target: "los.acute", combiner: "time-ratio", parameter: "ratio", mode: "area" }],
    });
    expect(made().modifiers).toEqual([]);
    expect(made({ mode: "area" }).modifiers).toHaveLength(1);
    expect(() => made({ mode: "both" })).toThrow('"components" or "area"');
  });
});

describe("programmes together", () => {
  const place = smallPlace([{ residentsByBand: [1, 1, 1, 1, 1, 1, 1, 1], imdDecile: 5 }], UNLIMITED);
  const usual = scenario("usual care", { place, model: england });
  const named = (name: string, more: Partial<ProgrammeDeclaration> = {}) =>
    defineProgramme({ ...plain, ...more, name })();

  it("are refused where two of the whole system move one target", () => {
    const [a, b] = [named("a", { group: "system" }), named("b", { group: "system" })];
    expect(() => usual.with("both", [a, b])).toThrow(/"a" and "b" both stand for the whole system/);
    expect(usual.with("one", [a]).programmes).toHaveLength(1);
  });

  it("say where a floor holds them", () => {
    expect(caveatsOf(usual.with("one", [named("a")]))).toEqual([]);
    expect(caveatsOf(usual.with("both", [named("a"), named("b")]))[0]).toMatch(
      /^Together a, b would bring .*below a ratio of 0\.4/,
    );
  });
});
