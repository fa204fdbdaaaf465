/** Emergency admissions of an age band of England in a year. Episodes, not people. */
export interface EmergencyAdmissionRow {
  /** Such as `85-89`; the last is `90+`. */
  readonly ageBand: string;
  /** Finished admission episodes, April 2025 to March 2026. */
  readonly admissions: number;
  /** People, projected to mid-2025. */
  readonly population: number;
  /** Admissions per 1,000 people a year. */
  readonly per1000: number;
}
