import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { dayOfIsoDate } from "../units/time.js";
import type { ParameterSet } from "./programme.js";
import type { ProgrammeParameter } from "./programme-parameter.js";

/** Options of a programme, settled. */
export interface SettledOptions {
  readonly set: ParameterSet;
  readonly effectScale: number;
  readonly resourcesOn: boolean;
  readonly harmsOn: boolean;
  readonly fidelity: number;
  readonly context: number;
  /** Undefined where the programme has no modes. */
  readonly mode: string | undefined;
  /** Whether amounts of the catalogue are scaled to the place. */
  readonly isScaled: boolean;
  readonly start: number;
  readonly stop: number;
  /** Parameters that the options set, by id. */
  readonly given: Readonly<Record<string, number>>;
  /** Everything as settled, for receipts. */
  readonly receipt: Readonly<Record<string, string | number | boolean>>;
}

/** What settling needs to know of a programme. */
export interface OptionRules {
  readonly parameters: readonly ProgrammeParameter[];
  readonly modes: readonly string[];
  transfer(set: ParameterSet): "own" | "copied";
}

/** Fidelity of a copied programme when none is given. Assumed: the middle of 0 to 1. */
const COPIED_FIDELITY = 0.5;

const COMMON = [
  "parameters",
  "effectScale",
  "resources",
  "harms",
  "transfer",
  "fidelity",
  "context",
  "size",
  "start",
  "stop",
];

/**
 * Settles the options of a programme: those that all take, and its own parameters by id.
 * @throws InputError for an unknown option or a value out of range; its path is the option's name
 */
export function settleOptions(given: Readonly<Record<string, unknown>>, rules: OptionRules): SettledOptions {
  const { parameters, modes } = rules;
  const known = [...COMMON, ...(modes.length === 0 ? [] : ["mode"]), ...parameters.map(({ id }) => id)];
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
  const transfer = choice(given, "transfer", ["own", "copied"] as const, rules.transfer(set));
  const mode = modes[0] === undefined ? undefined : choice(given, "mode", modes, modes[0]);
  const effectScale = number(given, "effectScale", 1, 0, 5);
  const fidelity = number(given, "fidelity", transfer === "own" ? 1 : COPIED_FIDELITY, 0, 1);
  const context = number(given, "context", 1, 0.5, 1.5);
  const size = choice(given, "size", ["scaled", "as-stated"] as const, "scaled");
  const start = day(given, "start", 0);
  const stop = day(given, "stop", Number.POSITIVE_INFINITY);
  if (stop <= start) refuse("stop", String(given.stop), "a day after the start");
  const own = ownOptions(given, parameters);
  return {
    set,
    effectScale,
    resourcesOn: resources === "on",
    harmsOn: harms === "on" && resources === "on",
    fidelity,
    context,
    mode,
    isScaled: size === "scaled",
    start,
    stop,
    given: own,
    receipt: {
      parameters: set,
      effectScale,
      resources,
      harms,
      transfer,
      fidelity,
      ...(context === 1 ? {} : { context }),
      ...(mode === undefined ? {} : { mode }),
      ...(size === "scaled" ? {} : { size }),
      start,
      ...(stop === Number.POSITIVE_INFINITY ? {} : { stop }),
      ...inputsOf(parameters, set),
      ...own,
    },
  };
}

/** Values that an option may give a parameter, both ends included. */
export function allowedValues(parameter: ProgrammeParameter): readonly [number, number] {
  if (parameter.allowed !== undefined) return parameter.allowed;
  if (parameter.unit === "probability") return [0, 1];
  if (/ratio/.test(parameter.unit)) return [0, 100];
  const known = [parameter.headline, parameter.evidence].flatMap((e) =>
    e === "not claimed" ? [] : [e.low ?? e.value],
  );
  return known.some((low) => low < 0) ? [-1e12, 1e12] : [0, 1e12];
}

function ownOptions(
  given: Readonly<Record<string, unknown>>,
  parameters: readonly ProgrammeParameter[],
): Record<string, number> {
  const own: Record<string, number> = {};
  for (const parameter of parameters) {
    if (given[parameter.id] === undefined) continue;
    const [low, high] = allowedValues(parameter);
    own[parameter.id] = number(given, parameter.id, low, low, high);
  }
  return own;
}

/** Inputs of the set, which every receipt names. */
function inputsOf(parameters: readonly ProgrammeParameter[], set: ParameterSet): Record<string, number> {
  const inputs: Record<string, number> = {};
  for (const { id, isInput, [set]: estimate } of parameters) {
    if (isInput && estimate !== "not claimed") inputs[id] = estimate.value;
  }
  return inputs;
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
