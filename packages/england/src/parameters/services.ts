import type { Parameter } from "@placewell/core";
import { assumed } from "./assumed.js";

const CARE_AT_START: readonly Parameter[] = [
  assumed({
    id: "care.1.8.careHome.byFunction",
    meaning: "Lives in a care home at the start, 65+, function 0 to 3, before the ratios below.",
    value: [0.0008, 0.01, 0.06, 0.42],
    unit: "probability",
  }),
  assumed({
    id: "care.1.8.careHome.dementia",
    meaning: "Ratio of living in a care home with dementia.",
    value: 1.7,
    unit: "ratio",
  }),
  assumed({
    id: "care.1.8.careHome.byAge",
    meaning: "Ratio of living in a care home at 65-74, 75-84, 85+.",
    value: [0.4, 0.75, 1.9],
    unit: "ratio",
  }),
  assumed({
    id: "care.1.8.careHome.scale",
    meaning: "Scale on living in a care home at the start.",
    value: 0.75,
    unit: "ratio",
  }),
  assumed({
    id: "care.1.8.careHome.nursing",
    meaning: "Nursing home given care home: function 2 (and less), function 3.",
    value: [0.3, 0.55],
    unit: "probability",
  }),
  assumed({
    id: "care.1.8.package.byFunction",
    meaning: "Has a home-care package at the start, own home, function 2, 3.",
    value: [0.18, 0.42],
    unit: "probability",
  }),
];

const HOME_CARE: readonly Parameter[] = [
  {
    id: "pkg.hours",
    meaning: "Hours of a home-care package: function 0-1, 2, 3.",
    value: [5, 10, 17],
    unit: "hours a week",
    range: "N ±20%",
    source: "none",
    status: "assumed",
  },
  {
    id: "pkg.review",
    meaning: "Probability that a review ends the package, function 0 to 3.",
    value: [0.7, 0.45, 0.2, 0.05],
    unit: "probability",
    range: "B ±30%",
    source: "NHS Digital ASCOF 2020-21: 74.2% of short-term support ends without ongoing support (an anchor only)",
    status: "assumed",
  },
  assumed({
    id: "care.2.3.packageReview.days",
    meaning: "Days from the start of a package to its first review, and between reviews.",
    value: [42, 91],
    unit: "days",
  }),
  {
    id: "care.need",
    meaning: "Asking for home care: rate, and its ratio at function 1, 2, 3 (none at 0).",
    value: [0.4, 0.03, 0.3, 0.8],
    unit: "per person-year; ratio",
    range: "L ±40%",
    source: "none",
    status: "assumed",
  },
  assumed({
    id: "care.2.3.careNeed.carer",
    meaning: "Ratio of asking for home care with an unpaid carer.",
    value: 0.6,
    unit: "ratio",
  }),
  assumed({
    id: "care.2.3.careNeed.alone",
    meaning: "Ratio of asking for home care living alone.",
    value: 1.3,
    unit: "ratio",
  }),
  assumed({
    id: "care.3.8.homeCareQueue",
    meaning:
      "Waiting for home care: strain added to a carer a month, ratio of loss of function, ratio of social crises.",
    value: [0.1, 1.2, 1.5],
    unit: "score a month; ratio; ratio",
  }),
];

const CARE_HOMES: readonly Parameter[] = [
  {
    id: "ch.k",
    meaning: "Factor on moving into a care home.",
    value: 0.578,
    unit: "ratio",
    range: "refitted",
    source: "ch.share65",
    status: "calibrated",
  },
  {
    id: "ch.age",
    meaning: "Growth with age of moving into a care home, from 82.",
    value: 0.13,
    unit: "log ratio per year",
    range: "U 0.08-0.16",
    source: "ch.share85, ch.share_85_of_residents",
    status: "calibrated",
  },
  {
    id: "ch.risk",
    meaning:
      "Moving into a care home: rates at function 0 to 3; then ratios with dementia, living alone, with an unpaid carer.",
    value: [0.0002, 0.003, 0.02, 0.16, 2.5, 1.5, 0.7],
    unit: "per person-year; ratio",
    range: "L ±25%",
    source: "none",
    status: "assumed",
  },
  assumed({
    id: "care.2.3.careHomeEntry.assessmentDays",
    meaning: "Mean days of assessment before joining the queue for a place, exponential.",
    value: 30,
    unit: "days",
  }),
];

const CAPACITY: readonly Parameter[] = [
  {
    id: "bed.capacity",
    meaning: "General and acute core beds open to the place (York's, as deprived as England; every place replaces it).",
    value: 341,
    unit: "beds",
    range: "fixed",
    source: "NHS England KH03 2024-25; OHID acute trust catchments 2022",
    status: "derived",
  },
  {
    id: "bed.background",
    meaning: "Beds in use on average by people who are not modelled (York's, as deprived as England; every place replaces it).",
    value: 59.8,
    unit: "beds",
    range: "U 45-105",
    source: "target occupancy of core beds",
    status: "calibrated",
  },
  {
    id: "bed.escalation",
    meaning:
      "Beds with escalation over core beds; probability of refusing a planned arrival; occupancy from which it is refused.",
    value: [1.04, 0.8, 0.95],
    unit: "ratio; probability; ratio",
    range: "U 1.0-1.08; fixed; fixed",
    source: "none",
    status: "assumed",
  },
  {
    id: "cap.reablement",
    meaning: "Reablement and home-based intermediate care, people at once (York's, as deprived as England; every place replaces it).",
    value: 134,
    unit: "slots",
    range: "±15%",
    source: "load of a run without limits / 0.95",
    status: "calibrated",
  },
  {
    id: "cap.shortTermBeds",
    meaning: "Short-term community beds (York's, as deprived as England; every place replaces it).",
    value: 46,
    unit: "beds",
    range: "43-98",
    source:
      "load of a run without limits / 1.00; published counts give 50 per head of England or 98 by share of the ICB",
    status: "calibrated",
  },
  {
    id: "cap.shortTermBeds.icb",
    meaning: "Short-term community beds by the share of the integrated care board (York's, as deprived as England; every place replaces it).",
    value: 98,
    unit: "beds",
    range: "43-98",
    source: "NHS England community bed audit, March 2026, by the place's share of the board's residents at 65+",
    status: "derived",
  },
  {
    id: "cap.homeCare",
    meaning: "Home care, council and self-funded (York's, as deprived as England; every place replaces it).",
    value: 13_300,
    unit: "hours a week",
    range: "±15%",
    source: "load of a run without limits / 0.96",
    status: "derived",
  },
  {
    id: "cap.careHome",
    meaning: "Usable care-home places (York's, as deprived as England; every place replaces it).",
    value: 1655,
    unit: "places",
    range: "±5%",
    source: "British Red Cross from the CQC directory, June 2021: 39.0 per 1,000 aged 65+; Census 2021; 95% usable; York's 1,436 by need",
    status: "derived",
  },
  {
    id: "cap.ucr",
    meaning: "Urgent community response, visits started (York's, as deprived as England; every place replaces it).",
    value: 9,
    unit: "a day",
    range: "±20%",
    source: "NHS England CSDS 2024-25: referrals of the ICB by York's share of its residents",
    status: "derived",
  },
  assumed({
    id: "care.4.2.bed.load",
    meaning: "Modelled beds in use over core beds that a place must at least have.",
    value: 0.85,
    unit: "ratio",
  }),
  {
    id: "care.4.2.bed.occupancy",
    meaning: "Target occupancy of core beds.",
    value: 0.911,
    unit: "ratio",
    range: "0.90-0.93",
    source: "NHS England KH03 2024-25",
    status: "checked",
  },
  assumed({
    id: "care.4.2.background.stay",
    meaning: "Stays of people not modelled, lognormal: mean, sigma.",
    value: [4.6, 0.9],
    unit: "days; log scale",
  }),
  assumed({
    id: "care.4.2.background.elective",
    meaning: "Share of those stays that are planned.",
    value: 0.5,
    unit: "share",
  }),
  assumed({
    id: "care.4.2.loadShare",
    meaning: "Load over capacity to which reablement, short-term beds and home care are fitted.",
    value: [0.95, 1, 0.96],
    unit: "ratio",
  }),
  assumed({
    id: "care.4.2.careHome.usable",
    meaning: "Share of care-home beds that can be filled.",
    value: 0.95,
    unit: "share",
  }),
  assumed({
    id: "cap.sdec",
    meaning: "Same-day emergency care, arrivals taken, 1.2 times usual arrivals (York's, as deprived as England; every place replaces it).",
    value: 15,
    unit: "a day",
  }),
  {
    id: "cap.virtualWard",
    meaning: "Virtual-ward beds (York's, as deprived as England; every place replaces it).",
    value: 41,
    unit: "beds",
    range: "20-86",
    source: "comm.vw.per100k times residents of York",
    status: "derived",
  },
  assumed({
    id: "care.4.2.sdec.headroom",
    meaning: "Same-day slots over usual same-day arrivals.",
    value: 1.2,
    unit: "ratio",
  }),
  assumed({
    id: "care.4.2.sdec.hours",
    meaning: "Same-day emergency care opens, closes.",
    value: [8, 20],
    unit: "hour of the day",
  }),
  {
    id: "care.4.2.virtualWard.per100k",
    meaning: "Virtual-ward beds for 100,000 residents.",
    value: 20.1,
    unit: "beds per 100,000",
    range: "10-42.6",
    source: "comm.vw.per100k",
    status: "checked",
  },
  assumed({
    id: "care.4.2.virtualWard.use",
    meaning: "Virtual wards: occupancy, and share of admissions from home.",
    value: [0.75, 0.5],
    unit: "share",
  }),
  assumed({
    id: "care.4.2.ambulance",
    meaning: "Ambulances: vehicle-hours per response, and share of staffed hours in use.",
    value: [1.6, 0.65],
    unit: "hours; share",
  }),
  assumed({
    id: "care.4.2.communityStepUp",
    meaning: "Added to reablement capacity when people can be referred from home.",
    value: 0.15,
    unit: "share",
  }),
];

const STAFF_AND_TIME: readonly Parameter[] = [
  assumed({
    id: "care.4.3.staffMinutes",
    meaning:
      "Staff time per unit: urgent community response visit, reablement day, home-care hour with travel, short-term bed-day, " +
      "residential day, nursing-home day, hub call, first review, later review.",
    value: [150, 90, 75, 330, 210, 300, 20, 120, 45],
    unit: "minutes",
  }),
  {
    id: "care.4.3.vacancy",
    meaning:
      "Posts vacant: urgent community response, reablement, home care, short-term beds, care homes, hub, case management.",
    value: [0.1, 0.1, 0.07, 0.08, 0.08, 0.08, 0.08],
    unit: "share",
    range: "±50%",
    source: "E-WF-2 for home care; none for the others",
    status: "assumed",
  },
  {
    id: "care.4.3.vacancy.counted",
    meaning:
      "Posts vacant when the capacities were counted, same services: only a change from these changes what a service can do.",
    value: [0.1, 0.1, 0.07, 0.08, 0.08, 0.08, 0.08],
    unit: "share",
    range: "fixed",
    source: "care.4.3.vacancy",
    status: "assumed",
  },
  assumed({
    id: "care.4.3.sickness.spread",
    meaning: "Largest deviation of the staff of a day from the usual, by chance.",
    value: 0.02,
    unit: "share",
  }),
  assumed({
    id: "care.4.3.ucr.hours",
    meaning: "Urgent community response and hub open, close.",
    value: [8, 20],
    unit: "hour of the day",
  }),
  assumed({
    id: "care.4.3.sickness.season",
    meaning: "Winter amplitude of staff sickness.",
    value: 0.02,
    unit: "amplitude",
  }),
  assumed({
    id: "care.4.6.burnIn",
    meaning: "Years run before anything is counted: from initial occupancy, from empty services.",
    value: [1, 2],
    unit: "years",
  }),
];

const ACCRUED: readonly Parameter[] = [
  {
    id: "care.2.5.gp",
    meaning: "GP consultations at 50-64, 65-74, 75-84, 85+, before frailty.",
    value: [5, 8, 11, 13.5],
    unit: "per person-year",
    range: "±50%",
    source: "comm.gp.rate.* (65+); none at 50-64",
    status: "assumed",
    recalled: true,
  },
  {
    id: "care.2.5.gpByFrailty",
    meaning: "Ratio of GP consultations, fit, mild, moderate, severe frailty; averages 1 in each age group.",
    value: [1, 1.24, 1.41, 1.52],
    unit: "ratio",
    range: "1; 1.21-1.27; 1.35-1.47; 1.42-1.62",
    source: "out.efi.irr.gp.*",
    status: "checked",
  },
  assumed({
    id: "care.2.5.nurse.rate",
    meaning: "Community nurse contacts, fit and independent.",
    value: 0.3,
    unit: "per person-year",
  }),
  assumed({
    id: "care.2.5.nurse.byFrailty",
    meaning: "Ratio of community nurse contacts, fit, mild, moderate, severe frailty.",
    value: [1, 2, 5, 10],
    unit: "ratio",
  }),
  assumed({
    id: "care.2.5.nurse.byFunction",
    meaning: "Ratio of community nurse contacts, function 0 to 3.",
    value: [1, 1.5, 3, 5],
    unit: "ratio",
  }),
  assumed({
    id: "care.2.5.nurse.share",
    meaning: "Nursing share of community contacts at 65+.",
    value: 0.5,
    unit: "share",
  }),
  {
    id: "care.2.5.weeksPerYear",
    meaning: "Weeks of home care in a year.",
    value: 52.2,
    unit: "weeks",
    range: "fixed",
    source: "365.25 / 7, rounded",
    status: "derived",
  },
  assumed({
    id: "care.2.5.unpaidHours",
    meaning: "Hours of unpaid care, bands 1-19, 20-49, 50+.",
    value: [10, 30, 65],
    unit: "hours a week",
  }),
];

/** Services: who has care at the start, home care, care homes, capacities, staff, and use that accrues with time. */
export const services: readonly Parameter[] = [
  ...CARE_AT_START,
  ...HOME_CARE,
  ...CARE_HOMES,
  ...CAPACITY,
  ...STAFF_AND_TIME,
  ...ACCRUED,
];
