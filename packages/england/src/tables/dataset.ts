/** A published table that parameters, targets or places are worked out from: many figures, cited as one. */
export interface Dataset {
  /** Begins with `data.`, so that it is told from an evidence row. */
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly period: string;
  /** Where its figures stand in this package, or what was worked out from them. */
  readonly use: string;
}
