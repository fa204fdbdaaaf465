/**
 * A number handed to a function and one handed back are each put in a box on the heap, unless the call is inlined. The
 * longer functions of this room therefore take their argument from a slot and leave the result there; the short function
 * around each is inlined everywhere, so nothing is allocated.
 */
export const slot: Float64Array = new Float64Array(1);
