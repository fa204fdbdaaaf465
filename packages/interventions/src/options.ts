import { dayOfIsoDate, InputError, type ParameterSet, suggestion } from "@placewell/core";

/** Options common to all programmes, settled. */
export interface SettledOptions {
  readonly set: ParameterSet;
  readonly effectScale: number;
  readonly resourcesOn: boolean;
  readonly harmsOn: boolean;
  readonly fidelity: number;
  readonly start: number;
  readonly stop: number;
  /** The programme's own numbers by name. */
  readonly own: Readonly<Record<string, number>>;
  /** Everything as settled, for receipts. */
  readonly receipt: Readonly<Record<string, string | number | boolean>>;
}

/** A number that an analyst can vary. */
export interface OwnOption {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
}

/** Fidelity of a copied programme when none is given. Assumed: the middle of 0 to 1. */
const COPIED_FIDELITY = 0.5;

const COMMON = ["parameters", "effectScale", "resources", "harms", "transfer", "fidelity", "start", "stop"];

/**
 * Settles the options of a programme.
 * @param defaultTransfer whether the programme is the place's own when the options do not say
 * @throws InputError for an unknown option or a value out of range; its path is the option's name
 */
export function settleOptions(
  given: Readonly<Record<string, unknown>>,
  ownOptions: readonly OwnOption[],
  defaultTransfer: (set: ParameterSet) => "own" | "copied",
): SettledOptions {
  const known = [...COMMON, ...ownOptions.map((o) => o.name)];
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) {
      throw new InputError(`There is no option "${key}".`, {
        path: key,
        got: key,
        expected: `one of ${known.join(", ")}`,
        hint: suggestion(key, known),
      });
    }
  }
  const set = choice(given, "parameters", ["evidence", "headline"] as const, "evidence");
  const resources = choice(given, "resources", ["on", "off"] as const, "on");
  const harms = choice(given, "harms", ["on", "off"] as const, set === "evidence" ? "on" : "off");
  const transfer = choice(given, "transfer", ["own", "copied"] as const, defaultTransfer(set));
  const effectScale = number(given, "effectScale", 1, 0, 5);
  const fidelity = number(given, "fidelity", transfer === "own" ? 1 : COPIED_FIDELITY, 0, 1);
  const start = day(given, "start", 0);
  const stop = day(given, "stop", Number.POSITIVE_INFINITY);
  if (stop <= start) refuse("stop", String(given.stop), "a day after the start");
  const own = Object.fromEntries(ownOptions.map((o) => [o.name, number(given, o.name, o.default, o.low, o.high)]));
  return {
    set,
    effectScale,
    resourcesOn: resources === "on",
    harmsOn: harms === "on" && resources === "on",
    fidelity,
    start,
    stop,
    own,
    receipt: {
      parameters: set,
      effectScale,
      resources,
      harms,
      transfer,
      fidelity,
      start,
      ...(stop === Number.POSITIVE_INFINITY ? {} : { stop }),
      ...own,
    },
  };
}

function refuse(path: string, got: string, expected: string): never {
  throw new InputError(`Option "${path}" must be ${expected}; got ${got}.`, { path, got, expected });
}

function choice<T extends string>(
  given: Readonly<Record<string, unknown>>,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = given[name];
  if (value === undefined) return otherwise;
  const found = allowed.find((a) => a === value);
  return found ?? refuse(name, JSON.stringify(value) ?? "nothing", allowed.map((a) => `"${a}"`).join(" or "));
}

function number(
  given: Readonly<Record<string, unknown>>,
  name: string,
  otherwise: number,
  low: number,
  high: number,
): number {
  const value = given[name];
  if (value === undefined) return otherwise;
  if (typeof value === "number" && value >= low && value <= high) return value;
  return refuse(name, JSON.stringify(value) ?? "nothing", `a number from ${low} to ${high}`);
}

/** A day number, or an ISO date; days before day 0 belong to the warm-up and are refused. */
function day(given: Readonly<Record<string, unknown>>, name: string, otherwise: number): number {
  const value = given[name];
  if (value === undefined) return otherwise;
  const asDay = typeof value === "string" ? dayOfIsoDate(value) : value;
  if (typeof asDay === "number" && Number.isFinite(asDay) && asDay >= 0) return asDay;
  return refuse(
    name,
    JSON.stringify(value) ?? "nothing",
    "a date from 2025-04-01 such as 2025-10-01, or a day number from 0",
  );
}
