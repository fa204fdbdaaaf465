import {
  type BackTest,
  BackTestBench,
  InputError,
  type Interval,
  intervalOfMean,
  type ModelInputs,
  type ParameterSet,
  type Place,
  type Programme,
  type Solved,
  scenario,
  solveMonotone,
  yearsOf,
} from "@placewell/core";
import { england, places } from "@placewell/england";
import type { ProgrammeEntry } from "@placewell/interventions";
import { agrees, type ClaimResult, type RequiredEffect } from "./claim-result.js";
import type { HeadlineClaim } from "./headline-claims.js";

/** What a runner of back-tests is given. */
export interface BackTestRunnerOptions {
  readonly replicates: number;
  readonly seed: string;
  /** Solve also where the declared value reproduces the claim. */
  readonly solvesAll: boolean;
  /** Hears how far it has got. */
  readonly say: (line: string) => void;
  /** Where claims may lie; by default what ships. */
  readonly places?: readonly Place[];
  readonly model?: ModelInputs;
  readonly warmUpYears?: number;
}

type RunClaim = Extract<HeadlineClaim, { kind: "run" }>;
type Given = Readonly<Record<string, string | number | boolean>>;

/** How near a solved value must come, as a part of the tolerance: what is written down is then safely inside. */
const NEARNESS = 0.5;
/** Steps between the bounds of a solve. */
const STEPS = 1000;
const MOST_TRIED = 12;

/** Runs back-tests one after another. What one of a programme solves holds in its later ones. */
export class BackTestRunner {
  private readonly options: BackTestRunnerOptions;
  private readonly solved = new Map<string, Record<string, number>>();
  private bench: { readonly key: string; readonly bench: BackTestBench } | undefined;

  constructor(options: BackTestRunnerOptions) {
    this.options = options;
  }

  /** @throws InputError when the place of the claim does not ship */
  test(claim: RunClaim): ClaimResult {
    const { entry, test, name } = claim;
    const { say, replicates } = this.options;
    say(`${claim.id ?? name}: ${test.claim}`);
    const bench = this.benchFor(test);
    const earlier = this.solved.get(name);
    const observe = (set: ParameterSet, options: Given): Float64Array =>
      bench.observe(make(entry, set, { ...test.options, ...options }), test);
    const declared = test.set === "evidence" || claims(entry, test) ? observe(test.set, {}) : undefined;
    const withEarlier = declared === undefined || earlier === undefined ? declared : observe(test.set, earlier);
    const answer =
      withEarlier === undefined
        ? undefined
        : this.solve(claim, withEarlier, (options) => observe(test.set, { ...earlier, ...options }));
    const solved = figureOf(answer === undefined ? earlier && withEarlier : answer.values);
    const headline = figureOf(test.set === "headline" ? declared : undefined);
    const evidence = figureOf(test.set === "evidence" ? declared : observe("evidence", {}));
    const { mean } = test.set === "headline" ? headline : evidence;
    return {
      name,
      claim: test.claim,
      headline: headline.mean,
      evidence: evidence.mean,
      requiredEffect: answer?.solved.isSolved ? answer.solved.value : null,
      ...(claim.id === undefined ? {} : { id: claim.id }),
      kind: "run",
      unit: unitOf(test),
      target: test.target,
      tolerance: test.tolerance,
      solved: solved.mean,
      headlineInterval: headline.interval,
      evidenceInterval: evidence.interval,
      solvedInterval: solved.interval,
      insideTolerance: mean === null ? null : agrees(mean, test),
      solvedInsideTolerance: solved.mean === null ? null : agrees(solved.mean, test),
      required: answer === undefined ? null : requiredOf(entry, test, answer.solved),
      replicates,
      note: noteOf(test, answer?.solved),
    };
  }

  /** @param first what the first value tried gives: the one solved before, or declared */
  private solve(
    { entry, test, name }: RunClaim,
    first: Float64Array,
    observe: (options: Given) => Float64Array,
  ): { readonly solved: Solved; readonly values: Float64Array | undefined } | undefined {
    if (test.solves === undefined) return undefined;
    const { parameter, bounds } = test.solves;
    const start = this.solved.get(name)?.[parameter] ?? declaredValue(entry, parameter, test.set);
    const values = new Map([[start, first]]);
    const at = (value: number): number => {
      const found = values.get(value) ?? observe({ [parameter]: value });
      values.set(value, found);
      const { mean } = intervalOfMean(found);
      this.options.say(`  ${parameter} ${value}: ${mean.toPrecision(5)} for ${test.target}`);
      return mean;
    };
    const within = this.options.solvesAll ? test.tolerance * NEARNESS : test.tolerance;
    const step = (bounds[1] - bounds[0]) / STEPS;
    const solved = solveMonotone(at, { bounds, start, target: test.target, within, step, most: MOST_TRIED });
    if (!solved.isSolved) return { solved, values: undefined };
    this.solved.set(name, { ...this.solved.get(name), [parameter]: solved.value });
    return { solved, values: values.get(solved.value) };
  }

  private benchFor(test: BackTest): BackTestBench {
    const years = yearsOf(test);
    const key = `${test.place} ${years}`;
    if (this.bench?.key === key) return this.bench.bench;
    this.bench = undefined; // the people of another place need not stay in memory while these are drawn
    const { replicates, seed, say, warmUpYears, places: known = places, model = england } = this.options;
    const place = known.find(({ id }) => id === test.place);
    if (place === undefined) {
      throw new InputError(`The back-test "${test.claim}" cannot be run.`, {
        path: "place",
        got: test.place,
        expected: `one of ${known.map(({ id }) => id).join(", ")}`,
      });
    }
    const bench = new BackTestBench({
      usualCare: scenario("Usual care", { place, model }),
      years,
      replicates,
      seed,
      ...(warmUpYears === undefined ? {} : { warmUpYears }),
      onRun: (what) => say(`  ${place.name}: ${what}`),
    });
    this.bench = { key, bench };
    return bench;
  }
}

const make = (entry: ProgrammeEntry, parameters: ParameterSet, options: Given): Programme =>
  entry.make({ ...options, parameters });

/** Whether the headline set says anything about what is tested. */
function claims({ description }: ProgrammeEntry, { solves }: BackTest): boolean {
  if (solves === undefined) return true;
  return description.parameters.some(({ id, headline }) => id === solves.parameter && headline !== "not claimed");
}

function declaredValue({ description }: ProgrammeEntry, parameter: string, set: ParameterSet): number {
  const estimate = description.parameters.find(({ id }) => id === parameter)?.[set];
  if (estimate === undefined || estimate === "not claimed") throw new RangeError(`${parameter} is not claimed.`);
  return estimate.value;
}

/** The mean over replicates and its interval, null where there is none. */
interface Figure {
  readonly mean: number | null;
  readonly interval: readonly [number, number] | null;
}

function figureOf(values: Float64Array | undefined): Figure {
  if (values === undefined) return { mean: null, interval: null };
  const interval = intervalOfMean(values);
  return { mean: interval.mean, interval: endsOf(interval) };
}

const endsOf = (interval: Interval): readonly [number, number] | null =>
  Number.isNaN(interval.lower) ? null : [interval.lower, interval.upper];

function requiredOf({ description }: ProgrammeEntry, { solves }: BackTest, { value }: Solved): RequiredEffect | null {
  if (solves === undefined) return null;
  const { parameter, bounds } = solves;
  const evidence = description.parameters.find(({ id }) => id === parameter)?.evidence;
  const { low, high } = evidence === undefined || evidence === "not claimed" ? {} : evidence;
  const evidenceRange = low === undefined || high === undefined ? null : ([low, high] as const);
  return {
    what: parameter,
    from: `${bounds[0]} to ${bounds[1]}`,
    evidenceRange,
    isInsideEvidence: evidenceRange === null ? null : value >= evidenceRange[0] && value <= evidenceRange[1],
  };
}

function unitOf({ measure, per, compare }: BackTest): string {
  const what = per === undefined ? measure : `${measure} per ${per.measure}`;
  if (compare === "ratio") return `ratio of ${what}`;
  return compare === "difference" ? `fewer ${what}` : what;
}

function noteOf({ window, place, note }: BackTest, answer: Solved | undefined): string {
  const when = `${place}, ${window.join(" to ")}`;
  const beyond =
    answer === undefined || answer.isSolved
      ? ""
      : `; out of reach: at ${answer.value} it is ${answer.result.toPrecision(4)}`;
  return `${when}${note === undefined ? "" : `; ${note}`}${beyond}.`;
}
