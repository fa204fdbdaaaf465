import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** More reablement (P66). */
export const reablement: DefinedProgramme<"startsPerWeek"> = defineProgramme({
  name: "reablement",
  catalogueId: "P66",
  title: "More reablement",
  purpose: "Adds places for up to six weeks of help at home to do things for oneself again.",
  whoGetsIt: "People leaving hospital with new or rising need of help at home.",
  evidenceGrade: "A review found no English trial (E-REA-2). Counts at the end of reablement have no comparison (C).",
  curve: "M1",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "startsPerWeek",
      meaning: "Starts added a week.",
      unit: "starts a week",
      isInput: true,
      ...both(assumed(3, 0, 30)),
    },
    {
      id: "slotWeeks",
      meaning: "Weeks that a place is held.",
      unit: "weeks",
      isInput: true,
      ...both({
        value: 4.9,
        low: 4,
        high: 6,
        rows: ["comm.ic.los.reable"],
        status: "assumed",
        recalled: true,
        note: "34 days",
      }),
    },
    {
      id: "recovery",
      meaning: "Rate ratio of regaining function during reablement and 91 days from its start.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: { ...noEffect(1, 1, 1.4, "E-REA-2", "E-REA-3"), recalled: true },
    },
    {
      id: "episodeCost",
      meaning: "One episode.",
      unit: "GBP a person",
      ...both({ ...checked(2036, 1500, 2600, "C-ASC-3"), note: "range assumed" }),
    },
    {
      id: "posts",
      meaning: "Reablement workers.",
      unit: "posts",
      ...both(assumed(5, 0, 50, "15 places at 10 hours a week")),
    },
  ],
  modifiers: [
    {
      target: "capacity.reablement",
      combiner: "capacity",
      parameter: "startsPerWeek",
      perUnits: { of: "slotWeeks", units: 1 },
    },
    {
      target: "hazard.function-recovery",
      combiner: "rate-ratio",
      parameter: "recovery",
      when: { daysSinceReablementUnder: 91 },
    },
  ],
  harms: ["H2"],
  hires: { posts: "posts", kind: "community" },
  uncosted: "Its places are priced as care, by episode.",
  caveats: ["Later hours of home care fell in one comparison of records (E-REA-1); this is not in the model."],
});
