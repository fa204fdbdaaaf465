import { type CommonOptions, InputError, type Modifier, type Programme } from "@placewell/core";
import { frailtyCrisisHub, homeFirst, programmes } from "@placewell/interventions";
import { describe, expect, it } from "vitest";

type Make = (options: Readonly<Record<string, unknown>>) => Programme;

/** The error that options end in. */
function refusal(make: Make, options: Readonly<Record<string, unknown>>): InputError {
  try {
    make(options);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(options)} was accepted.`);
}

const wrong: readonly (readonly [option: string, value: unknown])[] = [
  ["parameters", "best"],
  ["parameters", 1],
  ["effectScale", -0.1],
  ["effectScale", 5.1],
  ["effectScale", "1"],
  ["effectScale", Number.NaN],
  ["resources", true],
  ["resources", "none"],
  ["harms", "of"],
  ["transfer", "borrowed"],
  ["fidelity", 1.01],
  ["fidelity", -1],
  ["fidelity", null],
  ["start", "2025-02-30"],
  ["start", "1 October 2025"],
  ["start", -1],
  ["start", "2025-03-31"],
  ["start", Number.POSITIVE_INFINITY],
  ["stop", "soon"],
  ["stop", 0],
];

describe.each(programmes.map((p) => [p.description.name, p.make] as const))("%s", (name, make) => {
  it.each(wrong)("refuses %s: %j, and says where, what it got and what it expects", (option, value) => {
    const error = refusal(make, { [option]: value });
    expect(error.detail.path).toBe(option);
    expect(error.message).toContain(`Option "${option}" must be`);
    expect(error.detail.got).toBeDefined();
    expect(error.detail.expected).toBeDefined();
    expect(error.message).toContain(error.detail.expected);
  });

  it.each([
    ["Parameters", "parameters"],
    ["effect_scale", "effectScale"],
    ["resource", "resources"],
    ["starts", "start"],
    ["fidellity", "fidelity"],
  ])("does not know %s, and asks whether %s was meant", (key, meant) => {
    const error = refusal(make, { [key]: 1 });
    expect(error.message).toBe(`There is no option "${key}".`);
    expect(error.detail).toMatchObject({ path: key, got: key, hint: `Did you mean "${meant}"?` });
    expect(error.detail.expected).toContain("effectScale");
  });

  it("takes every common option and writes it into the receipt", () => {
    const options: CommonOptions = {
      parameters: "headline",
      effectScale: 0.5,
      resources: "off",
      harms: "on",
      transfer: "copied",
      fidelity: 0.25,
      start: "2025-10-01",
      stop: "2026-04-01",
    };
    const programme = make({ ...options });
    expect(programme).toMatchObject({
      set: "headline",
      effectScale: 0.5,
      resourcesOn: false,
      // Harms go with the resources.
      harmsOn: false,
      fidelity: 0.25,
      start: 183,
      stop: 365,
    });
    expect(programme.options).toMatchObject({ ...options, start: 183, stop: 365 });
    expect(Object.isFrozen(programme)).toBe(true);
  });

  it("takes day numbers, and the whole range of what it takes", () => {
    expect(make({ start: 12.5, stop: 13 })).toMatchObject({ start: 12.5, stop: 13 });
    expect(make({ effectScale: 0 }).effectScale).toBe(0);
    expect(make({ effectScale: 5 }).effectScale).toBe(5);
    expect(refusal(make, { start: 30, stop: 30 }).detail.path).toBe("stop");
  });

  it("has defaults: the evidence, full effect, from day 0, for good; harms with the evidence only", () => {
    const programme = make({});
    expect(programme).toMatchObject({ set: "evidence", effectScale: 1, resourcesOn: true, harmsOn: true, start: 0 });
    expect(programme.stop).toBe(Number.POSITIVE_INFINITY);
    expect("stop" in programme.options).toBe(false);
    expect(make({ parameters: "headline" }).harmsOn).toBe(false);
    expect(make({ parameters: "headline", harms: "on" }).harmsOn).toBe(true);
    expect(make({ harms: "off" }).harmsOn).toBe(false);
  });

  it("says of itself what it was made of", () => {
    const programme = make({});
    const { description } = programme;
    expect(description.name).toBe(name);
    for (const own of description.options) {
      expect(programme.options[own.name]).toBe(own.default);
      expect(refusal(make, { [own.name]: own.high + 1 }).detail.path).toBe(own.name);
      expect(refusal(make, { [own.name]: own.low - 1 }).detail.path).toBe(own.name);
      expect(make({ [own.name]: own.low }).options[own.name]).toBe(own.low);
    }
    for (const set of ["evidence", "headline"] as const) {
      const claimed = description.parameters.filter((p) => p[set] !== "not claimed");
      const inForce = make({ parameters: set }).parameters;
      expect(inForce.map((p) => p.id)).toEqual(claimed.map((p) => p.id));
      for (const p of inForce) {
        const estimate = claimed.find((c) => c.id === p.id)?.[set];
        if (estimate === undefined || estimate === "not claimed") throw new Error(p.id);
        expect([p.value, p.status]).toEqual([estimate.value, estimate.status]);
        if (estimate.low !== undefined) expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        if (estimate.high !== undefined) expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
      }
    }
  });
});

describe("fidelity", () => {
  it("is whole where the programme is the place's own, and half where it is copied and nobody says otherwise", () => {
    expect(frailtyCrisisHub().fidelity).toBe(1);
    expect(frailtyCrisisHub({ transfer: "copied" }).fidelity).toBe(0.5);
    expect(homeFirst().fidelity).toBe(0.5);
    expect(homeFirst({ transfer: "own" }).fidelity).toBe(1);
    expect(homeFirst({ parameters: "headline" }).fidelity).toBe(1);
    expect(homeFirst({ fidelity: 0.8 }).fidelity).toBe(0.8);
  });
});

describe("modifiers", () => {
  const valuesOf = (programme: Programme, target: string) =>
    programme.modifiers.filter((m) => m.target === target).map((m) => m.value);

  it("of the hub are those of the set, for the people on its list", () => {
    const evidence = frailtyCrisisHub();
    expect(valuesOf(evidence, "hazard.crisis.fall")).toEqual([0.8]);
    expect(valuesOf(evidence, "p.contact.999")).toEqual([0]);
    const isOfPlace = ({ target }: Modifier) => /^(capacity|staff)\./.test(target);
    expect(evidence.modifiers.every((m) => m.scope === "recipients" || isOfPlace(m))).toBe(true);
    const headline = frailtyCrisisHub({ parameters: "headline" });
    expect(valuesOf(headline, "hazard.crisis.fall")).toEqual([1]);
    expect(valuesOf(headline, "p.convey")).toEqual([0.32]);
    expect(valuesOf(frailtyCrisisHub({ caseloadCap: 7, visitsPerDay: 3 }), "capacity.hub-visits")).toEqual([3]);
    expect(frailtyCrisisHub({ caseloadCap: 7 }).enrolment?.caseloadCap).toBe(7);
  });

  it("of home first are those of the set, for everybody, with slots in proportion to residents aged 65+", () => {
    const evidence = homeFirst();
    // Ten starts a week of 31 days each are held by 10 / 7 · 31 people at once in a place of the size of Leeds.
    expect(valuesOf(evidence, "capacity.reablement")[0]).toBeCloseTo((10 / 7) * 31, 10);
    expect(evidence.modifiers.find((m) => m.target === "capacity.reablement")?.inPlaceOf65Plus).toBe(126_751);
    expect(valuesOf(evidence, "p.pathway")).toEqual([1]);
    expect(valuesOf(homeFirst({ parameters: "headline" }), "p.pathway")).toEqual([0.537]);
    expect(evidence.modifiers.every((m) => m.scope === "residents")).toBe(true);
    expect(evidence.modifiers.filter((m) => m.isHarm).every((m) => m.value > 1)).toBe(true);
  });
});
