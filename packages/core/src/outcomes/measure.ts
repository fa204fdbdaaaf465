/** How a measure can be broken down. */
export type Breakdown =
  /** Counted person by person: place by every group and period, and each neighbourhood over the whole run. */
  | "people"
  /** One figure for the whole place. */
  | "place"
  /** One figure for each service, as `service=…`. */
  | "service"
  /** One figure for each move between settings, as `move=…`. */
  | "move";

/** A measure that every run reports. Names are a public contract. */
export interface Measure {
  readonly name: string;
  readonly unit: string;
  /** Which direction is better for people; `neither` where more is not better or worse in itself. */
  readonly better: "lower" | "higher" | "neither";
  readonly breakdown: Breakdown;
  /** Plain words for a chart title or a table row. */
  readonly label: string;
  readonly meaning: string;
}

const measure = (
  name: string,
  label: string,
  unit: string,
  better: Measure["better"],
  breakdown: Breakdown,
  meaning: string,
): Measure => ({ name, label, unit, better, breakdown, meaning });

/** Every measure, in the order of reports. */
export const MEASURES: readonly Measure[] = [
  measure("people", "People", "people", "neither", "people", "Mean number alive in the period."),
  measure("deaths", "Deaths", "deaths", "lower", "people", "Deaths of modelled people."),
  measure(
    "emergency_admissions",
    "Emergency admissions",
    "admissions",
    "lower",
    "people",
    "From A&E or direct by a GP, same-day stays included.",
  ),
  measure(
    "emergency_attendances",
    "A&E attendances",
    "attendances",
    "lower",
    "people",
    "Arrivals at A&E by any route; direct admissions not counted.",
  ),
  measure(
    "ambulance_callouts",
    "Ambulance call-outs",
    "call-outs",
    "lower",
    "people",
    "Face-to-face responses: treated there, handed on, or conveyed. Calls closed on the telephone are not counted.",
  ),
  measure(
    "ambulance_conveyances",
    "Ambulance conveyances",
    "conveyances",
    "lower",
    "people",
    "Responses that took the person to A&E.",
  ),
  measure(
    "acute_bed_days",
    "Acute bed-days",
    "person-days",
    "lower",
    "people",
    "On a ward or waiting in A&E for a bed; same-day stays count 0.",
  ),
  measure(
    "days_ready_not_discharged",
    "Days ready but not discharged",
    "person-days",
    "lower",
    "people",
    "From ready to leave until leaving, all pathways.",
  ),
  measure(
    "readmissions_30d",
    "Readmissions within 30 days",
    "admissions",
    "lower",
    "people",
    "Emergency admissions within 30 days of a live discharge from any emergency stay.",
  ),
  measure("short_stays", "Same-day admissions", "admissions", "neither", "people", "Zero-day admissions."),
  measure("falls", "Fall crises", "crises", "lower", "people", "Fall crises, not every fall."),
  measure(
    "community_contacts",
    "Community contacts",
    "contacts",
    "neither",
    "people",
    "Urgent community response and hub contacts, and community nurse contacts accrued with person-time.",
  ),
  measure(
    "intermediate_care_bed_days",
    "Short-term bed days",
    "person-days",
    "neither",
    "people",
    "In a short-term community bed.",
  ),
  measure("reablement_starts", "Reablement starts", "starts", "neither", "people", "Reablement slots taken."),
  measure("home_care_starts", "Home-care starts", "starts", "neither", "people", "New home-care packages."),
  measure(
    "care_home_entries",
    "Care-home entries",
    "entries",
    "lower",
    "people",
    "First moves from an own home to a care home.",
  ),
  measure(
    "care_home_days",
    "Care-home days",
    "person-days",
    "lower",
    "people",
    "Resident in a care home, also while in hospital.",
  ),
  measure("days_at_home", "Days at home", "person-days", "higher", "people", "Alive and in one's own home."),
  measure("days_alive", "Days alive", "person-days", "higher", "people", "Alive."),
  measure("qalys", "QALYs", "QALYs", "higher", "people", "Years alive, each weighted by the utility of the state."),
  measure(
    "qalys_discounted",
    "QALYs, discounted",
    "QALYs",
    "higher",
    "people",
    "The same, discounted to the first counted day.",
  ),
  measure(
    "carer_qalys",
    "QALYs of carers",
    "QALYs",
    "higher",
    "people",
    "What strain takes from unpaid carers of 20 hours a week and more; never more than 0.",
  ),
  measure(
    "cost",
    "Total cost",
    "GBP",
    "lower",
    "people",
    "What care and programmes cost; in all, of the payers whom the perspective counts; also by payer and by item. `person=nobody` is what programmes cost the place, not any one person: people and nobody make the whole, but for beds that refill (harm H3), which stand in the whole alone.",
  ),
  measure(
    "cost_discounted",
    "Total cost, discounted",
    "GBP",
    "lower",
    "people",
    "The same, discounted to the first counted day.",
  ),
  measure(
    "care_cost",
    "Cost of care",
    "GBP",
    "lower",
    "people",
    "The part of the total cost that is use of care at its unit costs; also by payer.",
  ),
  measure(
    "care_cost_discounted",
    "Cost of care, discounted",
    "GBP",
    "lower",
    "people",
    "The same, discounted to the first counted day.",
  ),
  measure(
    "programme_cost",
    "Cost of programmes",
    "GBP",
    "lower",
    "people",
    "The part of the total cost that is what the programmes themselves cost: staff, set-up, works, contacts; also by payer.",
  ),
  measure(
    "programme_cost_discounted",
    "Cost of programmes, discounted",
    "GBP",
    "lower",
    "people",
    "The same, discounted to the first counted day.",
  ),
  measure("carer_hours", "Unpaid care", "hours", "neither", "people", "Hours of unpaid care received."),
  measure("home_care_hours", "Home-care hours", "hours", "neither", "people", "Hours of home-care packages in force."),
  measure(
    "acute_occupancy_mean",
    "Acute bed occupancy",
    "share of core beds",
    "lower",
    "place",
    "Time mean of modelled and background patients in beds, over core beds; 0 where there are no core beds.",
  ),
  measure(
    "acute_days_over_capacity",
    "Nights over core beds",
    "midnights",
    "lower",
    "place",
    "Midnights with more patients than core beds.",
  ),
  measure(
    "ambulance_response_mean",
    "Ambulance response time",
    "minutes",
    "lower",
    "place",
    "Mean from the call until an ambulance is there, over responses; 0 unless ambulances can be late (switch amb.queue).",
  ),
  measure(
    "waiting_days",
    "Days waiting",
    "person-days",
    "lower",
    "service",
    "Person-days in the queue of the service.",
  ),
  measure(
    "people_waiting_mean",
    "People waiting",
    "people",
    "lower",
    "service",
    "Mean number in the queue of the service.",
  ),
  measure(
    "moves",
    "Moves between settings",
    "moves",
    "neither",
    "move",
    "Times people went from one setting to another.",
  ),
];

/**
 * The measure of that name.
 * @throws RangeError when there is none.
 */
export function measureNamed(name: string): Measure {
  const found = MEASURES.find((m) => m.name === name);
  if (found === undefined) throw new RangeError(`There is no measure "${name}".`);
  return found;
}
