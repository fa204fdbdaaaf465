import type { ServiceCapacities } from "@placewell/core";
import { suggestion } from "@placewell/core";
import { z } from "zod";
import { isPlainName } from "../study/schema.js";
import { showValue } from "../study/show-value.js";
import { parseStudyText } from "../study/yaml-text.js";

/** What `place.json` may say of a place; all of it may be left out. */
export interface PlaceFacts {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Who published the figures; reports print it. */
  readonly attributions?: readonly string[] | undefined;
  readonly femaleShareByBand?: readonly number[] | undefined;
  readonly shareAged90OfAged85?: number | undefined;
  readonly capacities?: { readonly [K in keyof ServiceCapacities]?: number | undefined } | undefined;
  /** Factors that make the rates of the place local: 1 keeps England's. */
  readonly residuals?:
    | { readonly "place.ea"?: number | undefined; readonly "place.mort"?: number | undefined }
    | undefined;
}

const SEX_BANDS = 9;
const MOST = 1_000_000;

/** Ids go into file names and tables. */
export const PLACE_ID: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const PLACE_ID_IN_WORDS = "small letters, digits and single hyphens, such as my-place";

const between = (from: number, to: number): z.ZodNumber => {
  const error = `a number from ${from} to ${to}`;
  return z.number({ error }).min(from, { error }).max(to, { error });
};

const whole = (from: number): z.ZodInt => {
  const error = `a whole number from ${from} to ${MOST}`;
  return z.int({ error }).min(from, { error }).max(MOST, { error });
};

const sentence = (expected: string): z.ZodString =>
  z.string({ error: expected }).refine(isPlainName, { error: expected });

const schema = z.strictObject(
  {
    id: z.string({ error: PLACE_ID_IN_WORDS }).regex(PLACE_ID, { error: PLACE_ID_IN_WORDS }).optional(),
    name: sentence("a name on one line").optional(),
    attributions: z
      .array(sentence("a sentence of at most 200 characters on one line"), { error: "a list of sentences" })
      .optional(),
    femaleShareByBand: z
      .array(between(0, 1), { error: `a list of ${SEX_BANDS} shares, 50-54 to 85-89 and 90+` })
      .length(SEX_BANDS, { error: `${SEX_BANDS} shares, 50-54 to 85-89 and 90+` })
      .optional(),
    shareAged90OfAged85: between(0, 1).optional(),
    capacities: z
      .strictObject(
        {
          acuteBeds: whole(1).optional(),
          backgroundBeds: between(0, MOST).optional(),
          reablementSlots: whole(0).optional(),
          shortTermBeds: whole(0).optional(),
          homeCareHours: between(0, MOST).optional(),
          careHomePlaces: whole(0).optional(),
          ucrVisitsPerDay: between(0, MOST).optional(),
          sdecSlotsPerDay: between(0, MOST).optional(),
          virtualWardBeds: whole(0).optional(),
        },
        { error: "a map of capacities" },
      )
      .optional(),
    residuals: z
      .strictObject(
        { "place.ea": between(0.2, 5).optional(), "place.mort": between(0.2, 5).optional() },
        { error: "a map with place.ea, place.mort or both" },
      )
      .optional(),
  },
  { error: "a map with some of id, name, attributions, femaleShareByBand, shareAged90OfAged85, capacities, residuals" },
);

/**
 * Reads what `place.json` says.
 * @throws InputError naming file, line and path of the first thing wrong.
 */
export function readPlaceFacts(text: string, file: string): PlaceFacts {
  const located = parseStudyText(text, file);
  const result = schema.safeParse(located.value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []) as (string | number)[];
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = keysAt(path);
    throw located.error([...path, key], `Unknown key "${key}".`, {
      at: "key",
      got: key,
      expected: `one of ${known.join(", ")}`,
      hint: suggestion(key, known),
    });
  }
  const value = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], located.value);
  throw located.error(path, path.length === 0 ? "This is not a place." : `"${path.at(-1)}" cannot be used.`, {
    got: showValue(value),
    expected: issue?.message ?? "",
  });
}

function keysAt(path: readonly (string | number)[]): string[] {
  if (path[0] === "capacities") return Object.keys(schema.shape.capacities.unwrap().shape);
  if (path[0] === "residuals") return Object.keys(schema.shape.residuals.unwrap().shape);
  return Object.keys(schema.shape);
}
