import { CONVENTIONS } from "./expected-deaths.js";
import { USUAL_CONVENTION } from "./measures.js";

/** How the figures of usual care are counted, a sentence each, wherever there is more than one way. */
export const COUNTING_NOTES: readonly string[] = [
  `Expected deaths: ${CONVENTIONS[USUAL_CONVENTION]}, −ln(1 − q) times person-time by year of age and sex.`,
  "Shares of people: on the last counted day.",
  "Ratios by frailty: rates at 75-84 by frailty now, over those of fit people.",
  "Overnight stays: from asking for a bed to leaving or death, counted where they end, by age then.",
  "Ready but remaining: ready at a midnight and still there at the next, mean over nights.",
  "Delay from capacity: person-days in a queue from the ward over person-days ready.",
  "Late departure: nights between the date of being ready and that of leaving, of those with any.",
  "Function loss in hospital: between asking for a bed and being ready to leave.",
  "Admitted in year: of people alive at the end of each counted year, those admitted in it.",
  "Admissions after a fall: the last crisis before the admission was a fall, whatever was found to be the matter.",
  "Readmission: departures alive, same-day ones included, followed by an emergency admission within 30 days.",
  "Life expectancy: from death rates in five-year bands by sex, the last open from 90.",
];
