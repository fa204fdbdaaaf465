import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_BREAK, textTable, wrap } from "../src/text-table.js";

const word = fc.stringMatching(/^[a-z0-9,.()−]{1,8}$/);
const cell = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

test("no line is longer than asked, however the cells are wrapped", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 28, max: 90 }),
      (rows, width) => {
        const lines = textTable(["a", "b", "c"], rows, width).split("\n");
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("every word of every cell is printed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const printed = textTable(["a", "b"], rows, 30);
      for (const text of rows.flat().flatMap((c) => c.split(" "))) expect(printed).toContain(text);
    }),
  );
});

test("columns line up and numbers stand to the right", () => {
  expect(
    textTable(
      ["measure", "usual care"],
      [
        ["Deaths", "1,850"],
        ["Stays", "90"],
      ],
      80,
    ),
  ).toBe(["measure  usual care", "-------  ----------", "Deaths        1,850", "Stays            90"].join("\n"));
});

test("joined words stay together while there is room, and print as spaces", () => {
  const row = ["x", `−1,400 (−1,430${NO_BREAK}to${NO_BREAK}−1,380)`];
  expect(textTable(["", "d"], [row], 24).split("\n").slice(2)).toEqual(["x  −1,400", "   (−1,430 to −1,380)"]);
});

test("names cannot steer the terminal", () => {
  expect(textTable(["a"], [["\u001b[31mred\u202e"]], 20)).not.toMatch(/\p{Cc}(?<!\n)|\p{Cf}/u);
});

test("wrapping keeps the words and their order", () => {
  fc.assert(
    fc.property(cell, fc.integer({ min: 5, max: 40 }), (text, width) => {
      expect(wrap(text, width).join(" ")).toBe(text);
    }),
  );
});
