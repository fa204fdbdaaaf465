import { z } from "zod";
import { isPlainName, MAX_REPLICATES, MAX_YEARS, type ShapeIssue } from "../study/schema.js";

/*
 * The shape of a calibration file. The message of every check is what would have been accepted; names of parameters and
 * targets are checked against the model afterwards.
 */

const text = (what: string): z.ZodString => z.string({ error: what }).refine(isPlainName, { error: what });

const whole = (from: number, to: number): z.ZodInt => {
  const expected = `a whole number from ${from} to ${to}`;
  return z.int({ error: expected }).min(from, { error: expected }).max(to, { error: expected });
};

const finite = z.number({ error: "a number" });
const tolerance = z.number({ error: "a number from 0 to 1" }).min(0).max(1).optional();
const numbers = z.union([finite, z.array(finite)], { error: "a number or a list of numbers" });

const target = z.union([z.string(), z.record(z.string(), finite).refine((one) => Object.keys(one).length === 1)], {
  error: "the name of a target, or one figure with its value",
});

const fit = z.strictObject(
  {
    low: finite,
    high: finite,
    whole: z.boolean({ error: "true or false" }).optional(),
    targets: z.array(target, { error: "a list of targets" }).optional(),
    power: finite.optional(),
    adds: finite.optional(),
  },
  { error: "a map with low and high" },
);

const fits = z
  .record(z.string(), fit, { error: "a map of parameters" })
  .refine((map) => Object.keys(map).length > 0, { error: "at least one parameter" });

const stage = z.discriminatedUnion(
  "method",
  [
    z.strictObject({ method: z.literal("proportional"), rounds: whole(1, 100), tolerance, fit: fits }),
    z.strictObject({
      method: z.literal("nelder-mead"),
      evaluations: whole(1, 10_000),
      tolerance,
      fit: fits,
      targets: z.array(target, { error: "a list of targets" }).min(1, { error: "at least one target" }),
    }),
  ],
  { error: "a map with method: proportional or method: nelder-mead" },
);

const calibrationSchema = z.strictObject(
  {
    calibration: text("the title of the calibration"),
    place: text("the id of a place, or the path of a place folder"),
    population: z.enum(["reference", "actual"], { error: "reference or actual" }).optional(),
    years: whole(1, MAX_YEARS),
    replicates: whole(1, MAX_REPLICATES),
    seed: text("text"),
    values: z.record(z.string(), numbers, { error: "a map of parameters with their values" }).optional(),
    stages: z.array(stage, { error: "a list of stages" }).min(1, { error: "at least one stage" }),
  },
  { error: "a map with the keys calibration, place, years, replicates, seed and stages" },
);

/** Keys that a calibration file can have. */
export const CALIBRATION_KEYS: readonly string[] = Object.keys(calibrationSchema.shape);

/** Numbers that are fitted: between which ends, and to what. */
export interface WrittenFit {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean | undefined;
  readonly targets?: readonly WrittenTarget[] | undefined;
  readonly power?: number | undefined;
  readonly adds?: number | undefined;
}

/** The name of a target, or one figure with a value of its own. */
export type WrittenTarget = string | Readonly<Record<string, number>>;

export type WrittenStage =
  | {
      readonly method: "proportional";
      readonly rounds: number;
      readonly tolerance?: number | undefined;
      readonly fit: Readonly<Record<string, WrittenFit>>;
    }
  | {
      readonly method: "nelder-mead";
      readonly evaluations: number;
      readonly tolerance?: number | undefined;
      readonly fit: Readonly<Record<string, WrittenFit>>;
      readonly targets: readonly WrittenTarget[];
    };

/** A calibration file as it is written, of the right shape; its names are not checked yet. */
export interface WrittenCalibration {
  readonly calibration: string;
  readonly place: string;
  readonly population?: "reference" | "actual" | undefined;
  readonly years: number;
  readonly replicates: number;
  readonly seed: string;
  readonly values?: Readonly<Record<string, number | readonly number[]>> | undefined;
  readonly stages: readonly WrittenStage[];
}

/** Checks the shape of a calibration file: keys, types and ranges. */
export function checkCalibrationShape(
  value: unknown,
): { readonly written: WrittenCalibration } | { readonly issues: readonly ShapeIssue[] } {
  const result = calibrationSchema.safeParse(value);
  return result.success ? { written: result.data } : { issues: result.error.issues };
}
