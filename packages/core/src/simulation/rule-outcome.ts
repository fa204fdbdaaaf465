import type { SettledStopRule } from "../intervention/programme.js";

/** What a stop rule did to a programme in one run. */
export interface RuleOutcome {
  /** Name of the programme, and of the one whose rule it was: often the same. */
  readonly programme: string;
  readonly ruleOf: string;
  readonly test: SettledStopRule["test"];
  readonly action: "stop" | "halve";
  /** Day of the review, and day on which the programme stops or goes on with half. */
  readonly reviewedOn: number;
  readonly from: number;
}
