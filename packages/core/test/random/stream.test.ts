import { describe, expect, it, vi } from "vitest";
import { fnv1a32 } from "../../src/random/fnv.js";
import { drawWords, seedWords, streamKey, streamKeys, uniform, uniform52 } from "../../src/random/stream.js";
import { slowShipped } from "./generator.js";
import { STREAM_NAMES } from "./key-orders.js";

const SEED = { low: 20260101, high: 0 };

function draw(index: number, part = 0): number[] {
  const out = new Uint32Array(4);
  drawWords(out, streamKey(SEED, 0, "admission.emergency"), 42, 0, index, part);
  return [...out];
}

describe("the worked example of docs/randomness.md", () => {
  it("has the key of its stream", () => {
    const { name, key0, key1 } = streamKey(SEED, 0, "admission.emergency");
    expect(name).toBe("admission.emergency");
    expect([key0 >>> 0, key1 >>> 0]).toEqual([0x85d02211, 0xd31aa369]);
  });

  it("has the words of person 42", () => {
    expect(draw(0)).toEqual([0x40212c5f, 0xc38227e9, 0xafbb5efb, 0xbeabc11c]);
    expect(draw(1)).toEqual([0x3d027a0f, 0x9cbbde16, 0xcdd0b336, 0xfb4ae67b]);
  });

  it("has their uniforms", () => {
    const [w0, w1, w2, w3] = draw(0);
    expect(uniform(w0)).toBe(0.2505061848787591);
    expect(uniform52(w0, w1)).toBe(0.2505061889246817);
    expect(uniform52(w2, w3)).toBe(0.686452802193288);
    expect(uniform52(draw(1)[0], draw(1)[1])).toBe(0.23831904846789886);
  });

  it("is what the slow twin makes of the words that the page names", () => {
    const name = "admission.emergency";
    const [key0, key1] = slowShipped([fnv1a32(name), fnv1a32(`\u0001${name}`), 0, 0x4b455931, SEED.low, SEED.high]);
    expect(draw(1)).toEqual(slowShipped([42, 0, 1, 0, key0, key1]));
    expect(draw(1, (3 << 24) | 5)).toEqual(slowShipped([42, 0, 1, 0x03000005, key0, key1]));
  });
});

describe("stream keys", () => {
  it("differ by seed, replicate and name, and by nothing else", () => {
    const keys = [
      streamKey(SEED, 0, "a"),
      streamKey(SEED, 1, "a"),
      streamKey(SEED, 0, "b"),
      streamKey({ low: 20260102, high: 0 }, 0, "a"),
      streamKey({ low: 20260101, high: 1 }, 0, "a"),
    ].map(({ key0, key1 }) => `${key0}:${key1}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(streamKey({ ...SEED }, 0, "a")).toEqual(streamKey(SEED, 0, "a"));
  });

  it("do not depend on the order in which they are asked for", () => {
    const names = STREAM_NAMES;
    const forwards = names.map(streamKeys(SEED, 3));
    expect([...names].reverse().map(streamKeys(SEED, 3)).reverse()).toEqual(forwards);
    expect(forwards.map((key) => key.name)).toEqual(names);
    expect(forwards).toEqual(names.map((name) => streamKey(SEED, 3, name)));
  });

  it("of one name are one key, however often they are asked for", () => {
    const keyOf = streamKeys(SEED, 0);
    const first = keyOf("deficit");
    expect(keyOf("dementia")).not.toEqual(first);
    expect(keyOf("deficit")).toBe(first);
  });

  it("of two names are refused when they are equal", async () => {
    vi.resetModules();
    vi.doMock("../../src/random/threefry.js", () => ({ threefry4x32: (out: Uint32Array) => out.fill(7) }));
    const again = await import("../../src/random/stream.js");
    vi.doUnmock("../../src/random/threefry.js");
    const keyOf = again.streamKeys(SEED, 0);
    keyOf("deficit");
    expect(() => keyOf("dementia")).toThrow('Streams "deficit" and "dementia" have the same key.');
  });
});

describe("seeds", () => {
  it("are any text; the same text gives the same words", () => {
    expect(seedWords("york-2026")).toEqual(seedWords("york-2026"));
    const seen = new Set(["", "york-2026", "york-2027", "1", "01"].map((s) => JSON.stringify(seedWords(s))));
    expect(seen.size).toBe(5);
  });

  it("are pinned, as results depend on them", () => {
    expect(seedWords("york-2026")).toEqual({ low: 2292378560, high: 1231868336 });
  });
});

describe("uniforms", () => {
  it("of 52 bits have the published values", () => {
    expect(uniform52(0x6627e8d5, 0xe169c58d)).toBe(0.39904647887528244);
    expect(uniform52(0xbc57ac4c, 0x9b00dbd8)).toBe(0.7357127905708828);
    expect(uniform52(0xd16cfe09, 0x94fdcceb)).toBe(0.8180693474709643);
    expect(uniform52(0x5001e420, 0x24126ea1)).toBe(0.31252885074773806);
    expect(uniform52(0x408f276d, 0x41c83b0e)).toBe(0.25218435014727014);
  });

  it("are never 0 or 1", () => {
    expect(uniform52(0, 0)).toBe(2 ** -53);
    expect(uniform52(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
    expect(uniform(0)).toBe(2 ** -33);
    expect(uniform(0xffffffff)).toBe(1 - 2 ** -33);
  });

  it("have an exact complement", () => {
    for (const word of [0, 1, 12345, 0x7fffffff, 0xfffffffe]) {
      expect(1 - uniform(word)).toBe(uniform(0xffffffff - word));
      expect(1 - uniform52(word, 77)).toBe(uniform52(0xffffffff - word, 0xffffffff - 77));
    }
  });
});
