/** A published figure that parameters and targets cite by id. */
export interface EvidenceRow {
  readonly id: string;
  /** What the figure is. */
  readonly name: string;
  readonly value: number;
  /** Ends of the published interval or range, where there is one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly population: string;
  readonly year: string;
  readonly source: string;
  readonly url: string;
  /** `checked` read at its source; `derived` arithmetic on such figures; `unchecked` recalled, not read. */
  readonly status: string;
}
