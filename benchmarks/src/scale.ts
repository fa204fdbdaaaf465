import type { Implementation, Size } from "./implementations.ts";
import type { Run } from "./run.ts";

/** How much of a scale an implementation runs: at least one day, at most as much as it says. */
export function sizeFor({ most }: Pick<Implementation, "most">, full: Size): Size {
  const people = Math.min(full.people, most.people);
  return { people, days: Math.max(1, Math.min(full.days, Math.floor(most.personDays / people))) };
}

/**
 * Seconds of the full size, from a run of less: in proportion to people; after the first day, in proportion to
 * `growth`, the days or the events of the full length over those of the run.
 */
export function fullSeconds({ seconds, setupSeconds }: Run, run: Size, full: Size, growth: number): number {
  return (setupSeconds + (seconds - setupSeconds) * growth) * (full.people / run.people);
}
