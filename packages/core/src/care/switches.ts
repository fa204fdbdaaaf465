import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";

/**
 * Structural choices of the model, each with its levels, the default first. A level other than the default is another
 * model of the same people: run it beside the default to see how much rests on the choice.
 */
export const SWITCHES = {
  /** How frailty moves: as if prevalence stood still, or up from the levels of 2006 at the full published incidence. */
  "efi.anchor": ["stationary", "rising"],
  /** Whether function that was lost can be regained at home. */
  "fn.recovery": ["on", "off"],
  /**
   * What brings crises towards the end of life: the last months themselves, which multiply them; or lasting differences
   * between people alone, which are then larger.
   */
  "term.model": ["terminalPhase", "proximityFree"],
  /** Whether people out of work for their health are followed as they lose and gain work. */
  "pop.employment": ["on", "off"],
  /** Whether people aged 50 and over move into the place and away from it, as many as leave on average. */
  "pop.migration": ["off", "on"],
  /** Age structure: of the census, or brought forward by England's growth in each age band. */
  "pop.year": ["2021", "2025"],
  /**
   * Rates by age: a place's own, by its residuals on England's rates (England's where it gives none); England's; or
   * those that its ages and deprivation alone imply.
   */
  "place.calibration": ["local", "nationalRates", "composition"],
  /** Share of deaths in acute stays that avoiding the stay avoids; the illness brings about the others either way. */
  "acute.death.link": ["none", "10%"],
  /** Share of people at 70+ who lose function by a stay in hospital itself. */
  "decond.causal": ["12%", "0", "6%"],
  /** Share of what goes with delirium, in deaths and days, that it causes and that preventing it spares. */
  "delirium.causal": ["0.5", "1", "0"],
  /** Whether urgent community response resolves crises, or those it visits fare as without it. */
  "ucr.effect": ["resolves", "null"],
  /** Whether a place outside capacity is bought for those who wait in hospital too long. Off can lock up. */
  "spot.valve": ["on", "off"],
  /** Whether waiting at home for home care harms. */
  "queue.homeHarm": ["on", "off"],
  /** Short-term community beds: as fitted, about England's per head; or the place's share of its care board's. */
  "cap.icbBeds": ["perHead", "icbShare"],
  /** Whether people about to be admitted from A&E can go to reablement at home or a short-term bed instead. */
  "community.stepUp": ["off", "on"],
  /** Whether ambulances are so many and can be late. */
  "amb.queue": ["off", "on"],
  /** Whether people are found in hospital, short-term beds and reablement on the first day, or these begin empty. */
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
