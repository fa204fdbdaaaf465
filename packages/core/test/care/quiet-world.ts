import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import { careParameters } from "../../src/care/care-parameters.js";
import { STRIDE } from "../../src/care/care-state.js";
import { careUnder } from "../../src/care/switched-parameters.js";
import { type SwitchChoices, switchesOf } from "../../src/care/switches.js";
import { createWorld, type World } from "../../src/care/world.js";
import { EventRecord, type Parameter, type ServiceCapacities, withParameters } from "../../src/index.js";
import { buildPopulation } from "../../src/population/build-population.js";
import { mortalityTable } from "../../src/population/mortality.js";
import { populationParameters } from "../../src/population/population-parameters.js";
import { seedWords } from "../../src/random/stream.js";

/** People of the quiet world, and its last day. */
export const MANY = 300;
export const END = 365;

/** What is other than usual in a quiet world: values by id of parameter, and levels of switches. */
export interface QuietChoices {
  readonly values?: Readonly<Record<string, number | readonly number[]>>;
  readonly switches?: SwitchChoices;
}

function rowOf(id: string): Parameter {
  const row = england.parameters.get(id);
  if (row === undefined) throw new RangeError(`England has no parameter "${id}".`);
  return row;
}

/** Many dependent people of 85+ with homes of their own, to whom nothing happens but what a test does to them. */
export function quietWorld(
  capacities: Partial<ServiceCapacities>,
  seedText = "short-term beds",
  choices: QuietChoices = {},
): { world: World; events: EventRecord } {
  const table = withParameters(
    england.parameters,
    Object.entries(choices.values ?? {}).map(([id, value]) => ({ ...rowOf(id), value })),
  );
  const mortality = mortalityTable(england.deathProbability);
  const seed = seedWords(seedText);
  const switches = switchesOf(choices.switches ?? {});
  const ample = { ...UNLIMITED, ...capacities };
  const place = smallPlace([{ residentsByBand: [0, 0, 0, 0, 0, 0, 0, MANY], imdDecile: 5 }], ample);
  const parameters = populationParameters(table);
  const population = buildPopulation({ place, parameters, mortality, seed, replicate: 0, start: 0, end: END });
  population.inert.fill(1);
  population.functionLevel.fill(3);
  population.residence.fill(0);
  const events = new EventRecord();
  const world = createWorld({
    population,
    parameters: careUnder(careParameters(table), switches),
    mortality,
    capacities: ample,
    switches,
    seed,
    replicate: 0,
    start: 0,
    end: END,
    sink: events,
  });
  for (let row = 0; row < population.size; row++) world.state.alive[row * STRIDE] = 1;
  return { world, events };
}
