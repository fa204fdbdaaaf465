/** What a search may cost, and when it has found enough. */
export interface SimplexOptions {
  /** Most evaluations of the function; it stops at the first whole step past it. */
  readonly evaluations: number;
  /** Stops when the values at the corners differ by no more than this share of the best, or by this if that is more. */
  readonly tolerance: number;
  /** Size of the first simplex along each axis. Default 0.1. */
  readonly step?: number;
  /** Called after every step with the best value so far. */
  readonly onStep?: (best: number, evaluations: number) => void;
}

/** The best point of a search. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** False when the evaluations ran out first. */
  readonly converged: boolean;
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Finds a low point of a function without derivatives (Nelder and Mead). The function should be smooth: a simulation is,
 * near enough, when every evaluation has the same people and the same luck.
 * @param f may be slow; it is called once at a time
 * @param start first corner; any length of 1 or more
 * @throws RangeError when the function is not finite at the start
 * @source Nelder and Mead 1965; coefficients that suit many dimensions: Gao and Han 2012.
 */
export async function nelderMead(
  f: (point: readonly number[]) => Promise<number> | number,
  start: readonly number[],
  { evaluations: most, tolerance, step = 0.1, onStep }: SimplexOptions,
): Promise<Minimum> {
  const n = start.length;
  const [expansion, contraction, shrinkage] = [1 + 2 / n, 0.75 - 1 / (2 * n), 1 - 1 / Math.max(2, n)];
  let evaluations = 0;
  const corner = async (point: readonly number[]): Promise<Corner> => {
    evaluations += 1;
    const value = await f(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };

  const first = await corner(start);
  if (!Number.isFinite(first.value)) throw new RangeError("The function must be finite where the search starts.");
  let corners = [first];
  for (let axis = 0; axis < n; axis++) {
    corners.push(await corner(start.map((x, i) => (i === axis ? x + step : x))));
  }

  let converged = false;
  while (!converged && evaluations < most) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [corners[0]!, corners[n]!, corners[n - 1]!];
    const others = corners.slice(0, n);
    const centre = start.map((_, i) => others.reduce((sum, { point }) => sum + point[i]!, 0) / n);
    /** The point so many times as far from the centre as the worst corner is, on the other side. */
    const beyond = (times: number): Promise<Corner> => corner(centre.map((c, i) => c + times * (c - worst.point[i]!)));

    const reflected = await beyond(1);
    let replacement: Corner | undefined = reflected;
    if (reflected.value < best.value) {
      const expanded = await beyond(expansion);
      if (expanded.value < reflected.value) replacement = expanded;
    } else if (reflected.value >= second.value) {
      const contracted = await beyond(reflected.value < worst.value ? contraction : -contraction);
      replacement = contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
    }
    if (replacement !== undefined) corners[n] = replacement;
    else {
      const shrunk: Corner[] = [best];
      for (const { point } of corners.slice(1)) {
        shrunk.push(await corner(best.point.map((b, i) => b + shrinkage * (point[i]! - b))));
      }
      corners = shrunk;
    }
    const values = corners.map(({ value }) => value);
    const lowest = Math.min(...values);
    converged = Math.max(...values) - lowest <= tolerance * Math.max(1, Math.abs(lowest));
    onStep?.(lowest, evaluations);
  }
  const best = corners.reduce((low, next) => (next.value < low.value ? next : low));
  return { ...best, evaluations, converged };
}
