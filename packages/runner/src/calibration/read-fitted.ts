import { readFileSync, statSync } from "node:fs";
import { InputError, type Parameter, type ParameterTable, suggestion } from "@placewell/core";
import { z } from "zod";
import { showValue } from "../study/show-value.js";
import { MAX_STUDY_BYTES, parseStudyText, tooLarge } from "../study/yaml-text.js";

const fitted = z.looseObject({
  calibration: z.string(),
  parameters: z.array(
    z.looseObject({
      id: z.string(),
      value: z.union([z.number(), z.array(z.number())]),
      status: z.enum(["calibrated", "assumed"]),
      source: z.string(),
    }),
  ),
});

/**
 * Reads fitted values as rows that replace those of a table.
 * @throws InputError for a file that `placewell calibrate` did not write, a parameter that the table does not have, or
 * another number of values
 */
export function readFitted(file: string, table: ParameterTable): Parameter[] {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    throw new InputError("There is no such file of fitted values.", {
      got: file,
      expected: "a file that `placewell calibrate` wrote",
      hint: "The path is read from the folder of the study.",
    });
  }
  if (stat.size > MAX_STUDY_BYTES) throw tooLarge(stat.size, file);
  const located = parseStudyText(readFileSync(file, "utf8"), file);
  const shape = fitted.safeParse(located.value);
  if (!shape.success) {
    throw new InputError("This is not a file of fitted values.", {
      file,
      path: shape.error.issues[0]!.path.join("."),
      got: showValue(located.value),
      expected: "a file that `placewell calibrate` wrote",
    });
  }
  const { calibration, parameters } = shape.data;
  return parameters.map(({ id, value, status, source }, i): Parameter => {
    const row = table.get(id);
    if (row === undefined) {
      throw located.error(["parameters", i, "id"], `There is no parameter "${id}".`, {
        got: id,
        hint: suggestion(id, [...table.keys()]),
      });
    }
    const [given, wanted] = [lengthOf(value), lengthOf(row.value)];
    if (given !== wanted) {
      throw located.error(["parameters", i, "value"], `"${id}" has another number of values.`, {
        got: String(given ?? "one number"),
        expected: String(wanted ?? "one number"),
      });
    }
    return { ...row, value, source: `${calibration}: ${source}`, status };
  });
}

const lengthOf = (value: number | readonly number[]): number | undefined =>
  typeof value === "number" ? undefined : value.length;
