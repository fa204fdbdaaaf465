import { journeyOfRow, keptScenario } from "../simulation/journey.js";
import type { KeptReplicate } from "../simulation/keep-replicate.js";
import { type Happening, isListKeeping } from "../simulation/kept-lives.js";
import { compareJourneys, type JourneyComparison } from "./compare-journeys.js";

/** People whose lives are not the same in two scenarios of one replicate. */
export interface DifferingLives {
  /** People of the run, and how many of them live differently in any way. */
  readonly people: number;
  readonly differing: number;
  /** Those who differ most, by days spent in different settings, first; the first scenario's journey is the first. */
  readonly most: readonly JourneyComparison[];
}

/**
 * Finds the people whose lives differ most between two scenarios that were kept.
 * @param scenarios names of the two
 * @param count how many to give
 * @throws InputError when a scenario was not kept
 */
export function differingLives(
  kept: KeptReplicate,
  scenarios: readonly [string, string],
  count: number,
): DifferingLives {
  const [a, b] = scenarios.map((name) => keptScenario(kept, name));
  let differing = 0;
  let most: { readonly row: number; readonly comparison: JourneyComparison }[] = [];
  for (let row = 0; row < kept.population.size; row++) {
    if (areSame(a.lives.of(row), b.lives.of(row))) continue;
    differing += 1;
    const comparison = compareJourneys([a, b].map((scenario) => journeyOfRow(kept, scenario, row)));
    most.push({ row, comparison });
    if (most.length >= 2 * count + 100) most = first(most, count);
  }
  return {
    people: kept.population.size,
    differing,
    most: first(most, count).map(({ comparison }) => comparison),
  };
}

function first<T extends { readonly row: number; readonly comparison: JourneyComparison }>(
  found: readonly T[],
  count: number,
): T[] {
  const apart = ({ comparison }: T): number => comparison.daysElsewhere[1];
  return [...found].sort((a, b) => apart(b) - apart(a) || a.row - b.row).slice(0, count);
}

/** To be on a programme's list is no other life: what it does is. */
function areSame(...lives: readonly [readonly Happening[], readonly Happening[]]): boolean {
  const [a, b] = lives.map((life) => life.filter((happening) => !isListKeeping(happening)));
  if (a.length !== b.length) return false;
  return a.every(({ kind, time, detail }, i) => kind === b[i].kind && time === b[i].time && detail === b[i].detail);
}
