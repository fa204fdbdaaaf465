import { InputError } from "../check/input-error.js";
import { DAYS_PER_WEEK } from "../units/time.js";

/** Units on every day, 0 or more (Infinity for no limit), or seven finite numbers of units, Monday first. */
export type WeeklyUnits = number | readonly number[];

/**
 * Units by weekday, Monday first.
 * @param what begins the message, such as `Capacity of "reablement"`
 * @param path where the input stands
 * @throws InputError when the units are not {@link WeeklyUnits}
 */
export function weekOf(units: WeeklyUnits, what: string, path: string): readonly number[] {
  if (typeof units === "number") {
    if (units >= 0) return new Array<number>(DAYS_PER_WEEK).fill(units);
    throw refusal(what, path, String(units), "0 or more");
  }
  if (units.length !== DAYS_PER_WEEK) {
    throw refusal(what, path, `${units.length} numbers`, "one number, or seven, Monday first");
  }
  const wrong = units.findIndex((n) => !(n >= 0 && n < Number.POSITIVE_INFINITY));
  if (wrong >= 0)
    throw refusal(what, `${path}[${wrong}]`, String(units[wrong]), "finite and 0 or more on each weekday");
  return [...units];
}

function refusal(what: string, path: string, got: string, expected: string): InputError {
  return new InputError(`${what} must be ${expected}; got ${got}.`, { path, got, expected });
}
