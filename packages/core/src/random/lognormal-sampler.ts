import { expOfSlot } from "../maths/exponential.js";
import { normalQuantileOfSlot } from "../maths/quantiles.js";
import { slot } from "../maths/unboxed.js";
import { uniform } from "./stream.js";
import type { Words } from "./threefry.js";

/**
 * Lognormal variates of a few means and one spread, each from one word: to the last bit what
 * `lognormalQuantile(uniform(word), mean, sigma)` gives, with nothing left on the heap. For models that draw in the loop
 * that takes their time: a number handed to a longer function, or handed back by it, is put in a box.
 */
export class LognormalSampler {
  /** What {@link draw} drew, in the unit of the means. */
  readonly value: Float64Array = new Float64Array(1);
  private readonly means: Float64Array;
  private readonly sigma: number;

  /**
   * @param means arithmetic means, any unit
   * @param sigma standard deviation of the logarithm, 0 or more
   */
  constructor(means: readonly number[], sigma: number) {
    this.means = Float64Array.from(means);
    this.sigma = sigma;
  }

  /**
   * Leaves a variate in {@link value}. It rises with the word.
   * @param words words that were drawn
   * @param at which of them to use
   * @param which the mean, by number
   */
  draw(words: Words, at: number, which: number): void {
    const { sigma } = this;
    slot[0] = uniform(words[at]);
    normalQuantileOfSlot();
    slot[0] = sigma * slot[0] - 0.5 * sigma * sigma;
    expOfSlot();
    this.value[0] = this.means[which] * slot[0];
  }
}
