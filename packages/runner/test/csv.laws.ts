import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, guardText, unguardText } from "../src/store/csv.js";

/** A reader of RFC 4180 of its own: quoted fields, doubled quotes, lines ended by LF. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        field += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== "," && text[at] !== "\n") field += text[at++];
    }
    fields.push(field);
    if (text[at] === "\n") {
      lines.push(fields);
      fields = [];
    }
    at++;
  }
  return lines;
}

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\0", "'", '"', ",", "\n", "a", "1") }),
);

test("any text reads back after unguarding (10,000 texts)", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (texts) => {
      const [read, ...more] = readCsv(csvLine(texts));
      expect(more).toEqual([]);
      expect(read!.map(unguardText)).toEqual(texts);
    }),
    { numRuns: 10_000, seed: 1 },
  );
});

test("no text cell begins with what a spreadsheet runs", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(guardText(text)).not.toMatch(/^[=+\-@\t\r\0]/);
    }),
    { numRuns: 10_000, seed: 2 },
  );
});

test("numbers stay numbers, the negative ones too, and read back exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(csvLine([value]))).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 2_000, seed: 3 },
  );
  expect(csvLine([-1.5, undefined, Number.NaN, 1e-7, "x"])).toBe("-1.5,,,1e-7,x\n");
});

test.each([
  ["=1+1", "'=1+1\n"],
  ["@SUM(A1)", "'@SUM(A1)\n"],
  ["-2", "'-2\n"],
  ["\tx", "'\tx\n"],
  ["\rx", '"\'\rx"\n'],
  ["a,b", '"a,b"\n'],
  ['say "hi"', '"say ""hi"""\n'],
  ["two\nlines", '"two\nlines"\n'],
  ["'s-Hertogenbosch", "'s-Hertogenbosch\n"],
  ["both, as claimed", '"both, as claimed"\n'],
])("%j", (text, line) => {
  expect(csvLine([text])).toBe(line);
});
