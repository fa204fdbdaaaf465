/** Where a living person is; blocked is in an acute bed, ready to leave, waiting for a community slot. */
export type State = "home" | "community" | "acute" | "blocked" | "dead";

/** Hazards of one person, a day. */
export interface Hazards {
  readonly attendance: number;
  readonly progression: number;
  readonly death: number;
}

const BY_SEX = { death: [1.2, 0.85] };
const BY_FRAILTY = { attendance: [1, 1.6, 2.5, 4], progression: [1, 1.5, 1.8, 0], death: [0.5, 1, 2.2, 5] };
const BY_FIFTH = {
  attendance: [1.4, 1.15, 1, 0.85, 0.75],
  progression: [1.3, 1.15, 1, 0.9, 0.8],
  death: [1.35, 1.15, 1, 0.9, 0.8],
};
const BY_STATE = {
  attendance: { home: 1, community: 1.5, acute: 0, blocked: 0, dead: 0 },
  progression: { home: 1, community: 1.5, acute: 4, blocked: 4, dead: 0 },
  death: { home: 1, community: 3, acute: 20, blocked: 20, dead: 0 },
};

/** Five-year age bands; the last is open. */
export const DAYS_A_BAND = 5 * 365;
export const LAST_BAND = 19;

/** Age band on a day for somebody who was `ageDays` old on day 0. */
export function bandOn(day: number, ageDays: number): number {
  return Math.min(LAST_BAND, Math.floor((ageDays + day) / DAYS_A_BAND));
}

/** Hazards by their formulas, season left out. */
export function hazards(
  person: { readonly sex: number; readonly fifth: number; readonly frailty: number; readonly state: State },
  band: number,
): Hazards {
  const { sex, fifth, frailty, state } = person;
  const age = 5 * band + 2.5;
  return {
    attendance:
      ((0.3 + 0.9 * ((age - 40) / 50) ** 2) *
        BY_FRAILTY.attendance[frailty]! *
        BY_FIFTH.attendance[fifth]! *
        BY_STATE.attendance[state]) /
      365,
    progression:
      (0.02 *
        Math.exp(0.04 * (age - 70)) *
        BY_FRAILTY.progression[frailty]! *
        BY_FIFTH.progression[fifth]! *
        BY_STATE.progression[state]) /
      365,
    death:
      (0.00004 *
        Math.exp(0.09 * age) *
        BY_SEX.death[sex]! *
        BY_FRAILTY.death[frailty]! *
        BY_FIFTH.death[fifth]! *
        BY_STATE.death[state]) /
      365,
  };
}

/** How far attendances and deaths swing above and below their mean over the year. */
export const SWING = { attendance: 0.15, death: 0.2 };

/** What the season multiplies attendance and death by on a day. */
export function season(day: number): { readonly attendance: number; readonly death: number } {
  const wave = Math.cos((2 * Math.PI * ((day % 365) - 15)) / 365);
  return { attendance: 1 + SWING.attendance * wave, death: 1 + SWING.death * wave };
}
