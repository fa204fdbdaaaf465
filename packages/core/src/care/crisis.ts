/** One crisis on its way through the urgent pathway. */
export interface Crisis {
  readonly row: number;
  readonly time: number;
  /** Crisis type, which is also the number of its stream. */
  readonly type: number;
  readonly block: number;
  readonly step: number;
  /** 0, or the shift of purposes when it comes back after treatment at home. */
  readonly shift: number;
  /** 1 needs advice, 2 assessment the same day, 3 a hospital bed. */
  readonly severity: number;
}
