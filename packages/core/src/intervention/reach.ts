/**
 * Whom the programmes of a run may move. Most people are on no list, and most programmes concern nobody else: both are known
 * here at a glance, so that programmes cost little for those whom they leave as they are.
 */
export interface Reach {
  /** 1 for each row that some programme has reached: who was ever on a list, or was made an offer that moves something. */
  readonly rows: Uint8Array;
  /** Before this day no hazard of everybody is moved. */
  hazardsOfAllFrom: number;
}

/** Nobody is reached yet. @param people rows of the run */
export function reachOf(people: number): Reach {
  return { rows: new Uint8Array(people), hazardsOfAllFrom: Number.POSITIVE_INFINITY };
}
