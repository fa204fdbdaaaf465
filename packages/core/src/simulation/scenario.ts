import { DEFAULT_SWITCHES, type SwitchChoices, type Switches, switchesOf } from "../care/switches.js";
import { InputError } from "../check/input-error.js";
import { checkTogether, togetherCaveats } from "../intervention/check-together.js";
import type { Programme } from "../intervention/programme.js";
import { type ParameterTable, withParameters } from "../parameters/parameter.js";
import type { ModelInputs } from "../place/model-inputs.js";
import type { Place } from "../place/place.js";
import { fundingUnderProgrammes } from "./funding-under-programmes.js";
import { type ScenarioBudgets, type SettledBudgets, settleBudgets } from "./scenario-budgets.js";

/** What would be done, where: a frozen place, model and list of programmes. */
export interface Scenario {
  readonly name: string;
  readonly place: Place;
  readonly model: ModelInputs;
  readonly programmes: readonly Programme[];
  /** Structural choices of the model; all scenarios of a plan share them. */
  readonly switches: Switches;
  /** Accounts that services ask for money before they start; without them money never binds. */
  readonly budgets?: SettledBudgets;
  /**
   * The same scenario under a new name with more programmes switched on.
   * @throws InputError when a programme is already on
   */
  with(name: string, programmes: readonly Programme[]): Scenario;
}

/** What a scenario is made from. */
export interface ScenarioInputs {
  readonly place: Place;
  readonly model: ModelInputs;
  /** Structural choices that differ from the default, such as `{ "fn.recovery": "off" }`. */
  readonly switches?: SwitchChoices;
  /** Accounts that services ask for money before they start. Default: none, and money never binds. */
  readonly budgets?: ScenarioBudgets;
}

/**
 * Usual care in a place: the start of every comparison. Add programmes with `.with`.
 * @throws InputError on an unknown switch or level, or on budgets that cannot be kept
 */
export function scenario(name: string, { place, model, switches, budgets }: ScenarioInputs): Scenario {
  const setting = { place, model, switches: switches === undefined ? DEFAULT_SWITCHES : switchesOf(switches) };
  if (budgets === undefined) return makeScenario(name, setting, []);
  const parameters = parametersOf(setting);
  const settled = settleBudgets(budgets, { place, parameters, valuation: model.valuation });
  return makeScenario(name, { ...setting, budgets: settled }, []);
}

type Setting = Pick<Scenario, "place" | "model" | "switches" | "budgets">;

function makeScenario(name: string, setting: Setting, programmes: readonly Programme[]): Scenario {
  const seen = new Set<string>();
  for (const programme of programmes) {
    const id = programme.description.name;
    if (seen.has(id)) {
      throw new InputError(`Scenario "${name}" has the programme "${id}" twice.`, { path: `scenarios.${name}` });
    }
    seen.add(id);
  }
  checkTogether(programmes, `scenarios.${name}`);
  const { budgets } = setting;
  const services = fundingUnderProgrammes(budgets?.services ?? [], { ...setting, programmes });
  return Object.freeze({
    name,
    ...setting,
    ...(budgets && { budgets: Object.freeze({ ...budgets, services }) }),
    programmes: Object.freeze([...programmes]),
    with: (next: string, more: readonly Programme[]) => makeScenario(next, setting, [...programmes, ...more]),
  });
}

/** What a reader must know of a scenario's programmes acting together. */
export function caveatsOf(of: Pick<Scenario, "programmes">): string[] {
  return togetherCaveats(of.programmes);
}

/** Factors of a whole place on England's rates. */
const RESIDUALS: readonly string[] = ["place.ea", "place.mort"];

/**
 * The parameters that a scenario runs on: the reference set with the values fitted for its place, where there are any and
 * the switch `place.calibration` lets them count.
 */
export function parametersOf({
  place,
  model,
  switches,
}: Pick<Scenario, "place" | "model"> & Partial<Setting>): ParameterTable {
  const calibration = switches?.["place.calibration"] ?? DEFAULT_SWITCHES["place.calibration"];
  if (calibration === "composition") return model.parameters;
  const fits = model.placeFits.get(place.id) ?? [];
  return withParameters(
    model.parameters,
    calibration === "local" ? fits : fits.filter(({ id }) => !RESIDUALS.includes(id)),
  );
}
