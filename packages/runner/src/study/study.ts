import type { Parameter, ScenarioBudgets } from "@placewell/core";
import type { OwnPlace } from "../place-folder/own-place.js";

/** An option of a programme as a study file can write it. */
export type OptionValue = string | number | boolean;

/** A programme as a study names it. */
export interface NamedProgramme {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A scenario as a study names it: its programmes in the order of the file. */
export interface NamedScenario {
  readonly name: string;
  readonly programmes: readonly NamedProgramme[];
}

/** A study that has been read and checked: plain data that any thread or machine can rebuild the scenarios from. */
export interface Study {
  readonly title: string;
  /** Id of a place. */
  readonly place: string;
  /** The place itself, where the study names a folder. */
  readonly ownPlace?: OwnPlace;
  /** Rows of a calibration that replace those of the model, where the study names one. */
  readonly fitted?: readonly Parameter[];
  /** Counted years, after the warm-up. */
  readonly years: number;
  readonly replicates: number;
  /** Parameter draws; 0 = point values. */
  readonly draws: 0;
  readonly seed: string;
  /** Name of the scenario that the others are set against. */
  readonly comparator: string;
  /** Structural choices of the model that differ from the default. */
  readonly switches?: Readonly<Record<string, OptionValue>>;
  /** Accounts that services ask for money, and the scenarios in which they do. */
  readonly budgets?: ScenarioBudgets & { readonly scenarios: readonly string[] };
  /** In the order of the file. */
  readonly scenarios: readonly NamedScenario[];
}

/** A study together with the file that it came from. */
export interface StudyFile {
  readonly study: Study;
  /** Path as the reader gave it. */
  readonly file: string;
  /** The file, character for character. */
  readonly text: string;
}
