/** What happens to a person of W, for whoever takes in the events. */
export const W_EVENT = {
  /** Detail of the first three: name of the potential event, see {@link pointName}. */
  attended: 0,
  progressed: 1,
  died: 2,
  /** Detail: days of the stay. */
  admitted: 3,
  /** The acute stay is over and a slot is needed. */
  askedForSlot: 4,
  /** Detail: days of the slot. */
  slotStarted: 5,
  wentHome: 6,
} as const;

/** One number for block and step of a potential event. */
export function pointName(block: number, step: number): number {
  return block * 0x1000000 + step;
}
