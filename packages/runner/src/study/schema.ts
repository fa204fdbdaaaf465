import { SWITCHES } from "@placewell/core";
import { z } from "zod";
import { budgetsSchema, type WrittenBudgets } from "./budgets-schema.js";
import type { OptionValue } from "./study.js";

/*
 * The shape of a study file. The message of every check is what would have been accepted: read-study.ts adds what was
 * found, and where. Names of places, programmes and options are checked against the library there too.
 */

/** Most counted years of one study. */
export const MAX_YEARS = 20;
/** Most replicates of one study. */
export const MAX_REPLICATES = 10_000;
const MAX_NAME_LENGTH = 200;

/** A name that can be printed, stored and hashed without doubt: no control characters, no halves of characters. */
export const isPlainName = (text: string): boolean =>
  text.trim() !== "" && text.length <= MAX_NAME_LENGTH && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);

const name = (what: string): z.ZodString => {
  const expected = `${what}, 1 to ${MAX_NAME_LENGTH} characters on one line`;
  return z.string({ error: expected }).refine(isPlainName, { error: expected });
};

const wholeNumber = (from: number, to: number): z.ZodInt => {
  const expected = `a whole number from ${from} to ${to}`;
  return z.int({ error: expected }).min(from, { error: expected }).max(to, { error: expected });
};

const optionValue = z.union([z.string(), z.number(), z.boolean()]);

/** What may stand for the options of a programme: a map of plain values, or nothing. */
const programmeOptions = z.union([z.record(z.string(), optionValue), z.null()]);

const programmeEntry = z.union(
  [
    z.string().meta({ description: "Name of a programme, with its default options, or of a bundle of programmes." }),
    z
      .record(z.string(), programmeOptions)
      .refine((entry) => Object.keys(entry).length === 1)
      .meta({ description: "Name of a programme, with its options.", minProperties: 1, maxProperties: 1 }),
  ],
  { error: "the name of a programme, or one name with its options" },
);

const scenarios = z
  .record(
    z.string().refine(isPlainName),
    z.array(programmeEntry, { error: "a list of programmes; [] for usual care" }),
    { error: "a map of scenarios, each a name with a list of programmes" },
  )
  .refine((named) => Object.keys(named).length > 0, { error: "at least one scenario" })
  .meta({
    description: "Scenarios by name, each with the list of programmes that it adds to usual care.",
    minProperties: 1,
  });

const studySchema = z
  .strictObject(
    {
      study: name("the title of the study").meta({ description: "Title of the study." }),
      place: name("the id of a place, or the path of a place folder").meta({
        description:
          "Id of a place (`placewell places` lists them), or the path of a place folder, from the study file.",
      }),
      years: wholeNumber(1, MAX_YEARS).meta({ description: "Counted financial years from April 2025." }),
      replicates: wholeNumber(1, MAX_REPLICATES).meta({
        description: "Runs of every scenario with other people and other luck.",
      }),
      draws: z
        .literal(0, { error: "0: parameter draws are not in this version" })
        .optional()
        .meta({ description: "Parameter draws; 0, the default, runs point values." }),
      seed: name("text").meta({
        description: "Any text; the same seed gives the same results.",
      }),
      calibration: name("the path of a file that `placewell calibrate` wrote")
        .optional()
        .meta({ description: "File of fitted values, from the study file; they replace those of the model." }),
      comparator: name("the name of a scenario")
        .optional()
        .meta({ description: "Scenario that the others are set against; the first by default." }),
      switches: z
        .record(z.string(), optionValue, { error: "a map of structural choices, such as { fn.recovery: off }" })
        .optional()
        .meta({
          description: `Structural choices of the model that differ from the default: ${Object.keys(SWITCHES).join(", ")}.`,
        }),
      budgets: budgetsSchema.optional().meta({
        description: "Accounts that services ask for money before they start. Without them money never binds.",
      }),
      scenarios,
    },
    { error: "a map with the keys study, place, years, replicates, seed and scenarios" },
  )
  .meta({ title: "Placewell study", description: "What to simulate: a place, scenarios, and how often." });

/** Keys that a study file can have. */
export const STUDY_KEYS: readonly string[] = Object.keys(studySchema.shape);

/** An entry of a scenario's list: the name of a programme, or one name with its options. */
export type WrittenProgramme = string | Record<string, Record<string, OptionValue> | null>;

/** A study file as it is written, of the right shape; its names are not checked yet. */
export interface WrittenStudy {
  study: string;
  place: string;
  years: number;
  replicates: number;
  draws?: 0 | undefined;
  seed: string;
  calibration?: string | undefined;
  comparator?: string | undefined;
  switches?: Record<string, OptionValue> | undefined;
  budgets?: WrittenBudgets | undefined;
  scenarios: Record<string, WrittenProgramme[]>;
}

/** What is wrong with a shape, and where. The message says what would have been accepted. */
export type ShapeIssue = z.core.$ZodIssue;

/** Checks the shape of a study: keys, types and ranges. */
export function checkShape(value: unknown): { study: WrittenStudy } | { issues: readonly ShapeIssue[] } {
  const result = studySchema.safeParse(value);
  return result.success ? { study: result.data } : { issues: result.error.issues };
}

/** The JSON Schema (draft 2020-12) of a study file, for editors and other languages. */
export function studyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(studySchema, { io: "input" }) };
}
