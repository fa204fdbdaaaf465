import { type ParameterTable, scalar, vector } from "../parameters/parameter.js";
import type { Place } from "../place/place.js";
import { populationParameters } from "../population/population-parameters.js";
import type { OutcomeParameters } from "./outcome-fold.js";

/** Contacts of an urgent community response per referral. @source CSDS 2024-25: 1.918 m contacts, 0.844 m referrals. */
const CONTACTS_PER_REFERRAL = 1.918 / 0.844;

/**
 * Reads the numbers that outcomes need.
 * @throws InputError when an id is missing or has another length
 */
export function outcomeParameters(table: ParameterTable, place: Place): OutcomeParameters {
  return {
    frailty: populationParameters(table).frailty,
    coreBeds: place.capacities.acuteBeds,
    contactsPerVisit: CONTACTS_PER_REFERRAL,
    nursingRate: scalar(table, "care.2.5.nurse.rate"),
    nursingByFrailty: vector(table, "care.2.5.nurse.byFrailty", 4),
    nursingByFunction: vector(table, "care.2.5.nurse.byFunction", 4),
    gpByAge: vector(table, "care.2.5.gp", 4),
    gpByFrailty: vector(table, "care.2.5.gpByFrailty", 4),
    packageHours: vector(table, "pkg.hours", 3),
    unpaidHours: vector(table, "care.2.5.unpaidHours", 3),
    strainAtStart: vector(table, "care.1.3.carerStrain", 3),
  };
}
