import { DAYS_PER_YEAR } from "../units/time.js";
import { partnershipIndex, type Reached } from "./partnership.js";
import type { Programme } from "./programme.js";

const POINTS_PER_YEAR = 4;
/** After so long nothing grows any more to speak of. */
const YEARS_SHOWN = 40;

/**
 * What partnerships leave of the growth of a slow programme: index over reference, at most all of it.
 * @returns a stretch for each partnership among the other programmes
 */
export function reachedUnder(programme: Programme, others: readonly Programme[]): Reached[] {
  return others.flatMap((other) => {
    if (other === programme || other.partnership === undefined) return [];
    const { partnership, start, stop, effectScale, fidelity, context = 1 } = other;
    const acts = effectScale * fidelity * context;
    const counts = acts < 1 ? acts : 1;
    if (counts === 0) return [];
    const years = Array.from({ length: YEARS_SHOWN * POINTS_PER_YEAR + 1 }, (_, i) => i / POINTS_PER_YEAR);
    const shares = years.map((year) => {
      const share = partnershipIndex(partnership, year) / partnership.reference;
      return 1 - counts * (1 - (share < 1 ? share : 1));
    });
    return [
      { from: start, until: stop, curve: { name: "partnership", days: years.map((y) => y * DAYS_PER_YEAR), shares } },
    ];
  });
}
