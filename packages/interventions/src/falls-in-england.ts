/** What holds of every programme against falls, in the model of England. */
export const FALLS_IN_ENGLAND = [
  "Fractures fall with falls here, which trials did not find.",
  "The model has 1.7 to 2.7 times the admissions after a fall that are published at 65+: admissions avoided here are too many in proportion.",
] as const;
