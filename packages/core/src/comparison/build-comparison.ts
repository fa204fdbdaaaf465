import { InputError } from "../check/input-error.js";
import { GROUPS } from "../outcomes/groups.js";
import { type Cell, type OutcomeLayout, outcomeLayout } from "../outcomes/layout.js";
import { MEASURES, type Measure, measureNamed } from "../outcomes/measure.js";
import type { ProgrammeLine } from "../outcomes/programme-lines.js";
import { refuseUnknownPrices } from "../outcomes/programme-prices.js";
import { valuationRows } from "../outcomes/read-valuation.js";
import { revalue } from "../outcomes/value-outcomes.js";
import type { Parameter } from "../parameters/parameter.js";
import { imdFifth } from "../place/deprivation.js";
import type { Valuation } from "../place/valuation.js";
import { readParameters } from "../simulation/parameters-read.js";
import { allLines } from "../simulation/programme-costs.js";
import { checkPlan, comparatorOf, DEFAULT_WARM_UP_YEARS, type RunPlan } from "../simulation/run-plan.js";
import { caveatsOf, parametersOf, type Scenario } from "../simulation/scenario.js";
import type {
  AccountMean,
  Comparison,
  DifferenceRow,
  FundingMean,
  OutcomeRow,
  PlaceDescription,
  RowFilter,
  RuleRow,
  ScenarioDescription,
  ScenarioMoney,
  ScenarioRuleOutcome,
  SummaryRow,
} from "./comparison.js";
import { LIMITS } from "./limits.js";
import { accountMeans, fundingMeans } from "./money-means.js";
import { type ProgrammeCostRow, programmeCostRows } from "./programme-cost-rows.js";
import { ruleRows } from "./rule-rows.js";
import { intervalOfMean, pairedDifferences, probabilityBetter, varianceReduction } from "./statistics.js";

/**
 * Sets the scenarios of a plan side by side.
 * @param cubes figures by replicate, then by scenario, in the order of the layout
 * @param money of the runs of scenarios with budgets
 * @param ruleOutcomes what stop rules did in the runs
 * @throws InputError when the plan could not have been run, or figures are missing
 */
export function comparisonOf(
  plan: RunPlan,
  cubes: readonly (readonly Float64Array[])[],
  money: readonly ScenarioMoney[] = [],
  ruleOutcomes: readonly ScenarioRuleOutcome[] = [],
): Comparison {
  return new PairedComparison(plan, cubes, { money, ruleOutcomes });
}

class PairedComparison implements Comparison {
  readonly comparator: string;
  readonly scenarios: readonly ScenarioDescription[];
  readonly place: PlaceDescription;
  readonly measures: readonly Measure[] = MEASURES;
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly groups: readonly string[] = GROUPS;
  readonly seed: string;
  readonly replicates: number;
  readonly warmUpYears: number;
  readonly parameters: readonly Parameter[];
  readonly modelId: string;
  readonly attributions: readonly string[];
  readonly limits: readonly string[] = LIMITS;
  readonly valuation: Valuation;
  readonly money: readonly ScenarioMoney[];
  readonly ruleOutcomes: readonly ScenarioRuleOutcome[];
  private readonly plan: RunPlan;
  private readonly layout: OutcomeLayout;
  private readonly cubes: readonly (readonly Float64Array[])[];
  /** Lines of cost of each scenario. */
  private readonly lines: readonly (readonly ProgrammeLine[])[];

  constructor(
    plan: RunPlan,
    cubes: readonly (readonly Float64Array[])[],
    beside: Pick<Comparison, "money" | "ruleOutcomes">,
  ) {
    checkPlan(plan);
    this.money = beside.money;
    this.ruleOutcomes = beside.ruleOutcomes;
    const [first] = plan.scenarios;
    this.layout = outcomeLayout(first.place, plan.years);
    if (cubes.length !== plan.replicates) {
      throw new InputError(`A comparison of ${plan.replicates} replicates needs as many results; got ${cubes.length}.`);
    }
    this.lines = plan.scenarios.map(allLines);
    const lengths = this.lines.map((lines) => this.layout.lengthWith(lines.length));
    for (const cube of cubes) {
      if (cube.length !== plan.scenarios.length || cube.some((v, s) => v.length !== lengths[s])) {
        throw new InputError("A replicate does not hold the figures of every scenario.");
      }
    }
    this.cubes = cubes;
    this.comparator = comparatorOf(plan);
    this.scenarios = plan.scenarios.map(describeScenario);
    this.place = describePlace(first);
    this.years = this.layout.periods.years;
    this.months = this.layout.periods.months;
    this.seed = plan.seed;
    this.replicates = plan.replicates;
    this.warmUpYears = plan.warmUpYears ?? DEFAULT_WARM_UP_YEARS;
    this.plan = plan;
    this.valuation = first.model.valuation;
    this.parameters = [...readParameters(parametersOf(first)), ...valuationRows(this.valuation)];
    this.modelId = first.model.id;
    this.attributions = [
      ...first.place.attributions,
      ...first.model.attributions.filter(isNew(first.place.attributions)),
    ];
  }

  rows(filter: RowFilter = {}): OutcomeRow[] {
    const cells = this.cellsOf(filter);
    const rows: OutcomeRow[] = [];
    for (const [s, scenario] of this.chosenScenarios(filter)) {
      for (let replicate = 0; replicate < this.cubes.length; replicate++) {
        const values = this.cubes[replicate][s];
        for (const index of cells) {
          rows.push({ scenario, replicate, draw: 0, ...this.layout.cells[index], value: values[index] });
        }
      }
    }
    return rows;
  }

  summary(filter: RowFilter = {}): SummaryRow[] {
    const rows: SummaryRow[] = [];
    const cells = this.cellsOf(filter);
    for (const [s, scenario] of this.chosenScenarios(filter)) {
      for (const index of cells) {
        const interval = intervalOfMean(this.column(s, index));
        rows.push({ scenario, ...this.layout.cells[index], ...interval, replicates: this.replicates });
      }
    }
    return rows;
  }

  differences(filter: RowFilter = {}): DifferenceRow[] {
    const rows: DifferenceRow[] = [];
    const cells = this.cellsOf(filter);
    const base = this.scenarios.findIndex((s) => s.name === this.comparator);
    for (const [s, scenario] of this.chosenScenarios(filter)) {
      if (s === base) continue;
      for (const index of cells) {
        const a = this.column(base, index);
        const b = this.column(s, index);
        const differences = pairedDifferences(a, b);
        const cell = this.layout.cells[index];
        rows.push({
          scenario,
          comparator: this.comparator,
          ...cell,
          ...intervalOfMean(differences),
          probabilityBetter: probabilityBetter(differences, measureNamed(cell.measure).better),
          varianceReduction: varianceReduction(a, b, differences),
        });
      }
    }
    return rows;
  }

  values(
    scenario: string,
    cell: { measure: string; area?: string; group?: string; period?: string },
  ): Float64Array | undefined {
    const s = this.scenarios.findIndex((d) => d.name === scenario);
    const index = this.layout.find({ period: "all", area: this.place.id, group: "all", ...cell });
    return s < 0 || index === undefined ? undefined : this.column(s, index);
  }

  programmeCosts(): ProgrammeCostRow[] {
    return this.plan.scenarios.flatMap((scenario, s) =>
      programmeCostRows(
        scenario,
        this.valuation,
        this.cubes.map((cube) => cube[s]),
        this.layout,
      ),
    );
  }

  revalued(valuation: Valuation): Comparison {
    const cubes = this.cubes.map((cube) =>
      cube.map((values, s) => revalue(values, this.layout, valuation, this.lines[s])),
    );
    return new PairedComparison(withValuation(this.plan, valuation), cubes, this);
  }

  ruleRows(): RuleRow[] {
    return ruleRows(this.ruleOutcomes);
  }

  accountMeans(): AccountMean[] {
    return accountMeans(this.money, this.years, this.replicates);
  }

  fundingMeans(): FundingMean[] {
    return fundingMeans(this.money, this.years, this.replicates);
  }

  private column(scenario: number, cell: number): Float64Array {
    return Float64Array.from(this.cubes, (replicate) => replicate[scenario][cell]);
  }

  private *chosenScenarios(filter: RowFilter): Generator<[number, string]> {
    for (const [s, { name }] of this.scenarios.entries()) if (matches(filter.scenario, name)) yield [s, name];
  }

  private cellsOf(filter: RowFilter): number[] {
    const chosen: number[] = [];
    this.layout.cells.forEach((cell, index) => {
      if (isWanted(cell, filter)) chosen.push(index);
    });
    return chosen;
  }
}

/**
 * The same plan with other prices and utilities.
 * @throws InputError for the price of a programme that no scenario has
 */
export function withValuation(plan: RunPlan, valuation: Valuation): RunPlan {
  refuseUnknownPrices(valuation, [
    ...new Set(plan.scenarios.flatMap((scenario) => allLines(scenario).map(({ id }) => id))),
  ]);
  const model = { ...plan.scenarios[0].model, valuation };
  return { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, model })) };
}

function isWanted(cell: Cell, filter: RowFilter): boolean {
  return (
    matches(filter.measure, cell.measure) &&
    matches(filter.area, cell.area) &&
    matches(filter.group, cell.group) &&
    matches(filter.period, cell.period)
  );
}

function matches(wanted: string | readonly string[] | undefined, value: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? wanted === value : wanted.includes(value);
}

function isNew(already: readonly string[]): (sentence: string) => boolean {
  return (sentence) => !already.includes(sentence);
}

/** What a scenario switches on, for tables and receipts. */
export function describeScenario(scenario: Scenario): ScenarioDescription {
  const together = caveatsOf(scenario);
  const { name, budgets } = scenario;
  return {
    name,
    ...(budgets && { budgets: { accounts: budgets.accounts, services: budgets.services } }),
    programmes: scenario.programmes.map((programme) => ({
      name: programme.description.name,
      title: programme.description.title,
      set: programme.set,
      options: programme.options,
      parameters: programme.parameters.map((parameter) => ({
        ...parameter,
        programme: programme.description.name,
        set: programme.set,
      })),
      caveats: [...programme.caveats, ...together],
    })),
  };
}

function describePlace(scenario: Scenario): PlaceDescription {
  const { place } = scenario;
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const neighbourhoods = place.neighbourhoods.map((n) => ({
    code: n.code,
    name: n.name,
    groupCode: n.groupCode,
    groupName: n.groupName,
    imdFifth: imdFifth(n.imdDecile),
    peopleAtStart: sum(n.residentsByBand),
  }));
  return {
    id: place.id,
    name: place.name,
    peopleAtStart: sum(neighbourhoods.map((n) => n.peopleAtStart)),
    residents: sum(place.neighbourhoods.map((n) => n.residents)),
    acuteBeds: place.capacities.acuteBeds,
    neighbourhoods,
    boundaries: place.boundaries,
    attributions: place.attributions,
  };
}
