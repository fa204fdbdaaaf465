import type { CommonOptions, Programme } from "@placewell/core";
import type { Happening, Parting } from "./lives.js";
import type { Trial } from "./trial.js";

/** A claim that holds in every trial. Throws {@link LawBroken} where it does not; give it to `fc.property`. */
export type Law = (trial: Trial) => void;

/** A programme's function as authors write it: common options in, programme out. */
export type MakeProgramme = (options: CommonOptions) => Programme;

/** A law did not hold; the message says who was the first to show it, and how. */
export class LawBroken extends Error {
  override readonly name = "LawBroken";
}

/** Refuses lives that are not the same. */
export function mustBeSame(partings: ReadonlyMap<string, Parting>, claim: string): void {
  for (const [person, { before, after }] of partings) {
    throw new LawBroken(
      `${claim}, but ${partings.size} differ. The first is ${person}: ${inWords(before)} became ${inWords(after)}.`,
    );
  }
}

/** Refuses figures that are not the same to the last bit. */
export function mustBeEqual(before: Float64Array, after: Float64Array, claim: string): void {
  if (before.length !== after.length)
    throw new LawBroken(`${claim}, but one has ${before.length}, one ${after.length}.`);
  before.forEach((value, i) => {
    if (!Object.is(value, after[i])) {
      throw new LawBroken(`${claim}, but number ${i} was ${value} and became ${after[i]}.`);
    }
  });
}

function inWords(happening: Happening | undefined): string {
  if (happening === undefined) return "nothing more";
  return `event ${happening.kind} (detail ${happening.detail}) on day ${happening.time}`;
}
