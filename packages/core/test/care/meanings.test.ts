import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { smallPlace, UNLIMITED } from "../../../testkit/src/index.js";
import { initialCareState } from "../../src/care/care-state.js";
import { EVENT, QUEUES } from "../../src/care/events.js";
import { EVENT_MEANINGS } from "../../src/care/meanings/events.js";
import { FLOW_NODES, FLOW_STEPS } from "../../src/care/meanings/pathway.js";
import { PLAN_MEANINGS } from "../../src/care/meanings/plans.js";
import { SERVICE_MEANINGS } from "../../src/care/meanings/services.js";
import { POPULATION_MEANINGS, STATE_MEANINGS } from "../../src/care/meanings/state.js";
import {
  CRISIS_IN_COMMON,
  CRISIS_UNDER_50,
  DEATH_IN_COMMON,
  STREAM_MEANINGS,
} from "../../src/care/meanings/streams.js";
import { INITIALISATION, SUBMODELS } from "../../src/care/meanings/submodels.js";
import { SWITCH_MEANINGS } from "../../src/care/meanings/switches.js";
import { CARE_STREAMS } from "../../src/care/streams.js";
import { SWITCHES } from "../../src/care/switches.js";
import { PLAN } from "../../src/care/world.js";
import { eventInWords } from "../../src/index.js";
import { MOVES } from "../../src/outcomes/groups.js";
import { outcomeParameters } from "../../src/outcomes/outcome-parameters.js";
import { allocatePopulation } from "../../src/population/population.js";
import { readParameters } from "../../src/simulation/parameters-read.js";

const FOLDER = "packages/core/src/care/meanings";

/** What is there but not described, and what is described but not there, each with what to do about it. */
function faultsOf(what: string, file: string, there: readonly string[], described: readonly string[]): string[] {
  return [
    ...there.filter((name) => !described.includes(name)).map((name) => `${what} "${name}": describe it in ${file}`),
    ...described
      .filter((name) => !there.includes(name))
      .map((name) => `${what} "${name}" is no more: strike it in ${file}`),
  ];
}

const population = allocatePopulation(1);
const state = initialCareState(population, new Float64Array(3));
const columnsOf = (record: object): string[] =>
  Object.entries(record).flatMap(([name, value]) => (ArrayBuffer.isView(value) ? [name] : []));

const described: readonly [string, string, readonly string[], object][] = [
  ["column of the care state", "state.ts", columnsOf(state), STATE_MEANINGS],
  ["column of the population", "state.ts", columnsOf(population), POPULATION_MEANINGS],
  ["stream", "streams.ts", CARE_STREAMS.map(({ name }) => name), STREAM_MEANINGS],
  ["plan", "plans.ts", Object.keys(PLAN), PLAN_MEANINGS],
  ["event", "events.ts", Object.keys(EVENT), EVENT_MEANINGS],
];

describe("the description of the model", () => {
  it.each(described)("has an entry for every %s, and no other", (what, file, there, meanings) => {
    expect(there.length).toBeGreaterThan(10);
    expect(faultsOf(what, `${FOLDER}/${file}`, there, Object.keys(meanings))).toEqual([]);
  });

  it("has an entry for every queue", () => {
    const missing = QUEUES.filter((queue) => !(queue in SERVICE_MEANINGS));
    expect(missing.map((queue) => `queue "${queue}": describe it in ${FOLDER}/services.ts`)).toEqual([]);
  });

  it("has an entry for every switch, and no other", () => {
    const there = Object.keys(SWITCHES);
    expect(faultsOf("switch", `${FOLDER}/switches.ts`, there, Object.keys(SWITCH_MEANINGS))).toEqual([]);
  });

  it("finds what is missing and what is stale", () => {
    expect(faultsOf("plan", "plans.ts", ["a", "b"], ["b", "c"])).toEqual([
      'plan "a": describe it in plans.ts',
      'plan "c" is no more: strike it in plans.ts',
    ]);
  });

  it("shows an event of every kind in words", () => {
    for (const [name, kind] of Object.entries(EVENT)) {
      for (const detail of EVENT_MEANINGS[name]?.details ?? [0]) {
        expect(eventInWords(kind, detail), `${name} ${detail}`).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it("is in sentences", () => {
    const sentences = [
      ...Object.values(STATE_MEANINGS),
      ...Object.values(POPULATION_MEANINGS),
      ...Object.values(STREAM_MEANINGS),
      ...Object.values(EVENT_MEANINGS),
    ].map(({ meaning }) => meaning);
    const texts = [...INITIALISATION, ...SUBMODELS].flatMap(({ text }) => text);
    for (const text of [...sentences, ...Object.values(PLAN_MEANINGS), ...texts]) expect(text).toMatch(/\.$/);
  });
});

describe("the flow of people", () => {
  it("makes every move that outcomes count, and no other", () => {
    const alive = MOVES.filter((move) => !move.endsWith(">died"));
    const made = new Set(FLOW_STEPS.flatMap(({ moves }) => moves));
    expect(faultsOf("move", `${FOLDER}/pathway.ts`, alive, [...made])).toEqual([]);
  });

  it("goes from a place to a place, and past every place", () => {
    const ids = FLOW_NODES.map(({ id }) => id);
    const touched = FLOW_STEPS.flatMap(({ from, to }) => [from, to]);
    expect(faultsOf("place", `${FOLDER}/pathway.ts`, [...new Set(touched)], ids)).toEqual([]);
  });
});

describe("the parameters of the description", () => {
  const parts = [
    ...Object.entries(STREAM_MEANINGS).map(([name, { parameters, ...texts }]) => ({
      name,
      parameters,
      text: `${Object.values(texts).join(" ")} ${CRISIS_IN_COMMON} ${CRISIS_UNDER_50} ${DEATH_IN_COMMON}`,
    })),
    ...[...INITIALISATION, ...SUBMODELS].map(({ name, parameters, text }) => ({
      name,
      parameters,
      text: text.join(" "),
    })),
  ];
  const named = new Set(parts.flatMap(({ parameters }) => parameters));

  it("exist", () => {
    const unknown = parts.flatMap(({ name, parameters }) =>
      parameters.filter((id) => !england.parameters.has(id)).map((id) => `${name}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it("are all that the model reads", () => {
    const read = new Set(readParameters(england.parameters).map(({ id }) => id));
    const watched = new Map(england.parameters);
    watched.get = (id: string) => {
      read.add(id);
      return england.parameters.get(id);
    };
    outcomeParameters(watched, smallPlace([{ residentsByBand: [1, 0, 0, 0, 0, 0, 0, 0], imdDecile: 5 }], UNLIMITED));
    const missing = [...read].filter((id) => !named.has(id));
    expect(
      missing.map((id) => `${id} is read: name it in the parameters of a stream or submodel in ${FOLDER}`),
    ).toEqual([]);
    const idle = [...named].filter((id) => !read.has(id));
    expect(idle.map((id) => `${id} is not read by the model, but ${FOLDER} names it`)).toEqual([]);
  });

  it("that a text names exist", () => {
    const ids = parts.flatMap(({ name, text }) =>
      [...text.matchAll(/`([^`]+)`/g)].map(([, id]) => ({ name, id: id ?? "" })),
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(
      ids.filter(({ id }) => !england.parameters.has(id) && !(id in SWITCHES)).map(({ name, id }) => `${name}: ${id}`),
    ).toEqual([]);
  });
});
