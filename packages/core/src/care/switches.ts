import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";

/**
 * Structural choices of the model, each with its levels, the default first. A level other than the default is another
 * model of the same people: run it beside the default to see how much rests on the choice. What each decides stands in
 * `meanings/switches.ts`.
 */
export const SWITCHES = {
  "efi.anchor": ["stationary", "rising"],
  "fn.recovery": ["on", "off"],
  "term.model": ["terminalPhase", "proximityFree"],
  "pop.employment": ["on", "off"],
  "pop.migration": ["off", "on"],
  "pop.year": ["2021", "2025"],
  "place.calibration": ["local", "nationalRates", "composition"],
  "acute.death.link": ["none", "10%"],
  "decond.causal": ["12%", "0", "6%"],
  "delirium.causal": ["0.5", "1", "0"],
  "ucr.effect": ["resolves", "null"],
  "ucr.hours": ["allDay", "standard"],
  "spot.valve": ["on", "off"],
  "queue.homeHarm": ["on", "off"],
  "cap.icbBeds": ["perHead", "icbShare"],
  "community.stepUp": ["off", "on"],
  "amb.queue": ["off", "on"],
  "start.services": ["found", "empty"],
} as const;

/** Name of a structural choice. */
export type SwitchName = keyof typeof SWITCHES;

/** The level of every structural choice. */
export type Switches = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name][number] };

/** Every switch at its default. */
export const DEFAULT_SWITCHES: Switches = Object.freeze(
  Object.fromEntries(Object.entries(SWITCHES).map(([name, levels]) => [name, levels[0]])),
) as Switches;

/** What a caller may write: some of the switches, levels as text, numbers or truth values. */
export type SwitchChoices = Readonly<Record<string, string | number | boolean>>;

/**
 * All switches, those chosen at their levels and the others at the default.
 * @throws InputError on an unknown switch or level; it names the nearest known one
 */
export function switchesOf(choices: SwitchChoices): Switches {
  const chosen: Record<string, string> = { ...DEFAULT_SWITCHES };
  for (const [name, choice] of Object.entries(choices)) {
    if (!Object.hasOwn(SWITCHES, name)) refuse("switch", name, name, Object.keys(SWITCHES));
    const level = levelOf(choice);
    const levels: readonly string[] = SWITCHES[name as SwitchName];
    if (!levels.includes(level)) refuse(`level of the switch "${name}":`, name, level, levels);
    chosen[name] = level;
  }
  return Object.freeze(chosen) as Switches;
}

/** Text of a level; true and false stand for on and off. */
function levelOf(choice: string | number | boolean): string {
  return typeof choice === "boolean" ? (choice ? "on" : "off") : String(choice);
}

function refuse(what: string, path: string, got: string, known: readonly string[]): never {
  throw new InputError(`Unknown ${what} "${got}".`, {
    path,
    got,
    expected: `one of ${known.join(", ")}`,
    hint: suggestion(got, known),
  });
}
