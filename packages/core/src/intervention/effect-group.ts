/**
 * Mechanisms that several programmes share, so that none is counted twice. Only what helps is limited: harms always
 * multiply.
 *
 * - `coordination`, `warm-dry-home`: of the programmes of the group, the strongest acts on each target.
 * - `urgent-alternative`: one after the other, each on what the previous left, within its slots.
 * - `falls`, `care-home`: they multiply, together down to {@link GROUP_FLOOR}.
 * - `discharge-flow`: they multiply.
 * - `system`: an effect seen for a whole area and the parts that would cause it are never on together.
 */
export const EFFECT_GROUPS = [
  "coordination",
  "warm-dry-home",
  "urgent-alternative",
  "falls",
  "care-home",
  "discharge-flow",
  "system",
] as const;

/** One of {@link EFFECT_GROUPS}. */
export type EffectGroup = (typeof EFFECT_GROUPS)[number];

/** What becomes of the effects of several programmes of one group on one target. */
export type GroupRule = "strongest" | "sequential" | "floored" | "multiply" | "exclusive";

const RULES: Readonly<Record<EffectGroup, GroupRule>> = {
  coordination: "strongest",
  "warm-dry-home": "strongest",
  "urgent-alternative": "sequential",
  falls: "floored",
  "care-home": "floored",
  "discharge-flow": "multiply",
  system: "exclusive",
};

/** Lowest ratio that the programmes of a floored group reach together. Assumed. */
export const GROUP_FLOOR = 0.5;

/** Lowest ratio that all programmes together reach on a crisis hazard. Assumed. */
export const JOINT_FLOOR = 0.4;

/** Rule of a group; programmes without a group multiply. */
export function ruleOf(group: EffectGroup | undefined): GroupRule {
  return group === undefined ? "multiply" : RULES[group];
}
