import { CRISIS_TYPES, type CrisisType } from "../intervention/crisis-types.js";
import { FRAILTY_CLASSES } from "../population/frailty.js";
import { EVENT, QUEUES } from "./events.js";

/** Name of a kind of event. */
export type EventName = keyof typeof EVENT;

/** Levels of function in words, by number. */
export const FUNCTION_LEVELS = ["independent", "needs some help", "needs much help", "dependent"] as const;

const CRISES: Readonly<Record<CrisisType, string>> = {
  fall: "a fall",
  respiratory: "a crisis of breathing",
  cardiovascular: "a crisis of the heart, or a stroke",
  "infection-delirium": "an infection or delirium",
  "social-carer": "a social crisis, or one of a carer",
  "mental-health": "a mental health crisis",
  other: "another crisis",
};
const AWAITED: Readonly<Record<(typeof QUEUES)[number], string>> = {
  ward: "a ward bed",
  reablement: "reablement",
  "home-care": "home care",
  "short-term-bed": "a short-term bed",
  "care-home": "a care-home place",
  ambulance: "an ambulance",
};
const DIED = ["where they lived", "in A&E", "on a ward", "in a short-term bed", "at home, on a virtual ward"];
const ANSWERED = ["treated there", "handed on", "taken to A&E"];
const UNPAID_CARE = ["none", "under 20 hours a week", "20 to 49 hours a week", "50 hours a week or more"];
const WORK = ["employed", "out of work for health", "other"];
const BLOOD_PRESSURE = ["not raised", "raised and not known", "known and raised", "controlled"];
const WAYS_OUT = ["without new support", "with support at home", "for a short-term bed", "for a care-home place"];

/** What each kind of event means, given its detail: past facts in plain words. */
const IN_WORDS: Readonly<Record<EventName, (detail: number) => string>> = {
  personEntered: () => "joined the run",
  personDied: (location) => `died ${DIED[location]}`,
  frailtyChanged: (frailty) => `frailty became ${FRAILTY_CLASSES[frailty]}`,
  functionChanged: (level) => `function changed: ${FUNCTION_LEVELS[level]}`,
  ageGroupReached: (group) => `turned ${group === 0 ? 50 : 55 + 10 * group}`,
  crisisHappened: (type) => CRISES[CRISIS_TYPES[type]],
  ambulanceResponded: (answer) => `an ambulance came: ${ANSWERED[answer]}`,
  attendanceStarted: (how) => (how === 1 ? "brought to A&E by ambulance" : "arrived at A&E"),
  attendanceEnded: () => "left A&E, not admitted",
  sameDayAdmission: () => "admitted and sent home the same day",
  admissionStarted: (direct) => (direct === 1 ? "admitted directly by a GP" : "admitted from A&E"),
  wardEntered: () => "got a ward bed",
  readyToLeave: (pathway) => `ready to leave ${WAYS_OUT[pathway]}`,
  stayEnded: (pathway) => `left hospital ${WAYS_OUT[pathway]}`,
  responseVisited: (by) => (by === 1 ? "visited by the crisis hub" : "visited by the response team"),
  queueJoined: (service) => `began to wait for ${AWAITED[QUEUES[service]]}`,
  queueLeft: (service) => `no longer waited for ${AWAITED[QUEUES[service]]}`,
  reablementStarted: () => "reablement began",
  reablementEnded: () => "reablement ended",
  shortTermBedLeft: () => "left the short-term bed",
  homeCareStarted: () => "home care began",
  homeCareEnded: () => "home care ended",
  careHomeEntered: () => "became a care-home resident",
  backgroundBedChanged: (change) => `somebody who is not modelled ${change > 0 ? "took" : "left"} a bed`,
  dementiaStarted: () => "came to have dementia",
  cameToLiveAlone: () => "came to live alone",
  carerChanged: (band) => `unpaid care: ${UNPAID_CARE[band]}`,
  carerStrainChanged: (hundredths) => `strain of the carer: ${hundredths} in a hundred`,
  workChanged: (work) => `work: ${WORK[work]}`,
  bloodPressureChanged: (level) => `blood pressure: ${BLOOD_PRESSURE[level]}`,
  virtualWardEntered: (from) =>
    from === 0 ? "cared for by a virtual ward instead of a bed" : "left the bed for a virtual ward",
  virtualWardLeft: () => "left the virtual ward",
  fractureHappened: (bone) => (bone === 0 ? "broke a hip" : "broke a bone"),
  placeBought: (service) => `given ${AWAITED[QUEUES[service]]} bought outside capacity`,
  terminalPhaseBegan: () => "the last months of life began",
  callClosed: () => "a 999 call was closed on the telephone",
  dementiaDiagnosed: () => "dementia was diagnosed",
  homeCareHoursSet: (hours) => `home care of ${hours} hours a week`,
  personMovedAway: () => "moved away",
  handedOver: (minutes) => `handed over at A&E after ${minutes} minutes`,
  programmeJoined: (programme) => `joined programme ${programme + 1}`,
  programmeLeft: (programme) => `left programme ${programme + 1}`,
  ambulanceReached: (minutes) => `reached by an ambulance ${minutes} minutes after the call`,
  foundInService: (service) => `had ${AWAITED[QUEUES[service]]} on the first day`,
  steppedUp: (to) => `cared for ${to === 1 ? "in a short-term bed" : "at home by reablement"} instead of a ward`,
  programmeContact: (programme) => `seen by programme ${programme + 1}`,
  programmeStarted: (programme) => `programme ${programme + 1} began`,
  programmeHalved: (programme) => `programme ${programme + 1} goes on with half`,
  programmeStopped: (programme) => `programme ${programme + 1} ended`,
  safeguardingUnseen: (programme) => `a safeguarding problem went unseen in programme ${programme + 1}`,
  programmePaused: (programme) => `programme ${programme + 1} stands still`,
  programmeResumed: (programme) => `programme ${programme + 1} goes on`,
  programmeGivenNotice: (programme) => `programme ${programme + 1} was given notice`,
};

const NAMES = new Map(Object.entries(EVENT).map(([name, kind]) => [kind as number, name as EventName]));

/**
 * Name of a kind of event, such as `crisisHappened`.
 * @throws RangeError when there is no such kind
 */
export function eventName(kind: number): EventName {
  const name = NAMES.get(kind);
  if (name === undefined) throw new RangeError(`There is no event of kind ${kind}.`);
  return name;
}

/** An event in a few plain words, such as "an ambulance came: taken to A&E". */
export function eventInWords(kind: number, detail: number): string {
  return IN_WORDS[eventName(kind)](detail);
}
