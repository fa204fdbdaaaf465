import {
  type Comparison,
  type DifferenceRow,
  MEASURES,
  type Measure,
  type OutcomeRow,
  type Parameter,
  type PlaceDescription,
  type ProgrammeCostRow,
  type RowFilter,
  type ScenarioDescription,
  type SummaryRow,
  type UsedParameter,
} from "@placewell/core";

/** What a made-up scenario does: the share by which each measure changes; 0 where it is not named. */
export interface FakeScenario {
  readonly description: ScenarioDescription;
  readonly effects: Readonly<Record<string, number>>;
}

export interface FakeOptions {
  readonly scenarios?: readonly FakeScenario[];
  readonly place?: PlaceDescription;
  readonly replicates?: number;
  readonly seed?: string;
  /** Standard deviation of a paired monthly difference, as a share of the month's value. */
  readonly noise?: number;
  readonly limits?: readonly string[];
  readonly programmeCosts?: readonly ProgrammeCostRow[];
}

const YEARS = ["2025-26", "2026-27", "2027-28"];
const MONTHS = Array.from({ length: 36 }, (_, i) => {
  const month = 3 + i;
  return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});
const FIFTHS = ["imd=1", "imd=2", "imd=3", "imd=4", "imd=5"];

/** A year for 1,000 people of the made-up model, roughly as in a real one. */
const YEARLY_PER_1000: Readonly<Record<string, number>> = {
  people: 1000,
  deaths: 24,
  emergency_admissions: 118,
  emergency_attendances: 260,
  ambulance_callouts: 165,
  ambulance_conveyances: 104,
  acute_bed_days: 900,
  days_ready_not_discharged: 150,
  care_home_entries: 7,
  days_at_home: 352_000,
  qalys: 740,
  care_cost: 2_880_000,
  programme_cost: 20_000,
  cost: 2_900_000,
};

/** Moves a year for 1,000 people. */
const MOVES_PER_1000: Readonly<Record<string, number>> = {
  "home>ae": 232,
  "home>ward": 14,
  "care-home>ae": 28,
  "care-home>ward": 2,
  "ae>home": 140,
  "ae>care-home": 14,
  "ae>ward": 104,
  "ae>died": 2,
  "ward>home": 92,
  "ward>care-home": 11,
  "ward>short-term-bed": 9,
  "ward>died": 8,
  "short-term-bed>home": 6,
  "short-term-bed>care-home": 2,
  "short-term-bed>died": 1,
  "home>care-home": 4,
  "home>died": 5,
  "care-home>died": 8,
};

const programme = (
  name: string,
  title: string,
  set: "headline" | "evidence",
): ScenarioDescription["programmes"][number] => ({
  name,
  title,
  set,
  options: { start: 0, transfer: "own" },
  parameters: fakeParameters(name, set),
  caveats: [`${title}: staff were not counted.`],
});

function fakeParameters(name: string, set: "headline" | "evidence"): UsedParameter[] {
  const claim = set === "headline";
  return [
    {
      id: `${name}.divert`,
      meaning: "Share of 999 contacts diverted",
      value: claim ? 0.4 : 0,
      unit: "probability",
      range: "0-0.4",
      source: claim ? "programme report" : "none",
      status: claim ? "programme claim" : "assumed",
      programme: name,
      set,
      notYetSolved: claim,
    },
    {
      id: `${name}.crises`,
      meaning: "Rate ratio on crises",
      value: 0.8,
      unit: "ratio",
      range: "0.60-1.10",
      source: "trial synthesis",
      status: "derived",
      recalled: true,
      programme: name,
      set,
      notYetSolved: false,
    },
  ];
}

const HUB = (set: "headline" | "evidence") => programme("crisis-line", "Crisis line", set);
const HOME = (set: "headline" | "evidence") => programme("home-first", "Home first", set);

const HUB_EVIDENCE = { ambulance_callouts: -0.04, emergency_attendances: -0.006, emergency_admissions: -0.001 };
const HUB_CLAIM = {
  ambulance_callouts: -0.11,
  emergency_attendances: -0.06,
  emergency_admissions: -0.04,
  acute_bed_days: -0.03,
};
const HOME_EVIDENCE = { days_ready_not_discharged: -0.1, acute_bed_days: -0.02, days_at_home: 0.0002 };
const HOME_CLAIM = {
  ...HOME_EVIDENCE,
  days_ready_not_discharged: -0.2,
  emergency_admissions: -0.02,
  care_home_entries: -0.06,
};

/** Usual care, two programmes and both of them, each with evidence and as claimed. */
export const SEVEN_SCENARIOS: readonly FakeScenario[] = [
  { description: { name: "usual care", programmes: [] }, effects: {} },
  { description: { name: "crisis hub", programmes: [HUB("evidence")] }, effects: HUB_EVIDENCE },
  { description: { name: "crisis hub, as claimed", programmes: [HUB("headline")] }, effects: HUB_CLAIM },
  { description: { name: "home first", programmes: [HOME("evidence")] }, effects: HOME_EVIDENCE },
  { description: { name: "home first, as claimed", programmes: [HOME("headline")] }, effects: HOME_CLAIM },
  {
    description: { name: "both", programmes: [HUB("evidence"), HOME("evidence")] },
    effects: { ...HUB_EVIDENCE, ...HOME_EVIDENCE },
  },
  {
    description: { name: "both, as claimed", programmes: [HUB("headline"), HOME("headline")] },
    effects: { ...HUB_CLAIM, ...HOME_CLAIM, emergency_admissions: -0.055 },
  },
];

/** Five square neighbourhoods in a row, in two groups. */
export function fakePlace(name = "Northfield"): PlaceDescription {
  const codes = ["N01", "N02", "N03", "N04", "N05"];
  const square = (i: number, width: number): [number, number][] => [
    [i * 0.01, 54],
    [(i + width) * 0.01, 54],
    [(i + width) * 0.01, 54.006],
    [i * 0.01, 54.006],
    [i * 0.01, 54],
  ];
  return {
    id: "northfield",
    name,
    peopleAtStart: 10_000,
    residents: 26_000,
    acuteBeds: 90,
    neighbourhoods: codes.map((code, i) => ({
      code,
      name: `${name} 00${i + 1}A`,
      groupCode: i < 3 ? "G1" : "G2",
      groupName: i < 3 ? "Mill End" : "Hill Top",
      imdFifth: i + 1,
      peopleAtStart: 2000,
    })),
    boundaries: {
      neighbourhoods: codes.map((code, i) => ({ code, name: `${name} 00${i + 1}A`, polygons: [[square(i, 1)]] })),
      groups: [
        { code: "G1", name: "Mill End", polygons: [[square(0, 3)]] },
        { code: "G2", name: "Hill Top", polygons: [[square(3, 2)]] },
      ],
    },
    attributions: ["Boundaries: made up for tests."],
  };
}

const PARAMETERS: readonly Parameter[] = [
  {
    id: "crisis.A",
    meaning: "Crises at age 65",
    value: 0.21,
    unit: "per person-year",
    range: "±10%",
    source: "counts",
    status: "calibrated",
  },
  {
    id: "death.q",
    meaning: "Deaths by age",
    value: [0.01, 0.02],
    unit: "per year",
    range: "fixed",
    source: "life table",
    status: "checked",
  },
  {
    id: "stay.k",
    meaning: "Shape of stays",
    value: 1.3,
    unit: "shape",
    range: "±50%",
    source: "none",
    status: "assumed",
  },
];

/** What programmes of the made-up scenarios cost: one line with a price, one without, and a programme without a line. */
export const FAKE_COSTS: readonly ProgrammeCostRow[] = [
  {
    scenario: "both",
    programme: "crisis-line",
    title: "Crisis line",
    set: "evidence",
    line: {
      id: "cost.crisis-line.staffCost",
      what: "staff",
      quantity: 3,
      unit: "year",
      price: 1_000_000,
      status: "assumed",
      source: "made up",
      payers: { "acute-trust": 0.75, council: 0.25 },
      cost: 3_000_000,
    },
    notes: ["It pays for the visits too."],
  },
  {
    scenario: "both, as claimed",
    programme: "crisis-line",
    title: "Crisis line",
    set: "headline",
    line: {
      id: "cost.crisis-line.staffCost",
      what: "staff",
      quantity: 3,
      unit: "year",
      price: undefined,
      status: undefined,
      source: undefined,
      payers: { "acute-trust": 0.75, council: 0.25 },
      cost: 0,
    },
    notes: ["The set in force claims no price for it."],
  },
  {
    scenario: "both",
    programme: "home-first",
    title: "Home <first>",
    set: "evidence",
    line: undefined,
    notes: ["Its places are priced as care."],
  },
];

/** A comparison of made-up numbers, the same on every call, that keeps every promise of the interface. */
export function fakeComparison(options: FakeOptions = {}): Comparison {
  const { scenarios = SEVEN_SCENARIOS, place = fakePlace(), replicates = 20, seed = "fake-1", noise = 0.02 } = options;
  const programmeCosts = [...(options.programmeCosts ?? [])];
  const { limits = ["Costs are not counted.", "Only people aged 50 and over are simulated."] } = options;
  const cells = fakeCells(scenarios, { place, replicates, seed, noise });
  const comparator = scenarios[0]!.description.name;
  const listed = [...cells.values()];
  const matching = (filter: RowFilter = {}) =>
    listed.filter((cell) => FILTER_KEYS.every((key) => admits(filter[key], cell[key])));
  return {
    comparator,
    scenarios: scenarios.map((s) => s.description),
    place,
    measures: MEASURES,
    years: YEARS,
    months: MONTHS,
    groups: ["all", ...FIFTHS, ...Object.keys(MOVES_PER_1000).map((m) => `move=${m}`)],
    seed,
    replicates,
    warmUpYears: 2,
    parameters: PARAMETERS,
    valuation: { id: "made-up values", unitCosts: [], values: [], perspective: "health and social care" },
    programmeCosts: () => programmeCosts,
    revalued() {
      return this;
    },
    modelId: "made-up-1",
    attributions: ["National figures: made up for tests."],
    limits,
    money: [],
    ruleOutcomes: [],
    ruleRows: () => [],
    accountMeans: () => [],
    fundingMeans: () => [],
    rows: (filter) => matching(filter).flatMap(toRows),
    summary: (filter) => matching(filter).map(toSummary),
    differences: (filter) =>
      matching(filter)
        .filter((cell) => cell.scenario !== comparator)
        .map((cell) => toDifference(cell, cells.get(keyOf({ ...cell, scenario: comparator }))!)),
    values: (scenario, { measure, area = place.id, group = "all", period = "all" }) =>
      cells.get(keyOf({ scenario, measure, area, group, period }))?.values,
  };
}

interface Cell {
  readonly scenario: string;
  readonly measure: string;
  readonly area: string;
  readonly group: string;
  readonly period: string;
  readonly unit: string;
  readonly better: Measure["better"];
  readonly values: Float64Array;
}

const FILTER_KEYS = ["scenario", "measure", "area", "group", "period"] as const;

function admits(wanted: string | readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || (typeof wanted === "string" ? wanted === value : wanted.includes(value));
}

function keyOf(cell: Pick<Cell, (typeof FILTER_KEYS)[number]>): string {
  return FILTER_KEYS.map((key) => cell[key]).join("|");
}

function fakeCells(
  scenarios: readonly FakeScenario[],
  { place, replicates, seed, noise }: Required<Pick<FakeOptions, "place" | "replicates" | "seed" | "noise">>,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const thousands = place.peopleAtStart / 1000;
  const put = (scenario: string, measure: string, at: Partial<Cell>, value: (replicate: number) => number): void => {
    const { unit, better } = MEASURES.find((m) => m.name === measure)!;
    const cell = { scenario, measure, area: place.id, group: "all", period: "all", unit, better, ...at };
    cells.set(keyOf(cell), { ...cell, values: Float64Array.from({ length: replicates }, (_, r) => value(r)) });
  };
  for (const [index, { description, effects }] of scenarios.entries()) {
    const scenario = description.name;
    const own = index === 0 ? 0 : noise;
    for (const [measure, yearly] of Object.entries(YEARLY_PER_1000)) {
      const factor = 1 + (effects[measure] ?? 0);
      const isStock = measure === "people";
      const value = (share: number, where: string, spread: number) => (r: number) => {
        const shared = 1 + normal(seed, measure, where, r) * spread;
        const apart = normal(seed, index, measure, where, r) * own * (isStock ? 0.01 : spread * 30);
        return yearly * thousands * share * (shared * factor + apart);
      };
      put(scenario, measure, {}, value(isStock ? 1 : 3, "all", 0.01));
      FIFTHS.forEach((group, i) => {
        put(scenario, measure, { group }, value((isStock ? 1 : 3 * (1.3 - i * 0.15)) / 5, group, 0.02));
      });
      for (const { code, peopleAtStart } of place.neighbourhoods) {
        const share = peopleAtStart / place.peopleAtStart;
        put(scenario, measure, { area: code }, value(isStock ? share : 3 * share, code, 0.08));
      }
      MONTHS.forEach((period, i) => {
        const season = isStock ? 12 : 1 + 0.12 * Math.cos(((i - 9) / 6) * Math.PI);
        put(scenario, measure, { period }, value(season / 12, period, 0.03));
      });
    }
    for (const [move, yearly] of Object.entries(MOVES_PER_1000)) {
      const factor = 1 + (effects[move.endsWith(">ae") ? "emergency_attendances" : "acute_bed_days"] ?? 0);
      put(scenario, "moves", { group: `move=${move}` }, (r) =>
        Math.round(
          yearly * thousands * 3 * (factor + normal(seed, move, r) * 0.01 + normal(seed, index, move, r) * own * 4),
        ),
      );
    }
    const relief = (effects["acute_bed_days"] ?? 0) * 0.6;
    const full = (where: string, season: number, spread: number) => (r: number) =>
      0.975 +
      season +
      relief +
      normal(seed, "beds", where, r) * spread +
      normal(seed, index, "beds", where, r) * own * 0.1;
    put(scenario, "acute_occupancy_mean", {}, full("all", 0, 0.004));
    MONTHS.forEach((period, i) => {
      put(scenario, "acute_occupancy_mean", { period }, full(period, 0.02 * Math.cos(((i - 9) / 6) * Math.PI), 0.012));
    });
    put(scenario, "acute_days_over_capacity", {}, (r) =>
      Math.max(
        0,
        Math.round(310 + relief * 9000 + normal(seed, "nights", r) * 25 + normal(seed, index, "nights", r) * own * 300),
      ),
    );
  }
  return cells;
}

function toRows(cell: Cell): OutcomeRow[] {
  const { better: _, values, ...rest } = cell;
  return [...values].map((value, replicate) => ({ ...rest, replicate, draw: 0, value }));
}

function toSummary({ values, better: _, ...rest }: Cell): SummaryRow {
  return { ...rest, ...meanWithInterval(values), replicates: values.length };
}

function toDifference({ values, better, ...rest }: Cell, base: Cell): DifferenceRow {
  const differences = values.map((value, r) => value - base.values[r]!);
  const sign = better === "lower" ? -1 : 1;
  const wins = [...differences].map((d) => (d === 0 ? 0.5 : d * sign > 0 ? 1 : 0));
  return {
    ...rest,
    comparator: base.scenario,
    ...meanWithInterval(differences),
    probabilityBetter: better === "neither" ? undefined : mean(wins),
    varianceReduction: undefined,
  };
}

/** Two-sided 95% points of Student's t. @source tables; 19 degrees of freedom for 20 replicates. */
const T_95: Readonly<Record<number, number>> = { 20: 2.093, 5: 2.776 };

function meanWithInterval(values: ArrayLike<number>): { mean: number; lower: number; upper: number } {
  const n = values.length;
  const m = mean(values);
  const squares = Array.from(values, (v) => (v - m) ** 2).reduce((a, b) => a + b, 0);
  const half = ((T_95[n] ?? 2) * Math.sqrt(squares / (n - 1))) / Math.sqrt(n);
  return { mean: m, lower: m - half, upper: m + half };
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0) / values.length;
}

/** About standard normal: four uniforms keyed by words, so the same wherever it is asked for. */
function normal(...key: readonly (string | number)[]): number {
  const uniform = (i: number): number => hash(`${key.join("/")}#${i}`) / 2 ** 32;
  return (uniform(0) + uniform(1) + uniform(2) + uniform(3) - 2) * Math.sqrt(3);
}

/** FNV-1a with a last mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
