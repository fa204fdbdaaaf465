/** Numbers by id of their parameter, each as a list, also where the parameter is one number. */
export type ParameterValues = ReadonlyMap<string, readonly number[]>;

/** One number of a parameter, and between which ends it may be moved. */
export interface FreeNumber {
  readonly id: string;
  /** Place in the list of the parameter, from 0. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
  /** True for a number of whole things, such as slots. */
  readonly isWhole?: boolean;
}

/** A figure of usual care that is wanted, and how near. */
export interface Aim {
  /** Such as `emergencyAdmissions 85-89`. */
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A level with one obvious target. */
export interface FittedLevel extends FreeNumber {
  /** Name of the aim. */
  readonly aim: string;
  /**
   * The number becomes itself times (target / achieved) to this power; with `adds`, itself plus the power times the
   * logarithm of target / achieved. Negative where more of the parameter makes less of the figure.
   */
  readonly power: number;
  readonly adds: boolean;
}

/** Levels moved together, each towards its own aim, round by round. */
export interface ProportionalStage {
  readonly method: "proportional";
  readonly rounds: number;
  /** Stops when every aim is met to within this share. */
  readonly tolerance: number;
  readonly levels: readonly FittedLevel[];
}

/** Numbers searched together for the least sum of squares over several aims. */
export interface SimplexStage {
  readonly method: "nelder-mead";
  readonly evaluations: number;
  readonly tolerance: number;
  readonly numbers: readonly FreeNumber[];
  readonly aims: readonly string[];
}

export type Stage = ProportionalStage | SimplexStage;

/** What to fit, to what, and from where. */
export interface CalibrationProblem {
  /** Values to begin with, of every parameter that a stage names. */
  readonly start: ParameterValues;
  /** Every aim that a stage names; more may be given, to be watched. */
  readonly aims: readonly Aim[];
  /** Done one after the other. */
  readonly stages: readonly Stage[];
}

/** Runs usual care with these values and returns the figure of every aim, in order. Must use the same luck every time. */
export type Evaluate = (values: ParameterValues) => Promise<readonly number[]>;

/** Where a calibration stood after a round or a step. */
export interface TraceStep {
  readonly stage: number;
  readonly evaluations: number;
  /** Sum over the stage's aims of the squared distance in standard errors of the target. */
  readonly loss: number;
}

/** An aim before and after. */
export interface FittedAim extends Aim {
  readonly before: number;
  readonly after: number;
}

/** The fitted values, and how they were come by. */
export interface Calibration {
  readonly values: ParameterValues;
  readonly aims: readonly FittedAim[];
  /** Sum over every aim, in standard errors of the target. */
  readonly loss: { readonly before: number; readonly after: number };
  readonly evaluations: number;
  readonly trace: readonly TraceStep[];
}
