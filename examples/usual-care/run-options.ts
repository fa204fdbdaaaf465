import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface RunOptions {
  readonly replicates: number;
  /** Print the figures as JSON in place of the tables. */
  readonly json: boolean;
}

const DEFAULT_REPLICATES = "20";

/**
 * Reads `[--replicates N] [--json]`.
 * @throws RangeError when N is not a whole number above 0
 */
export function runOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      replicates: { type: "string", default: DEFAULT_REPLICATES },
      json: { type: "boolean", default: false },
    },
  });
  const replicates = Number(values.replicates);
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new RangeError(`--replicates must be a whole number above 0; got ${values.replicates}.`);
  }
  return { replicates, json: values.json };
}
