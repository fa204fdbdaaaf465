/** What a programme may ask about people. Implemented by the model of care. */
export interface PeopleView {
  readonly size: number;
  /** Residents of the place aged 65+, by the census. */
  readonly residents65Plus: number;
  /** Reablement slots of the place in usual care. */
  readonly reablementSlots: number;
  readonly numberLow: Uint32Array;
  readonly numberHigh: Uint32Array;
  isAlive(row: number): boolean;
  ageYears(row: number, time: number): number;
  /** 0 fit to 3 severe. */
  frailty(row: number): number;
  /** 0 independent to 3 dependent. */
  functionLevel(row: number): number;
  /** Days since reablement last started; Infinity for never. */
  daysSinceReablement(row: number, time: number): number;
}
