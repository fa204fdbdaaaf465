import type { Parameter } from "../parameters/parameter.js";
import type { Combiner } from "./combiner.js";
import type { Condition } from "./condition.js";
import type { Contact } from "./contact.js";
import type { BackTest, CostLine, HarmCode, StopRule } from "./declaration.js";
import type { EffectGroup } from "./effect-group.js";
import type { Duration } from "./exposure.js";
import type { MaturityCurve } from "./maturity.js";
import type { Partnership } from "./partnership.js";
import type { PeopleView } from "./people-view.js";
import type { ProgrammeParameter } from "./programme-parameter.js";
import type { Renewal } from "./renewal.js";
import type { Scope } from "./scope.js";
import type { Target, TargetStanding } from "./targets.js";

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
  /** How far the place helps the effect along, 0.5 to 1.5; 1 as where it was measured. */
  readonly context?: number;
  /** Which of the programme's modes, where it has several. */
  readonly mode?: string;
  /**
   * Whether posts, places, visits and sums of the catalogue are scaled to the place by its residents aged 65+, or stand as
   * they are. What an option gives stands as given. Default `scaled`.
   */
  readonly size?: "scaled" | "as-stated";
  /** First day, as an ISO date or a day number (0 = 1 April 2025). Default 0. */
  readonly start?: string | number;
  /** Day it ends, as for start. Default never. */
  readonly stop?: string | number;
}

/** One effect in words for the command line and reports. */
export interface EffectDescription {
  readonly target: Target;
  readonly combiner: Combiner;
  /** Parameter that says how large it is. */
  readonly parameter: string;
  /** People treated, people offered it, or everybody in the area: what the number must be an estimate of. */
  readonly estimand: "treated" | "offered" | "area";
  readonly standing: TargetStanding;
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
  /** Inputs that an analyst can vary, beside {@link CommonOptions}. Every other parameter can be set by its id too. */
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
  readonly group?: EffectGroup;
  readonly curve?: string;
  readonly modes?: readonly string[];
  readonly effects?: readonly EffectDescription[];
  readonly costs?: readonly CostLine[];
  /** Why it has no cost of its own, or what its costs leave out. */
  readonly uncosted?: string;
  readonly stopRules?: readonly StopRule[];
  readonly backTests?: readonly BackTest[];
}

/** A number in force in one scenario, ready for an assumptions table. */
export interface ParameterInForce extends Parameter {
  readonly notYetSolved: boolean;
}

/** What moves when a programme acts. The value is the estimate for the people in scope at full maturity. */
export interface Modifier {
  readonly target: Target;
  /** How the value is meant. */
  readonly combiner: Combiner;
  /** Id of the parameter that holds the value. */
  readonly parameter?: string;
  readonly value: number;
  readonly scope: Scope;
  /** Only for these people and at these times. */
  readonly when?: Condition;
  /** The value is for so many units (mmHg, weeks) and acts for this many times as much. Default 1. */
  readonly times?: number;
  /** Days since the programme's start between which it acts. Default always. */
  readonly fromDays?: number;
  readonly untilDays?: number;
  /** Days from joining until it begins, how long it lasts, and in how many days it halves afterwards (0: at once). */
  readonly onsetDays?: number;
  readonly duration?: Duration;
  readonly halfLifeDays?: number;
  /** How it grows, where not as the programme does. */
  readonly curve?: MaturityCurve;
  readonly group?: EffectGroup;
  /** For an addition: the value is for a place with so many residents aged 65+, and scales with them. Default: as it stands. */
  readonly inPlaceOf65Plus?: number;
  /** For posts of a kind of staff: posts of that kind a resident aged 65+, of which the value is a share. */
  readonly workforcePer65Plus?: number;
  /** The value is for a part alone, one reason of delay or one kind of visit: its share of the whole. */
  readonly shareOfWhole?: number;
  /** Only the users of the slots this programme adds are concerned; nobody knows who they are, so all share it. */
  readonly sharedOverSlots?: boolean;
  /** Goes off with `harms: off` and `resources: off`; scales with the effect. */
  readonly isHarm?: boolean;
}

/** Whether somebody is eligible at a time. */
export type Eligibility = (people: PeopleView, row: number, time: number) => boolean;

/** How people come onto a programme's list, and leave it. */
export interface EnrolmentRule {
  /** A condition; a function only where no condition can say it. It must answer from what it is asked alone. */
  readonly eligible: Condition | Eligibility;
  /** Probability that an eligible person stands on the register used, and days until it is read. */
  readonly registerSensitivity: number;
  readonly registerLatencyDays: number;
  /** Probability of being found at one of the contacts since the start, without latency, and the contacts. */
  readonly eventSensitivity: number;
  readonly foundAt: readonly Contact[];
  /** Probability a year of being referred, or of coming forward. Default 0. */
  readonly referredPerYear?: number;
  readonly referralLatencyDays?: number;
  /** Probability of accepting the offer, and its multiplier by deprivation fifth, the most deprived first. Default 1s. */
  readonly uptake: number;
  readonly reach?: readonly number[];
  /** Most people enrolled at once. */
  readonly caseloadCap: number;
  /** Most people newly enrolled a year. Default no limit. */
  readonly placesPerYear?: number;
  /** Caseload, and places, are for a place with so many residents aged 65+, and scale with them. Default: as they stand. */
  readonly inPlaceOf65Plus?: {
    readonly caseloadCap?: number | undefined;
    readonly placesPerYear?: number | undefined;
  };
  /** Days on the list after which a person is done; default no limit. Nobody comes twice. */
  readonly lengthDays?: number;
  /** Probability a year of dropping out. Default 0. */
  readonly dropoutPerYear?: number;
  /** Contacts with each person on the list a year, the first on joining, all at the monthly review. Default 0. */
  readonly contactsPerYear?: number;
  /** People come on the first day alone. Default false. */
  readonly isOnce?: boolean;
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
  /** How far the place helps, on the logarithm of effects. Default 1. */
  readonly context?: number;
  readonly curve: MaturityCurve;
  readonly enrolment?: EnrolmentRule;
  readonly modifiers: readonly Modifier[];
  /** Codes of the harms declared. */
  readonly harms?: readonly HarmCode[];
  /** Share of the bed-days it frees that others use (H3); 0 or left out for none. */
  readonly refill?: number;
  /** Probability a year that a safeguarding problem of somebody on the list goes unseen (H9); 0 or left out for none. */
  readonly unseenPerYear?: number;
  /** QALYs that somebody loses by it. */
  readonly unseenLoss?: number;
  /** How the funding of the other programmes of the scenario runs out (H10). */
  readonly renewal?: Renewal;
  /** Processes on which the growth of the other slow programmes depends. */
  readonly partnership?: Partnership;
  /** Days to approval in usual care, of which a ratio of it is a ratio. */
  readonly approvalDays?: number;
  readonly stopRules?: readonly SettledStopRule[];
  /** What it costs by the set in force: counted by the run, valued after it. */
  readonly costs?: readonly SettledCost[];
}

/** A cost line with its amount; undefined where the set in force claims none. */
export interface SettledCost extends Omit<CostLine, "times"> {
  readonly gbp: number | undefined;
  /** The amount is for a place with so many residents aged 65+, and scales with them. Default: as it stands. */
  readonly inPlaceOf65Plus?: number;
  /** Units for each of what it is counted by. */
  readonly times: number;
}

/** A stop rule with its numbers; 0 where it does not look at them. */
export interface SettledStopRule extends StopRule {
  /** Fewest people who must be on the list. */
  readonly least: number;
  /** Highest ratio of deaths, and most to spend, GBP. */
  readonly mostDeaths: number;
  readonly mostGBP: number;
  /** Set free by an admission fewer, GBP. */
  readonly gbpPerAdmission: number;
}
