import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const PAGE = '<!doctype html><meta charset="utf-8"><title>Digest</title><body><script src="page.js"></script></body>\n';

/**
 * Writes the program with all it needs as scripts without imports, which ask of an engine no more than the language
 * itself: `console.js`, `print.js` and `page.html` differ in how they say the digest line, and in nothing else.
 * @param folder an existing folder
 */
export async function writeScripts(folder: string): Promise<void> {
  const program = await bundledProgram(folder);
  const saying = (say: string): string => `${program}\n${say.replace("LINE", "placewell.digestLine()")};\n`;
  writeFileSync(join(folder, "console.js"), saying("console.log(LINE)"));
  writeFileSync(join(folder, "print.js"), saying("print(LINE)"));
  writeFileSync(join(folder, "page.js"), saying("document.body.textContent = LINE"));
  writeFileSync(join(folder, "page.html"), PAGE);
}

/** The program as one script that defines `placewell`. */
async function bundledProgram(folder: string): Promise<string> {
  await build({
    config: false,
    silent: true,
    entry: { program: fileURLToPath(new URL("./program.ts", import.meta.url)) },
    outDir: join(folder, "bundle"),
    format: "iife",
    globalName: "placewell",
    target: "es2022",
    platform: "neutral",
    noExternal: [/.*/],
    outExtension: () => ({ js: ".js" }),
    esbuildOptions(options) {
      options.conditions = ["placewell-source"];
    },
  });
  return readFileSync(join(folder, "bundle", "program.js"), "utf8");
}
