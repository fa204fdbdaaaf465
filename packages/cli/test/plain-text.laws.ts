import { expect, test } from "vitest";
import { columns, wrapped } from "../src/layout.js";
import { plainLines, plainText } from "../src/plain-text.js";

test("every control character of the first 65,536 code units goes; letters stay", () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = plainText(`a${String.fromCharCode(code)}b`);
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    if (isControl) expect(["ab", "a b"]).toContain(text);
  }
  expect(plainText("Bröndby ☃ 北京 👩‍⚕️")).toBe("Bröndby ☃ 北京 👩‍⚕️");
  expect(plainText("\u001b[2Jgone\u0007\r\nnext")).toBe("[2Jgone next");
  expect(plainLines("a\u001bb\nc")).toBe("ab\nc");
});

test("columns line up, numbers to the right", () => {
  const rows = [
    ["place", "people"],
    ["york", "202,800"],
    ["hull", "7"],
  ];
  expect(columns(rows, [1])).toBe("place   people\nyork   202,800\nhull         7");
});

test("wrapping keeps every word and the width", () => {
  const text = wrapped("one two three four five", { width: 11, indent: "  " });
  expect(text).toBe("  one two\n  three\n  four five");
});
