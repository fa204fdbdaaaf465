/** Most strain of a carer as the state has it, in hundredths. */
export const MOST_STRAIN = 100;

/** Strain that goes with an hour a week more, from the lightest band of hours to the heaviest. */
export function strainPerHour(strainByBand: ArrayLike<number>, hoursByBand: ArrayLike<number>): number {
  const last = strainByBand.length - 1;
  return (strainByBand[last] - strainByBand[0]) / (hoursByBand[last] - hoursByBand[0]);
}

/**
 * Strain of an unpaid carer with what programmes put on them or take off. Their own strain stays on record beside it, so that
 * it is all there again when the programme ends.
 * @param rise what the hours of programmes bring, below 0 where they take some off
 * @param most full strain, in the unit of the other two
 */
export function strainWith(own: number, rise: number, most: number): number {
  const strain = own + rise;
  return strain < 0 ? 0 : strain > most ? most : strain;
}
