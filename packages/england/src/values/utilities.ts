import type { Parameter } from "@placewell/core";
import { assumed } from "../parameters/assumed.js";

/** What health is worth: utilities by state, which weigh the years lived. */
export const utilities: readonly Parameter[] = [
  {
    id: "utility.norm",
    meaning: "EQ-5D-3L norm: intercept, men more by, by year of age, by age squared.",
    value: [0.9508566, 0.0212126, -0.0002587, -0.0000332],
    unit: "utility",
    range: "fixed",
    source: "U-AB-intercept, U-AB-male, U-AB-age, U-AB-age-squared",
    rows: ["U-AB-intercept", "U-AB-male", "U-AB-age", "U-AB-age-squared"],
    status: "checked",
  },
  {
    id: "utility.frailty",
    meaning:
      "Change in utility with mild, moderate and severe frailty, before the average is brought back to the norm.",
    value: [-0.05, -0.12, -0.2],
    unit: "utility",
    range: "±50%",
    source: "U-EFI-1, U-EFI-2, U-EFI-3",
    rows: ["U-EFI-1", "U-EFI-2", "U-EFI-3"],
    status: "assumed",
    recalled: true,
  },
  assumed({
    id: "utility.function",
    meaning: "Change in utility at function 1, 2 and 3, before the average is brought back to the norm.",
    value: [-0.04, -0.12, -0.22],
    unit: "utility",
  }),
  assumed({
    id: "utility.frailtyShare",
    meaning: "Share of the change with frailty that stands beside a need of basic help, so that little counts twice.",
    value: 0.5,
    unit: "share",
  }),
  {
    id: "utility.acute",
    meaning: "Factor while on a ward or waiting in A&E for a bed.",
    value: 0.82,
    unit: "factor",
    range: "0.7-0.95",
    source: "U-ACU-2",
    rows: ["U-ACU-2"],
    status: "derived",
  },
  {
    ...assumed({
      id: "utility.shortTermBed",
      meaning: "Factor in a short-term bed and for 30 days after leaving it.",
      value: 0.92,
      unit: "factor",
    }),
    range: "0.85-1",
  },
  {
    ...assumed({ id: "utility.careHome", meaning: "Factor of care-home residents.", value: 0.85, unit: "factor" }),
    range: "0.7-1",
    source: "none (U-CH-2 is the check)",
    rows: ["U-CH-2"],
    recalled: true,
  },
  {
    id: "utility.hip",
    meaning: "Factor after a hip fracture: to 4 months, to 12 months, to 36 months.",
    value: [0.66 / 0.81, 0.7 / 0.81, 0.73 / 0.81],
    unit: "factor",
    range: "±10%",
    source: "U-HIP-1, U-HIP-2, U-HIP-3 over U-HIP-0",
    rows: ["U-HIP-1", "U-HIP-2", "U-HIP-3", "U-HIP-0"],
    status: "derived",
  },
  {
    ...assumed({
      id: "utility.terminal",
      meaning: "Factor in the last months of life, in place of that after a hip fracture.",
      value: 0.85,
      unit: "factor",
    }),
    range: "0.7-1",
  },
  {
    ...assumed({
      id: "utility.carerStrain",
      meaning: "Change in the utility of a carer of 20 hours a week and more, at full strain.",
      value: -0.02,
      unit: "utility",
    }),
    range: "-0.07 (U-CAR-1) to 0",
  },
];
