import { describe, expect, it } from "vitest";
import { fnv1a32 } from "../../src/random/fnv.js";

/** FNV-1a over the platform's own UTF-8 bytes, in big integers. */
function slowFnv(text: string): number {
  let hash = 0x811c9dc5n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
  return Number(hash);
}

describe("FNV-1a, 32 bits", () => {
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
    ["admission.emergency", 0xd0489e25],
    ["\u0001admission.emergency", 0x1f072d4e],
  ])("of %j is as published", (text, hash) => {
    expect(fnv1a32(text)).toBe(hash);
  });

  it.each(["York", "é", "€", "😀 four bytes", "ü".normalize("NFC"), "\u07ff\u0800\uffff"])(
    "hashes the UTF-8 of %j",
    (text) => {
      expect(fnv1a32(text)).toBe(slowFnv(text));
    },
  );

  it("is the same for two ways of writing one text", () => {
    const [composed, apart] = ["Ynys Môn".normalize("NFC"), "Ynys Môn".normalize("NFD")];
    expect(apart).not.toBe(composed);
    expect(fnv1a32(apart)).toBe(fnv1a32(composed));
  });
});
