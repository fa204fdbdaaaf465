import { describe, expect, it } from "vitest";
import { spread } from "../maths/spread.js";
import { type Generator, shipped, slowShipped } from "./generator.js";
import { philox, threefry } from "./reduced-rounds.js";
import { slowPhilox } from "./slow-philox.js";
import { slowThreefry } from "./slow-threefry.js";

/** Known answers published with Random123: rounds, then words of counter and key, then words out. */
const THREEFRY = [
  "13  00000000 00000000 00000000 00000000  00000000 00000000 00000000 00000000  531c7e4f 39491ee5 2c855a92 3d6abf9a",
  "13  ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff ffffffff ffffffff  c4189358 1c9cc83a d5881c67 6a0a89e0",
  "13  243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0 082efa98 ec4e6c89  4aa71d8f 734738c2 431fc6a8 ae6debf1",
  "20  00000000 00000000 00000000 00000000  00000000 00000000 00000000 00000000  9c6ca96a e17eae66 fc10ecd4 5256a7d8",
  "20  ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff ffffffff ffffffff  2a881696 57012287 f6c7446e a16a6732",
  "20  243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0 082efa98 ec4e6c89  59cd1dbb b8879579 86b5d00c ac8b6d84",
  "72  00000000 00000000 00000000 00000000  00000000 00000000 00000000 00000000  93171da6 9220326d b392b7b1 ff58a002",
  "72  ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff ffffffff ffffffff  60743f3d 9961e684 aab21c34 8c65fb7d",
  "72  243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0 082efa98 ec4e6c89  09930adf 7f27bd55 9ed68ce1 97f803f6",
];

const PHILOX = [
  "7  00000000 00000000 00000000 00000000  00000000 00000000  5f6fb709 0d893f64 4f121f81 4f730a48",
  "7  ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff  5207ddc2 45165e59 4d8ee751 8c52f662",
  "7  243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0  4dfccaba 190a87f0 c47362ba b6b5242a",
  "10  00000000 00000000 00000000 00000000  00000000 00000000  6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  "10  ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff  408f276d 41c83b0e a20bc7c6 6d5451fd",
  "10  243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0  d16cfe09 94fdcceb 5001e420 24126ea1",
];

/** Rounds, words in and words out of one line. */
function read(line: string): { rounds: number; given: number[]; expected: number[] } {
  const [rounds, ...words] = line.split(/ +/);
  const numbers = words.map((word) => Number.parseInt(word, 16));
  return { rounds: Number(rounds), given: numbers.slice(0, -4), expected: numbers.slice(-4) };
}

function draw(generator: Generator, words: readonly number[]): number[] {
  const out = new Uint32Array(4);
  generator(out, words[0], words[1], words[2], words[3], words[4], words[5]);
  return [...out];
}

/** Counters and keys all over, the edges of a word among them. */
function* manyInputs(n: number): IterableIterator<number[]> {
  const draws = spread(6 * n, 0, 2 ** 32).map(Math.floor);
  for (let i = 0; i < n; i++) {
    const words = [...draws.subarray(6 * i, 6 * i + 6)];
    if (i < 64) for (let w = 0; w < 6; w++) words[w] = (i >> w) & 1 ? 0xffffffff : 0;
    yield words;
  }
}

describe("the slow twins have the published words", () => {
  it.each(THREEFRY)("Threefry4x32 %s", (line) => {
    const { rounds, given, expected } = read(line);
    expect(slowThreefry(given, rounds)).toEqual(expected);
  });

  it.each(PHILOX)("Philox4x32 %s", (line) => {
    const { rounds, given, expected } = read(line);
    expect(slowPhilox(given, rounds)).toEqual(expected);
  });

  it("Philox4x32-10 gives the 10,000th word that the C++26 standard names for its default seed", () => {
    expect(slowPhilox([2499, 0, 0, 0, 20111115, 0], 10)[3]).toBe(1955073260);
  });
});

describe("the generator that ships", () => {
  it("has the published words of a zero counter and key", () => {
    expect(draw(shipped, [0, 0, 0, 0, 0, 0])).toEqual([0x531c7e4f, 0x39491ee5, 0x2c855a92, 0x3d6abf9a]);
  });

  it("is its slow twin on 20,000 counters and keys", () => {
    for (const words of manyInputs(20_000)) expect(draw(shipped, words)).toEqual(slowShipped(words));
  });

  it("takes words given as signed numbers for the same words", () => {
    for (const words of manyInputs(200)) {
      expect(
        draw(
          shipped,
          words.map((w) => w | 0),
        ),
      ).toEqual(draw(shipped, words));
    }
  });

  it("writes four words and keeps nothing: a draw is the same after any other", () => {
    const first = draw(shipped, [1, 2, 3, 4, 5, 6]);
    draw(shipped, [6, 5, 4, 3, 2, 1]);
    expect(draw(shipped, [1, 2, 3, 4, 5, 6])).toEqual(first);
  });
});

describe("the generators that tests put in its place are their slow twins", () => {
  it.each([2, 3, 4, 7, 10])("Philox4x32-%i", (rounds) => {
    for (const words of manyInputs(1000)) expect(draw(philox(rounds), words)).toEqual(slowPhilox(words, rounds));
  });

  it.each([4, 8, 13, 20])("Threefry4x32-%i", (rounds) => {
    for (const words of manyInputs(1000)) expect(draw(threefry(rounds), words)).toEqual(slowThreefry(words, rounds));
  });
});
