import { type RateTables, rateTables } from "@placewell/core";
import type { WPeople } from "./people.ts";
import type { WProgramme } from "./programmes.ts";

/** Streams of W, in order. */
export const W_STREAMS = ["w.attend", "w.progress", "w.die"] as const;
export const ATTEND = 0;
export const PROGRESS = 1;
export const DIE = 2;

const DAYS = 365;

function season(amplitude: number): number[] {
  return Array.from({ length: DAYS }, (_, day) => 1 + amplitude * Math.cos((2 * Math.PI * (day - 15)) / DAYS));
}

/** The seasons of W's streams: factors for each day of the year. */
export const W_SEASONS: readonly (readonly number[])[] = [season(0.15), [1], season(0.2)];

/** Middle of each age band, years. */
const MIDDLE = Array.from({ length: 20 }, (_, band) => 5 * band + 2.5);

/** The hazards of W under a programme as declared products. */
export function wRates(people: WPeople, programme: WProgramme): RateTables {
  const { attendanceByFrailty = [1, 1, 1, 1], attendanceOfEnrolled = 1 } = programme;
  return rateTables(people, {
    "w.attend": {
      perDay: 1 / DAYS,
      by: {
        band: MIDDLE.map((m) => 0.3 + 0.9 * ((m - 40) / 50) ** 2),
        frailty: [1, 1.6, 2.5, 4].map((factor, frailty) => factor * attendanceByFrailty[frailty]),
        fifth: [1.4, 1.15, 1, 0.85, 0.75],
        setting: [1, 1.5, 0, 0, 0],
        enrolled: [1, attendanceOfEnrolled],
      },
      season: W_SEASONS[ATTEND],
    },
    "w.progress": {
      perDay: 0.02 / DAYS,
      by: {
        band: MIDDLE.map((m) => Math.exp(0.04 * (m - 70))),
        frailty: [1, 1.5, 1.8, 0],
        fifth: [1.3, 1.15, 1, 0.9, 0.8],
        setting: [1, 1.5, 4, 4, 0],
      },
      season: W_SEASONS[PROGRESS],
    },
    "w.die": {
      perDay: 0.00004 / DAYS,
      by: {
        band: MIDDLE.map((m) => Math.exp(0.09 * m)),
        sex: [1.2, 0.85],
        frailty: [0.5, 1, 2.2, 5],
        fifth: [1.35, 1.15, 1, 0.9, 0.8],
        setting: [1, 3, 20, 20, 0],
      },
      season: W_SEASONS[DIE],
    },
  });
}
