import { describe, expect, test } from "vitest";
import { HEADLINE_MEASURES, headlineMarkdown, headlineTable, JUPYTER_DISPLAY, printInterval } from "../src/index.js";
import { FAKE_COSTS, fakeComparison, fakePlace } from "./fake-comparison.js";

const comparison = fakeComparison();
const table = headlineTable(comparison);

describe("the headline table", () => {
  test("has the main measures as rows and evidence beside claim as columns", () => {
    expect(table.rows.map((row) => row.measure)).toEqual(HEADLINE_MEASURES);
    expect(table.rows[0]!.cells.map((cell) => cell.scenario)).toEqual([
      "crisis hub",
      "crisis hub, as claimed",
      "home first",
      "home first, as claimed",
      "both",
      "both, as claimed",
    ]);
  });

  test("gives the differences of the whole run divided by its years", () => {
    for (const row of table.rows) {
      for (const { scenario, difference } of row.cells) {
        const [whole] = comparison.differences({
          scenario,
          measure: row.measure,
          area: "northfield",
          group: "all",
          period: "all",
        });
        expect(difference!.mean).toBeCloseTo(whole!.mean / 3, 9);
        expect(difference!.lower).toBeCloseTo(whole!.lower / 3, 9);
        expect(difference!.upper).toBeCloseTo(whole!.upper / 3, 9);
        expect(difference!.probabilityBetter).toBe(whole!.probabilityBetter);
      }
    }
  });

  test("says in words where the interval contains 0", () => {
    const cells = table.rows.flatMap((row) => row.cells);
    const unclear = cells.filter(({ difference }) => difference!.lower <= 0 && difference!.upper >= 0);
    expect(unclear.length).toBeGreaterThan(5);
    for (const cell of unclear) expect(cell.verdict).toBe("no clear difference");
    expect(table.toHTML().split("no clear difference").length - 1).toBe(
      cells.filter((cell) => cell.verdict === "no clear difference").length,
    );
  });

  test("as HTML: scoped headings, a caption, and every printed difference", () => {
    const html = table.toHTML();
    expect(html).toContain("<caption>");
    expect(html).toContain('<th scope="colgroup" colspan="2"');
    expect(html.match(/<th scope="row">/g)).toHaveLength(HEADLINE_MEASURES.length);
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      expect(html).toContain(`<b>${printInterval(cell.difference!).mean}</b>`);
    }
  });

  test.each([60, 80, 100, 140])("as text: no line longer than %i and no control characters", (width) => {
    const text = table.toText({ width });
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    expect(text).toContain("CRISIS HUB");
    expect(text).toContain("as claimed");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test("as JSON: rows and pairs, no functions", () => {
    const parsed = JSON.parse(JSON.stringify(table));
    expect(parsed.rows).toHaveLength(HEADLINE_MEASURES.length);
    expect(parsed.pairs[2]).toMatchObject({ label: "both", programmes: ["Crisis line", "Home first"] });
  });

  test("says what the total cost lacks, each once, in text, HTML, Markdown and JSON; nothing where it lacks nothing", () => {
    expect(table.toText()).not.toContain("Not in the total cost");
    const twice = headlineTable(fakeComparison({ programmeCosts: [...FAKE_COSTS, ...FAKE_COSTS] }));
    expect(twice.notInTotal).toEqual([
      "Crisis line, as claimed: no cost is claimed for staff.",
      "Home <first>: Its places are priced as care.",
    ]);
    const text = twice.toText().replaceAll(/\s+/g, " ");
    expect(text).toContain(
      "Not in the total cost. Crisis line, as claimed: no cost is claimed for staff. Home <first>:",
    );
    expect(table.toHTML()).not.toContain("Not in the total cost");
    expect(twice.toHTML()).toContain(
      "no cost is claimed for staff. Home &lt;first&gt;: Its places are priced as care.",
    );
    expect(headlineMarkdown(twice)).toContain("Home \\<first\\>: Its places are priced as care.");
    expect(JSON.parse(JSON.stringify(twice)).notInTotal).toHaveLength(2);
  });

  test("shows itself in a notebook", () => {
    expect(Object.keys(table[JUPYTER_DISPLAY]())).toEqual(["text/html", "text/plain"]);
  });

  test("escapes names and leaves control characters out of text", () => {
    const nasty = headlineTable(fakeComparison({ place: fakePlace("<img src=x onerror=alert(1)>\u001b[2J") }));
    expect(nasty.toHTML()).not.toContain("<img");
    expect(nasty.toText()).not.toContain("\u001b");
  });

  test("leaves out a measure that was not counted", () => {
    const fewer = { ...comparison, measures: comparison.measures.filter((m) => m.name !== "deaths") };
    expect(headlineTable(fewer).rows.map((row) => row.measure)).not.toContain("deaths");
  });
});
