/** A published figure that parameters, targets and programmes cite by id. */
export interface EvidenceRow {
  readonly id: string;
  /** Part of the table it stands in, such as `acute`, `effect` or `utility`. */
  readonly group: string;
  /** What the figure is. */
  readonly name: string;
  /** NaN where no number is published: see `words`. */
  readonly value: number;
  /** What is published in place of a number, such as a direction. */
  readonly words?: string;
  /** Ends of the published interval or range, where there is one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly population: string;
  readonly year: string;
  readonly source: string;
  readonly url: string;
  readonly status: EvidenceStatus;
  /** Design of the study, where graded: A trial, B controlled comparison, C before and after or own report. */
  readonly grade?: string;
}

/**
 * `checked` read at its source; `derived` arithmetic on such figures; `unchecked` recalled, not read; `programme claim`
 * what a programme says of itself.
 */
export type EvidenceStatus = "checked" | "derived" | "unchecked" | "programme claim";
