/**
 * What can happen, as past facts: the kinds of the event stream. Outcomes are folds over these alone.
 * `detail` says what the number that goes with an event means.
 */
export const EVENT = {
  /** Joined the run (at the start, on turning 50, or as one of those followed under 50). */
  personEntered: 0,
  /** Died. detail: where, as in LOCATION of the care state. */
  personDied: 1,
  /** Frailty class changed. detail: new class 0-3. */
  frailtyChanged: 2,
  /** Function changed. detail: new level 0-3. */
  functionChanged: 3,
  /** Passed 50, 65, 75 or 85. detail: age group 0-3. */
  ageGroupReached: 4,
  /** A crisis. detail: crisis type 0-6. */
  crisisHappened: 5,
  /** An ambulance came. detail: 0 treated there, 1 handed on, 2 conveyed. */
  ambulanceResponded: 6,
  /** Arrived at A&E. detail: 0 on foot or sent, 1 by ambulance. */
  attendanceStarted: 7,
  /** Left A&E without admission. */
  attendanceEnded: 8,
  /** Admitted and discharged the same day; goes home. */
  sameDayAdmission: 9,
  /** Admitted for an overnight stay; asks for a bed. detail: 0 from A&E, 1 direct by a GP. */
  admissionStarted: 10,
  /** Got a ward bed. */
  wardEntered: 11,
  /** Ready to leave. detail: pathway 0-3. */
  readyToLeave: 12,
  /** Left hospital alive. detail: pathway 0-3. */
  stayEnded: 13,
  /** A home visit by a response service. detail: 0 urgent community response, 1 hub. */
  responseVisited: 14,
  /** Joined the queue of a service. detail: service number. */
  queueJoined: 15,
  /** Left the queue of a service, served or not. detail: service number. */
  queueLeft: 16,
  reablementStarted: 17,
  reablementEnded: 18,
  /** Left a short-term bed for home or a care home. */
  shortTermBedLeft: 19,
  homeCareStarted: 20,
  homeCareEnded: 21,
  /** Became a resident of a care home. detail: 1 residential, 2 nursing. */
  careHomeEntered: 22,
  /** A background patient took a bed or left it. detail: +1 or −1. */
  backgroundBedChanged: 23,
  /** Came to have dementia. */
  dementiaStarted: 24,
  /** Came to live alone. */
  cameToLiveAlone: 25,
  /** Unpaid care began, changed or ended. detail: hours band 0 none to 3. */
  carerChanged: 26,
  /** Strain of the unpaid carer changed. detail: hundredths, 0 to 100. */
  carerStrainChanged: 27,
  /** Work changed. detail: 0 employed, 1 out of work for health, 2 other. */
  workChanged: 28,
  /** Blood pressure became known or controlled. detail: 0 none, 1 undiagnosed, 2 diagnosed, 3 controlled. */
  bloodPressureChanged: 29,
  /** Went onto a virtual ward. detail: 0 step-up instead of a bed, 1 step-down from one. */
  virtualWardEntered: 30,
  virtualWardLeft: 31,
  /** Broke a bone in a fall. detail: 0 hip, 1 other. */
  fractureHappened: 32,
  /** A service was bought outside its capacity. detail: service number. */
  placeBought: 33,
  /** The last months of life began. */
  terminalPhaseBegan: 34,
  /** A 999 call was closed on the telephone. */
  callClosed: 35,
  /** Dementia was diagnosed. */
  dementiaDiagnosed: 36,
  /** Hours of a home-care package in force. detail: hours a week. */
  homeCareHoursSet: 37,
  /** Moved away from the place, alive. */
  personMovedAway: 38,
  /** An ambulance handed somebody over at A&E. detail: minutes waited. */
  handedOver: 39,
  /** Joined a programme. detail: its number in the scenario, in the order of names. */
  programmeJoined: 40,
  /** Left a programme. detail: its number in the scenario, in the order of names. */
  programmeLeft: 41,
  /** A contact that a programme makes. detail: its number in the scenario, in the order of names. */
  programmeContact: 42,
  /** An ambulance reached somebody; only where ambulances can be late. detail: minutes since the call. */
  ambulanceReached: 43,
  /** Is found in a service on the first day. detail: service number. */
  foundInService: 44,
  /** Left A&E for community care in place of a ward. detail: 0 reablement at home, 1 a short-term bed. */
  steppedUp: 45,
  /** What a programme costs a place begins. detail: its number in the scenario, in the order of names. */
  programmeStarted: 46,
  /** A programme goes on with half of its means. detail: its number, likewise. */
  programmeHalved: 47,
  /** A programme has ended. detail: its number, likewise. */
  programmeStopped: 48,
  /** A safeguarding problem of somebody on a programme's list went unseen. detail: the programme's number, as before. */
  safeguardingUnseen: 49,
  /** A programme was given notice by a rule of its own. detail: its number, as before. */
  programmeGivenNotice: 50,
  /** A programme stands still because its funding is renewed late. detail: its number, as before. */
  programmePaused: 51,
  /** A programme that stood still goes on. detail: its number, as before. */
  programmeResumed: 52,
} as const;

/** Services that keep a queue, by number in the event stream. */
export const QUEUES = ["ward", "reablement", "home-care", "short-term-bed", "care-home", "ambulance"] as const;

/** Numbers of {@link QUEUES}. */
export const QUEUE = { ward: 0, reablement: 1, homeCare: 2, shortTermBed: 3, careHome: 4, ambulance: 5 } as const;
