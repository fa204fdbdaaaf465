import { InputError, type InputErrorDetail } from "@placewell/core";
import colours from "picocolors";
import { EXIT } from "./exit-status.js";
import { plainLines, plainText } from "./plain-text.js";

const { bold, dim, red } = colours.createColors(process.stderr.isTTY && process.env["NO_COLOR"] === undefined);

/** Shows an error on standard error and returns the exit status that goes with it. */
export function showError(error: unknown): number {
  if (error instanceof InputError) {
    write(error.message, error.detail);
    return EXIT.badInput;
  }
  if (isSystemError(error)) {
    write(error.message, {});
    return EXIT.fault;
  }
  write("This is a fault of Placewell, not of the input.", { hint: "Please report it with the lines below." });
  process.stderr.write(`${plainLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  return EXIT.fault;
}

/** Shows what commander says of a wrong command line: `error: what`, then perhaps `(Did you mean …?)`. */
export function showBadUsage(message: string): void {
  const [what = "", suggestion = ""] = message.replace(/^error: /, "").split("\n");
  const hint =
    suggestion.replace(/^\((.*)\)$/, "$1") || "`placewell --help` lists commands, `placewell COMMAND --help` options.";
  write(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`, { hint });
}

const PARTS = ["file", "path", "got", "expected", "hint"] as const satisfies (keyof InputErrorDetail)[];

function write(message: string, detail: InputErrorDetail): void {
  const lines = PARTS.flatMap((part) => {
    const text = detail[part];
    return text === undefined ? [] : [`  ${dim(`${part}:`.padEnd(10))}${plainText(text)}`];
  });
  process.stderr.write(`${[`${red(bold("error:"))} ${plainText(message)}`, ...lines].join("\n")}\n`);
}

/** Full disks, missing rights and the like: the system's own words say enough. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error;
