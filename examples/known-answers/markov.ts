import { exp } from "@placewell/core";

/** Rates from each state (a row) to each other; the diagonal makes rows sum to 0. */
export type Generator = readonly (readonly number[])[];

/**
 * Generator of a chain of levels with death, which is the last state, from rates by level.
 * @param worse to the next level; `better`: to the one before
 */
export function chainWithDeath(
  worse: readonly number[],
  better: readonly number[],
  death: readonly number[],
): number[][] {
  const dead = death.length - 1;
  return death.map((rate, from) => {
    const row = death.map(() => 0);
    if (from === dead) return row;
    if (worse[from] > 0) row[from + 1] += worse[from];
    if (better[from] > 0) row[from - 1] += better[from];
    row[dead] += rate;
    row[from] = -(worse[from] + better[from] + rate);
    return row;
  });
}

/**
 * Shares of people in each state after a time, from the first state: a row of the matrix exponential.
 * @source by uniformisation, Jensen 1953: a Poisson number of steps of a chain in discrete time.
 */
export function sharesAfter(generator: Generator, time: number): number[] {
  const pace = Math.max(...generator.map((row, i) => -row[i]));
  let now: number[] = generator.map((_, i) => (i === 0 ? 1 : 0));
  let weight = exp(-pace * time);
  const shares = generator.map(() => 0);
  for (let steps = 1; steps <= 200; steps++) {
    for (let i = 0; i < now.length; i++) shares[i] += weight * now[i];
    now = now.map((share, to) => share + now.reduce((sum, s, from) => sum + (s * generator[from][to]) / pace, 0));
    weight *= (pace * time) / steps;
  }
  return shares;
}

/** Mean time until the last state, death, from each other state: minus the inverse of the living part, times ones. */
export function lifeExpectancies(generator: Generator): number[] {
  const living = generator.length - 1;
  const rows = generator.slice(0, living).map((row) => [...row.slice(0, living), -1]);
  // Gauss and Jordan; the diagonal is dominant, so no exchange of rows is needed.
  for (let i = 0; i < living; i++) {
    const pivot = rows[i][i];
    rows[i] = rows[i].map((value) => value / pivot);
    for (let j = 0; j < living; j++) {
      if (j === i) continue;
      const factor = rows[j][i];
      rows[j] = rows[j].map((value, k) => value - factor * rows[i][k]);
    }
  }
  return rows.map((row) => row[living]);
}
