import { describe, expect, test } from "vitest";
import { allowedNumbers, FOLDERS_OF_WORDS, ROOMS_OF_FIGURES } from "../../../scripts/checks/allowed-numbers.js";
import { numbersInCode } from "../../../scripts/checks/literals.js";
import { sourcesIn } from "../../../scripts/checks/sources.js";

const numbers = ROOMS_OF_FIGURES.flatMap((room) =>
  sourcesIn(`packages/core/src/${room}`)
    .map(({ path, text }) => ({ file: `${room}/${path}`, text }))
    .filter(({ file }) => !FOLDERS_OF_WORDS.some((folder) => file.startsWith(folder)))
    .flatMap(({ file, text }) => numbersInCode(file, text)),
);
const isAllowed = (file: string, number: string): boolean =>
  allowedNumbers.some((allowed) => allowed.files.includes(file) && allowed.numbers.includes(number));
const found = (text: string) => numbersInCode("planted.ts", text).map(({ number }) => number);

describe("numbers in the code of the model", () => {
  test("have a row in the parameter table, or a reason not to", () => {
    const faults = numbers
      .filter(({ file, number }) => !isAllowed(file, number))
      .map(
        ({ file, line, number }) =>
          `${file}:${line} holds ${number}: give it a parameter with a source, or a reason in scripts/checks/allowed-numbers.ts`,
      );
    expect(faults).toEqual([]);
  });

  test("that have a reason are still there", () => {
    const stale = allowedNumbers.flatMap(({ why, files, numbers: own }) => [
      ...files
        .filter((file) => !numbers.some((n) => n.file === file && own.includes(n.number)))
        .map((file) => `${file}: ${why}`),
      ...own
        .filter((number) => !numbers.some((n) => n.number === number && files.includes(n.file)))
        .map((number) => `${number}: ${why}`),
    ]);
    expect(stale).toEqual([]);
  });
});

describe("reading the sources", () => {
  test.each([
    ["const p = 0.3;", ["0.3"]],
    ["if (u < 0.15) admit();", ["0.15"]],
    ["const WEEKS = { value: 52.2 };", ["52.2"]],
    ["const rates = [0.1, 1, 3];", ["0.1", "3"]],
    ["const cold = -4.2;", ["-4.2"]],
    ["draw(7);", ["7"]],
    ["const many = 65_536;", ["65536"]],
    ["const three = list('a.b', 4) + 0.5;", ["0.5"]],
    ["const STREAM = { deficit: 7.5 };", ["7.5"]],
  ])("finds the figures of %s", (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    "const y = 2 * x - 1;",
    "const third = words[3];",
    "const STREAM = { deficit: 7 } as const;",
    "const four = list('a.b', 4);",
    "type Level = 0 | 1 | 2 | 3;",
    "const men = all.subarray(0, 9);",
    "Array.from({ length: 9 });",
    "// a comment of 0.7",
  ])("passes over the structure of %s", (text) => expect(found(text)).toEqual([]));
});
