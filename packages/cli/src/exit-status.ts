/** Exit statuses of the command line: a public contract. */
export const EXIT = {
  done: 0,
  /** A fault of ours, or of the machine. */
  fault: 1,
  badInput: 2,
  interrupted: 130,
} as const;
