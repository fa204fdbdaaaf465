/**
 * What the draws that follow from a point are for. Numbers are part of the results: never reuse or renumber one.
 * Purpose 0 is the point itself. A return after treatment at home adds 64 to those of its crisis.
 */
export const PURPOSE = {
  severity: 1,
  contact: 2,
  response: 3,
  comeBack: 4,
  attendance: 5,
  stay: 6,
  stayLength: 7,
  ready: 8,
  leaving: 9,
  transfer: 10,
  reablement: 11,
  shortTermBed: 12,
  assessment: 13,
  found: 14,
  afterStay: 15,
  carerHours: 16,
  dementiaDiagnosis: 17,
  fracture: 30,
  sameDay: 31,
  restart: 32,
  virtualWard: 33,
  stepUp: 34,
  communityStepUp: 35,
  /** Reviews of a home-care package: this plus the number of the review, up to 100 of them. */
  homeCareReview: 130,
} as const;

/** Added to the purposes of a crisis by its return after treatment at home. */
export const RETURN_SHIFT = 64;
