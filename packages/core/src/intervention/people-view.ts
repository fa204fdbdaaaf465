/** Where a person is. */
export const SETTINGS = ["residence", "emergency-department", "ward", "short-term-bed", "virtual-ward"] as const;

/** One of {@link SETTINGS}. */
export type PersonSetting = (typeof SETTINGS)[number];

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
  isWoman(row: number): boolean;
  /** Deprivation of the neighbourhood in fifths: 1 most deprived to 5. */
  imdFifth(row: number): number;
  /** 0 fit to 3 severe. */
  frailty(row: number): number;
  /** 0 independent to 3 dependent. */
  functionLevel(row: number): number;
  /** Index in {@link SETTINGS}. */
  setting(row: number): number;
  livesInCareHome(row: number): boolean;
  livesInNursingHome(row: number): boolean;
  livesAlone(row: number): boolean;
  hasCarer(row: number): boolean;
  hasDementia(row: number): boolean;
  hasRespiratoryDisease(row: number): boolean;
  hasSevereMentalIllness(row: number): boolean;
  hasLearningDisability(row: number): boolean;
  /** Followed as a child with complex needs; also once grown up. */
  hasComplexNeeds(row: number): boolean;
  /** Of working age and out of work for health. */
  isOutOfWork(row: number): boolean;
  /** 0 none, 1 undiagnosed, 2 diagnosed and uncontrolled, 3 controlled. */
  hypertension(row: number): number;
  /** Lives in a cold or damp home. */
  isHomeColdOrDamp(row: number): boolean;
  hasHomeCare(row: number): boolean;
  /** Days since the person last left hospital; Infinity for never. */
  daysSinceDischarge(row: number, time: number): number;
  /** Days since a programme last kept the person from an admission; Infinity for never. */
  daysSinceDiverted(row: number, time: number): number;
  /** Days since reablement last started; Infinity for never. */
  daysSinceReablement(row: number, time: number): number;
}
