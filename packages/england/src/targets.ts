import { AGE_BAND_LABELS, AGE_BAND_STARTS, type Place } from "@placewell/core";
import { admissionsPer1000 } from "./tables/emergency-admissions.js";

/** A published figure that usual care must come near. */
export interface Target {
  /** What is compared, such as `emergencyAdmissions`. */
  readonly id: string;
  /** Age band or other group it holds for, such as `85-89` or `65+`. */
  readonly group: string;
  readonly meaning: string;
  readonly value: number;
  /** Ends of the interval within which the model is taken to agree; equal to the value where none is published. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  /** `fitted`: parameters were set to it. `seen`: looked at while multipliers were chosen. `held out`: neither. */
  readonly use: "fitted" | "seen" | "held out";
  /** Why other sources cannot be met together with this one; such a target is shown and not counted. */
  readonly contradictedBy?: string;
  /** What the count of another place than York is in proportion to; targets without it hold everywhere. */
  readonly scalesWith?: "residents aged 65+" | "urgent response referrals";
  /**
   * True for a crude figure of England's people, or of part of them, over a span of ages: it holds for England's ages and
   * sexes, and what a place has is put on those before it is compared (direct standardisation). The figure stays as published.
   */
  readonly atEnglandsAges?: true;
}

const FIVE_YEAR_BANDS: readonly string[] = [...AGE_BAND_LABELS.slice(0, -1), "85-89", "90+"];
const WIDE_BANDS = ["50-64", "65-74", "75-84", "85+"] as const;

type Row = Omit<Target, "group" | "value" | "low" | "high">;
/** Group, value, low, high. */
type Figures = readonly [group: string, value: number, low: number, high: number];

function rows(row: Row, figures: readonly Figures[]): Target[] {
  return figures.map(([group, value, low, high]) => ({ ...row, group, value, low, high }));
}

const ADMISSIONS_TOLERANCE = 0.08;

const admissions: readonly Target[] = rows(
  {
    id: "emergencyAdmissions",
    meaning: "Emergency admissions, same-day ones included.",
    unit: "per 1,000 person-years",
    source: "NHS England provisional HES 2025-26 over ONS projected mid-2025 population",
    use: "fitted",
  },
  FIVE_YEAR_BANDS.map((band) => {
    const value = admissionsPer1000(band);
    const slack = value * ADMISSIONS_TOLERANCE;
    return [band, value, value - slack, value + slack];
  }),
);

const deaths: readonly Target[] = rows(
  {
    id: "deathsOverExpected",
    meaning: "Deaths over those that the published table gives for the same person-years by age and sex.",
    unit: "ratio",
    source: "mort.q.*",
    use: "fitted",
  },
  [
    ...FIVE_YEAR_BANDS.map((band): Figures => [band, 1, 0.9, 1.1]),
    ...WIDE_BANDS.map((band): Figures => [band, 1, 0.95, 1.05]),
  ],
);

const stock: readonly Target[] = [
  ...rows(
    {
      id: "anyFrailty",
      meaning: "People with mild, moderate or severe frailty.",
      unit: "%",
      source: "frailty.efi.prev50.any.2017; about 20% at 50-64 by subtraction",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["50+", 38.9, 35.9, 41.9],
      ["50-64", 20, 17, 23],
    ],
  ),
  ...rows(
    {
      id: "moderateOrSevereFrailty",
      meaning: "People with moderate or severe frailty.",
      unit: "%",
      source: "frailty.efi.modsev.*",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["50-64", 3, 0, 6],
      ["85+", 58, 55, 61],
    ],
  ),
  ...rows(
    {
      id: "needsAnyHelp",
      meaning: "People who need help with daily life, function level 1 to 3.",
      unit: "%",
      source: "need.any.*",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["65-69", 21, 17, 25],
      ["80+", 52, 48, 56],
    ],
  ),
  ...rows(
    {
      id: "dementia",
      meaning: "People with dementia.",
      unit: "%",
      source: "M-DEM-1",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["65+", 6.5, 6, 8.5]],
  ),
  ...rows(
    {
      id: "livingAlone",
      meaning: "People living alone.",
      unit: "%",
      source: "alone.f65, alone.m65",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["65+", 30.1, 28, 32]],
  ),
  ...rows(
    {
      id: "careHomeResidents",
      meaning: "People living in care homes.",
      unit: "%",
      source: "ch.share65, ch.share85",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["65+", 2.7, 2.5, 2.9],
      ["85+", 10.3, 9.8, 10.8],
    ],
  ),
];

const hospital: readonly Target[] = [
  ...rows(
    {
      id: "overnightStay",
      meaning: "Mean emergency stay of at least one night, ready days included.",
      unit: "days",
      source:
        "acute.los.ea.85.2022 (12.5 at 85+) less 0.77 days, 9% of stays times acute.los.covid.extra; interval from acute.los.ea.85.2019; below 85 assumed, less the same days",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["50-64", 6.8, 6.2, 7.4],
      ["65-74", 8.5, 7.8, 9.2],
      ["75-84", 10.1, 9.3, 10.9],
      ["85+", 11.7, 10.8, 12.5],
    ],
  ),
  ...rows(
    {
      id: "sameDayShare",
      meaning: "Emergency admissions that end the same day.",
      unit: "%",
      source:
        "acute.zeroday.share, acute.ea75.shortstay; acute.zeroday.share.75, recalled; the split by age is assumed",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["50-64", 40, 35, 45],
      ["65-74", 33, 28, 38],
      ["75-84", 27, 22, 32],
      ["85+", 22, 17, 28],
    ],
  ),
  ...rows(
    {
      id: "dischargePathway",
      meaning: "Overnight emergency stays by pathway of leaving, P0 home to P3 new care home.",
      unit: "%",
      source: "NHS England acute discharge situation report, June 2024 to March 2025, put on emergency stays at 50+",
      use: "fitted",
      atEnglandsAges: true,
    },
    [
      ["P0", 81.5, 79.2, 83.8],
      ["P1", 12.3, 10.8, 13.8],
      ["P2", 4.1, 3.4, 4.8],
      ["P3", 2.1, 1.7, 2.5],
    ],
  ),
  ...rows(
    {
      id: "readmission30",
      meaning: "Emergency admission within 30 days of leaving hospital.",
      unit: "%",
      source:
        "acute.readm30.all.2017_18 (all ages); the upper end is acute.readm30.75, recalled; the value for 50+ is assumed",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["50+", 14.5, 13.8, 17.5]],
  ),
  ...rows(
    {
      id: "deathsInHospital",
      meaning: "Deaths that happen in hospital.",
      unit: "%",
      source: "acute.deaths75.inhosp.share",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["75+", 45.6, 43, 46]],
  ),
  ...rows(
    {
      id: "readyButRemaining",
      meaning: "People in hospital who are ready to leave, on an average day, for a place of York's size.",
      unit: "people",
      source: "NHS England acute discharge situation report, trust shares and reasons for delay",
      use: "fitted",
      atEnglandsAges: true,
      scalesWith: "residents aged 65+",
    },
    [
      ["all", 50, 41, 58],
      ["P0", 9, 7, 11],
      ["P1", 16, 13, 19],
      ["P2", 13, 10, 16],
      ["P3", 12, 9, 15],
    ],
  ),
  ...rows(
    {
      id: "delayFromCapacity",
      meaning: "Share of the delay that comes from services being full.",
      unit: "%",
      source: "NHS England reasons for delay, June 2024 to March 2025",
      use: "fitted",
    },
    [
      ["P1", 50, 40, 60],
      ["P2", 63, 53, 73],
    ],
  ),
  ...rows(
    {
      id: "bedOccupancy",
      meaning: "Core beds in use at midnight.",
      unit: "%",
      source: "NHS England KH03 2024-25 (England 91.1, York's trust 97.9)",
      use: "fitted",
    },
    [["all", 92, 90, 93]],
  ),
  ...rows(
    {
      id: "functionLossInHospital",
      meaning: "Overnight stays that cost one level of function.",
      unit: "%",
      source: "acute.decond.adl.inhosp (USA)",
      use: "fitted",
    },
    [["70+", 12, 9, 15]],
  ),
  ...rows(
    {
      id: "threeAdmissionsLastYear",
      meaning: "People who died with three or more emergency admissions in the last year of life.",
      unit: "%",
      source: "eol.3plus",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["all", 25, 21, 25]],
  ),
  ...rows(
    {
      id: "ucrReferrals",
      meaning: "Referrals taken by urgent community response a year, for York.",
      unit: "a year",
      source: "NHS England CSDS 2024-25, York's share of its integrated care board",
      use: "fitted",
      scalesWith: "urgent response referrals",
    },
    [["all", 3226, 2903, 3549]],
  ),
  ...rows(
    {
      id: "hipFractures",
      meaning: "Broken hips; the published rate is age-standardised, and counts those admitted.",
      unit: "per 100,000 person-years",
      source: "M-HIP-1",
      use: "fitted",
    },
    [["65+", 558, 558, 558]],
  ),
  ...rows(
    {
      id: "winterRatio",
      meaning: "Emergency admissions a day, December and January over June to August.",
      unit: "ratio",
      source: "NHS England provisional HES 2025-26 by month",
      use: "seen",
    },
    [["75+", 1.04, 1.04, 1.04]],
  ),
];

/** England's residents of 75 and over, deaths by mort.q.* and admissions by age: 0.211 deaths for each admission. */
const DEATHS_AND_ADMISSIONS =
  "deaths by age (mort.q.*) of which 45.6% are in hospital (acute.deaths75.inhosp.share), over admissions by age, are " +
  "9.6% of England's admissions at 75+; the 8.3% puts deaths of 2017 over later and more numerous admissions";

/** 340 departures a year on pathway 2 in York; Little's law. */
const PEOPLE_WHO_WAIT =
  "13 people who wait for the 4.1% of overnight stays that leave to a short-term bed, as the discharge situation report " +
  "has it, wait 14 days by Little's law; the 3.0 days are from an audit of 2015";

const THREE_OR_MORE =
  "a mean of 2.9 admissions leaves no room for only 25% with three or more (eol.3plus), which is the one fitted";

const further: readonly Target[] = [
  ...rows(
    {
      id: "deathRatioByFrailty",
      meaning: "Deaths against fit people of the same age.",
      unit: "ratio",
      source: "out.efi.hr.mort.*",
      use: "fitted",
    },
    [
      ["mild", 1.92, 1.81, 2.04],
      ["moderate", 3.1, 2.91, 3.31],
      ["severe", 4.52, 4.16, 4.91],
    ],
  ),
  ...rows(
    {
      id: "admissionRatioByFrailty",
      meaning:
        "Emergency admissions against fit people of the same age; the interval spans the two published measures.",
      unit: "ratio",
      source: "out.efi.irr.ea.*, out.efi.hr.hosp.*",
      use: "seen",
    },
    [
      ["mild", 1.64, 1.64, 1.93],
      ["moderate", 2.45, 2.45, 3.04],
      ["severe", 3.16, 3.16, 4.73],
    ],
  ),
  ...rows(
    {
      id: "bedDayRatioByFrailty",
      meaning: "Days in hospital against fit people.",
      unit: "ratio",
      source: "out.efi.irr.beddays.severe",
      use: "fitted",
    },
    [["severe", 7.26, 6.61, 7.97]],
  ),
  ...rows(
    {
      id: "fallAdmissions",
      meaning:
        "Emergency admissions after a fall; the interval spans injuries alone (age-standardised) and every admission with a fall " +
        "as its cause.",
      unit: "per 100,000 person-years",
      source: "falls.adm.rate65, M-FALL-1",
      use: "seen",
      atEnglandsAges: true,
    },
    [["65+", 3113, 1933, 3113]],
  ),
  ...rows(
    {
      id: "admittedInYear",
      meaning: "People with at least one emergency admission in a year.",
      unit: "%",
      source: "out.qfrailty.prioradm.all",
      use: "seen",
      atEnglandsAges: true,
    },
    [["65+", 12, 12, 12]],
  ),
  ...rows(
    {
      id: "lastYearAdmissions",
      meaning: "Emergency admissions in the last year of life.",
      unit: "per decedent",
      source: "eol.ea",
      use: "seen",
      atEnglandsAges: true,
      contradictedBy: THREE_OR_MORE,
    },
    [["all", 2.92, 2.92, 2.92]],
  ),
  ...rows(
    {
      id: "lastYearDays",
      meaning: "Days in hospital in the last year of life.",
      unit: "days per decedent",
      source: "eol.days",
      use: "seen",
      atEnglandsAges: true,
      contradictedBy: THREE_OR_MORE,
    },
    [["all", 19.4, 19.4, 19.4]],
  ),
  ...rows(
    {
      id: "aeAttendances",
      meaning: "A&E attendances by any route, at the level of 2024-25.",
      unit: "per 1,000 person-years",
      source: "acute.ae.rate.60_79.2024, acute.ae.rate.80.2024",
      use: "seen",
      atEnglandsAges: true,
    },
    [
      ["60-79", 358, 320, 400],
      ["80+", 793, 700, 890],
    ],
  ),
  ...rows(
    {
      id: "aeAdmitted",
      meaning: "A&E attendances that end in admission.",
      unit: "%",
      source: "acute.ae.conv.65",
      use: "seen",
      atEnglandsAges: true,
    },
    [["65+", 47, 47, 47]],
  ),
  ...rows(
    {
      id: "aeByAmbulance",
      meaning: "A&E attendances that come by ambulance.",
      unit: "%",
      source: "acute.ed.hfrs5.ambulance (frail people)",
      use: "seen",
    },
    [["65+", 60.6, 44.3, 77]],
  ),
  ...rows(
    {
      id: "conveyedShare",
      meaning: "Ambulance responses that end in conveyance; the published share is of all ages.",
      unit: "%",
      source: "NHS England ambulance quality indicators 2024-25",
      use: "seen",
    },
    [["65+", 65, 65, 65]],
  ),
  ...rows(
    {
      id: "careHomeAdmissions",
      meaning: "Emergency admissions of people living in care homes.",
      unit: "per person-year",
      source: "E-EHCH-6, ch.ea.*",
      use: "seen",
    },
    [["all", 0.87, 0.7, 1.04]],
  ),
  ...rows(
    {
      id: "careHomeShareOfAdmissions",
      meaning: "Share of emergency admissions that come from care homes.",
      unit: "%",
      source: "ch.ea.share",
      use: "fitted",
      atEnglandsAges: true,
    },
    [["65+", 7.9, 7.9, 7.9]],
  ),
  ...rows(
    {
      id: "deathPerAdmission",
      meaning: "Deaths in hospital per emergency admission.",
      unit: "%",
      source: "acute.inhospmort.75",
      use: "held out",
      atEnglandsAges: true,
      contradictedBy: DEATHS_AND_ADMISSIONS,
    },
    [["75+", 8.3, 8, 8.7]],
  ),
  ...rows(
    {
      id: "conveyances",
      meaning: "Ambulance conveyances to hospital.",
      unit: "per person-year",
      source: "acute.amb.90plus",
      use: "held out",
    },
    [["90+", 0.65, 0.65, 0.65]],
  ),
  ...rows(
    {
      id: "waitAfterReady",
      meaning: "Mean wait from ready to leave to the start of the service.",
      unit: "days",
      source: "comm.ic.wait.*",
      use: "held out",
    },
    [["P1", 7.5, 6.3, 8.7]],
  ),
  ...rows(
    {
      id: "waitAfterReady",
      meaning: "Mean wait from ready to leave to the start of the service.",
      unit: "days",
      source: "comm.ic.wait.*",
      use: "held out",
      contradictedBy: PEOPLE_WHO_WAIT,
    },
    [["P2", 3, 3, 3]],
  ),
  ...rows(
    {
      id: "lifeExpectancyGap",
      meaning: "Life expectancy at 65, least less most deprived tenth of England's areas, mean of men and women.",
      unit: "years",
      source: "mort.imd.gap65.m, mort.imd.gap65.f",
      use: "fitted",
    },
    [["all", 4.8, 4.6, 5]],
  ),
  ...rows(
    {
      id: "admissionRatioByDeprivation",
      meaning: "Emergency admissions per person, most over least deprived fifth of England's areas.",
      unit: "ratio",
      source: "ineq.ea.rr.53_66, ineq.ea.rr.65",
      use: "fitted",
    },
    [
      ["53-66", 1.92, 1.73, 2.13],
      ["67+", 1.39, 1.31, 1.48],
    ],
  ),
  ...rows(
    {
      id: "careHomeEntries",
      meaning: "Moves into a care home, of people who pay for it themselves too; the council's times 1.55 to 1.96.",
      unit: "per 100,000 person-years",
      source: "ch.entry.council65, ch.selffund, ch.selffund.older",
      use: "held out",
      atEnglandsAges: true,
    },
    [["65+", 1020, 900, 1140]],
  ),
  ...rows(
    {
      id: "lateDeparture",
      meaning: "Nights from ready to leaving, of people who leave on a later date; the published mean is of all ages.",
      unit: "days",
      source: "NHS England discharge ready date 2024-25",
      use: "held out",
    },
    [["all", 6.09, 6.09, 6.09]],
  ),
];

/** What usual care is compared with, in the order of a report; counts are York's. @source named row by row. */
export const targets: readonly Target[] = [...admissions, ...deaths, ...stock, ...hospital, ...further];

/** Figures that are put on England's ages before they are compared, by the id of the target. */
export const idsAtEnglandsAges: ReadonlySet<string> = new Set(
  targets.filter(({ atEnglandsAges }) => atEnglandsAges).map(({ id }) => id),
);

/** York's residents aged 65+, and its referrals to urgent community response a day: what counts of York go with. */
const YORK: Readonly<Record<NonNullable<Target["scalesWith"]>, number>> = {
  "residents aged 65+": 38_749,
  "urgent response referrals": 9,
};

function residentsAged65({ neighbourhoods }: Place): number {
  const old = ({ residentsByBand }: Place["neighbourhoods"][number]): number =>
    residentsByBand.reduce((sum, count, band) => sum + (AGE_BAND_STARTS[band]! >= 65 ? count : 0), 0);
  return neighbourhoods.reduce((sum, neighbourhood) => sum + old(neighbourhood), 0);
}

/** The targets of a place: rates and shares are England's, counts are York's in proportion to what they go with. */
export function targetsOf(place: Place): Target[] {
  const here: typeof YORK = {
    "residents aged 65+": residentsAged65(place),
    "urgent response referrals": place.capacities.ucrVisitsPerDay,
  };
  return targets.map((target) => {
    if (target.scalesWith === undefined) return target;
    const times = here[target.scalesWith] / YORK[target.scalesWith];
    return { ...target, value: target.value * times, low: target.low * times, high: target.high * times };
  });
}
