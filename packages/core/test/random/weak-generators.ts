import { type Generator, shipped } from "./generator.js";

const congruent = (x: number) => (Math.imul(x, 1664525) + 1013904223) | 0;

/** A linear congruential step for each word in and each word out: even, but a line from key to key. */
export const linearHash: Generator = (out, c0, c1, c2, c3, key0, key1) => {
  let x = key0;
  for (const word of [c0, c1, c2, c3, key1]) x = congruent(x ^ word);
  for (let w = 0; w < 4; w++) {
    x = congruent(x);
    out[w] = x;
  }
};

/**
 * A hash made for pictures: two rounds of multiplying and adding on four words, the key xored in. Its last bits are weak.
 * @source Jarzynski and Olano 2020, "Hash functions for GPU rendering" (pcg4d).
 */
export const pictureHash: Generator = (out, c0, c1, c2, c3, key0, key1) => {
  const v = new Int32Array([c0 ^ key0, c1 ^ key1, c2, c3].map(congruent));
  const mix = () => {
    v[0] += Math.imul(v[1], v[3]);
    v[1] += Math.imul(v[2], v[0]);
    v[2] += Math.imul(v[0], v[1]);
    v[3] += Math.imul(v[1], v[2]);
  };
  mix();
  for (let w = 0; w < 4; w++) v[w] ^= v[w] >>> 16;
  mix();
  out.set(v);
};

/** A good mixing of 32 bits (the finish of MurmurHash3) through which all of counter and key must pass. */
export const narrowHash: Generator = (out, c0, c1, c2, c3, key0, key1) => {
  const mix = (x: number) => {
    const y = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    const z = Math.imul(y ^ (y >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let x = 1;
  for (const word of [c0, c1, c2, c3, key0, key1]) x = mix(Math.imul(x, 5) + word);
  for (let w = 0; w < 4; w++) out[w] = mix(x + w);
};

/** The good one, but in one draw of 64 the first word is that of the next person. */
export const leaky: Generator = (out, c0, c1, c2, c3, key0, key1) => {
  shipped(out, c0 + 1, c1, c2, c3, key0, key1);
  const next = out[0];
  shipped(out, c0, c1, c2, c3, key0, key1);
  if ((out[3] & 63) === 0) out[0] = next;
};

/** The good one, but deaf to the last bit of the block. */
export const deaf: Generator = (out, c0, c1, c2, c3, key0, key1) => shipped(out, c0, c1, c2 & ~1, c3, key0, key1);

/** The good one, but its third word is its first. */
export const stuttering: Generator = (out, c0, c1, c2, c3, key0, key1) => {
  shipped(out, c0, c1, c2, c3, key0, key1);
  out[2] = out[0];
};
