import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sha256 } from "../../../scripts/engines/sha256.js";

function digestOf(bytes: Iterable<number>): string {
  const hash = new Sha256();
  for (const byte of bytes) hash.byte(byte);
  return hash.hex();
}

const published = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("SHA-256 without any library", () => {
  it("is the published digest of the published messages", () => {
    expect(digestOf([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(digestOf(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const twoBlocks = Buffer.from("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
    expect(digestOf(twoBlocks)).toBe("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  });

  it("is that of the system's library for any bytes, on either side of a whole block too", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(digestOf(bytes)).toBe(published(bytes));
      }),
    );
    for (let length = 50; length < 70; length++) {
      const bytes = new Uint8Array(length).fill(length);
      expect(digestOf(bytes)).toBe(published(bytes));
    }
  });

  it("takes a number in as its eight bytes, lowest first", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (numbers) => {
        const hash = new Sha256();
        const bytes = Buffer.alloc(8 * numbers.length);
        for (const [i, number] of numbers.entries()) {
          hash.number(number);
          bytes.writeDoubleLE(number, 8 * i);
        }
        expect(hash.hex()).toBe(published(bytes));
      }),
    );
  });

  it("refuses what has no bytes of its own", () => {
    expect(() => new Sha256().number(Number.NaN)).toThrow(RangeError);
  });
});
