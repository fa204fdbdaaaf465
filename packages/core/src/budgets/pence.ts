import { InputError } from "../check/input-error.js";

/** Pence in a pound. */
export const PENCE_PER_POUND = 100;

/**
 * The most that one account may hold or owe, pence: about 90 trillion pounds. Up to here every whole number of pence is a
 * number of its own; beyond, sums would lose pennies without a word.
 */
export const MOST_PENCE: number = Number.MAX_SAFE_INTEGER;

/**
 * An amount of money as it may enter the books.
 * @param what names the amount in the message, such as `allocation of "icb"`
 * @returns the same amount
 * @throws InputError unless it is a whole number of pence from 0 to {@link MOST_PENCE}
 */
export function wholePence(pence: number, what: string, path: string = what): number {
  if (Number.isSafeInteger(pence) && pence >= 0) return pence;
  throw new InputError(`The ${what} must be a whole number of pence, 0 or more; got ${pence}.`, {
    path,
    got: String(pence),
    expected: `a whole number from 0 to ${MOST_PENCE}`,
    hint: "Write £12.50 as 1250 pence, and round prices before they reach the books.",
  });
}

/** The quotient and the remainder of a × b / c, exact however large the product is. c above 0. */
function scaled(a: number, b: number, c: number): { readonly quotient: number; readonly remainder: number } {
  const product = a * b;
  if (product <= MOST_PENCE) return { quotient: Math.floor(product / c), remainder: product % c };
  const exact = BigInt(a) * BigInt(b);
  return { quotient: Number(exact / BigInt(c)), remainder: Number(exact % BigInt(c)) };
}

/** Pence × numerator / denominator, rounded down. All whole numbers; the denominator above 0. */
export function proportion(pence: number, numerator: number, denominator: number): number {
  return scaled(pence, numerator, denominator).quotient;
}

/** Pence × numerator / denominator, rounded up. All whole numbers; the denominator above 0. */
export function proportionUp(pence: number, numerator: number, denominator: number): number {
  const { quotient, remainder } = scaled(pence, numerator, denominator);
  return remainder > 0 ? quotient + 1 : quotient;
}

/** Shares are read to the millionth, so that no floating-point product reaches the books. */
const SHARE_UNITS = 1_000_000;

/**
 * A share of an amount, rounded down to the penny.
 * @param share 0 to 1, read to the nearest millionth
 */
export function partOf(pence: number, share: number): number {
  return proportion(pence, Math.round(share * SHARE_UNITS), SHARE_UNITS);
}

/** Somebody who takes part in a split. */
export interface Sharer {
  /** Settles ties, so that the order of the list does not matter. No two alike. */
  readonly name: string;
  /** Whole number, 0 or more. */
  readonly weight: number;
}

/**
 * Splits an amount by weight, to the penny: each gets the part rounded down, and the pennies left over go one each to the
 * largest remainders, of equals to the name that comes first.
 * @param pence whole pence, 0 or more
 * @returns pence for each sharer, in their order; they sum to the amount exactly
 * @throws InputError when the weights are not whole numbers of 0 or more, or are all 0, or two sharers have one name
 * @source Largest-remainder method (Hamilton).
 */
export function splitPence(pence: number, sharers: readonly Sharer[]): number[] {
  wholePence(pence, "amount to be split");
  const total = sharers.reduce((sum, { name, weight }) => sum + wholePence(weight, `weight of "${name}"`), 0);
  if (new Set(sharers.map(({ name }) => name)).size < sharers.length || !(total > 0) || total > MOST_PENCE) {
    throw new InputError(
      `A split needs sharers with names of their own, and weights that sum to 1 or more; got ${sharers.length} whose weights sum to ${total}.`,
      {
        got: String(total),
        expected: `1 to ${MOST_PENCE}`,
        hint: "Leave out nobody who may take part, and repeat nobody.",
      },
    );
  }
  const parts = sharers.map(({ weight }) => scaled(pence, weight, total));
  const pences = parts.map(({ quotient }) => quotient);
  const left = pence - pences.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map(({ remainder }, at) => ({ remainder, at, name: sharers[at].name }))
    .sort((a, b) => b.remainder - a.remainder || (a.name < b.name ? -1 : 1));
  for (const { at } of order.slice(0, left)) pences[at] += 1;
  return pences;
}
