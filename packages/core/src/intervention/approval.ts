import type { Modifier, Programme } from "./programme.js";
import type { ProgrammeParameter } from "./programme-parameter.js";

const USUAL = {
  value: 60,
  low: 20,
  high: 180,
  rows: [],
  status: "assumed" as const,
  note: "as long as one business case takes",
};

/** Days from a decision to the start of what was decided, in usual care: a ratio of days to approval is a ratio of these. */
export const APPROVAL_DAYS: ProgrammeParameter = {
  id: "approvalDays.usual",
  meaning: "Days that approval of a programme takes in usual care, counted in its start already.",
  unit: "days",
  headline: USUAL,
  evidence: USUAL,
};

/**
 * The day a programme starts when others of its scenario change how long approval takes. Those that are at work on the day
 * it was to start hold it up, or hasten it, though never to before their own start; governance does not hold up governance.
 */
export function startUnderApproval(programme: Programme, others: readonly Programme[]): number {
  if (programme.modifiers.some(isOnApproval)) return programme.start;
  let { start } = programme;
  let earliest = 0;
  for (const other of others) {
    if (other === programme || other.start > programme.start || other.stop <= programme.start) continue;
    const days = daysAdded(other);
    if (days === 0) continue;
    start += days;
    if (other.start > earliest) earliest = other.start;
  }
  return start < earliest ? earliest : start;
}

const isOnApproval = ({ target }: Modifier): boolean => target === "approval.days";

function daysAdded({ modifiers, approvalDays = 0, effectScale, fidelity, context = 1 }: Programme): number {
  let days = 0;
  for (const { value, combiner } of modifiers.filter(isOnApproval))
    days += effectScale * fidelity * context * (combiner === "shift" ? value : approvalDays * (value - 1));
  return days;
}
