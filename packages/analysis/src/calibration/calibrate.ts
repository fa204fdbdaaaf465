import type {
  Aim,
  Calibration,
  CalibrationProblem,
  Evaluate,
  FreeNumber,
  ParameterValues,
  ProportionalStage,
  SimplexStage,
  Stage,
  TraceStep,
} from "./calibration.js";
import { lossOf } from "./loss.js";
import { nelderMead } from "./nelder-mead.js";

/** Digits kept of a fitted number: more would be noise, and what is written down must be what was run. */
const DIGITS = 4;

/**
 * Fits parameters to targets on usual care: stage by stage, every evaluation with the same people and the same luck.
 *
 * - proportional: every level times (target / achieved) to a power, round by round; the round with the least loss counts;
 * - Nelder-Mead: the numbers of the stage together, inside their bounds, for the least sum of squares over its aims.
 *
 * Aims are never moved: what cannot be met stays a distance.
 * @param onStep called after every round or step
 * @throws RangeError when a stage names an aim or a parameter that the problem does not have
 */
export async function calibrate(
  { start, aims, stages }: CalibrationProblem,
  evaluate: Evaluate,
  onStep?: (step: TraceStep) => void,
): Promise<Calibration> {
  const trace: TraceStep[] = [];
  let evaluations = 0;
  let last: { readonly key: string; readonly figures: Promise<readonly number[]> } | undefined;
  const counted: Evaluate = (values) => {
    const key = JSON.stringify([...values]);
    if (last?.key === key) return last.figures; // the same values give the same figures
    evaluations += 1;
    last = { key, figures: evaluate(values) };
    return last.figures;
  };
  let values = start;
  const before = await counted(values);
  for (const [stage, plan] of stages.entries()) {
    const note = (loss: number): void => {
      const step = { stage, evaluations, loss };
      trace.push(step);
      onStep?.(step);
    };
    values = await fitStage({ plan, values, aims, evaluate: counted, note });
  }
  values = rounded(values, start, stages);
  const after = await counted(values);
  return {
    values,
    aims: aims.map((aim, i) => ({ ...aim, before: before[i]!, after: after[i]! })),
    loss: { before: lossOf(aims, before), after: lossOf(aims, after) },
    evaluations,
    trace,
  };
}

interface StageRun<S extends Stage = Stage> {
  readonly plan: S;
  readonly values: ParameterValues;
  readonly aims: readonly Aim[];
  readonly evaluate: Evaluate;
  readonly note: (loss: number) => void;
}

function fitStage(run: StageRun): Promise<ParameterValues> {
  const { plan } = run;
  return plan.method === "proportional" ? fitLevels({ ...run, plan }) : search({ ...run, plan });
}

function indexOf(aims: readonly Aim[], name: string): number {
  const index = aims.findIndex((aim) => aim.name === name);
  if (index < 0) throw new RangeError(`There is no aim "${name}".`);
  return index;
}

async function fitLevels({
  plan,
  values,
  aims,
  evaluate,
  note,
}: StageRun<ProportionalStage>): Promise<ParameterValues> {
  const wanted = plan.levels.map(({ aim }) => indexOf(aims, aim));
  const stageAims = wanted.map((index) => aims[index]!);
  let best = { values, loss: Number.POSITIVE_INFINITY };
  let now = values;
  for (let round = 0; round <= plan.rounds; round++) {
    const figures = await evaluate(now);
    const achieved = wanted.map((index) => figures[index]!);
    const loss = lossOf(stageAims, achieved);
    note(loss);
    if (loss < best.loss) best = { values: now, loss };
    const gaps = achieved.map((figure, i) => Math.log(stageAims[i]!.value / figure));
    if (gaps.every((gap) => Math.abs(gap) <= plan.tolerance)) break;
    now = moved(
      now,
      plan.levels.map((level, i) => {
        const old = numberAt(now, level);
        const gap = Number.isFinite(gaps[i]) ? level.power * gaps[i]! : 0;
        return [level, level.adds ? old + gap : old * Math.exp(gap)];
      }),
    );
  }
  return best.values;
}

async function search({ plan, values, aims, evaluate, note }: StageRun<SimplexStage>): Promise<ParameterValues> {
  const wanted = plan.aims.map((name) => indexOf(aims, name));
  const stageAims = wanted.map((index) => aims[index]!);
  const at = (point: readonly number[]): ParameterValues =>
    moved(
      values,
      plan.numbers.map((number, i) => [number, number.low + (number.high - number.low) * logistic(point[i]!)]),
    );
  const start = plan.numbers.map((number) =>
    logit((numberAt(values, number) - number.low) / (number.high - number.low)),
  );
  const minimum = await nelderMead(
    async (point) => {
      const figures = await evaluate(at(point));
      return lossOf(
        stageAims,
        wanted.map((index) => figures[index]!),
      );
    },
    start,
    { evaluations: plan.evaluations, tolerance: plan.tolerance, step: 0.4, onStep: note },
  );
  return at(minimum.point);
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Bounds themselves are infinitely far away: a start on one is taken a little inside. */
function logit(share: number): number {
  const inside = Math.min(Math.max(share, 0.001), 0.999);
  return Math.log(inside / (1 - inside));
}

function numberAt(values: ParameterValues, { id, index }: FreeNumber): number {
  const value = values.get(id)?.[index];
  if (value === undefined) throw new RangeError(`There is no number ${id}[${index}] to start from.`);
  return value;
}

/** The same values with some numbers replaced, each kept between its bounds. */
function moved(values: ParameterValues, changes: readonly (readonly [FreeNumber, number])[]): ParameterValues {
  const next = new Map([...values].map(([id, list]) => [id, [...list]]));
  for (const [{ id, index, low, high, isWhole = false }, value] of changes) {
    const list = next.get(id);
    const bounded = Math.min(Math.max(value, low), high);
    if (list !== undefined) list[index] = isWhole ? Math.round(bounded) : bounded;
  }
  return next;
}

function rounded(values: ParameterValues, start: ParameterValues, stages: readonly Stage[]): ParameterValues {
  const free = stages.flatMap((stage): readonly FreeNumber[] =>
    stage.method === "proportional" ? stage.levels : stage.numbers,
  );
  return moved(
    values,
    free.flatMap((number) => {
      const value = numberAt(values, number);
      return value === numberAt(start, number) ? [] : [[number, Number(value.toPrecision(DIGITS))] as const];
    }),
  );
}
