import { InputError, type InputErrorDetail } from "@placewell/core";
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import { type StudyPath, writePath } from "./path.js";

/** Deepest nesting, and most values with every alias written out; a study needs 5 levels and a few hundred values. */
const MAX_DEPTH = 64;
const MAX_VALUES = 100_000;
/** A study is a page or two of text; this bounds the time and memory that a wrong file can cost. */
export const MAX_STUDY_BYTES: number = 512 * 1024;

/** Keys that reach into the machinery of JavaScript objects when copied carelessly. */
const FORBIDDEN_KEYS: readonly string[] = ["__proto__", "constructor", "prototype"];

/** What {@link LocatedText.error} adds to a message. */
export interface ErrorAtPath extends Omit<InputErrorDetail, "file" | "path"> {
  /** Whether the key or the value at the path is to blame; the value by default. */
  readonly at?: "key" | "value";
}

/** A parsed text, and a way back from a path to its line. */
export interface LocatedText {
  /** How messages call the text; a path when it came from a file. */
  readonly file: string;
  /** Plain values; every map is without a prototype. */
  readonly value: unknown;
  /** Keys of the map at a path in the order of the file (JavaScript would move keys that look like numbers). */
  keys(path: StudyPath): string[];
  /** Offset in the text of what lies at a path, or of the nearest thing around it. */
  offset(path: StudyPath, at?: "key" | "value"): number;
  /** The error for something wrong at a path; it names file, line and column. */
  error(path: StudyPath, message: string, detail?: ErrorAtPath): InputError;
}

/**
 * Parses YAML (core schema, no merge keys, no tags of its own) or JSON.
 * @throws InputError on anything that is not plain data: syntax errors, repeated or forbidden keys, tags, alias bombs.
 */
export function parseStudyText(text: string, file: string): LocatedText {
  if (text.length > MAX_STUDY_BYTES) throw tooLarge(text.length, file);
  try {
    return new ParsedText(text, file);
  } catch (cause) {
    throw cause instanceof InputError
      ? cause
      : syntaxError(cause instanceof Error ? cause.message : String(cause), file);
  }
}

/** The error for a file that is no study by its size alone. */
export const tooLarge = (bytes: number, file: string): InputError =>
  new InputError("The study file is too large.", {
    file,
    got: `${bytes} bytes`,
    expected: `at most ${MAX_STUDY_BYTES} bytes`,
    hint: "Check that this is the study, not a file of data.",
  });

class ParsedText implements LocatedText {
  readonly file: string;
  readonly value: unknown;
  readonly #lines = new LineCounter();
  readonly #root: Node | null;
  readonly #aliases: ReadonlyMap<Alias, Node>;
  #valuesSeen = 0;

  constructor(text: string, file: string) {
    this.file = file;
    const document = parseDocument(text, {
      schema: "core",
      merge: false,
      customTags: [],
      resolveKnownTags: false,
      uniqueKeys: false, // #map() finds repeated keys, and says which
      prettyErrors: false,
      lineCounter: this.#lines,
      logLevel: "error",
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) throw syntaxError(problem.message, this.#position(problem.pos[0]));
    this.#root = document.contents;
    this.#aliases = this.#aliasTargets(document);
    this.value = this.#plain(this.#root, []);
  }

  keys(path: StudyPath): string[] {
    const node = this.#nodeAt(path);
    return isMap(node) ? (node.items as Pair[]).map(keyText) : [];
  }

  error(path: StudyPath, message: string, { at = "value", ...detail }: ErrorAtPath = {}): InputError {
    const file = this.#position(this.offset(path, at));
    return new InputError(message, { file, ...(path.length > 0 && { path: writePath(path) }), ...detail });
  }

  offset(path: StudyPath, at: "key" | "value" = "value"): number {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const key = this.#pairAt(part)?.key as Node | undefined;
      const value = this.#nodeAt(part);
      const wanted = at === "key" && length === path.length ? (key ?? value) : (value ?? key);
      const start = wanted?.range?.[0] ?? key?.range?.[0];
      if (start !== undefined) return start;
    }
    return this.#root?.range?.[0] ?? 0;
  }

  /** What every alias stands for: the last node before it that carries its anchor. One pass over the file. */
  #aliasTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
    const anchors = new Map<string, Node>();
    const targets = new Map<Alias, Node>();
    visit(document, {
      Node: (_key, node) => {
        if (!isAlias(node)) {
          if (node.anchor !== undefined) anchors.set(node.anchor, node);
          return;
        }
        const target = anchors.get(node.source);
        if (target === undefined) {
          throw syntaxError(
            `there is no anchor "${node.source}" before its alias`,
            this.#position(node.range?.[0] ?? 0),
          );
        }
        targets.set(node, target);
      },
    });
    return targets;
  }

  #position(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  }

  #plain(node: unknown, path: StudyPath): unknown {
    if (++this.#valuesSeen > MAX_VALUES) {
      throw this.error(path.slice(0, 1), "The file holds too many values once its aliases are written out.", {
        got: `more than ${MAX_VALUES} values`,
        expected: `at most ${MAX_VALUES}`,
        hint: "Write the scenarios out instead of repeating them by alias.",
      });
    }
    if (path.length > MAX_DEPTH) {
      throw this.error(path.slice(0, 1), "The file is nested too deeply.", { expected: `at most ${MAX_DEPTH} levels` });
    }
    if (isAlias(node)) return this.#plain(this.#aliases.get(node), path);
    if (isMap(node)) return this.#map(node.items as Pair[], path);
    if (isSeq(node)) return node.items.map((item, index) => this.#plain(item, [...path, index]));
    return isScalar(node) ? node.value : null;
  }

  #map(pairs: readonly Pair[], path: StudyPath): Record<string, unknown> {
    const map = Object.create(null) as Record<string, unknown>;
    for (const pair of pairs) {
      if (!isScalar(pair.key)) {
        throw this.error(path, "A key must be plain text.", { got: "a list, a map or an alias", expected: "text" });
      }
      const key = keyText(pair);
      const here = [...path, key];
      if (FORBIDDEN_KEYS.includes(key)) {
        throw this.error(here, `The key "${key}" is not allowed.`, { at: "key", got: key, hint: "Use another name." });
      }
      if (key in map) {
        throw this.error(here, `"${key}" is given twice.`, {
          at: "key",
          got: `a second "${key}"`,
          expected: "every name once",
          hint: "Rename or remove one of the two.",
        });
      }
      map[key] = this.#plain(pair.value, here);
    }
    return map;
  }

  /** The pair at the last step of a path; of repeated keys the last one, which is the one refused. */
  #pairAt(path: StudyPath): Pair | undefined {
    const parent = this.#nodeAt(path.slice(0, -1));
    return isMap(parent) ? (parent.items as Pair[]).findLast((pair) => keyText(pair) === path.at(-1)) : undefined;
  }

  #nodeAt(path: StudyPath): Node | undefined {
    let node: unknown = this.#root;
    for (const step of path) {
      node = this.#target(node);
      if (isMap(node)) node = (node.items as Pair[]).findLast((pair) => keyText(pair) === step)?.value;
      else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return (this.#target(node) ?? undefined) as Node | undefined;
  }

  #target(node: unknown): unknown {
    return isAlias(node) ? this.#aliases.get(node) : node;
  }
}

/** A key as text, the way the file writes it: `2025.0` stays `2025.0`. */
function keyText({ key }: Pair): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function syntaxError(problem: string, file: string): InputError {
  // The parser gives up by running out of stack on thousands of nested brackets.
  if (problem.includes("call stack")) {
    return new InputError("The file is nested too deeply.", { file, expected: `at most ${MAX_DEPTH} levels` });
  }
  return new InputError(`The file cannot be read as YAML or JSON: ${problem.split("\n")[0]}`, {
    file,
    expected: "YAML or JSON of plain maps, lists, text and numbers",
  });
}
