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

/** Numbers by which types of crisis go in events and hazards. */
export const CRISIS = {
  fall: 0,
  respiratory: 1,
  cardiovascular: 2,
  infectionDelirium: 3,
  social: 4,
  mental: 5,
  other: 6,
} as const;
