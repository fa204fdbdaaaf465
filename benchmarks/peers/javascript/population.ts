/** Who a person is before the first day. */
export interface Start {
  readonly ageDays: number;
  /** 0 male, 1 female. */
  readonly sex: number;
  /** Deprivation fifth, 0 most deprived. */
  readonly fifth: number;
  /** 0 fit to 3 severely frail. */
  readonly frailty: number;
}

/** The public hash of four 32-bit words to four. @source Jarzynski and Olano 2020, "Hash functions for GPU rendering". */
export function pcg4d(a: number, b: number, c: number, d: number): readonly [number, number, number, number] {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  x += Math.imul(y, w);
  y += Math.imul(z, x);
  z += Math.imul(x, y);
  w += Math.imul(y, z);
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x += Math.imul(y, w);
  y += Math.imul(z, x);
  z += Math.imul(x, y);
  w += Math.imul(y, z);
  return [x >>> 0, y >>> 0, z >>> 0, w >>> 0];
}

/** Shares that are no frailer than 0, 1 and 2, by age from 0, 50, 65, 75 and 85 years. */
const FRAILTY_CUTS: readonly (readonly [number, number, number])[] = [
  [0.97, 0.995, 0.999],
  [0.9, 0.975, 0.995],
  [0.7, 0.9, 0.975],
  [0.45, 0.78, 0.94],
  [0.22, 0.56, 0.83],
];

const POPULATION = 0xa11ce;

/** Person `id` of the workload's population of that seed: equal, bit for bit, in every implementation. */
export function start(id: number, seed: number): Start {
  const [x, y, z, w] = pcg4d(id, 0, POPULATION, seed);
  const along = y / 2 ** 32;
  const age = x / 2 ** 32 < 0.22 ? 65 + 30 * along ** 1.6 : 65 * along;
  const luck = w / 2 ** 32;
  const cuts = FRAILTY_CUTS[age < 50 ? 0 : age < 65 ? 1 : age < 75 ? 2 : age < 85 ? 3 : 4]!;
  return {
    ageDays: Math.floor(365 * age),
    sex: z & 1,
    fifth: (z >>> 8) % 5,
    frailty: luck < cuts[0] ? 0 : luck < cuts[1] ? 1 : luck < cuts[2] ? 2 : 3,
  };
}
