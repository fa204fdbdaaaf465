import type { Comparison } from "@placewell/core";
import { beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../src/index.js";
import { FAKE_COSTS, fakeComparison, fakePlace, SEVEN_SCENARIOS } from "./fake-comparison.js";

const comparison = fakeComparison();
let page = "";

beforeAll(async () => {
  page = await htmlReport(comparison, { digest: "abcdef0123456789", version: "1.2.3" });
});

describe("the page", () => {
  test("is one British English document with one title and one main heading", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain("<title>Northfield: what would change, 2025-26 to 2027-28</title>");
  });

  test("runs no script, fetches nothing, and says so to the browser", () => {
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(page).not.toMatch(/<script|<iframe|<object|<embed|<link|<base|<form/i);
    expect(page).not.toMatch(/\son[a-z]+\s*=/i);
    expect(page).not.toMatch(/@import|url\((?!#)/i);
    expect(page.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:\/\//);
  });

  test("has the headline table before every chart, and a drawing and a table for each chart", () => {
    expect(page.indexOf('class="headline"')).toBeGreaterThan(0);
    expect(page.indexOf('class="headline"')).toBeLessThan(page.indexOf("<svg"));
    expect(page.match(/<svg /g)).toHaveLength(6);
    expect(page.match(/<svg [^>]*role="img" aria-labelledby="figure-\d-title figure-\d-desc"/g)).toHaveLength(6);
    expect(page.match(/The numbers as a table/g)).toHaveLength(6);
  });

  test("gives every element its own id, and every link a target", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="#|url\(#|labelledby=")([^"\s)]+)/g)) expect(ids).toContain(target);
  });

  test("tells what programmes cost a year, line by line, who pays, and what the total lacks", async () => {
    expect(page).toContain("No scenario has a programme.");
    const costly = await htmlReport(fakeComparison({ programmeCosts: FAKE_COSTS }));
    const section = costly.slice(costly.indexOf('id="programme-costs"'), costly.indexOf('id="limits"'));
    for (const words of [
      "What the programmes cost",
      "1,000,000",
      "acute-trust 75%, council 25%",
      "It pays for the visits too.",
      "Prices: 1, of which assumed: 1.",
      "no cost is claimed for staff",
      "Home &lt;first&gt;: Its places are priced as care.",
    ]) {
      expect(section).toContain(words);
    }
    expect(section).not.toContain("undefined");
    expect(section).not.toContain("Stopped or halved");
  });

  test("tells which programmes a rule stopped or halved, in how many runs and from when", async () => {
    const comparison = fakeComparison({ programmeCosts: FAKE_COSTS });
    const [usual] = comparison.scenarios;
    const row = { scenario: usual!.name, test: "payback", runs: 3 } as const;
    const page = await htmlReport({
      ...comparison,
      ruleRows: () => [
        { ...row, programme: "a", ruleOf: "a", action: "stop", earliest: "2027-06-30", latest: "2027-06-30" },
        { ...row, programme: "b", ruleOf: "a", action: "halve", earliest: "2027-04-01", latest: "2027-05-01" },
      ],
    });
    const section = page.slice(page.indexOf('id="programme-costs"'), page.indexOf('id="limits"'));
    for (const words of [
      "Stopped or halved by a rule",
      "stopped",
      "payback, a rule of a",
      `3 of ${comparison.replicates}`,
      "2027-06-30",
      "2027-04-01 to 2027-05-01",
    ]) {
      expect(section).toContain(words);
    }
  });

  test("tells who the people are, what was not known, and how to repeat it", () => {
    for (const words of [
      "Synthetic people, not real records",
      "Costs are not counted.",
      "not yet solved: a starting value was used",
      "derived, source not read",
      "Crisis line: staff were not counted.",
      "National figures: made up for tests.",
      "Boundaries: made up for tests.",
      "fake-1",
      "abcdef0123456789",
      "1.2.3",
      "not an NHS publication",
    ]) {
      expect(page).toContain(words);
    }
  });

  test("counts the model's numbers by status, assumed first", () => {
    const rows = page.slice(page.indexOf("How many numbers of the model, and of the programmes compared"));
    expect(rows).toMatch(/<th scope="row">assumed<\/th><td>[^<]*<\/td><td class="number">1<\/td>/);
    expect(rows.indexOf(">assumed<")).toBeLessThan(rows.indexOf(">checked<"));
  });

  test("counts the programmes' numbers beside them, each set once however many scenarios use it", () => {
    const start = page.indexOf("How many numbers of the model, and of the programmes compared");
    const table = page.slice(start, page.indexOf("</table>", start));
    const counts = (status: string): number[] => {
      const row = table.slice(table.indexOf(`<th scope="row">${status}</th>`));
      return [...row.slice(0, row.indexOf("</tr>")).matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, n]) =>
        Number(n),
      );
    };
    // Two programmes in both sets: a claim or an assumption each, and a derived figure that was not read.
    expect(counts("assumed")).toEqual([1, 0, 2, 0]);
    expect(counts("programme claim")).toEqual([0, 0, 2, 0]);
    expect(counts("derived")).toEqual([0, 0, 4, 4]);
    expect(counts("all")).toEqual([3, 0, 8, 4]);
  });

  test("is the same every time", async () => {
    expect(await htmlReport(fakeComparison(), { digest: "abcdef0123456789", version: "1.2.3" })).toBe(page);
  });
});

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  `"><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  "`$\u007balert(1)}`",
  "</title></style></svg><script>alert(1)</script>",
  "</desc><foreignObject><body onload=alert(1)>",
  "javascript:alert(1)",
  "<!--<img src=--><img src=x onerror=alert(1)//>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\u0000<scr\u0000ipt>alert(1)</script>",
  `url(javascript:alert(1))" aria-label="x`,
  "datum['x']; alert(1) ? 'a' : 'b'",
  "]]><script>alert(1)</script>",
];

/** The same comparison with a name put wherever a name can stand. */
function named(payload: string): Comparison {
  const place = fakePlace(payload);
  const comparison = fakeComparison({
    limits: [payload],
    place: {
      ...place,
      neighbourhoods: place.neighbourhoods.map((n) => ({ ...n, groupName: payload })),
      attributions: [payload],
    },
    scenarios: SEVEN_SCENARIOS.slice(0, 3).map(({ description, effects }) => ({
      effects,
      description: {
        name: `${description.name} ${payload}`,
        programmes: description.programmes.map((programme) => ({
          ...programme,
          title: payload,
          options: { [payload]: payload },
          caveats: [payload],
          parameters: programme.parameters.map((p) => ({ ...p, meaning: payload, source: payload, unit: payload })),
        })),
      },
    })),
  });
  return { ...comparison, seed: payload, modelId: payload };
}

/** Every tag of a page, names and attributes without their values. */
function tags(text: string): Set<string> {
  const found = text.match(/<\/?[a-zA-Z][^>]*>/g) ?? [];
  return new Set(found.map((tag) => tag.replace(/"[^"]*"/g, '""')));
}

describe("names are text and nothing else", () => {
  let usual = new Set<string>();
  beforeAll(async () => {
    usual = tags(await htmlReport(named("plain")));
  });

  test.each(PAYLOADS)("%j makes no tag and no attribute", async (payload) => {
    const hostile = await htmlReport(named(payload));
    expect([...tags(hostile)].filter((tag) => !usual.has(tag))).toEqual([]);
    expect(hostile).not.toContain("\u0000");
  });
});

test("a comparison with nothing to compare still makes a page", async () => {
  const alone = await htmlReport(fakeComparison({ scenarios: SEVEN_SCENARIOS.slice(0, 1) }));
  expect(alone).toContain('class="headline"');
  expect(alone).not.toContain("<svg");
});

test("one run makes a page that calls nothing clear", async () => {
  const one = await htmlReport(fakeComparison({ replicates: 1 }));
  expect(one).toContain("There is only one run");
  expect(one).not.toContain("NaN");
});
