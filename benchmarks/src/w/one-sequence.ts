import {
  drawWords,
  type EventSource,
  type Hazards,
  type SeedWords,
  streamKey,
  uniform,
  type Words,
} from "@placewell/core";

/**
 * Randomness as most models have it: one sequence of numbers that everybody takes the next of, so that "the same seed"
 * means the same luck only until the first difference. One clock a person for all streams together, the candidates
 * thinned. The generator is xoshiro128++.
 */
export class OneSequence implements EventSource {
  time = 0;
  stream = -1;
  /** There are no points: what follows from an event takes the next numbers, whatever it is called. */
  readonly block = 0;
  readonly step = 0;

  private readonly state: Int32Array;
  private readonly bounds: Float64Array;

  /** @param state four words, not all 0 */
  constructor(streams: number, state: Int32Array) {
    this.state = state;
    this.bounds = new Float64Array(streams);
  }

  static fromSeed(streams: number, seed: SeedWords): OneSequence {
    const words: Words = new Uint32Array(4);
    drawWords(words, streamKey(seed, 0, "one sequence"), 0, 0, 0, 0);
    return new OneSequence(streams, Int32Array.from(words));
  }

  branch(): OneSequence {
    return new OneSequence(this.bounds.length, this.state.slice());
  }

  next(hazards: Hazards, row: number, after: number, until: number): void {
    const { bounds } = this;
    this.stream = -1;
    this.time = until;
    hazards.fillBounds(bounds, row, after, until);
    let total = 0;
    for (let s = 0; s < bounds.length; s++) total += bounds[s];
    if (total === 0) return;
    for (let time = after; ; ) {
      time -= Math.log(uniform(this.word())) / total;
      if (time >= until) return;
      let rate = uniform(this.word()) * total;
      let s = 0;
      while (s < bounds.length - 1 && rate >= bounds[s]) rate -= bounds[s++];
      if (rate < hazards.hazard(s, row, time)) {
        this.stream = s;
        this.time = time;
        return;
      }
    }
  }

  draw(out: Words): void {
    for (let i = 0; i < 4; i++) out[i] = this.word();
  }

  /** The next 32 bits. */
  private word(): number {
    const { state } = this;
    const a = state[0];
    const b = state[1];
    const sum = (a + state[3]) | 0;
    const c = state[2] ^ a;
    const d = state[3] ^ b;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return (((sum << 7) | (sum >>> 25)) + a) >>> 0;
  }
}
