/** Moments at which people in care are seen, and so can be found. */
export const CONTACTS = [
  "ambulance",
  "emergency-department",
  "ward",
  "discharge",
  "response-visit",
  "reablement",
  "home-care",
] as const;

/** One of {@link CONTACTS}. */
export type Contact = (typeof CONTACTS)[number];
