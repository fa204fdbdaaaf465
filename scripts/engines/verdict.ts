import type { Trial } from "./try-engine.ts";

/** How an engine did next to the first. */
export type Finding = "same" | "different" | "failed" | "not run";

/** One engine and how it did; `fault` says why where it is not the same. */
export interface Verdict {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly seconds: number;
  readonly finding: Finding;
  readonly fault: string | undefined;
}

/** Sets every engine against the first. An engine that is not there is not run; one that is there must answer. */
export function verdicts(trials: readonly Trial[]): Verdict[] {
  const expected = trials[0]?.line;
  return trials.map(({ name, version, line, fault, seconds }) => {
    const finding =
      version === undefined ? "not run" : line === undefined ? "failed" : line === expected ? "same" : "different";
    const why =
      finding === "different" ? `${line}; expected ${expected ?? "what the first engine did not give"}` : fault;
    return { name, version: version ?? "", digest: line?.slice(-64) ?? "", seconds, finding, fault: why };
  });
}

/**
 * What is wrong, one line each; empty if all is well.
 * @param all whether an engine that is not there is a fault too
 */
export function faultsOf(found: readonly Verdict[], all: boolean): string[] {
  const [first] = found;
  if (first?.finding !== "same") return [`${first?.name ?? "the first"}: nothing to compare with: ${first?.fault}`];
  return found
    .filter(({ finding }) => finding === "different" || finding === "failed" || (all && finding === "not run"))
    .map(({ name, finding, fault }) => `${name}: ${finding}: ${fault}`);
}

/** The engines as a table: name, version, beginning of the digest, seconds, and how it did. */
export function tableOf(found: readonly Verdict[]): string {
  const rows = [
    ["engine", "version", "digest", "seconds", ""],
    ...found.map(({ name, version, digest, seconds, finding }) => {
      return [name, version, digest.slice(0, 16), digest === "" ? "" : seconds.toFixed(1), finding];
    }),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
