import { readFileSync } from "node:fs";
import { InputError, suggestion, type ValueChanges } from "@placewell/core";
import { parseStudyText } from "./study/yaml-text.js";

const KEYS = ["values", "priceFactor", "perspective"];

/**
 * Reads a file of changed values, YAML or JSON: `values` by id, `priceFactor`, `perspective`.
 * @throws InputError on a file that cannot be read or has another form; ids are checked where they are used
 */
export function readValues(file: string): ValueChanges {
  const located = parseStudyText(textOf(file), file);
  const { value } = located;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError("This is not a file of values.", {
      file,
      expected: "values by id under `values`, a `priceFactor` or a `perspective`",
    });
  }
  for (const key of Object.keys(value)) {
    if (KEYS.includes(key)) continue;
    throw located.error([key], `Unknown key "${key}".`, {
      at: "key",
      got: key,
      expected: `one of ${KEYS.join(", ")}`,
      hint: suggestion(key, KEYS),
    });
  }
  const { values, priceFactor, perspective } = value as Record<string, unknown>;
  const wrong = (key: string, got: unknown, expected: string): InputError =>
    located.error([key], `"${key}" has the wrong form.`, { got: JSON.stringify(got), expected });
  if (values !== undefined && (typeof values !== "object" || values === null || Array.isArray(values))) {
    throw wrong("values", values, "a value for each id");
  }
  if (priceFactor !== undefined && typeof priceFactor !== "number") throw wrong("priceFactor", priceFactor, "a number");
  if (perspective !== undefined && typeof perspective !== "string") throw wrong("perspective", perspective, "a name");
  return value as ValueChanges;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InputError(`The file of values cannot be read (${code}).`, {
      file,
      expected: "a YAML or JSON file",
      hint: "Check the path; it is read from the folder that you are in.",
    });
  }
}
