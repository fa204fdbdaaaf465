import type { Generator } from "./generator.js";

const highProduct = (a: number, b: number) => {
  const low = (a & 0xffff) * (b & 0xffff);
  const middle = (a >>> 16) * (b & 0xffff) + (low >>> 16);
  const cross = (a & 0xffff) * (b >>> 16) + (middle & 0xffff);
  return ((a >>> 16) * (b >>> 16) + Math.floor(middle / 65536) + Math.floor(cross / 65536)) >>> 0;
};

/** Philox4x32 with a number of rounds to choose: 7 or 10 are good; 4 and fewer are known not to be. */
export function philox(rounds: number): Generator {
  return (out, counter0, counter1, counter2, counter3, key0, key1) => {
    let [c0, c1, c2, c3, k0, k1] = [counter0 | 0, counter1 | 0, counter2 | 0, counter3 | 0, key0 | 0, key1 | 0];
    for (let round = 0; round < rounds; round++) {
      const high0 = highProduct(0xd2511f53, c0 >>> 0);
      const high1 = highProduct(0xcd9e8d57, c2 >>> 0);
      const low0 = Math.imul(0xd2511f53, c0);
      c0 = high1 ^ c1 ^ k0;
      c1 = Math.imul(0xcd9e8d57, c2);
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
  };
}

const TURNS = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];

/** Threefry4x32 under a key of two words and two zeros, with a number of rounds to choose: 12 are the fewest held to be good. */
export function threefry(rounds: number): Generator {
  const x = new Int32Array(4);
  const key = new Int32Array(5);
  return (out, counter0, counter1, counter2, counter3, key0, key1) => {
    key[0] = key0;
    key[1] = key1;
    key[4] = 0x1bd11bda ^ key0 ^ key1;
    x[0] = counter0 + key[0];
    x[1] = counter1 + key[1];
    x[2] = counter2;
    x[3] = counter3;
    for (let round = 0; round < rounds; round++) {
      const p = round % 2 === 0 ? 1 : 3;
      const q = 4 - p;
      const byP = TURNS[(2 * round) % 16];
      const byQ = TURNS[((2 * round) % 16) + 1];
      x[0] += x[p];
      x[p] = ((x[p] << byP) | (x[p] >>> (32 - byP))) ^ x[0];
      x[2] += x[q];
      x[q] = ((x[q] << byQ) | (x[q] >>> (32 - byQ))) ^ x[2];
      if (round % 4 !== 3) continue;
      const turn = (round + 1) / 4;
      for (let i = 0; i < 4; i++) x[i] += key[(turn + i) % 5];
      x[3] += turn;
    }
    out.set(x);
  };
}
