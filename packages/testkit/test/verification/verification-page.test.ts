import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = new URL("../../../../docs/verification.md", import.meta.url);
const rows = readFileSync(page, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| TV-"))
  .map((line) => {
    const [number, , tested, note] = line.slice(2, -2).split(" | ") as [string, string, string, string];
    return {
      number,
      files: [...tested.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file as string),
      note: note.trim(),
    };
  });

/** Titles of the tests of a file that name a check: the number stands within the quotes of a title. */
const isTitleIn = (text: string, number: string): boolean =>
  new RegExp(`^.*(?:it|test|describe)[^"\`]*["\`][^"\`]*\\b${number}\\b`, "m").test(text);

describe("the page on verification", () => {
  it("has every check once, in order", () => {
    const all = Array.from({ length: 55 }, (_, i) => `TV-${String(i + 1).padStart(2, "0")}`);
    expect(rows.map(({ number }) => number)).toEqual(all);
  });

  it.each(rows)("$number is in the title of a test in every file named, or has a reason", ({ number, files, note }) => {
    if (files.length === 0) expect(note).toMatch(/^(not yet|does not apply)/);
    for (const file of files) expect(isTitleIn(readFileSync(new URL(file, page), "utf8"), number), file).toBe(true);
  });

  it("finds a number in a title, and not elsewhere", () => {
    expect(isTitleIn('  it("is so (TV-06, TV-07)", () => {', "TV-07")).toBe(true);
    expect(isTitleIn("  // TV-07", "TV-07")).toBe(false);
    expect(isTitleIn('  it("is so (TV-06)", () => {', "TV-07")).toBe(false);
  });
});
