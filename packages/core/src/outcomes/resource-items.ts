import type { Measure } from "./measure.js";

/** Something used, counted by the run without its price. */
export interface ResourceItem {
  readonly name: string;
  /** What one of it is. */
  readonly unit: string;
  /** Heading under which its cost is reported, as `item=…`. */
  readonly heading: string;
  readonly meaning: string;
}

const item = (name: string, unit: string, heading: string, meaning: string): ResourceItem => ({
  name,
  unit,
  heading,
  meaning,
});

/** Crisis types in the order of their numbers, as admissions are told apart. */
const ADMITTED_FOR = [
  "fall",
  "respiratory",
  "cardiovascular",
  "infection",
  "social",
  "mental-health",
  "other",
] as const;

/** Frailty classes for whose time outpatient and planned care is priced, beyond that of fit people. */
const FRAIL = ["mild", "moderate", "severe"] as const;

/**
 * What a run counts so that it can be priced afterwards, in the order of the columns that hold it. The two kinds of
 * deprivation-weighted items let the share of people who pay for themselves vary with deprivation after the run.
 */
export const RESOURCE_ITEMS: readonly ResourceItem[] = [
  item("calls_closed", "call", "ambulance", "999 calls closed on the telephone."),
  item("ambulance_treated", "response", "ambulance", "Ambulance responses that treated the person there."),
  item(
    "ambulance_handed_on",
    "response",
    "ambulance",
    "Ambulance responses that handed the person on to another service.",
  ),
  item("ambulance_conveyed", "response", "ambulance", "Ambulance responses that took the person to A&E."),
  item("attendances", "attendance", "emergency-department", "Arrivals at A&E."),
  item("same_day_admissions", "admission", "admissions", "Admitted and discharged the same day."),
  ...ADMITTED_FOR.map((type) =>
    item(
      `overnight_admissions_${type}`,
      "admission",
      "admissions",
      `Overnight emergency admissions after a crisis: ${type}.`,
    ),
  ),
  item("hip_fractures", "fracture", "admissions", "Hip fractures."),
  item("acute_bed_days", "day", "bed-days", "On a ward or waiting in A&E for a bed."),
  item("delay_days", "day", "bed-days", "Ready to leave hospital and still there."),
  item("response_contacts", "contact", "community-response", "Contacts of urgent community response."),
  item("hub_contacts", "contact", "community-response", "Contacts of a crisis hub."),
  item("reablement_starts", "episode", "reablement", "Reablement slots taken."),
  item("reablement_days", "day", "reablement", "Days in reablement."),
  item("short_term_bed_days", "day", "short-term-beds", "Days in a short-term community bed."),
  item("virtual_ward_days", "day", "virtual-ward", "Days on a virtual ward."),
  item("home_care_hours", "hour", "home-care", "Hours of home-care packages in force."),
  item(
    "home_care_hours_by_deprivation",
    "hour",
    "home-care",
    "Home-care hours times the deprivation score of the home.",
  ),
  item("residential_days", "day", "care-homes", "Days resident in a residential home."),
  item("residential_days_by_deprivation", "day", "care-homes", "Residential days times the deprivation score."),
  item("nursing_days", "day", "care-homes", "Days resident in a nursing home."),
  item("nursing_days_by_deprivation", "day", "care-homes", "Nursing-home days times the deprivation score."),
  item("gp_consultations", "consultation", "primary-care", "GP consultations, accrued with person-time."),
  item("nurse_contacts", "contact", "community-nursing", "Community nurse contacts, accrued with person-time."),
  ...FRAIL.map((frailty) =>
    item(
      `days_${frailty}`,
      "day",
      "planned-care",
      `Days lived with ${frailty} frailty, for outpatient and planned care.`,
    ),
  ),
  item("mental_health_contacts", "contact", "mental-health", "One contact for each mental-health crisis."),
  item("programme_contacts", "contact", "programmes", "Contacts that programmes make."),
  item("unpaid_care_hours", "hour", "unpaid-care", "Hours of unpaid care received."),
  item(
    "carer_strain_days",
    "day",
    "unpaid-care",
    "Days of care of 20 hours a week and more, times the strain of the carer.",
  ),
  item("days_out_of_work", "day", "work", "Days out of work for health."),
];

/** Number of {@link RESOURCE_ITEMS}. */
export const ITEM_COUNT: number = RESOURCE_ITEMS.length;

/**
 * Column of an item.
 * @throws RangeError when there is none of that name
 */
export function itemColumn(name: string): number {
  const found = RESOURCE_ITEMS.findIndex((i) => i.name === name);
  if (found < 0) throw new RangeError(`There is no resource item "${name}".`);
  return found;
}

/** Headings under which costs are reported, in the order of the items. */
export const COST_HEADINGS: readonly string[] = [...new Set(RESOURCE_ITEMS.map((i) => i.heading))];

/** Measures that are a sum of items. */
export const MEASURES_OF_ITEMS: readonly { readonly measure: Measure["name"]; readonly items: readonly string[] }[] = [
  { measure: "acute_bed_days", items: ["acute_bed_days"] },
  { measure: "days_ready_not_discharged", items: ["delay_days"] },
  { measure: "community_contacts", items: ["response_contacts", "hub_contacts", "nurse_contacts"] },
  { measure: "intermediate_care_bed_days", items: ["short_term_bed_days"] },
  { measure: "care_home_days", items: ["residential_days", "nursing_days"] },
  { measure: "home_care_hours", items: ["home_care_hours"] },
  { measure: "carer_hours", items: ["unpaid_care_hours"] },
];
