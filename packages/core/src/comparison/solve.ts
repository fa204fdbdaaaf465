/** What a solver looks for. */
export interface SolvePlan {
  /** Values between which to look; the answer must rise or fall all the way between them. */
  readonly bounds: readonly [number, number];
  /** A value to begin with, inside the bounds. */
  readonly start: number;
  readonly target: number;
  /** Near enough: the answer may miss the target by so much. */
  readonly within: number;
  /** Smallest step between two values tried, so that an answer can be written down and tried again exactly. */
  readonly step: number;
  /** Most values tried. */
  readonly most: number;
}

/** The value found, what it gives, and whether that is near enough. */
export interface Solved {
  readonly value: number;
  readonly result: number;
  readonly isSolved: boolean;
  readonly tried: number;
}

/**
 * Finds the value at which a monotone function reaches a target: regula falsi between two values on either side of it
 * (Illinois), by bisection where that does not move.
 * @param answer is asked once for each value tried
 * @returns the value whose answer came nearest; `isSolved` is false where the target lies beyond the bounds
 */
export function solveMonotone(answer: (value: number) => number, plan: SolvePlan): Solved {
  const { bounds, start, target, within, step, most } = plan;
  const tried: Tried[] = [];
  const ask = (value: number): Tried => {
    const known = tried.find((one) => one.value === value);
    if (known !== undefined) return known;
    const one = { value, miss: answer(value) - target };
    tried.push(one);
    return one;
  };
  const finish = (): Solved => {
    const best = tried.reduce((a, b) => (Math.abs(b.miss) < Math.abs(a.miss) ? b : a));
    const isSolved = Math.abs(best.miss) <= within;
    return { value: best.value, result: best.miss + target, isSolved, tried: tried.length };
  };
  let a = ask(start);
  if (Math.abs(a.miss) <= within) return finish();
  const other = bounds.map((bound) => () => ask(bound)).find((end) => end().miss * a.miss < 0);
  if (other === undefined) return finish();
  let b = other();
  // How much a side counts that has stood still: halved each time, so that both ends move.
  let [weightA, weightB] = [1, 1];
  while (tried.length < most) {
    const [missA, missB] = [a.miss * weightA, b.miss * weightB];
    const middle = onGrid((a.value * missB - b.value * missA) / (missB - missA), step);
    const next = isBetween(middle, a.value, b.value) ? middle : onGrid((a.value + b.value) / 2, step);
    if (!isBetween(next, a.value, b.value)) return finish();
    const c = ask(next);
    if (Math.abs(c.miss) <= within) return finish();
    if (c.miss * a.miss > 0) [a, weightA, weightB] = [c, 1, weightB / 2];
    else [b, weightB, weightA] = [c, 1, weightA / 2];
  }
  return finish();
}

interface Tried {
  readonly value: number;
  readonly miss: number;
}

/** The nearest whole number of steps, as a decimal number reads: 0.4231, not 0.42310000000000003. */
const onGrid = (value: number, step: number): number => Number((Math.round(value / step) * step).toPrecision(12));

const isBetween = (value: number, a: number, b: number): boolean => value > Math.min(a, b) && value < Math.max(a, b);
