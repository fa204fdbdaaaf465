import { describe, expect, it } from "vitest";
import { england, york } from "../../../england/src/index.js";
import { DEFAULT_SWITCHES, InputError, parametersOf, SWITCHES, scenario, switchesOf } from "../../src/index.js";
import { checkPlan } from "../../src/simulation/run-plan.js";

const usual = scenario("Usual care", { place: york, model: england });

function refused(make: () => unknown): InputError {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("switches", () => {
  it("stand at the first of their levels unless chosen otherwise", () => {
    expect(switchesOf({})).toEqual(DEFAULT_SWITCHES);
    for (const [name, levels] of Object.entries(SWITCHES)) {
      for (const level of levels) {
        expect(switchesOf({ [name]: level })).toEqual({ ...DEFAULT_SWITCHES, [name]: level });
      }
    }
    expect(usual.switches).toEqual(DEFAULT_SWITCHES);
  });

  it("may be written as numbers and truth values", () => {
    const chosen = switchesOf({ "pop.year": 2025, "fn.recovery": false });
    expect(chosen["pop.year"]).toBe("2025");
    expect(chosen["fn.recovery"]).toBe("off");
  });

  it("are refused under an unknown name or level, with the nearest known one", () => {
    expect(refused(() => switchesOf({ "fn.recover": "off" })).detail).toMatchObject({
      path: "fn.recover",
      hint: 'Did you mean "fn.recovery"?',
    });
    expect(refused(() => switchesOf({ "fn.recovery": "of" })).detail).toMatchObject({
      path: "fn.recovery",
      got: "of",
      expected: "one of on, off",
    });
    expect(() => switchesOf({ toString: "on" })).toThrow(InputError);
  });

  it("go on to every scenario made from another, and must be the same throughout a plan", () => {
    const off = scenario("Other", { place: york, model: england, switches: { "fn.recovery": "off" } });
    expect(off.with("More", []).switches).toEqual(off.switches);
    expect(() => checkPlan({ scenarios: [usual, off], years: 1, replicates: 1, seed: "s" })).toThrow(/switches/);
  });

  it("choose the parameters that a place runs on", () => {
    const fits = england.placeFits.get(york.id) ?? [];
    const residual = { ...fits[0], id: "place.ea", value: 1.1 };
    const model = { ...england, placeFits: new Map([[york.id, [...fits, residual]]]) };
    const under = (level: string) =>
      parametersOf(scenario("A", { place: york, model, switches: { "place.calibration": level } }));
    expect(under("composition")).toBe(england.parameters);
    expect(under("local").get("place.ea")?.value).toBe(1.1);
    expect(under("nationalRates").get("place.ea")?.value).toBe(1);
    expect(under("nationalRates").get("crisis.K")).toEqual(parametersOf(usual).get("crisis.K"));
    expect(under("nationalRates").get("crisis.K")).not.toEqual(england.parameters.get("crisis.K"));
  });
});
