import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@placewell/core";
import { z } from "zod";
import { showValue } from "../study/show-value.js";
import type { Manifest } from "./manifest.js";

/** The part of a receipt without which nothing can be done with it. */
const receipt = z.looseObject({
  format: z.literal("placewell-result-1" satisfies Manifest["format"]),
  study: z.looseObject({ file: z.string(), text: z.string(), sha256: z.string() }),
  seed: z.string(),
  years: z.number(),
  replicates: z.number(),
  place: z.looseObject({ sha256: z.string() }),
  model: z.looseObject({ sha256: z.string() }),
  values: z.looseObject({}).optional(),
  versions: z.record(z.string(), z.string()),
});

/**
 * Reads the receipt of a result folder.
 * @throws InputError when there is none, or it is not one that this version can read
 */
export function readManifest(folder: string): Manifest {
  const file = join(folder, "manifest.json");
  const value = parse(textOf(folder, file), file);
  const { error } = receipt.safeParse(value);
  if (error === undefined) return value as Manifest;
  const { path } = error.issues[0]!;
  const found = path.reduce((inner: unknown, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
  throw new InputError("The manifest has a form that this version cannot read.", {
    file,
    path: path.join("."),
    got: showValue(found),
    expected: path[0] === "format" ? `"${receipt.shape.format.value}"` : "what `placewell run` writes there",
    hint: "Read it with the version that wrote it, or run the study again.",
  });
}

function textOf(folder: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    throw new InputError(isFolder ? `The folder "${folder}" holds no result.` : `There is no folder "${folder}".`, {
      file,
      got: isFolder ? "a folder without manifest.json" : "no folder",
      expected: "a folder that `placewell run` wrote",
      hint: "Check the path; it is read from the folder that you are in.",
    });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError("The manifest is not JSON.", { file, hint: "Run the study again." });
  }
}
