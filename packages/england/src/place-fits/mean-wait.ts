/**
 * Mean wait for a place in a service, in mean stays, when requests come at random and people who wait give up, or are
 * found something else, as fast as people with a place leave: the number there is then Poisson, and the wait has an end
 * also where there are fewer places than load.
 * @param load places in use if there were no limit, 0 or more
 * @param places whole number of places
 * @source Erlang's queue with impatience (Palm 1957) at equal rates; Little's law.
 */
export function meanWait(load: number, places: number): number {
  if (load === 0) return 0;
  let [all, waiting] = [0, 0];
  const count = (people: number, weight: number): void => {
    all += weight;
    if (people > places) waiting += weight * (people - places);
  };
  const likeliest = Math.floor(load);
  // Weights of the Poisson distribution from its top down to nothing, first to the left and then to the right.
  for (let [n, weight] = [likeliest, 1]; n >= 0 && weight > NOTHING; weight *= n / load, n--) count(n, weight);
  for (let [n, weight] = [likeliest + 1, load / (likeliest + 1)]; weight > NOTHING; n++, weight *= load / n) {
    count(n, weight);
  }
  return waiting / all / load;
}

/** A weight, against that of the likeliest number of people, that no longer matters. */
const NOTHING = 1e-18;

/** Fewest whole places at which the mean wait is no longer than in another service, given its load and places. */
export function placesForSameWait(load: number, like: { readonly load: number; readonly places: number }): number {
  const longest = meanWait(like.load, like.places);
  let places = 0;
  while (meanWait(load, places) > longest) places += 1;
  return places;
}
