import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, checked } from "./estimates.js";

/** More home care, short-term beds and care-home places (P68). */
export const intermediateAndSocialCareSupply: DefinedProgramme<"homeCareShare" | "careHomeShare" | "bedShare"> =
  defineProgramme({
    name: "intermediate-and-social-care-supply",
    catalogueId: "P68",
    title: "More social and intermediate care",
    purpose: "Adds hours of home care, short-term beds and care-home places to a place.",
    whoGetsIt: "Everybody who waits for them.",
    evidenceGrade: "Comparisons of councils over time (B): delays fall with supply, admissions do not.",
    curve: "M0",
    modes: ["components", "area"],
    parameters: [
      {
        id: "homeCareShare",
        meaning: "Hours of home care, as a ratio to usual care.",
        unit: "ratio",
        isInput: true,
        ...both(assumed(1.1, 1, 2)),
      },
      {
        id: "bedShare",
        meaning: "Short-term beds, as a ratio to usual care.",
        unit: "ratio",
        isInput: true,
        ...both(assumed(1.1, 1, 2)),
      },
      {
        id: "careHomeShare",
        meaning: "Care-home places, as a ratio to usual care.",
        unit: "ratio",
        isInput: true,
        ...both(assumed(1.1, 1, 2)),
      },
      {
        id: "areaDelay",
        meaning: "Ratio of delay for 10% more care-home beds, seen over councils.",
        unit: "ratio of days",
        headline: "not claimed",
        evidence: checked(0.925, 0.91, 0.94, "E-SC-4"),
      },
      {
        id: "areaProviders",
        meaning: "Ratio of delay for one more provider of home care per 10 square km, seen over councils; not added.",
        unit: "ratio of days",
        headline: "not claimed",
        evidence: { value: 0.851, low: 0.724, high: 1, rows: ["E-SC-5"], status: "checked", note: "interval assumed" },
      },
      {
        id: "homeCareHour",
        meaning: "Fee that keeps a provider going, an hour.",
        unit: "GBP an hour",
        ...both({
          value: 32.14,
          low: 23.26,
          high: 40,
          rows: ["C-HC-1", "C-HC-3"],
          status: "checked",
          note: "councils paid GBP 23.26; upper end assumed",
        }),
      },
    ],
    modifiers: [
      { target: "capacity.home-care", combiner: "capacity-ratio", parameter: "homeCareShare", mode: "components" },
      { target: "capacity.ic-beds", combiner: "capacity-ratio", parameter: "bedShare", mode: "components" },
      {
        target: "capacity.care-home-places",
        combiner: "capacity-ratio",
        parameter: "careHomeShare",
        mode: "components",
      },
      { target: "delay.process", combiner: "time-ratio", parameter: "areaDelay", mode: "area", group: "system" },
    ],
    uncosted:
      "The hours, beds and places that it adds are priced as care where they are used. What it takes to bring them about is not published and not counted.",
    caveats: [
      "Emergency admissions did not move with social-care spending: 1.009 (0.965-1.056) per GBP 1,000 (E-SC-3).",
    ],
  });
