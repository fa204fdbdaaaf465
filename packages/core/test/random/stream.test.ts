import { describe, expect, it } from "vitest";
import { CARE_STREAMS } from "../../src/care/streams.js";
import { drawWords, seedWords, streamKey, streamKeys, uniform, uniform52 } from "../../src/random/stream.js";

const SEED = { low: 20260101, high: 0 };

function draw(index: number, part = 0): number[] {
  const out = new Uint32Array(4);
  drawWords(out, streamKey(SEED, 0, "admission.emergency"), 42, 0, index, part);
  return [...out];
}

describe("the worked example of common random numbers, version 1", () => {
  it("has the key of its stream", () => {
    expect(streamKey(SEED, 0, "admission.emergency")).toEqual({
      name: "admission.emergency",
      key0: 0x09c08d0e,
      key1: 0xbb0d6680,
    });
  });

  it("has the words of person 42", () => {
    expect(draw(0)).toEqual([0x04f1d603, 0x66ff01f8, 0xa8067073, 0xdbf9d591]);
    expect(draw(1).slice(0, 2)).toEqual([0x9f3caf2b, 0x8a0be2da]);
  });

  it("has their uniforms", () => {
    const [w0, w1, w2, w3] = draw(0);
    expect(uniform52(w0, w1)).toBe(0.0193151295532078);
    expect(uniform52(w2, w3)).toBe(0.6563482561600346);
    expect(uniform52(draw(1)[0], draw(1)[1])).toBe(0.6220197161919455);
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

  it("do not depend on the order of declaration", () => {
    const names = CARE_STREAMS.map((s) => s.name);
    const forwards = streamKeys(SEED, 3, names);
    expect(streamKeys(SEED, 3, [...names].reverse()).reverse()).toEqual(forwards);
    expect(forwards.map((key) => key.name)).toEqual(names);
  });

  it("of two streams of one name are refused", () => {
    expect(() => streamKeys(SEED, 0, ["deficit", "dementia", "deficit"])).toThrow(
      'Streams "deficit" and "deficit" have the same key.',
    );
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
