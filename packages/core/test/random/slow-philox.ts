/** Philox4x32 of any number of rounds in plain big integers, straight from its description. */
export function slowPhilox(words: readonly number[], rounds: number): number[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3, k0, k1] = words.map(BigInt);
  for (let round = 0; round < rounds; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [(product1 >> 32n) ^ c1 ^ k0, product1 & mask, (product0 >> 32n) ^ c3 ^ k1, product0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map(Number);
}
