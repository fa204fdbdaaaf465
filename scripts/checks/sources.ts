import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const repository: string = fileURLToPath(new URL("../..", import.meta.url));

/** A TypeScript file of ours: its path from `folder` with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript sources below a folder of the repository, sorted by path. */
export function sourcesIn(folder: string): Source[] {
  const base = join(repository, folder);
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ({ path: path.split(sep).join("/"), text: readFileSync(join(base, path), "utf8") }));
}
