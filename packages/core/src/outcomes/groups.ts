import { FRAILTY_CLASSES } from "../population/frailty.js";

/** Age groups of outcomes; those under 50, who came into the model last, stand last. */
export const AGE_GROUPS = ["50-64", "65-74", "75-84", "85+", "0-49"] as const;

/** Index in {@link AGE_GROUPS} of those under 50. */
export const UNDER_50 = 4;

/** Groups that outcomes are broken down by: all, deprivation fifth (1 most deprived), age now, frailty class now. */
export const GROUPS: readonly string[] = [
  "all",
  ...[1, 2, 3, 4, 5].map((fifth) => `imd=${fifth}`),
  ...AGE_GROUPS.map((age) => `age=${age}`),
  ...FRAILTY_CLASSES.map((frailty) => `frailty=${frailty}`),
];

/** Index in {@link GROUPS} of the first level of each dimension. */
export const FIRST_IMD = 1;
export const FIRST_AGE = 6;
export const FIRST_FRAILTY = 11;

/** Settings that people move between. */
export const SETTINGS = ["home", "care-home", "ae", "ward", "short-term-bed", "died"] as const;

/** Numbers of {@link SETTINGS}. */
export const SETTING = { home: 0, careHome: 1, emergencyDepartment: 2, ward: 3, shortTermBed: 4, died: 5 } as const;

/** Moves that can happen, as `from>to`. */
export const MOVES: readonly string[] = [
  "home>ae",
  "home>ward",
  "home>care-home",
  "home>died",
  "care-home>ae",
  "care-home>ward",
  "care-home>died",
  "ae>home",
  "ae>care-home",
  "ae>ward",
  "ae>short-term-bed",
  "ae>died",
  "ward>home",
  "ward>care-home",
  "ward>short-term-bed",
  "ward>died",
  "short-term-bed>home",
  "short-term-bed>care-home",
  "short-term-bed>died",
];
