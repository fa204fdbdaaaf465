/**
 * Mean wait for a place in a service, in mean stays, when requests come at random and stays are exponential (Erlang C).
 * @param load places in use if there were no limit, 0 or more
 * @param places whole number of places
 * @returns Infinity where there are no more places than load
 * @source Erlang 1917; the recursion of Erlang B.
 */
export function meanWait(load: number, places: number): number {
  if (places <= load) return load === 0 ? 0 : Number.POSITIVE_INFINITY;
  let blocked = 1;
  for (let n = 1; n <= places; n++) blocked = (load * blocked) / (n + load * blocked);
  const waits = blocked / (1 - (load / places) * (1 - blocked));
  return waits / (places - load);
}

/** Fewest whole places at which the mean wait is no longer than in another service, given its load and places. */
export function placesForSameWait(load: number, like: { readonly load: number; readonly places: number }): number {
  const longest = meanWait(like.load, like.places);
  let places = Math.floor(load) + 1;
  while (meanWait(load, places) > longest) places += 1;
  return places;
}
