import { type ParameterTable, scalar, vector } from "../parameters/parameter.js";
import type { Place } from "../place/place.js";
import { strainPerHour } from "../population/carer-strain.js";
import { populationParameters } from "../population/population-parameters.js";
import type { OutcomeParameters } from "./outcome-fold.js";

/**
 * Reads the numbers that outcomes need.
 * @throws InputError when an id is missing or has another length
 */
export function outcomeParameters(table: ParameterTable, place: Place): OutcomeParameters {
  return {
    frailty: populationParameters(table).frailty,
    coreBeds: place.capacities.acuteBeds,
    contactsPerVisit: scalar(table, "care.5.1.ucr.contacts"),
    nursingRate: scalar(table, "care.2.5.nurse.rate"),
    nursingByFrailty: vector(table, "care.2.5.nurse.byFrailty", 4),
    nursingByFunction: vector(table, "care.2.5.nurse.byFunction", 4),
    gpByAge: vector(table, "care.2.5.gp", 4),
    gpByFrailty: vector(table, "care.2.5.gpByFrailty", 4),
    packageHours: vector(table, "pkg.hours", 3),
    unpaidHours: vector(table, "care.2.5.unpaidHours", 3),
    strainAtStart: vector(table, "care.1.3.carerStrain", 3),
    strainPerHour: strainPerHour(vector(table, "care.1.3.carerStrain", 3), vector(table, "care.2.5.unpaidHours", 3)),
  };
}
