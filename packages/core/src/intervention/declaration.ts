import type { CostBasis } from "../place/cost-basis.js";
import type { Payer } from "../place/payers.js";
import type { CaseFindingProfile, ReachName, UptakeProfile } from "./case-finding.js";
import type { Combiner } from "./combiner.js";
import type { Condition } from "./condition.js";
import type { Contact } from "./contact.js";
import type { EffectGroup } from "./effect-group.js";
import type { Duration } from "./exposure.js";
import type { CurveName } from "./maturity.js";
import type { Partnership } from "./partnership.js";
import type { ProgrammeParameter } from "./programme-parameter.js";
import type { Scope } from "./scope.js";
import type { Target, TargetGroup } from "./targets.js";
import type { StaffKind } from "./workforce.js";

/** Codes of the channels of harm and displacement: see {@link HARMS}. */
export type HarmCode = "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "H7" | "H8" | "H9" | "H10";

/** One line of what a programme costs. The run counts what it is counted by; the price is put on it afterwards. */
export interface CostLine {
  readonly what: string;
  /** Years at work, once at the start, years of each resident of any age, people joining, years on the list, contacts. */
  readonly per: CostBasis;
  /** Parameter that holds the amount, GBP. */
  readonly parameter: string;
  /** Shares by payer; they sum to 1. */
  readonly payers: Partial<Readonly<Record<Payer, number>>>;
  /** Parameter, or parameters to multiply, that hold how many units go with each of what it is counted by. Default 1. */
  readonly times?: string | readonly string[];
  /** What one unit is, where not what it is counted by. */
  readonly unit?: string;
  /** Visits that the amount pays for: where it is in force, their price as care does not count beside it. */
  readonly covers?: readonly "hub-visits"[];
  /**
   * The programme takes the cost away but for a part: parameter that holds that part, 0 to 1. What is saved is counted below 0.
   */
  readonly savedBut?: string;
  /** Why the money is not added to the cost of a run: it pays for what is counted elsewhere. A sentence. */
  readonly notAdded?: string;
}

/**
 * When a programme is looked at again, and what follows. Whoever looks sees what a place sees: their own spending, and what
 * changed since the year before. They do not see what would have happened without the programme, so chance can fool them.
 */
export interface StopRule {
  readonly test: "payback" | "target-missed" | "harm" | "budget-exhausted" | "funding-ended";
  /** Days after the start. */
  readonly reviewDays: number;
  readonly action: "stop" | "halve" | "continue" | "redirect";
  readonly noticeDays: number;
  /** For `target-missed`: parameter that holds the fewest people who must be on the list by then. */
  readonly leastPeople?: string;
  /** For `harm`: parameter that holds the highest ratio of deaths in the place to those a day of the year before. */
  readonly mostDeathsRatio?: string;
  /** For `budget-exhausted`: parameter that holds what may be spent, GBP. */
  readonly budget?: string;
  /** For `payback`: parameters that hold the price of an admission, GBP, and the share of it that is set free. */
  readonly price?: string;
  readonly released?: string;
  /** What it stops. Default itself; the others are what it pays for. */
  readonly stops?: "itself" | "others";
}

/** A published number that a run can be held against. */
export interface BackTest {
  /** Number of the headline, such as `BT-1`; left out for a further check of the same programme. */
  readonly id?: string;
  /** The claim in words, as its source makes it. */
  readonly claim: string;
  readonly rows: readonly string[];
  readonly set: "headline" | "evidence";
  /** Place of the claim; the nearest that ships. */
  readonly place: string;
  /** First day and day after the last, ISO dates of the modelled calendar. */
  readonly window: readonly [string, string];
  /** A measure that is counted, and whom it counts: `all`, a group such as `age=85+`, or several, summed. */
  readonly measure: string;
  readonly group?: string | readonly string[];
  /** Divides it by another: days by stays make the mean stay. */
  readonly per?: { readonly measure: string; readonly group?: string | readonly string[] };
  /** Options of the programme beside the parameter set, such as its mode. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** Usual care minus programme, programme over usual care, or the programme's own level. */
  readonly compare: "difference" | "ratio" | "level";
  /** Value expected, over the window. */
  readonly target: number;
  /** Either side of the target, in its own units. */
  readonly tolerance: number;
  /** The claim only says so much or more: any value from the target up agrees with it. */
  readonly atLeast?: true;
  /** Parameter found by trial so that the claim comes out, and between which values. */
  readonly solves?: { readonly parameter: string; readonly bounds: readonly [number, number] };
  readonly note?: string;
}

/** One effect as a catalogue entry declares it. */
export interface ModifierDeclaration {
  /** A target, a name for several, or a list of them. */
  readonly target: Target | TargetGroup | readonly Target[];
  readonly combiner: Combiner;
  /** Parameter that holds its size. Where the set in force does not claim it, nothing moves. */
  readonly parameter: string;
  /** Default `recipients` where the programme has a list, else `residents`. */
  readonly scope?: Scope;
  readonly when?: Condition;
  /** Only in this mode of the programme. */
  readonly mode?: string;
  /** The parameter is for so many units of another (a rate ratio per 5 mmHg, weeks that a place is held): that parameter divided by so many. */
  readonly perUnits?: { readonly of: string; readonly units: number };
  /** The parameter is for a part alone, such as one kind of visit: parameter that holds its share of the whole. */
  readonly partOf?: string;
  /** Years since the start between which it acts. */
  readonly fromYear?: number;
  readonly untilYear?: number;
  /** Parameter that holds the days from joining until it begins. */
  readonly onset?: string;
  /** Default `while-receiving`. */
  readonly duration?: Duration;
  /** Parameter that holds the half-life after its end, days. */
  readonly halfLife?: string;
  readonly curve?: CurveName;
  /** Where not the programme's group. */
  readonly group?: EffectGroup;
  /** For a year, and so much more with every year: parameter that holds the years until the first. */
  readonly flowFromYear?: string;
  /** For capacities, posts and shifts: units for each unit of the parameter (days a place is held, over 7, from starts a week). Default 1. */
  readonly times?: number;
  readonly sharedOverSlots?: boolean;
  /** Harm of which this is the channel. */
  readonly harm?: HarmCode;
}

/** Who comes onto the list. Numbers are ids of parameters; profiles bring parameters of their own. */
export interface ListDeclaration {
  readonly eligible: Condition;
  /** How people are found; every profile adds its parameters. None: everybody eligible is found at once. */
  readonly foundBy?: readonly CaseFindingProfile[];
  /** Contacts at which `CF-event` finds people. Default ambulance and emergency department. */
  readonly foundAt?: readonly Contact[];
  /** A profile, or the id of a parameter; left out, everybody accepts. */
  readonly uptake?: UptakeProfile | { readonly parameter: string };
  readonly reach?: ReachName;
  readonly caseloadCap?: string;
  readonly placesPerYear?: string;
  readonly lengthDays?: string;
  readonly dropoutPerYear?: string;
  /** People come on the first day alone, as to an event. */
  readonly isOnce?: true;
  /** Contacts with each person on the list a year, written into the event stream so that they can be paid for. */
  readonly contactsPerYear?: string;
}

/** Posts that a programme fills with people who work in the place's services already (H2). */
export interface Hires {
  /** Parameter that holds whole-time posts. */
  readonly posts: string;
  readonly kind: StaffKind;
}

/** Funding that is renewed late at times (H10): ids of parameters. */
export interface FundingCliff {
  readonly everyYears: string;
  /** Probability that a renewal is late. */
  readonly late: string;
  readonly gapDays: string;
}

/** Processes of a partnership: ids of parameters. Effort is diverted in one mode alone. */
export interface PartnershipDeclaration extends Readonly<Record<keyof Partnership, string>> {
  readonly divertedIn: string;
}

/**
 * A whole programme as data: one of these is one entry of the catalogue. From it come the options, the checks, both
 * parameter sets, the description and the running programme. Make it with `defineProgramme`.
 */
export interface ProgrammeDeclaration {
  /** Kebab-case. */
  readonly name: string;
  readonly catalogueId: string;
  readonly title: string;
  readonly purpose: string;
  readonly whoGetsIt: string;
  readonly evidenceGrade: string;
  readonly curve: CurveName;
  readonly group?: EffectGroup;
  /** Whether a place that switches it on has its own or a copy, by set. Default own. */
  readonly transfer?: { readonly headline: "own" | "copied"; readonly evidence: "own" | "copied" };
  /** The first is the default. */
  readonly modes?: readonly string[];
  readonly parameters: readonly ProgrammeParameter[];
  /**
   * Its list, capacities, posts and sums by year or set-up are for a place with so many residents aged 65+, and are scaled to
   * the place of a run, but for what the options give. Left out, they stand as they are whatever the place.
   */
  readonly inPlaceOf65Plus?: number;
  /** Left out, the programme has no list and acts on the place. */
  readonly list?: ListDeclaration;
  readonly modifiers: readonly ModifierDeclaration[];
  readonly harms?: readonly HarmCode[];
  /** Needed for H2: whom it takes on. */
  readonly hires?: Hires;
  /** Needed for H10: every other programme of the scenario stands still until its funding is renewed. */
  readonly cliff?: FundingCliff;
  /** The growth of every other slow programme of the scenario depends on it. */
  readonly partnership?: PartnershipDeclaration;
  readonly costs?: readonly CostLine[];
  /** Why there are no costs, or what they leave out: a sentence for every reader of a cost. */
  readonly uncosted?: string;
  readonly stopRules?: readonly StopRule[];
  readonly backTests?: readonly BackTest[];
  readonly caveats?: readonly string[];
}
