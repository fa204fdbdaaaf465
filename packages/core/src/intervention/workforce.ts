import type { ProgrammeParameter } from "./programme-parameter.js";

/** Kinds of staff that a programme may take on or take away: each works in some of the staffed services. */
export const STAFF_KINDS = ["nurse", "community"] as const;

/** One of {@link STAFF_KINDS}: nurses, or care workers and therapists of the community. */
export type StaffKind = (typeof STAFF_KINDS)[number];

const WORDS: Readonly<Record<StaffKind, string>> = {
  nurse: "Nurses of the place, whole-time posts a resident aged 65+: what posts taken or filled are a share of.",
  community:
    "Care workers and therapists of the place, whole-time posts a resident aged 65+: what posts taken or filled are a share of.",
};

const POSTS: Readonly<Record<StaffKind, ProgrammeParameter["evidence"]>> = {
  nurse: {
    value: 0.033,
    low: 0.015,
    high: 0.05,
    rows: ["M-STAFF-1"],
    status: "assumed",
    recalled: true,
    note: "about 353,000 whole-time NHS nurses for 10.8m people aged 65+ in England, as recalled",
  },
  community: {
    value: 0.055,
    low: 0.025,
    high: 0.1,
    rows: ["M-STAFF-2"],
    status: "assumed",
    recalled: true,
    note: "about 600,000 whole-time posts of home care, reablement and therapy for 10.8m people aged 65+ in England, as recalled",
  },
};

/** Id of the parameter that says how many posts of a kind a place has. */
export const workforceId = (kind: StaffKind): string => `workforce.${kind}`;

/** How many posts of a kind a place has, for each resident aged 65+. */
export function workforceParameter(kind: StaffKind): ProgrammeParameter {
  return {
    id: workforceId(kind),
    meaning: WORDS[kind],
    unit: "posts a resident aged 65+",
    headline: POSTS[kind],
    evidence: POSTS[kind],
  };
}

/** Kind of staff that a target names; undefined for other targets. */
export function staffKindOf(target: string): StaffKind | undefined {
  return STAFF_KINDS.find((kind) => target === `staff.${kind}`);
}
