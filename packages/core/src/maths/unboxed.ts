/**
 * A number handed to a function and one handed back are each put in a box on the heap, unless the call is inlined. The
 * longer functions of this room therefore take their argument from a slot and leave the result there; the short function
 * around each is inlined everywhere, so nothing is allocated.
 */
export const slot: Float64Array = new Float64Array(1);

/**
 * Where a field of numbers begins that will hold fractions. A field that began as a small whole number is made anew when the
 * first fraction comes, and code compiled by then is thrown away.
 */
export const A_DOUBLE: number = Number.NaN;
