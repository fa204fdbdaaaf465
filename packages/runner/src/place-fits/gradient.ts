/** People and what is counted of them, in each decile of deprivation, 1 most deprived. */
export interface ByDecile {
  readonly people: readonly number[];
  readonly counted: readonly number[];
}

/** Largest gradient, either way: a rate fifty-fold between the ends. */
const STEEPEST = 4;
/** Halvings of that interval: to less than a rounding error. */
const HALVINGS = 60;

/**
 * The gradient of rate × exp(gradient × score) that fits counts best (Poisson regression).
 * @param scoreOf deprivation score of a decile
 */
export function gradientOf({ people, counted }: ByDecile, scoreOf: (decile: number) => number): number {
  const scores = people.map((_, i) => scoreOf(i + 1));
  const wanted = sum(counted.map((n, i) => n * scores[i]!)) / sum(counted);
  /** Mean score of what the fit expects; it grows with the gradient, and is that of what was counted at the best one. */
  const meanScore = (gradient: number): number => {
    const expected = people.map((n, i) => n * Math.exp(gradient * scores[i]!));
    return sum(expected.map((n, i) => n * scores[i]!)) / sum(expected);
  };
  let [low, high] = [-STEEPEST, STEEPEST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (meanScore(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Each band's number with half the weight for its neighbours beside it, all weighted by how much was counted. */
export function smoothed(numbers: readonly number[], weights: readonly number[]): number[] {
  return numbers.map((_, at) => {
    const near = [at - 1, at, at + 1].filter((i) => i >= 0 && i < numbers.length);
    const weight = (i: number): number => weights[i]! * (i === at ? 2 : 1);
    return sum(near.map((i) => weight(i) * numbers[i]!)) / sum(near.map(weight));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
