import type { ColumnMeaning } from "./meaning.js";

const NO_YES = ["no", "yes"] as const;
const HELD = ["none", "a place within capacity", "a place bought outside capacity"] as const;
const POINT = "number";
const STAMP: ColumnMeaning = {
  unit: "count",
  meaning: "Goes up when plans of its kind are void; a plan filed under an older number does nothing.",
};

/** What every column of the care state means, by the name of the column. A test compares them with the columns. */
export const STATE_MEANINGS: Readonly<Record<string, ColumnMeaning>> = {
  alive: { unit: "level", meaning: "Part of the run and alive.", levels: NO_YES },
  deficits: { unit: "deficits", meaning: "Deficits of the electronic frailty index, 0 to 36; never falls." },
  functionLevel: {
    unit: "level",
    meaning: "Help needed with daily life.",
    levels: ["independent", "needs some help", "needs much help", "dependent"],
  },
  functionLostOn: { unit: "day", meaning: "When a level of function was last lost." },
  dementia: { unit: "level", meaning: "Has dementia, diagnosed or not.", levels: NO_YES },
  livesAlone: { unit: "level", meaning: "Lives alone.", levels: NO_YES },
  carer: {
    unit: "level",
    meaning: "Unpaid care received, hours a week.",
    levels: ["none", "under 20", "20 to 49", "50 and more"],
  },
  hypertension: {
    unit: "level",
    meaning: "High blood pressure.",
    levels: ["none", "nobody knows", "known and high", "controlled"],
  },
  residence: {
    unit: "level",
    meaning: "Where the person lives.",
    levels: ["own home", "residential home", "nursing home"],
  },
  location: {
    unit: "level",
    meaning: "Where the person is now.",
    levels: ["residence", "A&E, waiting for a bed", "ward", "short-term bed"],
  },
  terminal: { unit: "level", meaning: "In the terminal phase; the day of death is set.", levels: NO_YES },
  lastDischarge: { unit: "day", meaning: "When the person last left hospital alive; −∞ for never." },
  bedAskedOn: { unit: "day", meaning: "When a ward bed was asked for, in this stay." },
  readyOn: { unit: "day", meaning: "When the person is, or will be, ready to leave hospital." },
  isReady: { unit: "level", meaning: "Ready to leave and still in hospital.", levels: NO_YES },
  hasDelirium: { unit: "level", meaning: "Delirium in this stay.", levels: NO_YES },
  hasBed: { unit: "level", meaning: "Holds a ward bed.", levels: NO_YES },
  pathway: {
    unit: "level",
    meaning: "Way out of hospital.",
    levels: ["P0 home", "P1 home with new support", "P2 short-term bed", "P3 new care home"],
  },
  awaits: { unit: "level", meaning: "Queue that the person on the ward waits in for the next place; 255 for none." },
  placeHeld: { unit: "level", meaning: "That place is held already.", levels: NO_YES },
  causeStream: { unit: POINT, meaning: "Stream of the point that led to the stay in hospital; names its draws." },
  causeBlock: { unit: POINT, meaning: "Block of that point." },
  causeStep: { unit: POINT, meaning: "Step of that point within its block." },
  causeShift: { unit: POINT, meaning: "64 where the stay follows a return after treatment at home, else 0." },
  bedPriority: { unit: "level", meaning: "Priority of the request for a bed, lower first." },
  returnStream: { unit: POINT, meaning: "Stream of the crisis that may come back after treatment at home." },
  returnBlock: { unit: POINT, meaning: "Block of that crisis." },
  returnStep: { unit: POINT, meaning: "Step of that crisis within its block." },
  deathDraw: { unit: "probability", meaning: "Draw that decides acute death, kept for a later change of its chance." },
  reablement: { unit: "level", meaning: "Reablement at home.", levels: HELD },
  reablementStartedOn: { unit: "day", meaning: "When reablement last started; −∞ for never." },
  shortTermBed: { unit: "level", meaning: "Short-term community bed.", levels: HELD },
  homeCare: {
    unit: "level",
    meaning: "Home-care package.",
    levels: ["none", "in force", "asked for and waiting", "in force, bought outside capacity"],
  },
  homeCareHours: { unit: "hours a week", meaning: "Hours of the package in force or asked for." },
  homeCareStream: {
    unit: POINT,
    meaning: "Stream of the point that led to the package; names the draws of its reviews.",
  },
  homeCareBlock: { unit: POINT, meaning: "Block of that point." },
  homeCareStep: { unit: POINT, meaning: "Step of that point within its block." },
  homeCareReviews: { unit: "count", meaning: "Reviews of the package so far." },
  careHomeMove: {
    unit: "level",
    meaning: "Way into a care home.",
    levels: ["none", "being assessed", "waiting for a place"],
  },
  careHomePlace: { unit: "level", meaning: "Holds a care-home place that counts against capacity.", levels: NO_YES },
  stayStamp: STAMP,
  returnStamp: STAMP,
  reablementStamp: STAMP,
  homeCareStamp: STAMP,
  careHomeStamp: STAMP,
};

/** What every column of the population means: drawn once before the first day or at entry, and never written again. */
export const POPULATION_MEANINGS: Readonly<Record<string, ColumnMeaning>> = {
  numberLow: { unit: POINT, meaning: "Permanent number: the ordinal within the neighbourhood." },
  numberHigh: { unit: POINT, meaning: "Permanent number: a hash of the neighbourhood's code." },
  neighbourhood: { unit: "index", meaning: "Neighbourhood in the place." },
  imdDecile: { unit: "decile", meaning: "Index of Multiple Deprivation 2025 of the neighbourhood, 1 most deprived." },
  birth: { unit: "day", meaning: "Birth; day 0 is 1 April 2025." },
  sex: { unit: "level", meaning: "Sex.", levels: ["male", "female"] },
  enters: { unit: "day", meaning: "From when the person is part of the run." },
  frailtyProneness: { unit: "ratio", meaning: "Proneness to gather deficits, fixed for life, mean 1." },
  crisisProneness: { unit: "ratio", meaning: "Proneness to crises, fixed for life, mean 1." },
  deficits: { unit: "deficits", meaning: "Deficits at entry." },
  functionLevel: { unit: "level", meaning: "Function at entry." },
  functionLostOn: { unit: "day", meaning: "When function was last lost before entry; −∞ for never." },
  dementia: { unit: "level", meaning: "Dementia at entry.", levels: NO_YES },
  livesAlone: { unit: "level", meaning: "Lives alone at entry.", levels: NO_YES },
  carer: { unit: "level", meaning: "Unpaid care received at entry, as in the state." },
  residence: { unit: "level", meaning: "Where the person lives at entry, as in the state." },
  homeCareHours: { unit: "hours a week", meaning: "Home care in force at entry." },
  homeCareReview: { unit: "days", meaning: "Until the first review of that package." },
  hypertension: { unit: "level", meaning: "High blood pressure at entry, as in the state." },
  respiratoryDisease: { unit: "level", meaning: "Chronic respiratory disease.", levels: NO_YES },
  coldOrDamp: { unit: "level", meaning: "Lives in a cold or damp home.", levels: NO_YES },
  severeMentalIllness: { unit: "level", meaning: "Severe mental illness.", levels: NO_YES },
  learningDisability: { unit: "level", meaning: "Learning disability.", levels: NO_YES },
  terminalDeath: { unit: "day", meaning: "Day of death already set by a terminal phase at entry; ∞ for none." },
  inert: { unit: "level", meaning: "Somebody to whom nothing happens, for tests alone.", levels: NO_YES },
};
