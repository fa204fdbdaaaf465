/** Deprivation score of an IMD decile: +0.5 in decile 1, the most deprived, to −0.5 in decile 10. */
export function deprivationScore(imdDecile: number): number {
  return (5.5 - imdDecile) / 9;
}

/** IMD fifth of a decile: 1 most deprived to 5. */
export function imdFifth(imdDecile: number): number {
  return (imdDecile + 1) >> 1;
}
