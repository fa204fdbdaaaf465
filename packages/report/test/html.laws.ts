import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, html, trusted } from "../src/html.js";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#96": "`" };
const readBack = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name) => ENTITIES[name]!);

test("escaped text has nothing that starts a tag, an attribute or an entity of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'`]|&(?!(amp|lt|gt|quot|#39|#96);)/);
    }),
  );
});

test("and is read back as it was, but for control characters", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readBack(escapeHtml(text))).toBe(text);
    }),
  );
});

test("a template escapes text, keeps HTML, joins lists and drops undefined", () => {
  const item = html`<li>${"<b>"}</li>`;
  expect(html`<ul title="${'"'}">${[item, trusted("<hr>")]}${undefined}${3}</ul>`.toString()).toBe(
    '<ul title="&quot;"><li>&lt;b&gt;</li><hr>3</ul>',
  );
});
