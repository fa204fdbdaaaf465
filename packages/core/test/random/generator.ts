import type { threefry4x32 } from "../../src/random/threefry.js";
import { slowThreefry } from "./slow-threefry.js";

/** Four words of a counter and two of a key to four words out: what every generator here looks like. */
export type Generator = typeof threefry4x32;

export { threefry4x32 as shipped } from "../../src/random/threefry.js";

/** The generator that ships, in plain big integers: four counter words and two key words to four words. */
export function slowShipped(words: readonly number[]): number[] {
  return slowThreefry(words, 13);
}
