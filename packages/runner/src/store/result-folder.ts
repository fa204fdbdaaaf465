import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "@placewell/core";
import { flush } from "./flush.js";

/** Files of a result folder. */
export const RESULT_FILES = [
  "results.parquet",
  "resources.parquet",
  "summary.csv",
  "comparison.csv",
  "money.csv",
  "funding.csv",
  "stops.csv",
  "manifest.json",
  "report.html",
  "report.md",
  "report.json",
] as const;

/**
 * Checks that results may be written to a folder: it is new, empty, or holds a result of ours and nothing else.
 * @throws InputError otherwise, so that no file of somebody else is ever lost.
 */
export function checkResultFolder(folder: string): void {
  const path = resolve(folder);
  const nearest = ancestorsOf(path).find((ancestor) => existsSync(ancestor)) ?? path;
  if (!statSync(nearest).isDirectory()) {
    throw new InputError(`Results cannot be written to "${folder}": "${nearest}" is a file.`, {
      path: "out",
      got: "a file",
      expected: "a folder",
    });
  }
  if (!isWritable(nearest === path ? dirname(realpathSync(path)) : nearest)) {
    throw new InputError(`Results cannot be written to "${folder}": no permission to write beside it.`, {
      path: "out",
      expected: "a folder in a place where you may write",
    });
  }
  if (!existsSync(path)) return;
  const strangers = readdirSync(path).filter((name) => !RESULT_FILES.includes(name as (typeof RESULT_FILES)[number]));
  if (strangers.length === 0) return;
  throw new InputError(`The folder "${folder}" holds other files, and a result replaces the whole folder.`, {
    path: "out",
    got: strangers.slice(0, 5).join(", ") + (strangers.length > 5 ? ` and ${strangers.length - 5} more` : ""),
    expected: "a new folder, an empty one, or one with an earlier result",
    hint: "Choose another folder, or move those files away.",
  });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path itself first, then every folder around it. */
function ancestorsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestorsOf(parent)];
}

/**
 * Writes a folder whole or not at all: `write` fills a temporary folder beside it, whose files are flushed to the disk
 * before it takes the place of an earlier result. Until then the earlier result stays; on any failure it comes back.
 */
export async function replaceFolder(folder: string, write: (temporary: string) => void | Promise<void>): Promise<void> {
  checkResultFolder(folder);
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const temporary = join(parent, `.${basename(target)}.writing-${randomUUID()}`);
  mkdirSync(temporary);
  try {
    await write(temporary);
    for (const name of readdirSync(temporary)) flush(join(temporary, name));
    flush(temporary);
    swap(temporary, target);
    flush(parent);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    throw cause;
  }
}

/** Puts one folder in the place of another; the other comes back when that fails, and is removed when it worked. */
function swap(temporary: string, target: string): void {
  const earlier = existsSync(target)
    ? join(dirname(target), `.${basename(target)}.earlier-${randomUUID()}`)
    : undefined;
  if (earlier !== undefined) renameSync(target, earlier);
  try {
    renameSync(temporary, target);
  } catch (cause) {
    if (earlier !== undefined) renameSync(earlier, target);
    throw cause;
  }
  if (earlier !== undefined) rmSync(earlier, { recursive: true, force: true });
}
