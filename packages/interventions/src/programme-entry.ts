import type { Programme, ProgrammeDescription } from "@placewell/core";

/** A programme by name, for study files and the command line. */
export interface ProgrammeEntry {
  readonly description: ProgrammeDescription;
  /**
   * Makes the programme with options as read from a file.
   * @throws InputError for an unknown option or a value out of range; its path is the option's name
   */
  make(options: Readonly<Record<string, unknown>>): Programme;
}
