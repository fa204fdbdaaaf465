import type { ModelInputs, Parameter, Place } from "@placewell/core";

/** A place that was read from a folder, with what is fitted for it. Plain data: it can be sent to another thread. */
export interface OwnPlace {
  readonly place: Place;
  /** Rows that replace those of the reference set. */
  readonly fit: readonly Parameter[];
}

/** The national figures with what is fitted for a place of one's own. */
export function withOwnPlace(model: ModelInputs, { place, fit }: OwnPlace): ModelInputs {
  return { ...model, placeFits: new Map([...model.placeFits, [place.id, fit]]) };
}
