/**
 * e^x and ln x to far more digits than a double holds, in whole-number arithmetic that shares nothing with the code under
 * test: fixed point with 200 binary places.
 */
const PLACES = 200n;
const ONE = 1n << PLACES;

/** A double as an exact fixed-point number; doubles of at least 2^-148 in size only. */
function exactly(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0 ? fraction : fraction | (1n << 52n);
  const shift = BigInt(Math.max(exponent, 1) - 1075) + PLACES;
  const magnitude = shift >= 0n ? size << shift : size >> -shift;
  return x < 0 ? -magnitude : magnitude;
}

/** ln 2 by the series of 1 / (k 2^k). */
const LN2 = ((): bigint => {
  let sum = 0n;
  for (let k = 1n; k < 260n; k++) sum += (ONE >> k) / k;
  return sum;
})();

/** e^r for a fixed-point r of less than 1, by Taylor's series. */
function expSeries(r: bigint): bigint {
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * r) / (k * ONE);
    sum += term;
  }
  return sum;
}

/** e^x as fixed-point digits times a power of two. */
function parts(x: number): { digits: bigint; power: number } {
  const exact = exactly(x);
  const power = Number(exact / LN2);
  return { digits: expSeries(exact - BigInt(power) * LN2), power };
}

/** Distance of `found` from e^x, in units in the last place of `found`. */
export function ulpsFromExp(found: number, x: number): number {
  const { digits, power } = parts(x);
  // found / 2^power is a normal double of about 1, so it and the difference are exact enough.
  const scaled = exactly(scale(found, -power));
  return Number(((scaled - digits) * 1_000_000n) / exactly(ulp(scale(found, -power)))) / 1_000_000;
}

/** Distance of `found` from ln x, in units in the last place of `found`. */
export function ulpsFromLog(found: number, x: number): number {
  const { digits, power } = parts(-found);
  return ulpsFromRatio(found, exactly(scale(x, power)) * digits);
}

/** Distance of `found` from ln(1 + x), in units in the last place of `found`; x from −1 + 2⁻²⁰ to 2²⁰. */
export function ulpsFromLog1p(found: number, x: number): number {
  const { digits, power } = parts(-found);
  const sum = ONE + exactly(x);
  return ulpsFromRatio(found, (power < 0 ? sum >> BigInt(-power) : sum << BigInt(power)) * digits);
}

/** ln x − found = ln(x e^−found), of which the product is given, to twice the places. */
function ulpsFromRatio(found: number, product: bigint): number {
  const small = (product >> PLACES) - ONE;
  const correction = small - (small * small) / (2n * ONE);
  return Number((-correction * 1_000_000n) / exactly(ulp(found))) / 1_000_000;
}

/** Unit in the last place of a normal double. */
export function ulp(x: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(x)));
  for (const e of [exponent + 1, exponent, exponent - 1]) if (2 ** e <= Math.abs(x)) return 2 ** (e - 52);
  throw new RangeError(`${x} is not a normal double.`);
}

/** x times 2^power in exact steps. */
function scale(x: number, power: number): number {
  let y = x;
  for (let left = Math.abs(power); left > 0; left -= 500) y *= 2 ** (Math.sign(power) * Math.min(left, 500));
  return y;
}
