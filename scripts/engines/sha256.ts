/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. @source FIPS 180-4, 4.2.2. */
const ROUND_CONSTANTS = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const BLOCK_BYTES = 64;
/** Where the length of the message stands in the last block. */
const LENGTH_AT = BLOCK_BYTES - 8;

/**
 * SHA-256 of bytes and numbers one after another, in arithmetic that every JavaScript engine has: the shells of
 * SpiderMonkey and JavaScriptCore have no `crypto`.
 * @source FIPS 180-4
 */
export class Sha256 {
  /** Begins with those of the square roots of the first 8 primes. @source FIPS 180-4, 5.3.3. */
  private readonly state = new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  private readonly block = new Uint8Array(BLOCK_BYTES);
  private readonly words = new DataView(this.block.buffer);
  private readonly schedule = new Uint32Array(64);
  private readonly double = new DataView(new ArrayBuffer(8));
  private length = 0;

  /** Takes in one byte, 0 to 255. */
  byte(value: number): void {
    const at = this.length % BLOCK_BYTES;
    this.block[at] = value;
    this.length += 1;
    if (at === BLOCK_BYTES - 1) this.mix();
  }

  /**
   * Takes in one number as a little-endian float64.
   * @throws RangeError for NaN, whose bits engines may choose
   */
  number(value: number): void {
    if (Number.isNaN(value)) throw new RangeError("NaN has no bytes that are the same everywhere.");
    this.double.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) this.byte(this.double.getUint8(i));
  }

  /**
   * Closes the message. Call once.
   * @returns the digest, 64 hexadecimal digits
   */
  hex(): string {
    const bits = this.length * 8;
    this.byte(0x80);
    while (this.length % BLOCK_BYTES !== LENGTH_AT) this.byte(0);
    const high = Math.floor(bits / 4294967296);
    for (const word of [high, bits >>> 0]) {
      for (let shift = 24; shift >= 0; shift -= 8) this.byte((word >>> shift) & 0xff);
    }
    return [...this.state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  /** Mixes the full block into the state. */
  private mix(): void {
    const w = this.schedule;
    for (let t = 0; t < 16; t++) w[t] = this.words.getUint32(4 * t);
    for (let t = 16; t < 64; t++) {
      const late = w[t - 2];
      const early = w[t - 15];
      const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      w[t] = s1 + w[t - 7] + s0 + w[t - 16];
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let t = 0; t < 64; t++) {
      const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const first = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t] + w[t]) | 0;
      const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      this.state[i] += word;
    });
  }
}

function rotated(word: number, right: number): number {
  return (word >>> right) | (word << (32 - right));
}
