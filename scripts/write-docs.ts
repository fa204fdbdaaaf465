/**
 * Writes the pages of docs/ that come from the code: `npm run docs`. With --check it only compares, and exits with 1 if a
 * page on record is not what the code says.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./checks/sources.ts";
import { cataloguePage } from "./docs/catalogue-page.ts";
import { flowDiagram } from "./docs/flow-diagram.ts";
import { modelPage } from "./docs/model-page.ts";
import { parametersPage } from "./docs/parameters-page.ts";

/** Every generated page, by its path in the repository. */
const pages: Readonly<Record<string, () => string>> = {
  "docs/catalogue.md": cataloguePage,
  "docs/parameters.md": parametersPage,
  "docs/model.md": modelPage,
  "docs/images/flow.svg": flowDiagram,
};

/** The first line in which two texts differ, counted from 1. */
function firstDifference(one: string, other: string): number {
  const [these, those] = [one.split("\n"), other.split("\n")];
  return these.findIndex((line, i) => line !== those[i]) + 1 || these.length + 1;
}

function compare(path: string, text: string): boolean {
  const file = join(repository, path);
  const onRecord = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (onRecord === text) return true;
  console.error(`${path} is not what the code says, from line ${firstDifference(onRecord, text)} on: npm run docs`);
  return false;
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const results = Object.entries(pages).map(([path, page]) => {
  const text = page();
  if (values.check) return compare(path, text);
  writeFileSync(join(repository, path), text);
  console.log(`${path} ${Buffer.byteLength(text)} bytes`);
  return true;
});
process.exit(results.every((same) => same) ? 0 : 1);
