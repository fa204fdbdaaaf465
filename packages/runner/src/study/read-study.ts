import { statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { budgetsWithProgrammes, InputError, type Parameter, SWITCHES, suggestion, switchesOf } from "@placewell/core";
import type { Bundle } from "@placewell/interventions";
import { readFitted } from "../calibration/read-fitted.js";
import { type Library, shippedLibrary } from "../library.js";
import type { OwnPlace } from "../place-folder/own-place.js";
import { readPlaceFolder } from "../place-folder/read-place-folder.js";
import { budgetsOf } from "./budgets.js";
import type { StudyPath } from "./path.js";
import { scenariosOf } from "./scenarios.js";
import { checkShape, type ShapeIssue, STUDY_KEYS, type WrittenProgramme, type WrittenStudy } from "./schema.js";
import { showValue } from "./show-value.js";
import type { NamedProgramme, OptionValue, Study, StudyFile } from "./study.js";
import { type LocatedText, MAX_STUDY_BYTES, parseStudyText, tooLarge } from "./yaml-text.js";

/**
 * Reads and checks a study file (YAML or JSON).
 * @throws InputError naming file, line and column, path, what was found and what would have been accepted.
 */
export async function readStudy(file: string, library: Library = shippedLibrary): Promise<StudyFile> {
  const text = await readText(file);
  return { study: parseStudy(text, { file, library }), file, text };
}

/**
 * Checks the text of a study file, as {@link readStudy} does with a file.
 * @throws InputError on the first thing that is wrong.
 */
export function parseStudy(text: string, { file = "study", library = shippedLibrary }: ParseStudyOptions = {}): Study {
  const located = parseStudyText(text, file);
  const shape = checkShape(located.value);
  if ("issues" in shape) throw firstProblem(located, shape.issues);
  return checkNames(located, shape.study, library);
}

export interface ParseStudyOptions {
  /** How messages call the text. */
  readonly file?: string;
  readonly library?: Library;
}

async function readText(file: string): Promise<string> {
  let handle: FileHandle;
  try {
    handle = await open(file, "r");
  } catch (cause) {
    throw unreadable(file, cause);
  }
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new InputError(`"${file}" is not a file.`, { file, expected: "a study file (YAML or JSON)" });
    }
    if (stat.size > MAX_STUDY_BYTES) throw tooLarge(stat.size, file);
    return decode(await handle.readFile(), file);
  } catch (cause) {
    throw cause instanceof InputError ? cause : unreadable(file, cause);
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError("The study file is not text in UTF-8.", { file, hint: "Save it as UTF-8." });
  }
}

function unreadable(file: string, cause: unknown): InputError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (code !== "ENOENT") return new InputError(`The study file cannot be read (${code}).`, { file, got: code });
  return new InputError("There is no such study file.", {
    file,
    got: "no file",
    expected: "a study file (YAML or JSON)",
    hint: "Check the path; it is read from the folder that you are in.",
  });
}

/** The error to report out of several: a misspelt key before what is missing because of it, then the first in the file. */
function firstProblem(located: LocatedText, issues: readonly ShapeIssue[]): InputError {
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...(issue.path as StudyPath), key], expected: issue.message }))
      : [],
  );
  const byPlace = unknownKeys.sort((a, b) => located.offset(a.path, "key") - located.offset(b.path, "key"));
  if (byPlace[0] !== undefined) return unknownKey(located, byPlace[0].path, byPlace[0].expected);
  const present = (issue: ShapeIssue): number =>
    valueAt(located.value, issue.path as StudyPath) === undefined ? 1 : 0;
  const offset = (issue: ShapeIssue): number => located.offset(issue.path as StudyPath);
  const [first] = [...issues].sort((a, b) => present(a) - present(b) || offset(a) - offset(b));
  return wrongValue(located, first!);
}

/** @param expected the message of the check that found it: in a part of the file, the keys of that part */
function unknownKey(located: LocatedText, path: StudyPath, expected: string): InputError {
  const key = String(path.at(-1));
  const known = path.length === 1 ? STUDY_KEYS : expected.replace(/^one of /, "").split(", ");
  return located.error(path, `Unknown key "${key}".`, {
    at: "key",
    got: key,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(key, known),
  });
}

function wrongValue(located: LocatedText, issue: ShapeIssue): InputError {
  const path = issue.path as StudyPath;
  const value = valueAt(located.value, path);
  if (path.length === 0) {
    return located.error(path, "This is not a study.", { got: showValue(value), expected: issue.message });
  }
  if (issue.code === "invalid_key" && path[0] === "scenarios") {
    return located.error(path, "The name of a scenario cannot be used.", {
      at: "key",
      got: showValue(path.at(-1)),
      expected: "text of 1 to 200 characters on one line",
    });
  }
  if (path[0] === "scenarios" && path.length > 2) return wrongProgramme(located, path.slice(0, 3));
  const key = String(path.at(-1));
  if (value === undefined) {
    return located.error(path, `"${key}" is missing.`, { got: showValue(value), expected: issue.message });
  }
  const hint = hintFor(issue, value);
  return located.error(path, `"${key}" cannot be used.`, {
    got: showValue(value),
    expected: issue.message,
    ...(hint !== undefined && { hint }),
  });
}

function hintFor(issue: ShapeIssue, value: unknown): string | undefined {
  if (issue.code !== "invalid_type") return undefined;
  if (issue.expected === "string" && typeof value === "number") return `Put it in quotes: "${value}".`;
  if (issue.expected === "array" && value === null) return "Write [] for a scenario without programmes.";
  if (issue.expected === "array") return "Write each programme on a line of its own, after a dash.";
  return undefined;
}

/** Says which part of a programme's entry is wrong; the schema only says that the entry is. */
function wrongProgramme(located: LocatedText, path: StudyPath): InputError {
  const entry = valueAt(located.value, path);
  const isMap = typeof entry === "object" && entry !== null && !Array.isArray(entry);
  const keys = isMap ? located.keys(path) : [];
  if (keys.length !== 1) {
    return located.error(path, "This is not a programme.", {
      got: showValue(entry),
      expected: "the name of a programme, or one name with its options",
      hint: "Write `- name` or `- name: { option: value }`, one programme to a dash; check the indentation.",
    });
  }
  const name = keys[0]!;
  const options = valueAt(entry, [name]);
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    return located.error([...path, name], `The options of "${name}" cannot be used.`, {
      got: showValue(options),
      expected: "a map of options, such as { parameters: headline }",
    });
  }
  const isPlain = (value: unknown): boolean => ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
  const option = Object.keys(options).find((key) => !isPlain(valueAt(options, [key])))!;
  return located.error([...path, name, option], `"${option}" cannot be used.`, {
    got: showValue(valueAt(options, [option])),
    expected: "text, a number, true or false",
  });
}

function valueAt(value: unknown, path: StudyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

/** Second look, against the library: the place, programmes with their options, and the comparator. */
function checkNames(located: LocatedText, written: WrittenStudy, library: Library): Study {
  const { study: title, years, replicates, draws = 0, seed, switches } = written;
  checkSwitches(located, switches ?? {});
  const ownPlace = ownPlaceOf(located, written.place, library);
  const place = ownPlace?.place.id ?? written.place;
  const names = located.keys(["scenarios"]);
  const comparator = written.comparator ?? names[0]!;
  if (!names.includes(comparator)) {
    throw noSuch(located, ["comparator"], { what: "scenario", name: comparator, known: names });
  }
  const scenarios = names.map((name) => {
    const path = ["scenarios", name];
    const entries = written.scenarios[name]!.map((entry, index) =>
      checkEntry({ located, library, path: [...path, index] }, entry),
    );
    refuseRepeats(located, path, entries);
    return { name, programmes: entries.flat() };
  });
  const fitted = fittedOf(located, written.calibration, library);
  const { budgets } = written;
  const inForce = budgets?.scenarios ?? names;
  for (const [index, name] of inForce.entries()) {
    if (!names.includes(name))
      throw noSuch(located, ["budgets", "scenarios", index], { what: "scenario", name, known: names });
  }
  const study: Study = {
    title,
    place,
    ...(ownPlace && { ownPlace }),
    ...(fitted && { fitted }),
    years,
    replicates,
    draws,
    seed,
    comparator,
    ...(switches && { switches }),
    ...(budgets && { budgets: { ...budgetsOf(budgets), scenarios: inForce } }),
    scenarios,
  };
  if (budgets !== undefined) checkBudgets(located, study, library);
  return study;
}

/** Whether the budgets can be kept, with what programmes make of them. */
function checkBudgets(located: LocatedText, study: Study, library: Library): void {
  try {
    for (const scenario of scenariosOf(study, library)) {
      if (scenario.budgets !== undefined) budgetsWithProgrammes(scenario, study.years);
    }
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const { path = "", file: _file, ...detail } = cause.detail;
    // Core calls pence what the file calls price.
    const steps = path
      .replace(/^budgets\./, "")
      .replace(/\.pence$/, ".price")
      .split(/\.|\[\d+\]/)
      .filter((step) => step !== "");
    const found =
      steps.length > 0 && valueAt(located.value, ["budgets", ...steps]) === undefined ? steps.slice(0, 2) : steps;
    throw located.error(["budgets", ...found], cause.message, detail);
  }
}

function checkSwitches(located: LocatedText, switches: Readonly<Record<string, OptionValue>>): void {
  for (const [name, level] of Object.entries(switches)) {
    try {
      switchesOf({ [name]: level });
    } catch (cause) {
      if (!(cause instanceof InputError)) throw cause;
      const { path: _path, file: _file, ...detail } = cause.detail;
      const at = Object.hasOwn(SWITCHES, name) ? "value" : "key";
      throw located.error(["switches", name], cause.message, { ...detail, at });
    }
  }
}

/** The place of a study that names a folder, seen from the study file; undefined when it names a place of the library. */
function ownPlaceOf(located: LocatedText, name: string, library: Library): OwnPlace | undefined {
  const known = library.places.map(({ id }) => id);
  if (known.includes(name)) return undefined;
  const folder = resolve(dirname(located.file), name);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return readPlaceFolder(folder);
  if (!/[/\\]|^\.\.?$/.test(name)) throw noSuch(located, ["place"], { what: "place", name, known });
  throw located.error(
    ["place"],
    stat === undefined ? "There is no such place folder." : "This is not a place folder.",
    {
      got: name,
      expected: `a folder with neighbourhoods.csv, or one of ${known.join(", ")}`,
      hint: `Looked for ${folder}: the path is read from the folder of the study.`,
    },
  );
}

/** The rows of the calibration that a study names, its path seen from the study file. */
function fittedOf(located: LocatedText, file: string | undefined, { model }: Library): Parameter[] | undefined {
  if (file === undefined) return undefined;
  const path = resolve(dirname(located.file), file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return readFitted(path, model.parameters);
  throw located.error(["calibration"], "There is no such file of fitted values.", {
    got: file,
    expected: "a file that `placewell calibrate` wrote",
    hint: `Looked for ${path}: the path is read from the folder of the study.`,
  });
}

interface Unknown {
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
}

function noSuch(located: LocatedText, path: StudyPath, { what, name, known }: Unknown): InputError {
  return located.error(path, `There is no ${what} "${name}".`, {
    at: typeof path.at(-2) === "number" ? "key" : "value",
    got: name,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(name, known),
  });
}

/** @param entries the programmes that each item of the list stands for */
function refuseRepeats(located: LocatedText, path: StudyPath, entries: readonly (readonly NamedProgramme[])[]): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    for (const { name } of entry) {
      if (seen.has(name)) throw repeated(located, [...path, index], { name, isBundled: entry.length > 1 });
      seen.add(name);
    }
  }
}

function repeated(located: LocatedText, path: StudyPath, { name, isBundled }: Repeat): InputError {
  return located.error(path, `The scenario "${path.at(-2)}" lists "${name}" twice.`, {
    got: `a second ${name}${isBundled ? ", in a bundle" : ""}`,
    expected: "every programme once in a scenario",
    hint: "Remove one of the two, or put them into two scenarios.",
  });
}

interface Repeat {
  readonly name: string;
  readonly isBundled: boolean;
}

/** Where an entry stands, and what its name and options are held against. */
interface EntryContext {
  readonly located: LocatedText;
  readonly library: Library;
  readonly path: StudyPath;
}

/** The programmes that an item of a scenario's list stands for: one, or the members of a bundle. */
function checkEntry(context: EntryContext, entry: WrittenProgramme): NamedProgramme[] {
  const name = typeof entry === "string" ? entry : Object.keys(entry)[0]!;
  const bundle = context.library.bundles?.find((known) => known.name === name);
  if (bundle === undefined) return [checkProgramme(context, entry)];
  if (typeof entry !== "string" && Object.keys(entry[name] ?? {}).length > 0) throw optionsOfBundle(context, bundle);
  return bundle.members.map(({ programme, options = {} }) => ({ name: programme, options }));
}

function optionsOfBundle({ located, path }: EntryContext, { name, members }: Bundle): InputError {
  return located.error([...path, name], `The bundle "${name}" takes no options.`, {
    got: "options",
    expected: `${name} alone`,
    hint: `To set options, list its members instead: ${members.map(({ programme }) => programme).join(", ")}.`,
  });
}

function checkProgramme(context: EntryContext, entry: WrittenProgramme): NamedProgramme {
  const { located, library, path } = context;
  const name = typeof entry === "string" ? entry : Object.keys(entry)[0]!;
  const here = typeof entry === "string" ? path : [...path, name];
  const options: Record<string, OptionValue> = typeof entry === "string" ? {} : { ...entry[name] };
  const maker = library.programmes.find(({ description }) => description.name === name);
  if (maker === undefined) {
    const known = [...library.programmes.map(({ description }) => description), ...(library.bundles ?? [])];
    throw noSuch(located, here, { what: "programme", name, known: known.map((one) => one.name) });
  }
  try {
    maker.make({ ...options });
  } catch (cause) {
    throw cause instanceof InputError ? optionError({ ...context, path: here }, { name, options }, cause) : cause;
  }
  return { name, options };
}

/** The error of a programme about its own options, put where the option stands in the file. */
function optionError(
  { located, path }: EntryContext,
  { name, options }: NamedProgramme,
  cause: InputError,
): InputError {
  const { path: option = "", file: _file, ...detail } = cause.detail;
  const inside = option === "" ? path : [...path, ...option.split(".")];
  const got = detail.got ?? (Object.hasOwn(options, option) ? showValue(options[option]) : undefined);
  return located.error(inside, cause.message.includes(name) ? cause.message : `${name}: ${cause.message}`, {
    ...detail,
    ...(got !== undefined && { got }),
    at: cause.message.toLowerCase().includes("unknown") ? "key" : "value",
  });
}
