import type { Parameter } from "@placewell/core";
import { assumed } from "./assumed.js";

const CONTACT_RANGE = "D with 40 equivalents";
const CONTACT_SOURCE = "none (volumes of A&E routes and urgent community response are the check)";

/** A row of branch probabilities nobody has published. */
function branch(row: Pick<Parameter, "id" | "meaning" | "value">): Parameter {
  return { ...row, unit: "probability", range: CONTACT_RANGE, source: CONTACT_SOURCE, rows: [], status: "assumed" };
}

/** The urgent pathway: whom people turn to, and what each contact does. */
export const pathway: readonly Parameter[] = [
  branch({
    id: "care.3.2.contact.severity1",
    meaning: "First contact, advice: GP, 111, 999, walk-in to A&E, urgent community response.",
    value: [0.31, 0.15, 0.2, 0.26, 0.08],
  }),
  branch({
    id: "care.3.2.contact.severity2",
    meaning: "First contact, assessment the same day: GP, 111, 999, walk-in to A&E, urgent community response.",
    value: [0.16, 0.13, 0.46, 0.17, 0.08],
  }),
  branch({
    id: "care.3.2.contact.severity3",
    meaning: "First contact, needs a bed: GP, 111, 999, walk-in to A&E, urgent community response.",
    value: [0.07, 0.06, 0.72, 0.13, 0.02],
  }),
  assumed({
    id: "care.3.2.walkInTo999",
    meaning: "Share of walk-ins who call 999 instead: care home or function 2+; else function 1 or aged 80+.",
    value: [0.8, 0.4],
    unit: "share",
  }),
  assumed({
    id: "care.3.2.under65",
    meaning: "Under 65: shares of 999 and of urgent community response that walk in to A&E instead.",
    value: [0.35, 0.6],
    unit: "share",
  }),
  assumed({
    id: "care.3.2.surgeryHours",
    meaning: "When a GP can be reached, Monday to Friday: opens, closes.",
    value: [8, 18.5],
    unit: "hour of the day",
  }),
  branch({
    id: "care.3.3.gp.severity1",
    meaning: "After the GP, advice: resolved, urgent community response, A&E, direct admission.",
    value: [0.9, 0, 0.1, 0],
  }),
  branch({
    id: "care.3.3.gp.severity2",
    meaning: "After the GP, assessment the same day: resolved, urgent community response, A&E, direct admission.",
    value: [0.35, 0.15, 0.5, 0],
  }),
  branch({
    id: "care.3.3.gp.severity3",
    meaning: "After the GP, needs a bed: resolved, urgent community response, A&E, direct admission.",
    value: [0, 0, 0.3, 0.7],
  }),
  branch({
    id: "care.3.3.nhs111.severity1",
    meaning: "After 111, advice: resolved, urgent community response, A&E, 999.",
    value: [0.55, 0.1, 0.25, 0.1],
  }),
  branch({
    id: "care.3.3.nhs111.severity2",
    meaning: "After 111, assessment the same day: resolved, urgent community response, A&E, 999.",
    value: [0.15, 0.15, 0.4, 0.3],
  }),
  branch({
    id: "care.3.3.nhs111.severity3",
    meaning: "After 111, needs a bed: resolved, urgent community response, A&E, 999.",
    value: [0, 0, 0.2, 0.8],
  }),
  branch({
    id: "care.3.3.ambulance.hearAndTreat",
    meaning: "Calls to 999 ended by telephone, severity 1, 2, 3.",
    value: [0.3, 0.1, 0],
  }),
  branch({
    id: "care.3.3.ambulance.seeAndTreat",
    meaning: "Ambulance responses ended at the scene, severity 1, 2, 3.",
    value: [0.58, 0.33, 0.02],
  }),
  branch({
    id: "care.3.3.ambulance.ucr",
    meaning: "Ambulance responses passed to urgent community response, severity 1, 2, 3; the rest are conveyed.",
    value: [0.07, 0.07, 0],
  }),
  assumed({
    id: "care.3.3.ambulance.fallSeeAndTreat",
    meaning: "Ratio of ending at the scene for falls.",
    value: 1.25,
    unit: "ratio",
  }),
  branch({
    id: "care.3.3.ucr.convey",
    meaning: "Urgent community response visits, severity 1 or 2, that end in conveyance; the rest are resolved.",
    value: 0.08,
  }),
  assumed({
    id: "care.3.3.ucr.reablement",
    meaning:
      "Severity 2, own home, treated there by urgent community response or a hub: share referred to reablement. " +
      "None in usual care, for want of a published rate.",
    value: 0,
    unit: "probability",
  }),
  {
    id: "adm.ae",
    meaning: "Admitted from A&E: severity 1; severity 2 and its rise per frailty class; severity 3.",
    value: [0.05, 0.45, 0.06, 0.96],
    unit: "probability",
    range: "B ±15%",
    source: "acute.ae.conv.65",
    rows: ["acute.ae.conv.65"],
    status: "assumed",
  },
  {
    id: "return.2",
    meaning: "Severity 2 treated at home comes back as severity 3 by 999: probability, mean days (exponential).",
    value: [0.15, 3],
    unit: "probability; days",
    range: "B 0.08-0.30; fixed",
    source: "falls.amb.recontact (upper anchor)",
    rows: ["falls.amb.recontact"],
    status: "assumed",
  },
  assumed({
    id: "care.4.5.handover",
    meaning: "Ambulance handover: minutes with nobody boarding, and minutes added per boarder for each 10 cubicles.",
    value: [15, 12],
    unit: "minutes",
  }),
  assumed({
    id: "care.4.5.drive",
    meaning: "Minutes of driving to whoever called, in the response time alone (switch amb.queue).",
    value: 8,
    unit: "minutes",
  }),
  assumed({
    id: "care.4.5.cubicles",
    meaning: "A&E cubicles for every 100 core beds.",
    value: 6,
    unit: "cubicles",
  }),
];
