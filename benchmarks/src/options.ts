import { parseArgs } from "node:util";
import { InputError, suggestion } from "@placewell/core";
import type { PairingRequest } from "./pairing/bench-pairing.ts";
import type { WaitsRequest } from "./waits/bench-waits.ts";
import { SCALES, type Scale } from "./workload.ts";

export const USAGE = `usage: npm run bench -- COMMAND [options]

  w      workload W through the public API
           --scale S1|S2|S3   50 thousand people 5 years, 500 thousand 5 years, 5 million 1 year (default S1)
           --reps N           timed runs, after a warm-up that is not counted (default 5)
           --seed S           a whole number (default 1)
           --json             one line of JSON instead of text
  peers  the same workload in other ways, interleaved with it, as ratios
           --scale S1|S2|S3   (default S2)
           --rounds N         rounds in which every implementation runs once (default 5)
           --npm              also agent libraries of npm, installed under out/
           --python           also numpy, SimPy, Mesa and Starsim, installed under out/
           --write            also write benchmarks/results/peers-SCALE.md
           --json             one line of JSON instead of tables
  pairing  how well two scenarios of W pair, keyed draws beside one sequence of numbers, at three loads
           --people N         (default 50000)
           --pairs N          pairs of runs (default 60)
           --block-days N     length of the time blocks (default 256)
           --markdown         tables in Markdown
  idle   what ten programmes that change nothing add to a run of York, as a ratio of processor time
           --rounds N         rounds in which every kind runs once, after two that are not counted (default 15)
           --years N          counted years of a run (default 1)
           --json             one line of JSON instead of a table
  waits  what users wait for: a study of York, and one scenario of it in headless Chromium
           --replicates N     replicates of the study (default 20)
           --years N          counted years of both (default 3)
           --json             one line of JSON instead of tables
`;

/** What `bench w` is to do. */
export interface WRequest {
  readonly command: "w";
  readonly scale: Scale;
  readonly reps: number;
  readonly seed: number;
  readonly json: boolean;
}

/** What `bench peers` is to do. */
export interface PeersRequest {
  readonly command: "peers";
  readonly scale: Scale;
  readonly rounds: number;
  readonly npm: boolean;
  readonly python: boolean;
  readonly write: boolean;
  readonly json: boolean;
}

/** What `bench idle` is to do. */
export interface IdleRequest {
  readonly command: "idle";
  readonly rounds: number;
  readonly years: number;
  readonly json: boolean;
}

const OPTIONS = {
  w: { scale: "text", reps: "text", seed: "text", json: "flag" },
  peers: { scale: "text", rounds: "text", npm: "flag", python: "flag", write: "flag", json: "flag" },
  pairing: { people: "text", pairs: "text", "block-days": "text", markdown: "flag" },
  idle: { rounds: "text", years: "text", json: "flag" },
  waits: { replicates: "text", years: "text", json: "flag" },
} as const;

/** What the command line may ask for. */
export type Request =
  | WRequest
  | PeersRequest
  | PairingRequest
  | IdleRequest
  | WaitsRequest
  | { readonly command: "help" };

/**
 * Reads the command line.
 * @throws InputError for an unknown command or option, and for a value that cannot be used.
 */
export function readOptions(args: readonly string[]): Request {
  if (args.includes("--help")) return { command: "help" };
  const [command = "", ...rest] = args;
  switch (command) {
    case "w": {
      const { text, flag } = values(command, rest);
      return {
        command,
        scale: scaleIn(text("scale") ?? "S1"),
        reps: wholeNumber("reps", text("reps") ?? "5", 1, 10_000),
        seed: wholeNumber("seed", text("seed") ?? "1", 0, 2 ** 32 - 1),
        json: flag("json"),
      };
    }
    case "peers": {
      const { text, flag } = values(command, rest);
      return {
        command,
        scale: scaleIn(text("scale") ?? "S2"),
        rounds: wholeNumber("rounds", text("rounds") ?? "5", 1, 1_000),
        npm: flag("npm"),
        python: flag("python"),
        write: flag("write"),
        json: flag("json"),
      };
    }
    case "pairing": {
      const { text, flag } = values(command, rest);
      return {
        command,
        people: wholeNumber("people", text("people") ?? "50000", 1_000, 5_000_000),
        pairs: wholeNumber("pairs", text("pairs") ?? "60", 2, 10_000),
        blockDays: wholeNumber("block-days", text("block-days") ?? "256", 1, 36_500),
        markdown: flag("markdown"),
      };
    }
    case "idle": {
      const { text, flag } = values(command, rest);
      return {
        command,
        rounds: wholeNumber("rounds", text("rounds") ?? "15", 1, 1_000),
        years: wholeNumber("years", text("years") ?? "1", 1, 50),
        json: flag("json"),
      };
    }
    case "waits": {
      const { text, flag } = values(command, rest);
      return {
        command,
        replicates: wholeNumber("replicates", text("replicates") ?? "20", 1, 10_000),
        years: wholeNumber("years", text("years") ?? "3", 1, 20),
        json: flag("json"),
      };
    }
    default: {
      const commands = Object.keys(OPTIONS);
      throw new InputError(command === "" ? "No command was given." : `There is no command "${command}".`, {
        expected: commands.join(" or "),
        hint: command === "" ? "`npm run bench -- --help` lists the options." : suggestion(command, commands),
      });
    }
  }
}

interface Values {
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

function values(command: keyof typeof OPTIONS, args: readonly string[]): Values {
  const kinds: Readonly<Record<string, "text" | "flag">> = OPTIONS[command];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" } as const]),
    ),
    strict: false,
    tokens: true,
  });
  const found = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") throw new InputError(`${command} takes options only; got "${token.value}".`);
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) {
      const names = Object.keys(kinds).map((name) => `--${name}`);
      throw new InputError(`${command} has no option ${token.rawName}.`, {
        expected: names.join(", "),
        hint: suggestion(token.rawName, names),
      });
    }
    if (kind === "text" && token.value === undefined) throw new InputError(`${token.rawName} needs a value.`);
    if (kind === "flag" && token.value !== undefined) throw new InputError(`${token.rawName} takes no value.`);
    found.set(token.name, token.value);
  }
  return { text: (name) => found.get(name), flag: (name) => found.has(name) };
}

function scaleIn(text: string): Scale {
  if (Object.hasOwn(SCALES, text)) return text as Scale;
  throw new InputError(`--scale cannot be "${text}".`, { expected: Object.keys(SCALES).join(", ") });
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new InputError(`--${name} cannot be "${text}".`, { expected: `a whole number from ${from} to ${to}` });
}
