import type { ModelInputs, Place, Programme, ProgrammeDescription } from "@placewell/core";
import { england, places } from "@placewell/england";
import { type Bundle, bundles, programmes } from "@placewell/interventions";

/** A programme that a study can name, and the function that makes it from options. */
export interface ProgrammeMaker {
  readonly description: ProgrammeDescription;
  /** @throws InputError, with a path relative to the options, on an option that cannot be used. */
  make(options: Record<string, unknown>): Programme;
}

/** What study files can name: places, programmes, bundles of them, and the national figures under them. */
export interface Library {
  readonly model: ModelInputs;
  readonly places: readonly Place[];
  readonly programmes: readonly ProgrammeMaker[];
  /** Names that stand for several programmes. Default none. */
  readonly bundles?: readonly Bundle[];
}

/** Everything that ships with Placewell. */
export const shippedLibrary: Library = { model: england, places, programmes, bundles };
