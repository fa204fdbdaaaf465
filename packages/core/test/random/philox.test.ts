import { describe, expect, it } from "vitest";
import { philox4x32 } from "../../src/random/philox.js";
import { spread } from "../maths/spread.js";
import { slowPhilox } from "./slow-philox.js";

/** Known answers published with Random123: four counter words, two key words, four words out. */
const KNOWN = [
  "00000000 00000000 00000000 00000000  00000000 00000000  6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  "ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff  408f276d 41c83b0e a20bc7c6 6d5451fd",
  "243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0  d16cfe09 94fdcceb 5001e420 24126ea1",
];

/** The same for 7 rounds, by which the slow twin is known to be right. */
const KNOWN_OF_7_ROUNDS = [
  "00000000 00000000 00000000 00000000  00000000 00000000  5f6fb709 0d893f64 4f121f81 4f730a48",
  "ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff  5207ddc2 45165e59 4d8ee751 8c52f662",
  "243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0  4dfccaba 190a87f0 c47362ba b6b5242a",
];

const wordsOf = (line: string) => line.split(/ +/).map((word) => Number.parseInt(word, 16));

function philox(words: readonly number[]): number[] {
  const out = new Uint32Array(4);
  philox4x32(out, words[0], words[1], words[2], words[3], words[4], words[5]);
  return [...out];
}

describe("Philox4x32-10", () => {
  it.each(KNOWN)("has the published words: %s", (line) => {
    const words = wordsOf(line);
    expect(philox(words.slice(0, 6))).toEqual(words.slice(6));
  });

  it("gives the 10,000th word that the C++26 standard names for the default seed", () => {
    expect(philox([2499, 0, 0, 0, 20111115, 0])[3]).toBe(1955073260);
  });

  it("is the slow twin on 20,000 counters and keys", () => {
    const draws = spread(120_000, 0, 2 ** 32).map(Math.floor);
    for (let i = 0; i < draws.length; i += 6) {
      const words = [...draws.subarray(i, i + 6)];
      expect(philox(words)).toEqual(slowPhilox(words, 10));
    }
  });
});

describe("the slow twin of Philox", () => {
  it.each(KNOWN_OF_7_ROUNDS)("has the published words of 7 rounds: %s", (line) => {
    const words = wordsOf(line);
    expect(slowPhilox(words.slice(0, 6), 7)).toEqual(words.slice(6));
  });
});
