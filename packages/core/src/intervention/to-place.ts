/**
 * An amount for a place of one size, scaled to another by residents aged 65+. A place of that very size has the amount itself,
 * to the last bit.
 * @param amount whole places, posts, visits or pounds
 * @param inPlaceOf65Plus residents aged 65+ that it is for; left out, it stands as it is
 * @param residents65Plus residents aged 65+ of the place
 */
export function toPlace(amount: number, inPlaceOf65Plus: number | undefined, residents65Plus: number): number {
  if (inPlaceOf65Plus === undefined || inPlaceOf65Plus === residents65Plus) return amount;
  return (amount / inPlaceOf65Plus) * residents65Plus;
}
