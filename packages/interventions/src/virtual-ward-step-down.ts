import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Early discharge to monitoring at home (P61). */
export const virtualWardStepDown: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "virtual-ward-step-down",
  catalogueId: "P61",
  title: "Virtual ward, step-down",
  purpose: "Lets people leave hospital some days early and monitors them at home.",
  whoGetsIt: "People on a ward who are fit for monitoring at home; here those aged 65+ seen in A&E before.",
  evidenceGrade: "Matched comparisons (B) of shorter stays; savings of unknown sign; regional claims uncontrolled (C).",
  curve: "M1",
  group: "discharge-flow",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65 },
    foundBy: ["CF-event"],
    foundAt: ["ward"],
    uptake: "crisis-service",
    placesPerYear: "placesPerYear",
    lengthDays: "listDays",
  },
  parameters: [
    {
      id: "stayRatio",
      meaning: "Ratio of the clinical stay of people who leave early.",
      unit: "ratio of days",
      headline: "not claimed",
      evidence: {
        value: 0.71,
        low: 0.61,
        high: 0.79,
        rows: ["E-VW-3"],
        status: "assumed",
        note: "2.89 (2.1-3.9) days less of a mean of 10 days; E-VW-4 has 3.14",
      },
    },
    {
      id: "slots",
      meaning: "Virtual beds: 20 for every 100,000 residents; reported.",
      unit: "people",
      isInput: true,
      ...both({
        value: 40,
        low: 10,
        high: 90,
        rows: ["comm.vw.per100k"],
        status: "derived",
        note: "20.1 per 100,000 residents of York",
      }),
    },
    {
      id: "placesPerYear",
      meaning: "People who can join in a year.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(1000, 200, 3000)),
    },
    {
      id: "listDays",
      meaning: "Days for which a person's next stay may be shortened.",
      unit: "days",
      isInput: true,
      ...both(assumed(90, 30, 365)),
    },
    {
      id: "bedDayFreed",
      meaning: "Cost of a hospital bed-day freed.",
      unit: "GBP a day",
      headline: "not claimed",
      evidence: {
        value: 935,
        low: -450,
        high: 1500,
        rows: ["C-VW-1", "C-VW-2", "C-BED-3"],
        status: "assumed",
        note: "studies disagree on the sign",
      },
    },
  ],
  modifiers: [{ target: "los.acute", combiner: "time-ratio", parameter: "stayRatio" }],
  harms: ["H3", "H4", "H8"],
  uncosted:
    "Days at home under it are not counted, and two published costs disagree in sign (C-VW-1, C-VW-2): none is taken, so a fall in the cost of care is not a saving.",
  caveats: [
    "Total days under care were longer (E-VW-3). Forty virtual beds freed three hospital beds.",
    "A regional net benefit of £10.4m a year (E-VW-2) is uncontrolled and not reproduced.",
  ],
});
