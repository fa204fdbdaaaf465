import type { Parameter, Payer, UnitCost } from "@placewell/core";

const DAYS_PER_YEAR = 365.25;
const NATIONAL_PRICES = "2024/25";

interface Price extends Partial<Pick<Parameter, "status" | "recalled" | "range">> {
  readonly item: string;
  readonly payer: Payer;
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
  readonly rows: readonly string[];
  readonly priceYear?: string;
  /** Told apart where one item has a price for several payers. */
  readonly id?: string;
}

function price({ id, priceYear = NATIONAL_PRICES, range = "±20%", status = "checked", ...row }: Price): UnitCost {
  return { ...row, id: id ?? `cost.${row.item}`, priceYear, range, status };
}

/** Long-stay cost of an admission by type of crisis; where several causes make up a type, their plain mean. */
const overnight = (type: string, value: number, source: string, status: Parameter["status"]): UnitCost =>
  price({
    item: `overnight_admissions_${type}`,
    payer: "acute-trust",
    value,
    unit: "GBP per admission",
    meaning: `Overnight emergency admission, ${type}: long stay, per finished consultant episode.`,
    source,
    rows: source.split(", ").filter((id) => id.startsWith("C-")),
    status,
  });

const AMBULANCE: readonly UnitCost[] = [
  price({
    item: "calls_closed",
    payer: "ambulance",
    value: 62.37,
    unit: "GBP per call",
    meaning: "999 call closed on the telephone (hear and treat).",
    source: "C-AMB-1",
    rows: ["C-AMB-1"],
  }),
  price({
    item: "ambulance_treated",
    payer: "ambulance",
    value: 364.35,
    unit: "GBP per response",
    meaning: "Ambulance response, treated there (see and treat).",
    source: "C-AMB-2",
    rows: ["C-AMB-2"],
  }),
  price({
    item: "ambulance_handed_on",
    payer: "ambulance",
    value: 364.35,
    unit: "GBP per response",
    meaning: "Ambulance response, handed on to another service: as treated there.",
    source: "C-AMB-2",
    rows: ["C-AMB-2"],
    status: "derived",
  }),
  price({
    item: "ambulance_conveyed",
    payer: "ambulance",
    value: 489.39,
    unit: "GBP per response",
    meaning: "Ambulance response, taken to A&E (see and convey).",
    source: "C-AMB-3",
    rows: ["C-AMB-3"],
  }),
];

const HOSPITAL: readonly UnitCost[] = [
  price({
    item: "attendances",
    payer: "acute-trust",
    value: 280.17,
    unit: "GBP per attendance",
    meaning: "A&E attendance, mean of all types of department.",
    range: "126.76-872.61, cheapest and dearest large category",
    source: "C-AE-1",
    rows: ["C-AE-1"],
  }),
  price({
    item: "same_day_admissions",
    payer: "acute-trust",
    value: 825.05,
    unit: "GBP per admission",
    meaning: "Same-day emergency admission: short stay, all causes.",
    source: "C-NEL-2",
    rows: ["C-NEL-2"],
  }),
  overnight("fall", 4690, "C-DX-06, long stay", "checked"),
  overnight("respiratory", 3833.5, "C-DX-01, C-DX-03, long stay", "derived"),
  overnight("cardiovascular", 5984, "C-DX-04, C-DX-05, long stay", "derived"),
  overnight("infection", 4977.67, "C-DX-02, C-DX-07, C-DX-11, long stay", "derived"),
  overnight("social", 4270, "C-DX-09, long stay", "checked"),
  overnight("mental-health", 5416.7, "C-NEL-1", "checked"),
  overnight("other", 5416.7, "C-NEL-1", "checked"),
  price({
    item: "hip_fractures",
    payer: "acute-trust",
    value: 8591,
    unit: "GBP per fracture",
    meaning: "What a hip fracture costs in hospital beyond an overnight fall; counted for each, admitted or not.",
    range: "5892-8591 (C-DX-16 to C-DX-14)",
    source: "C-DX-14 less C-DX-06, both long stay; the low end C-DX-16 less the same",
    rows: ["C-DX-14", "C-DX-16", "C-DX-06"],
    status: "derived",
  }),
  price({
    item: "delay_days",
    payer: "acute-trust",
    value: 394,
    unit: "GBP per day",
    meaning: "Day ready to leave and still in hospital, at average cost; see share.bedDay.",
    range: "394-536 (C-BED-3)",
    source: "C-BED-1",
    rows: ["C-BED-1"],
    status: "derived",
  }),
];

const COMMUNITY: readonly UnitCost[] = [
  price({
    item: "response_contacts",
    payer: "community",
    value: 125.79,
    unit: "GBP per contact",
    meaning: "Contact of urgent community response.",
    source: "C-UCR-1",
    rows: ["C-UCR-1"],
  }),
  price({
    item: "hub_contacts",
    payer: "community",
    value: 125.79,
    unit: "GBP per contact",
    meaning: "Contact of a crisis hub: as of urgent community response.",
    source: "C-UCR-1",
    rows: ["C-UCR-1"],
    status: "derived",
  }),
  price({
    item: "reablement_starts",
    payer: "council",
    value: 2036,
    unit: "GBP per episode",
    meaning: "Reablement, mean over all short-term packages.",
    source: "C-ASC-3",
    rows: ["C-ASC-3"],
    status: "derived",
  }),
  price({
    item: "short_term_bed_days",
    payer: "community",
    value: 564.52,
    unit: "GBP per day",
    meaning: "Day in a short-term community bed.",
    range: "399 (C-KF-2) to 564.52",
    source: "C-IC-1",
    rows: ["C-IC-1"],
  }),
  price({
    item: "virtual_ward_days",
    payer: "community",
    value: 120,
    unit: "GBP per day",
    meaning:
      "Day on a virtual ward. No national figure was found, and two local ones (C-VW-1, C-VW-2) disagree in sign.",
    range: "70-180",
    source: "cost.vw.day",
    rows: ["cost.vw.day"],
    status: "assumed",
    recalled: true,
    priceYear: "2022-24",
  }),
  price({
    item: "gp_consultations",
    payer: "primary-care",
    value: 86,
    unit: "GBP per consultation",
    meaning: "GP consultation of ten minutes, and what is prescribed at it.",
    range: "82-87",
    source: "C-GP-1 plus C-GP-3",
    rows: ["C-GP-1", "C-GP-3"],
    status: "derived",
    priceYear: "2025",
  }),
  price({
    item: "nurse_contacts",
    payer: "community",
    value: 59.65,
    unit: "GBP per contact",
    meaning: "District nurse, face to face.",
    source: "C-DN-1",
    rows: ["C-DN-1"],
  }),
  price({
    item: "mental_health_contacts",
    payer: "mental-health",
    value: 275,
    unit: "GBP per contact",
    meaning: "Mental-health contact, one for each mental-health crisis.",
    source: "cost.mh.contact",
    rows: ["cost.mh.contact"],
    priceYear: "2024",
  }),
  price({
    item: "programme_contacts",
    payer: "community",
    value: 144.69,
    unit: "GBP per contact",
    meaning: "Contact of a programme: as of a community matron or case manager.",
    source: "C-CM-1",
    rows: ["C-CM-1"],
    status: "derived",
  }),
];

const SOCIAL_CARE: readonly UnitCost[] = [
  price({
    id: "cost.home_care_hours.council",
    item: "home_care_hours",
    payer: "council",
    value: 23.26,
    unit: "GBP per hour",
    meaning: "Home-care hour, average council fee.",
    range: "23.26-32.14",
    source: "C-HC-3",
    rows: ["C-HC-3"],
  }),
  price({
    id: "cost.home_care_hours.self",
    item: "home_care_hours",
    payer: "self-funder",
    value: 28.53,
    unit: "GBP per hour",
    meaning: "Home-care hour, minimum sustainable price, for people who pay for themselves.",
    range: "23.26-32.14",
    source: "C-HC-1 (its 2024/25 figure)",
    rows: ["C-HC-1"],
  }),
  ...(["residential", "nursing"] as const).flatMap((kind) => [
    price({
      id: `cost.${kind}_days.council`,
      item: `${kind}_days`,
      payer: "council",
      value: 144.89,
      unit: "GBP per day",
      meaning: `Day in a ${kind} home, council fee: GBP 975 a week in 2023/24, brought to 2024/25.`,
      range: "133.7-156",
      source: "C-CH-4, C-INF-2024",
      rows: ["C-CH-4", "C-INF-2024"],
      status: "assumed",
      recalled: true,
    }),
    price({
      id: `cost.${kind}_days.self`,
      item: `${kind}_days`,
      payer: "self-funder",
      value: 204.29,
      unit: "GBP per day",
      meaning: `Day in a ${kind} home for people who pay for themselves: 1.41 times the council fee.`,
      range: "148.9-220.7 (C-CH-1, C-CH-7)",
      source: "C-CH-3 times C-CH-4, C-INF-2024",
      rows: ["C-CH-3", "C-CH-4", "C-INF-2024"],
      status: "assumed",
      recalled: true,
    }),
  ]),
  price({
    id: "cost.nursing_days.nhs",
    item: "nursing_days",
    payer: "community",
    value: 38.24,
    unit: "GBP per day",
    meaning: "What the NHS pays for nursing in a nursing home: GBP 267.68 a week.",
    range: "fixed",
    source: "C-CH-6 (its text)",
    rows: ["C-CH-6"],
    status: "derived",
    priceYear: "2026/27",
  }),
];

const APART: readonly UnitCost[] = [
  price({
    item: "unpaid_care_hours",
    payer: "carer",
    value: 12.21,
    unit: "GBP per hour",
    meaning: "Hour of unpaid care at the National Living Wage; C-HC-2 is what replacing it would cost.",
    range: "12.21-24.10",
    source: "C-NLW-1",
    rows: ["C-NLW-1"],
    status: "derived",
    priceYear: "2025",
  }),
  price({
    item: "days_out_of_work",
    payer: "wider-public",
    value: 24.64,
    unit: "GBP per day",
    meaning: "Benefits paid and taxes not paid while out of work for health: GBP 9,000 a year.",
    range: "±50%",
    source: "none",
    rows: [],
    status: "assumed",
  }),
];

/** Growth of NHS costs from 2015/16 to 2024/25; no row has that of 2014/15. */
const INFLATION = [
  "C-INF-2015",
  "C-INF-2016",
  "C-INF-2017",
  "C-INF-2018",
  "C-INF-2019",
  "C-INF-2020",
  "C-INF-2021",
  "C-INF-2022",
  "C-INF-2023",
  "C-INF-2024",
];

/**
 * Outpatient and planned care beyond that of fit people: what primary and secondary care of the class cost beyond fit people's,
 * at 2024/25 prices, less what its emergency care costs beyond theirs in the model (York, 65 to 94, one mix of ages; mean of eight seeds). The high
 * end has the class cost so many times what fit people cost, as C-FR-4 to C-FR-6 say, where fit people have none of it.
 */
const plannedCare = (
  frailty: string,
  published: number,
  emergency: number,
  sources: readonly [string, string],
  high: number,
): UnitCost =>
  price({
    id: `cost.planned.${frailty}`,
    item: `days_${frailty}`,
    payer: "acute-trust",
    value: (published - emergency) / DAYS_PER_YEAR,
    unit: "GBP per day",
    meaning:
      `Outpatient and planned care with ${frailty} frailty beyond that of fit people: GBP ${published} a year of all care as ` +
      `published, less GBP ${emergency} of emergency care in the model, ambulances too. GP care is in the published figure as well: the low end.`,
    range: `0-${(high / DAYS_PER_YEAR).toFixed(2)} (${sources[1]})`,
    source: `${sources[0]} times growth by ${INFLATION.join(", ")}, less emergency care of the model; high end ${sources[1]}`,
    rows: [...sources, ...INFLATION],
    status: "derived",
  });

const PLANNED: readonly UnitCost[] = [
  plannedCare("mild", 727, 628, ["C-FR-1", "C-FR-4"], 830),
  plannedCare("moderate", 1565, 1442, ["C-FR-2", "C-FR-5"], 1470),
  plannedCare("severe", 2730, 2266, ["C-FR-3", "C-FR-6"], 2020),
];

/** What each item costs each payer. Mostly 2024/25 prices; each row says its year. */
export const unitCosts: readonly UnitCost[] = [
  ...AMBULANCE,
  ...HOSPITAL,
  ...COMMUNITY,
  ...PLANNED,
  ...SOCIAL_CARE,
  ...APART,
];
