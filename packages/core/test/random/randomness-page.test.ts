import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawWords, seedWords, streamKey, uniform } from "../../src/random/stream.js";

const page = readFileSync(new URL("../../../../docs/randomness.md", import.meta.url), "utf8");

const hex = (words: ArrayLike<number>) =>
  Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");

describe("docs/randomness.md", () => {
  it("prints the key and the words that the library makes", () => {
    const key = streamKey({ low: 20260101, high: 0 }, 0, "admission.emergency");
    const [first, second] = [0, 1].map((block) => {
      const out = new Uint32Array(4);
      drawWords(out, key, 42, 0, block, 0);
      return out;
    });
    expect(page).toContain(`\`\`\`text\n${hex([key.key0, key.key1])}\n${hex(first)}\n${hex(second)}\n\`\`\``);
    expect(page).toContain(`the uniform ${uniform(first[0])}`);
  });

  it("prints the seed words of york-2026", () => {
    const { low, high } = seedWords("york-2026");
    expect(page).toContain(`\`\`\`text\n${low} ${high}\n\`\`\``);
  });
});
