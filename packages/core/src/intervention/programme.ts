import type { Parameter, Status } from "../parameters/parameter.js";
import type { Target } from "./levers.js";
import type { MaturityCurve } from "./maturity.js";
import type { PeopleView } from "./people-view.js";

/** One estimate of a parameter of a programme. */
export interface Estimate {
  readonly value: number;
  /** Ends of the 95% interval or of the assumed range. */
  readonly low?: number;
  readonly high?: number;
  /** Evidence rows it rests on. */
  readonly rows: readonly string[];
  readonly status: Status;
  /** True where a row was recalled, not read. */
  readonly recalled?: boolean;
  /** True where the value is a starting point, still to be solved so that the claim is reproduced. */
  readonly notYetSolved?: boolean;
  readonly note?: string;
}

/** A parameter of a programme in both sets: what it claims, and what controlled studies support. */
export interface ProgrammeParameter {
  readonly id: string;
  readonly meaning: string;
  readonly unit: string;
  readonly headline: Estimate | "not claimed";
  readonly evidence: Estimate | "not claimed";
}

/** Which of the two sets a scenario uses. */
export type ParameterSet = "headline" | "evidence";

/** Options that every programme takes. */
export interface CommonOptions {
  /** Default `evidence`. */
  readonly parameters?: ParameterSet;
  /** Dial on all effects and harms; 1 as estimated, 0 none. */
  readonly effectScale?: number;
  /** `off` removes slots, staff and money, and the harms with them. */
  readonly resources?: "on" | "off";
  readonly harms?: "on" | "off";
  /** Whether the programme is the place's own or copied from elsewhere. */
  readonly transfer?: "own" | "copied";
  /** How much of the effect survives the transfer, 0 to 1. */
  readonly fidelity?: number;
  /** First day, as an ISO date or a day number (0 = 1 April 2025). Default 0. */
  readonly start?: string | number;
  /** Day it ends, as for start. Default never. */
  readonly stop?: string | number;
}

/** What the command line and the reports can say of a programme without running it. */
export interface ProgrammeDescription {
  /** Kebab-case name used in study files. */
  readonly name: string;
  readonly catalogueId: string;
  readonly title: string;
  readonly purpose: string;
  /** Who gets it, in plain words. */
  readonly whoGetsIt: string;
  readonly evidenceGrade: string;
  readonly parameters: readonly ProgrammeParameter[];
  /** Options beyond {@link CommonOptions} that an analyst can vary. */
  readonly options: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly unit: string;
    readonly default: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly harms: readonly { readonly code: string; readonly meaning: string; readonly modelled: boolean }[];
  readonly caveats: readonly string[];
}

/** A number in force in one scenario, ready for an assumptions table. */
export interface ParameterInForce extends Parameter {
  readonly notYetSolved: boolean;
}

/** What moves when a programme acts. The value is the estimate for the people in scope at full maturity. */
export interface Modifier {
  readonly target: Target;
  /** How the value is meant: a ratio of rates or times, a ratio of odds, a share taken away, or an addition. */
  readonly kind: "ratio" | "odds-ratio" | "share-removed" | "addition";
  readonly value: number;
  /** The people enrolled, or everybody. */
  readonly scope: "enrolled" | "everyone";
  /** Only within so many days of the start of reablement. */
  readonly withinDaysOfReablement?: number;
  /** For an addition: the value is per resident aged 65+ of the place. */
  readonly perResident65Plus?: boolean;
  /** Only the users of the slots this programme adds are concerned; nobody knows who they are, so all share it. */
  readonly sharedOverSlots?: boolean;
  /** Goes off with `harms: off` and `resources: off`; scales with the effect. */
  readonly isHarm?: boolean;
}

/** How people come onto a programme's list. */
export interface EnrolmentRule {
  isEligible(people: PeopleView, row: number, time: number): boolean;
  /** Probability that an eligible person stands on the register used, and days until it is read. */
  readonly registerSensitivity: number;
  readonly registerLatencyDays: number;
  /** Probability of being found at one of the events since the start, without latency, and the kinds of event. */
  readonly eventSensitivity: number;
  readonly foundAtEvents: readonly number[];
  /** Probability of accepting the offer. */
  readonly uptake: number;
  /** Most people enrolled at once. */
  readonly caseloadCap: number;
}

/** A programme with its options settled: a frozen plain object that a scenario holds. */
export interface Programme {
  readonly description: ProgrammeDescription;
  readonly set: ParameterSet;
  /** Options as given and as defaulted, for receipts. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Every parameter of the set in force. */
  readonly parameters: readonly ParameterInForce[];
  readonly caveats: readonly string[];
  /** First day and day it ends; Infinity for never. */
  readonly start: number;
  readonly stop: number;
  readonly effectScale: number;
  readonly resourcesOn: boolean;
  readonly harmsOn: boolean;
  /** Share of the effect that survives being copied, 0 to 1. */
  readonly fidelity: number;
  readonly curve: MaturityCurve;
  readonly enrolment?: EnrolmentRule;
  readonly modifiers: readonly Modifier[];
  /** Visits a day that the programme's own response service can start. */
  readonly hubVisitsPerDay?: number;
}
