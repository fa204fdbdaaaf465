import type { Parameter } from "@placewell/core";
import { assumed } from "./assumed.js";

const SITREP = "NHS England acute discharge situation report, June 2024 to March 2025";

const LEAVING: readonly Parameter[] = [
  {
    id: "path.c",
    meaning: "Weights of leaving with support at home (P1), to a short-term bed (P2), to a new care home (P3).",
    value: [0.159, 0.0643, 0.046],
    unit: "weight",
    range: "refitted",
    source: `${SITREP}, discharges by pathway`,
    rows: ["data.nhse.discharge"],
    status: "calibrated",
  },
  {
    id: "path.fn",
    meaning: "Ratio of those weights, 3 x 4: rows P1, P2, P3, columns function 0 to 3.",
    value: [0.25, 1.2, 2.2, 2, 0.15, 0.8, 1.8, 2.2, 0.02, 0.15, 1, 3],
    unit: "ratio",
    range: "L ±25%",
    source: "none",
    rows: [],
    status: "assumed",
  },
  assumed({
    id: "care.3.6.weight.under65",
    meaning: "Ratio of the weights of P1, P2, P3 under 65.",
    value: [0.5, 0.4, 0.4],
    unit: "ratio",
  }),
  assumed({
    id: "care.3.6.weight.alone",
    meaning: "Ratio of the weights of P1, P2, P3 living alone.",
    value: [1, 1.3, 1.3],
    unit: "ratio",
  }),
  assumed({
    id: "care.3.6.weight.dementia",
    meaning: "Ratio of the weights of P1, P2, P3 with dementia.",
    value: [1, 1, 1.8],
    unit: "ratio",
  }),
  assumed({
    id: "care.3.6.weight.careHome",
    meaning: "Probability of P1, P2, P3 for people who already live in a care home.",
    value: [0.05, 0.005, 0.01],
    unit: "probability",
  }),
  assumed({
    id: "care.3.6.weight.cap",
    meaning: "Greatest sum of the weights of P1 to P3; the rest go home without new support (P0).",
    value: 0.9,
    unit: "probability",
  }),
  {
    id: "path.delay",
    meaning: "Factor on the process delays of P0, P1, P2, P3.",
    value: [1.307, 0.85, 1.1, 2.682],
    unit: "ratio",
    range: "refitted",
    source: `${SITREP}, criteria to reside and reasons for delay`,
    rows: ["data.nhse.discharge"],
    status: "calibrated",
  },
  assumed({
    id: "care.3.6.delay.p0",
    meaning:
      "Process delay of P0: usual days, share it holds for (without path.delay), mean of the rest (exponential).",
    value: [0.12, 0.82, 2],
    unit: "days; probability; days",
  }),
  assumed({
    id: "care.3.6.delay.mean",
    meaning: "Mean process delay of P1, P2, P3 before path.delay, exponential.",
    value: [2.6, 3.8, 9],
    unit: "days",
  }),
  assumed({
    id: "care.3.6.p1.homeCare",
    meaning: "Function 2 or 3 on P1: share who wait for home care and not for reablement.",
    value: 0.45,
    unit: "probability",
  }),
  assumed({
    id: "care.3.6.p0.restart",
    meaning: "P0 that restarts an existing package: probability, days for which the package is kept open.",
    value: [0.08, 14],
    unit: "probability; days",
  }),
  assumed({
    id: "care.3.6.leaving.hours",
    meaning: "Hours of leaving: first, last, and the end of the time to which earlier departures move.",
    value: [9.5, 20.5, 14.5],
    unit: "hour of the day",
  }),
  {
    id: "path.weekend",
    meaning: "Saturday, Sunday and bank-holiday departures that move to the next working day: P0, P1-P3.",
    value: [0.35, 0.75],
    unit: "probability",
    range: "U ±0.15",
    source: "none",
    rows: [],
    status: "assumed",
  },
  {
    id: "spot.days",
    meaning: "Wait after which a place outside capacity is bought: P1, P2.",
    value: [21, 28],
    unit: "days",
    range: "U 10-40",
    source: "none",
    rows: [],
    status: "assumed",
  },
  assumed({
    id: "care.3.6.spot.cost",
    meaning: "Price of a place outside capacity, as a multiple of the usual one.",
    value: 1.5,
    unit: "ratio",
  }),
];

const AFTERWARDS: readonly Parameter[] = [
  {
    id: "reable.len",
    meaning: "Mean length of reablement.",
    value: 31,
    unit: "days",
    range: "U 20-50",
    source:
      "comm.ic.los.leeds, every type of step-down intermediate care in Leeds; comm.ic.los.leeds.reable (20) and comm.ic.los.leeds.home (50) are the range",
    rows: ["comm.ic.los.leeds", "comm.ic.los.leeds.reable", "comm.ic.los.leeds.home"],
    status: "checked",
  },
  {
    id: "care.3.7.reablement.sigma",
    meaning: "Sigma of the lognormal length of reablement.",
    value: 0.71,
    unit: "log scale",
    range: "U 0.5-0.9",
    source: "comm.ic.los.leeds (a standard deviation of 25 days about a mean of 31)",
    rows: ["comm.ic.los.leeds"],
    status: "derived",
  },
  assumed({
    id: "care.3.7.reablement.referral",
    meaning: "Wait after which a referral from home to reablement lapses.",
    value: 21,
    unit: "days",
  }),
  assumed({
    id: "care.3.7.reablement.package",
    meaning:
      "End of reablement at function 2+ without a package: asks for one with this probability; days the slot is held for it.",
    value: [0.6, 10],
    unit: "probability; days",
  }),
  {
    id: "ic.len",
    meaning: "Mean length in a short-term community bed.",
    value: 30.9,
    unit: "days",
    range: "N 28-34",
    source: "comm.ic.los.bed; NHS England community bed audit, March 2026",
    rows: ["comm.ic.los.bed", "data.nhse.bed-audit"],
    status: "checked",
  },
  assumed({
    id: "care.3.7.shortTermBed.sigma",
    meaning: "Sigma of the lognormal length in a short-term bed.",
    value: 0.7,
    unit: "log scale",
  }),
  assumed({
    id: "care.3.7.shortTermBed.recovery",
    meaning: "Probability of regaining one level of function at the end of a short-term bed.",
    value: 0.3,
    unit: "probability",
  }),
  assumed({
    id: "care.3.7.shortTermBed.careHome",
    meaning: "Function 3 at the end of a short-term bed: goes to a care home.",
    value: 0.3,
    unit: "probability",
  }),
  assumed({
    id: "care.3.7.shortTermBed.hold",
    meaning: "Longest a short-term bed is kept for somebody who waits for a care home; without an end beds lock up.",
    value: 28,
    unit: "days",
  }),
  assumed({
    id: "care.3.7.shortTermBed.package",
    meaning: "Otherwise, function 2+ at the end of a short-term bed: asks for a home-care package.",
    value: 0.7,
    unit: "probability",
  }),
];

/** Leaving hospital: pathway, delays, hours, and what follows reablement and short-term beds. */
export const discharge: readonly Parameter[] = [...LEAVING, ...AFTERWARDS];
