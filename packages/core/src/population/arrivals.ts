import { exponentialQuantile } from "../maths/quantiles.js";
import { AGE_BAND_STARTS } from "../place/place.js";
import { drawWords, type StreamKey, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { BAND_STRIDE, GROUP, NUMBER_BAND, type Seat, type SeatPlan } from "./seat.js";

/** Census bands in each of the age groups that rates of moving are given for. */
const GROUP_OF_BAND = [0, 0, 0, 1, 1, 2, 2, 3] as const;

/**
 * People of 50 and over who move into a neighbourhood during the run: a Poisson process of its own, as many as would move
 * away from there at the start. They come to homes of their own.
 */
export function arrivals({ parameters, neighbourhood, index, high, start, end }: SeatPlan, stream: StreamKey): Seat[] {
  const seats: Seat[] = [];
  const perYear = AGE_BAND_STARTS.map(
    (_, band) =>
      neighbourhood.residentsByBand[band] * parameters.growth[band] * parameters.arrivals[GROUP_OF_BAND[band]],
  );
  const total = perYear.reduce((sum, rate) => sum + rate, 0);
  if (!parameters.hasArrivals || total <= 0) return seats;
  const words: Words = new Uint32Array(4);
  let time = start;
  for (let ordinal = 0; ; ordinal++) {
    drawWords(words, stream, ordinal, high, 0, 0);
    time += exponentialQuantile(uniform(words[0]), DAYS_PER_YEAR / total);
    if (time >= end) return seats;
    let rest = uniform(words[1]) * total;
    let band = 0;
    while (band < perYear.length - 1 && rest >= perYear[band]) {
      rest -= perYear[band];
      band += 1;
    }
    const low = NUMBER_BAND.arrival * BAND_STRIDE + ordinal;
    const group = GROUP.none;
    seats.push({
      high,
      low,
      neighbourhood: index,
      band,
      ages: [0, 0],
      group,
      isArrival: true,
      enters: time,
      inertAge: 0,
    });
  }
}
