/** Crisis types, in the order of every list by crisis. */
export const CRISIS_TYPES = [
  "fall",
  "respiratory",
  "cardiovascular",
  "infection-delirium",
  "social-carer",
  "mental-health",
  "other",
] as const;

/** One crisis type. */
export type CrisisType = (typeof CRISIS_TYPES)[number];
