import { InputError } from "@placewell/core";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, digit) => [letter, digit]));
const LARGEST = 2_251_799_813_685_248;

/**
 * Whole numbers as text: the sign moved to the lowest bit, then base-32 digits, lowest first, one letter each; a letter
 * of the second half of the alphabet says that more digits follow.
 * @throws InputError on a number that is not whole, or beyond ±2^51.
 */
export function packIntegers(values: readonly number[]): string {
  let text = "";
  for (const value of values) {
    if (!Number.isSafeInteger(value) || Math.abs(value) > LARGEST) {
      throw new InputError(`Only whole numbers up to 2^51 can be packed; got ${value}.`, { got: String(value) });
    }
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    do {
      const digit = rest % 32;
      rest = (rest - digit) / 32;
      text += ALPHABET.charAt(digit + (rest > 0 ? 32 : 0));
    } while (rest > 0);
  }
  return text;
}

/**
 * The whole numbers that {@link packIntegers} packed.
 * @throws InputError on a letter outside the alphabet, or a text that stops inside a number.
 */
export function unpackIntegers(text: string): number[] {
  const values: number[] = [];
  let value = 0;
  let place = 1;
  for (const letter of text) {
    const digit = DIGITS.get(letter);
    if (digit === undefined) throw new InputError(`"${letter}" is not a letter of packed numbers.`, { got: letter });
    value += (digit % 32) * place;
    place *= 32;
    if (digit < 32) {
      values.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
      value = 0;
      place = 1;
    }
  }
  if (place !== 1) throw new InputError("Packed numbers stop inside a number.", { got: text.slice(-8) });
  return values;
}

/** Numbers whose steps were packed: the first, then each less the one before it. */
export function unpackDeltas(text: string): number[] {
  let at = 0;
  return unpackIntegers(text).map((step) => {
    at += step;
    return at;
  });
}

/** A layer of polygons: whole steps of 1/scale degree. */
export interface PackedLayer {
  readonly scale: number;
  readonly packed: string;
}

/** Polygons of one area: rings of [lon, lat] in degrees, each ring closed, outer ring first. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

/**
 * The polygons of each area of a layer, in the order they were packed. Before each area stands its number of polygons,
 * before each polygon its number of rings, before each ring its number of points without the closing one; a point is
 * two steps, east and north, from the point before it in the layer.
 * @throws InputError when the text does not hold whole areas.
 */
export function unpackLayer({ scale, packed }: PackedLayer): Polygons[] {
  const numbers = unpackIntegers(packed);
  let read = 0;
  let [east, north] = [0, 0];
  const next = (): number => {
    const n = numbers[read++];
    if (n === undefined) throw new InputError("A packed layer stops inside an area.");
    return n;
  };
  const times = <T>(make: () => T): T[] => Array.from({ length: next() }, make);
  const point = (): [number, number] => {
    east += next();
    north += next();
    return [east / scale, north / scale];
  };
  const ring = (): [number, number][] => {
    const points = times(point);
    return points[0] === undefined ? [] : [...points, points[0]];
  };
  const areas: Polygons[] = [];
  while (read < numbers.length) areas.push(times(() => times(ring)));
  return areas;
}
