import type { Measure } from "../outcomes/measure.js";
import type { Parameter } from "../parameters/parameter.js";
import type { Boundary } from "../place/place.js";
import type { Valuation } from "../place/valuation.js";
import type { RuleOutcome } from "../simulation/rule-outcome.js";
import type { FundingRow, MoneyOfRun } from "../simulation/run-books.js";
import type { SettledBudgets } from "../simulation/scenario-budgets.js";
import type { ProgrammeCostRow } from "./programme-cost-rows.js";

/** One value of one run. `value` has the unit of the measure. */
export interface OutcomeRow {
  readonly scenario: string;
  readonly replicate: number;
  readonly draw: number;
  /** `2025-26` (April to March), `2025-04` or `all`. */
  readonly period: string;
  /** Place id or neighbourhood code. */
  readonly area: string;
  /** `all` or `dimension=level`. */
  readonly group: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
}

/** Mean over replicates with a 95% interval of the mean (t distribution). */
export interface SummaryRow {
  readonly scenario: string;
  readonly measure: string;
  readonly unit: string;
  readonly area: string;
  readonly group: string;
  readonly period: string;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly replicates: number;
}

/** Paired difference, scenario minus comparator, replicate by replicate. */
export interface DifferenceRow {
  readonly scenario: string;
  readonly comparator: string;
  readonly measure: string;
  readonly unit: string;
  readonly area: string;
  readonly group: string;
  readonly period: string;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Share of paired differences in the better direction, ties half; undefined where neither direction is better. */
  readonly probabilityBetter: number | undefined;
  /** (s²A + s²B) / s²(B−A) over the same replicates; undefined where the differences do not vary. */
  readonly varianceReduction: number | undefined;
}

/** Which rows are wanted. A missing key means every value. */
export interface RowFilter {
  readonly scenario?: string | readonly string[];
  readonly measure?: string | readonly string[];
  readonly area?: string | readonly string[];
  readonly group?: string | readonly string[];
  readonly period?: string | readonly string[];
}

/** One number a programme used in a scenario, with its provenance. */
export interface UsedParameter extends Parameter {
  readonly programme: string;
  readonly set: "headline" | "evidence";
  /** True where the value must still be solved so that the programme's claim is reproduced; a starting value was used. */
  readonly notYetSolved: boolean;
}

/** What a scenario switches on, for tables and receipts. */
export interface ScenarioDescription {
  readonly name: string;
  /** Accounts, and who pays for which service at what price; where the scenario has budgets. */
  readonly budgets?: Pick<SettledBudgets, "accounts" | "services">;
  readonly programmes: readonly {
    readonly name: string;
    readonly title: string;
    readonly set: "headline" | "evidence";
    readonly options: Readonly<Record<string, string | number | boolean>>;
    readonly parameters: readonly UsedParameter[];
    /** Plain sentences: what the programme's declaration says is not modelled or must be read with care. */
    readonly caveats: readonly string[];
  }[];
}

/** What the reader of a comparison is told about the place. */
export interface PlaceDescription {
  readonly id: string;
  readonly name: string;
  /** People simulated at the start of the warm-up, and residents of all ages. */
  readonly peopleAtStart: number;
  readonly residents: number;
  readonly acuteBeds: number;
  readonly neighbourhoods: readonly {
    readonly code: string;
    readonly name: string;
    readonly groupCode: string;
    readonly groupName: string;
    /** 1 most deprived to 5. */
    readonly imdFifth: number;
    readonly peopleAtStart: number;
  }[];
  readonly boundaries: { readonly neighbourhoods: readonly Boundary[]; readonly groups: readonly Boundary[] };
  readonly attributions: readonly string[];
}

/** The money of one run with budgets. */
export interface ScenarioMoney extends MoneyOfRun {
  readonly scenario: string;
  readonly replicate: number;
}

/** What a stop rule did to a programme, in one run of a scenario. */
export interface ScenarioRuleOutcome extends RuleOutcome {
  readonly scenario: string;
  readonly replicate: number;
}

/** What a stop rule did to a programme of a scenario, over its runs. */
export interface RuleRow extends Omit<RuleOutcome, "reviewedOn" | "from"> {
  readonly scenario: string;
  /** Runs in which it did so. */
  readonly runs: number;
  /** Dates of the first and the last day, over these runs, on which the programme stopped or went on with half. */
  readonly earliest: string;
  readonly latest: string;
}

/** One account of a scenario in one financial year: means over replicates, GBP. */
export interface AccountMean {
  readonly scenario: string;
  /** Such as `2025-26`. */
  readonly year: string;
  readonly account: string;
  readonly payer: string;
  /** Allocations, top-ups, and what other accounts gave. */
  readonly moneyIn: number;
  readonly spentOnServices: number;
  /** To other accounts, or back to where it came from. */
  readonly passedOn: number;
  readonly lapsed: number;
  /** By which the year ended below 0. */
  readonly deficit: number;
}

/** What became of the requests for money for one service in one financial year: means over replicates. */
export interface FundingMean extends Omit<FundingRow, "year"> {
  readonly scenario: string;
  readonly year: string;
}

/** The result of comparing scenarios: everything a chart or a table reads. Computes on demand, holds no charts. */
export interface Comparison {
  readonly comparator: string;
  readonly scenarios: readonly ScenarioDescription[];
  readonly place: PlaceDescription;
  readonly measures: readonly Measure[];
  /** Financial years counted, such as `2025-26`; months such as `2025-04`. */
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly groups: readonly string[];
  readonly seed: string;
  readonly replicates: number;
  readonly warmUpYears: number;
  /** Parameters of the model of care in force, with status. */
  readonly parameters: readonly Parameter[];
  /** Prices, utilities and discount rates that the costs and QALYs rest on; its rows are among the parameters. */
  readonly valuation: Valuation;
  readonly modelId: string;
  readonly attributions: readonly string[];
  /** Limits that every reader must see, plain sentences. */
  readonly limits: readonly string[];
  /** The money of every run with budgets, by scenario and replicate. Empty where no scenario has any. */
  readonly money: readonly ScenarioMoney[];
  /** What stop rules did to programmes, by scenario and replicate. Empty where none was met. */
  readonly ruleOutcomes: readonly ScenarioRuleOutcome[];
  /** The same over all runs. */
  ruleRows(): RuleRow[];
  /** Accounts by scenario and year, and what became of requests for money by service. */
  accountMeans(): AccountMean[];
  fundingMeans(): FundingMean[];
  /** Tidy values, one row for each scenario, replicate, period, area, group and measure. */
  rows(filter?: RowFilter): OutcomeRow[];
  summary(filter?: RowFilter): SummaryRow[];
  /** Paired differences of every scenario but the comparator. */
  differences(filter?: RowFilter): DifferenceRow[];
  /** Per-replicate values of one cell, in replicate order; undefined where there is no such cell. */
  values(
    scenario: string,
    cell: { measure: string; area?: string; group?: string; period?: string },
  ): Float64Array | undefined;
  /** What the programmes of each scenario used and cost over the whole run, line by line; those without a line too. */
  programmeCosts(): ProgrammeCostRow[];
  /**
   * The same runs at other prices, utilities or discount rates; simulates nothing.
   * @throws InputError when the valuation cannot be used
   */
  revalued(valuation: Valuation): Comparison;
}
