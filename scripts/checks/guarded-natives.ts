import { ENGINE_DEPENDENT_MATH } from "./natives.ts";

/**
 * Test set-up: stand-ins for `Math` and `Date` which guard.ts puts in place of the natives inside core, england and
 * interventions. What is the same everywhere works as usual; the rest throws. Tests and other packages keep the natives.
 */

function refuse(what: string): never {
  throw new Error(
    `${what} was used in a package whose results must be the same on every machine. ` +
      "Use the functions of core's maths and random rooms, and give times as days.",
  );
}

const banned = (what: string) => () => refuse(what);

const natives = Object.getOwnPropertyNames(Math).map((name): [string, unknown] => [name, Reflect.get(Math, name)]);

const guardedMath = Object.freeze({
  ...Object.fromEntries(natives),
  ...Object.fromEntries(ENGINE_DEPENDENT_MATH.map((name) => [name, banned(`Math.${name}`)])),
});

const guardedDate = new Proxy(Date, {
  apply: banned("Date()"),
  construct: (target, given: unknown[]) =>
    given.length === 1 ? Reflect.construct(target, given) : refuse("new Date()"),
  get: (target, name) => (name === "now" ? banned("Date.now") : Reflect.get(target, name)),
});

Reflect.set(globalThis, Symbol.for("placewell.guarded"), { Math: guardedMath, Date: guardedDate });
