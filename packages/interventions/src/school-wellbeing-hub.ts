import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** After-school clubs, as in Tendring (P50). */
export const schoolWellbeingHub: DefinedProgramme<"schools"> = defineProgramme({
  name: "school-wellbeing-hub",
  catalogueId: "P50",
  title: "School wellbeing hubs",
  purpose: "After-school clubs for children's resilience, in primary schools.",
  whoGetsIt: "Children of primary school age, who are not in this model; perhaps their parents who care for somebody.",
  evidenceGrade: "A qualitative claim (C).",
  curve: "M1",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.tendring,
  parameters: [
    {
      id: "schools",
      meaning: "Primary schools with a club.",
      unit: "schools",
      isInput: true,
      ...both(claim(33, ["S-TEND-1"])),
    },
    {
      id: "carerHours",
      meaning: "Hours a week freed for parents who are carers.",
      unit: "hours a week",
      headline: "not claimed",
      evidence: noEffect(0, 0, 4),
    },
    {
      id: "schoolCost",
      meaning: "A school's club for a year.",
      unit: "GBP a school-year",
      ...both(assumed(15_000, 5000, 40_000)),
    },
  ],
  modifiers: [{ target: "column.carer-hours", combiner: "shift", parameter: "carerHours", times: -1 }],
  costs: [
    {
      what: "clubs",
      per: "year",
      parameter: "schoolCost",
      times: "schools",
      unit: "school-year",
      payers: { council: 1 },
    },
  ],
  caveats: ["Hours freed are taken off every unpaid carer in the place: who has a child at school is not known."],
});
