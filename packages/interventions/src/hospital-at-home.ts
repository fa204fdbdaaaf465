import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** Hospital-level care in the person's own home, with comprehensive geriatric assessment (P60). */
export const hospitalAtHome: DefinedProgramme<"placesPerYear"> = defineProgramme({
  name: "hospital-at-home",
  catalogueId: "P60",
  title: "Hospital at home",
  purpose: "Treats frail people at home who would else be admitted, for about two weeks, led by a geriatrician.",
  whoGetsIt: "People aged 65+ with moderate or severe frailty, found when an ambulance or A&E sees them.",
  evidenceGrade:
    "A large trial and a review of trials (A): fewer people in care homes, deaths and time at home unchanged.",
  curve: "M1",
  group: "urgent-alternative",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  list: {
    eligible: { ageAtLeast: 65, frailtyAtLeast: 2 },
    foundBy: ["CF-event"],
    uptake: "crisis-service",
    placesPerYear: "placesPerYear",
    lengthDays: "followUpDays",
  },
  parameters: [
    {
      id: "spellReplaced",
      meaning: "Share of hospital admissions that care at home replaces, for people under it.",
      unit: "probability",
      headline: { value: 1, rows: [], status: "assumed", note: "one spell a person" },
      evidence: assumed(0.7, 0.4, 1),
    },
    {
      id: "careHomeEntry",
      meaning: "Rate ratio of entry to a care home over 180 days.",
      unit: "rate ratio",
      ...both({
        value: 0.57,
        low: 0.44,
        high: 0.75,
        rows: ["E-HAH-3"],
        status: "derived",
        note: "risk ratio 0.58 at a control risk of 0.087; a review of trials has 0.51 (0.39-0.68), E-HAH-8",
      }),
    },
    {
      id: "death",
      meaning: "Rate ratio of death over six months.",
      unit: "rate ratio",
      headline: "not claimed",
      evidence: {
        value: 0.98,
        low: 0.63,
        high: 1.55,
        rows: ["E-HAH-2"],
        status: "derived",
        note: "risk ratio 0.98 (0.65-1.47) at a control risk of 0.177, 58 of 328; null; a review has a risk ratio of 0.88 (0.68-1.13), E-HAH-6",
      },
    },
    {
      id: "followUpDays",
      meaning: "Days for which somebody counts as under the service and its follow-up.",
      unit: "days",
      isInput: true,
      ...both(assumed(180, 90, 365)),
    },
    {
      id: "slots",
      meaning: "People cared for at home at once.",
      unit: "people",
      isInput: true,
      ...both(assumed(20, 5, 100)),
    },
    {
      id: "placesPerYear",
      meaning: "People who can begin in a year: 20 slots, about a fortnight each.",
      unit: "people a year",
      isInput: true,
      ...both(assumed(500, 100, 2500)),
    },
    {
      id: "dayCost",
      meaning: "A day of hospital at home.",
      unit: "GBP a day",
      ...both({ value: 120, low: 70, high: 180, rows: ["cost.vw.day"], status: "assumed", recalled: true }),
    },
    {
      id: "daysEach",
      meaning: "Days of care for one person in a year.",
      unit: "days a person-year",
      isInput: true,
      ...both(assumed(28, 10, 60)),
    },
  ],
  modifiers: [
    { target: "p.admit.*", combiner: "divert", parameter: "spellReplaced", duration: 30 },
    { target: "hazard.care-home-entry", combiner: "rate-ratio", parameter: "careHomeEntry" },
    { target: "hazard.death", combiner: "rate-ratio", parameter: "death" },
    { target: "capacity.hospital-at-home-slots", combiner: "capacity", parameter: "slots" },
  ],
  harms: ["H6", "H8"],
  costs: [
    {
      what: "days of care at home",
      per: "person-year",
      parameter: "dayCost",
      times: "daysEach",
      unit: "day",
      payers: { community: 1 },
    },
  ],
  caveats: [
    "Admissions are replaced for thirty days after joining; the other effects last as long as they were measured.",
    "The crisis at which somebody is found is dealt with as usual: the list fills at reviews, and acts on the crises after.",
  ],
});
