import { exp } from "../maths/exponential.js";
import { exponentialQuantile, poissonQuantile } from "../maths/quantiles.js";
import { deprivationScore } from "../place/deprivation.js";
import type { Neighbourhood } from "../place/place.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import type { PopulationParameters } from "./population-parameters.js";
import { BAND_STRIDE, GROUP, NUMBER_BAND, type Seat, type SeatPlan } from "./seat.js";

/** Places in `growth` of the two groups of residents under 50. */
const UNDER_18 = 8;
const FROM_20 = 9;

interface HighNeedGroup {
  readonly group: number;
  readonly band: number;
  readonly ages: readonly [youngest: number, span: number];
  /** Number band of those who join later at the youngest age, replacing those who grow out; undefined for none. */
  readonly later: number | undefined;
}

/**
 * Groups followed under 50. New people join at the youngest age at the pace at which the group turns over. Nobody joins
 * those with a learning disability: children with complex needs who reach 18 take the place of those who pass 50.
 */
const GROUPS: readonly HighNeedGroup[] = [
  { group: GROUP.smi, band: NUMBER_BAND.smi, ages: [20, 30], later: NUMBER_BAND.laterSmi },
  { group: GROUP.ld, band: NUMBER_BAND.ld, ages: [18, 32], later: undefined },
  { group: GROUP.child, band: NUMBER_BAND.child, ages: [0, 18], later: NUMBER_BAND.laterChild },
];

/** People expected in a group of a neighbourhood at the start. */
export function expectedHighNeed(p: PopulationParameters, n: Neighbourhood, group: number): number {
  const adults = n.residents20To49 * p.growth[FROM_20];
  if (group === GROUP.smi) return p.smiUnder50[0] * exp(p.smiUnder50[1] * deprivationScore(n.imdDecile)) * adults;
  if (group === GROUP.ld) return p.learningDisabilityUnder50 * adults;
  return p.complexNeeds * n.residentsUnder18 * p.growth[UNDER_18];
}

/** Seats of those with high needs under 50: a Poisson number at the start, and a Poisson process of those who join. */
export function highNeedSeats(plan: SeatPlan, stream: StreamKey): Seat[] {
  const { parameters, neighbourhood, index, high, start, end } = plan;
  const words: Words = new Uint32Array(4);
  const seats: Seat[] = [];
  for (const { group, band, ages, later } of GROUPS) {
    const expected = expectedHighNeed(parameters, neighbourhood, group);
    if (expected <= 0) continue;
    const seat = (numberBand: number, ordinal: number, enters: number, among: Seat["ages"]): void => {
      const low = numberBand * BAND_STRIDE + ordinal;
      seats.push({
        high,
        low,
        neighbourhood: index,
        band: -1,
        ages: among,
        group,
        isArrival: false,
        enters,
        inertAge: 0,
      });
    };
    drawWords(words, stream, 0, high, band, 0);
    const count = poissonQuantile(uniform(words[0]), expected);
    for (let i = 0; i < count; i++) seat(band, i, start, ages);
    if (later === undefined) continue;
    const meanGap = (DAYS_PER_YEAR * ages[1]) / expected;
    let time = start;
    for (let ordinal = 0; ; ordinal++) {
      drawWords(words, stream, ordinal, high, later, 0);
      time += exponentialQuantile(uniform(words[0]), meanGap);
      if (time >= end) break;
      seat(later, ordinal, time, [ages[0], 0]);
    }
  }
  return seats;
}
