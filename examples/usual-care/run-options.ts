import { parseArgs } from "node:util";

const DEFAULT_REPLICATES = "20";

/**
 * Reads `[--replicates N]`.
 * @throws RangeError when N is not a whole number above 0
 */
export function askedReplicates(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { replicates: { type: "string", default: DEFAULT_REPLICATES } },
  });
  const replicates = Number(values.replicates);
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new RangeError(`--replicates must be a whole number above 0; got ${values.replicates}.`);
  }
  return replicates;
}
