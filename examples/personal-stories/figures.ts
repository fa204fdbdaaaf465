/* Every number of the stories that is not a price. What the source says is a programme claim; the rest is assumed. */
import { type Parameter, parameterTable, scalar } from "@placewell/core";
import { published } from "./prices.js";

const claim = (id: string, meaning: string, unit: string, row: string): Parameter => {
  return {
    id,
    meaning,
    value: published(row),
    unit,
    range: "fixed",
    source: row,
    rows: [row],
    status: "programme claim",
  };
};

const assumed = (id: string, meaning: string, value: number, unit: string, range: string): Parameter => {
  return { id, meaning, value, unit, range, source: "none", rows: [], status: "assumed" };
};

const ratio = "ratio";

export const FIGURES: readonly Parameter[] = [
  claim("nikki.reachMinutes", "Her carers are with her within this time.", "minutes", "S-IPC-3"),
  assumed("nikki.flares", "Flares of her arthritis.", 4, "a year", "2-8"),
  assumed("nikki.flareDays", "Length of a flare that the NHS cannot meet at once.", 21, "days", "14-28"),
  assumed("nikki.admitted", "Flares that end in hospital when no care comes within hours.", 0.8, "share", "0.5-1"),
  assumed("nikki.stayDays", "Stay in hospital for a flare.", 14, "days", "7-28"),
  assumed("nikki.diverted", "Of those flares, share that care at home keeps out of hospital.", 0.75, "share", "0-1"),
  assumed("nikki.lengthRatio", "Length of a flare cared for at home.", 0.5, ratio, "0.5-1"),
  assumed("nikki.carers", "Carers who share 24 hours a day; the source names three.", 3, "people", "fixed"),
  assumed("nikki.replaceDays", "Until a carer who leaves is replaced.", 60, "days", "14-180"),

  claim("tom.monthsSooner", "He is back at work so much earlier.", "months", "S-IPC-4"),
  assumed("tom.hospitalDays", "Rehabilitation in hospital.", 120, "days", "60-240"),
  assumed("tom.workMonths", "Until he is back at work, with rehabilitation in hospital.", 18, "months", "12-30"),
  assumed("tom.sessions", "Therapy at home.", 3, "contacts a week", "1-5"),
  assumed("tom.workHours", "Hours of paid work.", 37.5, "hours a week", "16-48"),

  claim("katy.hours", "She needs support all day and all night.", "hours a week", "S-IPC-5"),
  assumed("katy.placementMonths", "Until she moves into residential care, without the budget.", 12, "months", "6-24"),

  claim("jason.unitYears", "Years in the long-stay unit before.", "years", "S-IPC-6"),
  assumed("jason.oldStaffMonths", "In a rented home, cared for by staff of the unit.", 6, "months", "3-12"),
  assumed("jason.selfHarm", "Incidents of self-harm, cared for as in the unit.", 12, "a year", "4-52"),
  assumed("jason.seizures", "Seizures, cared for as in the unit.", 24, "a year", "6-100"),
  assumed("jason.seizureRatio", "Seizures with a team of his own, in number and in length.", 0.5, ratio, "0.3-1"),
  assumed("jason.staff", "Staff with him at any time: two to one or three to one.", 2.5, "people", "2-3"),
  assumed("jason.calmDays", "Without an incident until fewer staff will do.", 90, "days", "30-180"),
];

const table = parameterTable(FIGURES);

/** A figure by id. */
export const figure = (id: string): number => scalar(table, id);
