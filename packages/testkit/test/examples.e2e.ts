import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const examples = new URL("examples/", root);

/** Runs a TypeScript file of the examples folder from source and gives what it prints. */
function run(file: string): string {
  return execFileSync(process.execPath, ["--conditions=placewell-source", "--import", "tsx", file], {
    cwd: fileURLToPath(examples),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Code blocks of a language in a Markdown text. */
function codeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    (found) => found[1]!,
  );
}

/** Runs the code blocks of a page as one program and gives what it prints. */
function runBlocks(blocks: readonly string[], name: string): string {
  const file = new URL(`${name}.tmp.ts`, examples);
  writeFileSync(file, blocks.join("\n"));
  try {
    return run(`${name}.tmp.ts`);
  } finally {
    rmSync(file);
  }
}

describe("examples print what is on record", () => {
  const recorded = readdirSync(new URL("expected/", examples));

  test("there is at least one", () => {
    expect(recorded.length).toBeGreaterThan(0);
  });

  test.each(recorded)("%s", { timeout: 120_000 }, (name) => {
    const expected = readFileSync(new URL(`expected/${name}`, examples), "utf8");
    expect(run(name.replace(/\.txt$/, ".ts"))).toBe(expected);
  });
});

describe("the code of the README runs", () => {
  const blocks = codeBlocks(readFileSync(new URL("README.md", root), "utf8"), "ts");

  test("there is one", () => {
    expect(blocks).toHaveLength(1);
  });

  test("and prints the headline table", { timeout: 120_000 }, () => {
    expect(runBlocks(blocks, "readme")).toMatch(/Emergency admissions +1[34],\d00 /);
  });
});

describe("the code of a page of the documentation, run as one program, prints what the page says", () => {
  const docs = new URL("docs/", root);
  const pages = readdirSync(docs)
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ name, text: readFileSync(new URL(name, docs), "utf8") }))
    .filter(({ text }) => codeBlocks(text, "ts").length > 0);

  test("there is at least one", () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  test.each(pages)("$name", { timeout: 120_000 }, ({ name, text }) => {
    expect(runBlocks(codeBlocks(text, "ts"), name)).toBe(codeBlocks(text, "text").join(""));
  });
});
