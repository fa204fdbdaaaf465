import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const PAGE = '<!doctype html><meta charset="utf-8"><title>Digest</title><body><script src="page.js"></script></body>\n';

/** A program that says one line, as it is written. */
export interface Program {
  readonly entry: URL;
  /** Gives the line; what the entry exports is found under `placewell`. */
  readonly line: string;
  /** Which files packages are taken from: sources under "placewell-source", builds when there is none. */
  readonly conditions: readonly string[];
}

/** What is compared in every engine. */
const DIGEST: Program = {
  entry: new URL("./program.ts", import.meta.url),
  line: "placewell.digestLine()",
  conditions: ["placewell-source"],
};

/**
 * Writes a program with all it needs as scripts without imports, which ask of an engine no more than the language
 * itself: `console.js`, `print.js` and `page.html` differ in how they say the line, and in nothing else.
 * @param folder an existing folder
 */
export async function writeScripts(folder: string, program: Program = DIGEST): Promise<void> {
  const bundle = await bundled(folder, program);
  const saying = (say: string): string => `${bundle}\n${say.replace("LINE", () => program.line)};\n`;
  writeFileSync(join(folder, "console.js"), saying("console.log(LINE)"));
  writeFileSync(join(folder, "print.js"), saying("print(LINE)"));
  writeFileSync(join(folder, "page.js"), saying("document.body.textContent = LINE"));
  writeFileSync(join(folder, "page.html"), PAGE);
}

/** The program as one script that defines `placewell`. */
async function bundled(folder: string, { entry, conditions }: Program): Promise<string> {
  await build({
    config: false,
    silent: true,
    entry: { program: fileURLToPath(entry) },
    outDir: join(folder, "bundle"),
    format: "iife",
    globalName: "placewell",
    target: "es2022",
    platform: "neutral",
    noExternal: [/.*/],
    outExtension: () => ({ js: ".js" }),
    esbuildOptions(options) {
      options.conditions = [...conditions];
    },
  });
  return readFileSync(join(folder, "bundle", "program.js"), "utf8");
}
