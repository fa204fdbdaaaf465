import { describe, expect, it } from "vitest";
import type { InputError } from "../../src/check/input-error.js";
import type { ProgrammeDeclaration } from "../../src/intervention/declaration.js";
import { defineProgramme } from "../../src/intervention/define-programme.js";

const estimate = { value: 0.9, low: 0.8, high: 1, rows: [], status: "assumed" } as const;

const sound: ProgrammeDeclaration = {
  name: "visits",
  catalogueId: "own",
  title: "Visits",
  purpose: "Visits.",
  whoGetsIt: "People on a list.",
  evidenceGrade: "None.",
  curve: "M0",
  list: { eligible: {}, foundBy: ["CF-event"], foundAt: ["ward"], uptake: "home-visit" },
  parameters: [
    { id: "ratio", meaning: "Ratio of falls.", unit: "rate ratio", headline: "not claimed", evidence: estimate },
  ],
  modifiers: [{ target: "hazard.crisis.fall", combiner: "rate-ratio", parameter: "ratio" }],
  costs: [{ what: "visits", per: "person", parameter: "ratio", payers: { council: 1 } }],
};
const [parameter] = sound.parameters;
const [modifier] = sound.modifiers;
const [cost] = sound.costs!;
const rule = { test: "payback", reviewDays: 90, action: "stop", noticeDays: 30 };

/** What is wrong, where it is said to be, and what is said to have been meant. */
const wrong: readonly (readonly [what: object, path: string, expected: string])[] = [
  [{ lists: {} }, "visits", "list"],
  [{ curve: "M7" }, "visits.curve", "M1"],
  [{ group: "coordinaton" }, "visits.group", "coordination"],
  [{ harms: ["H11"] }, "visits.harms[0]", "H1"],
  [{ hires: { posts: "ratio", kind: "nurses" } }, "visits.hires.kind", "nurse"],
  [{ inPlaceOf65Plus: 0 }, "visits.inPlaceOf65Plus", "above 0"],
  [{ list: { ...sound.list, caselodCap: "ratio" } }, "visits.list", "caseloadCap"],
  [{ list: { ...sound.list, foundBy: ["CF-registers"] } }, "visits.list.foundBy[0]", "CF-register"],
  [{ list: { ...sound.list, foundAt: ["discharged"] } }, "visits.list.foundAt[0]", "discharge"],
  [{ list: { ...sound.list, uptake: "home-visits" } }, "visits.list.uptake", "home-visit"],
  [{ list: { ...sound.list, reach: "equal" } }, "visits.list.reach", "flat"],
  [{ parameters: [{ ...parameter, value: 1 }] }, "visits.parameters[0]", "evidence"],
  [{ parameters: [{ ...parameter, headline: undefined }] }, "visits.parameters.ratio.headline", ""],
  [
    { parameters: [{ ...parameter, evidence: { ...estimate, status: "guess" } }] },
    "visits.parameters.ratio.evidence.status",
    "assumed",
  ],
  [{ parameters: [{ ...parameter, evidence: { ...estimate, lower: 0 } }] }, "visits.parameters.ratio.evidence", "low"],
  [
    { parameters: [{ ...parameter, evidence: { ...estimate, prior: "normal" } }] },
    "visits.parameters.ratio.evidence.prior",
    "lognormal",
  ],
  [{ modifiers: [{ ...modifier, params: "ratio" }] }, "visits.modifiers[0]", "parameter"],
  [{ modifiers: [{ ...modifier, scope: "everyone" }] }, "visits.modifiers[0].scope", "residents"],
  [{ modifiers: [{ ...modifier, duration: "forever" }] }, "visits.modifiers[0].duration", "permanent"],
  [{ modifiers: [{ ...modifier, curve: "M9" }] }, "visits.modifiers[0].curve", "M0"],
  [{ modifiers: [{ ...modifier, group: "fall" }] }, "visits.modifiers[0].group", "falls"],
  [{ costs: [{ ...cost, per: "visit" }] }, "visits.costs[0].per", "contact"],
  [{ costs: [{ ...cost, payers: { council: 0.5, nhs: 0.5 } }] }, "visits.costs[0].payers", "acute-trust"],
  [{ costs: [{ ...cost, payer: {} }] }, "visits.costs[0]", "payers"],
  [{ stopRules: [{ ...rule, test: "paybak" }] }, "visits.stopRules[0].test", "payback"],
  [{ stopRules: [{ ...rule, action: "end" }] }, "visits.stopRules[0].action", "stop"],
];

describe("a declaration", () => {
  it("that is sound is taken", () => {
    expect(defineProgramme(sound)().description.name).toBe("visits");
  });

  it.each(wrong)("with %j is refused at %s", (part, path, expected) => {
    let error: InputError | undefined;
    try {
      defineProgramme({ ...sound, ...part } as ProgrammeDeclaration);
    } catch (thrown) {
      error = thrown as InputError;
    }
    expect(error?.name).toBe("InputError");
    expect(error?.detail.path).toBe(path);
    expect(error?.detail.expected ?? "").toContain(expected);
  });
});
