import type { Programme, ProgrammeDescription } from "@placewell/core";
import { type FrailtyCrisisHubOptions, frailtyCrisisHub, frailtyCrisisHubDescription } from "./frailty-crisis-hub.js";
import { type HomeFirstOptions, homeFirst, homeFirstDescription } from "./home-first.js";

/** A programme by name, for study files and the command line. */
export interface ProgrammeEntry {
  readonly description: ProgrammeDescription;
  /**
   * Makes the programme with options as read from a file.
   * @throws InputError for an unknown option or a value out of range; its path is the option's name
   */
  make(options: Readonly<Record<string, unknown>>): Programme;
}

/** Every programme that ships. */
export const programmes: readonly ProgrammeEntry[] = [
  { description: frailtyCrisisHubDescription, make: (options) => frailtyCrisisHub(options as FrailtyCrisisHubOptions) },
  { description: homeFirstDescription, make: (options) => homeFirst(options as HomeFirstOptions) },
];
