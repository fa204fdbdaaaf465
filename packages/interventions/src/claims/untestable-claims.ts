import type { UntestableClaim } from "./claim.js";

const PERSONAL_STORY =
  "One person's story: no comparison, no numbers of people. Example 16 goes through it step by step; the group's values are those of the evidence set.";

/** Headlines that neither a run nor arithmetic can reproduce, and why. */
export const untestableClaims: readonly UntestableClaim[] = [
  {
    id: "BT-11",
    programme: "section-75-pooled-budget",
    claim: "Fewer handoffs and better retention of care staff where budgets are pooled.",
    why: "Direction only, no number. A run has fewer handoffs and fewer staff leaving by the illustrative 0.8 and 0.95; there is nothing published to hold the result against.",
  },
  {
    id: "BT-13",
    programme: "integrated-personal-commissioning",
    claim: "Four people live better with a personal budget.",
    why: PERSONAL_STORY,
  },
  {
    id: "BT-14",
    programme: "integrated-personal-commissioning",
    claim: "One man was back at work eight months sooner.",
    why: `${PERSONAL_STORY} Eight months are put in there, not found.`,
  },
  {
    id: "BT-18",
    programme: "damp-and-mould-register",
    claim: "A register of damp homes exists.",
    why: "It claims a list, not an effect. What repairs can do to respiratory admissions of one district is below what a run can tell from chance.",
  },
  {
    id: "BT-30",
    programme: "place-devolution",
    claim: "Decisions taken at place are better.",
    why: "No outcome is claimed with a number, and none was found: deciding elsewhere changes a run only where a budget or an approval binds.",
  },
  {
    id: "BT-30",
    programme: "accountability-agreement",
    claim: "Agreements with places move money to prevention.",
    why: "A shift of money between named accounts, without an outcome; the rule is kept by the books of docs/budgets.md.",
  },
  {
    id: "BT-30",
    programme: "decision-allocation",
    claim: "Russian doll or hub and spoke: neither is better by itself.",
    why: "No difference is claimed and none is assumed: with equal levels and no approval time the allocations are the same for everybody.",
  },
  {
    id: "BT-30",
    programme: "multi-year-settlement",
    claim: "Budgets that are firm for several years let services plan.",
    why: "No number. With renewals in time and posts that stay filled, yearly and multi-year budgets give the same run.",
  },
];
