import { InputError } from "../check/input-error.js";
import {
  type AgentColumns,
  CELL,
  CELL_MASK,
  type ColumnDeclarations,
  LevelColumn,
  type LevelName,
} from "./agent-columns.js";
import type { CellHazards, CellRates } from "./cell-rates.js";
import type { Hazards } from "./event-source.js";

/** The rate of one stream as a product: a base, a factor for each level of some columns, and a season. */
export interface RateDeclaration<Name extends string = string> {
  /** Rate per day where every factor is 1. */
  readonly perDay: number;
  /** Factor for each level of a column. */
  readonly by?: Readonly<Partial<Record<Name, readonly number[]>>>;
  /** Any further factor, from the level numbers of a person: for what is not a product. */
  readonly factor?: (level: Readonly<Record<Name, number>>) => number;
  /** Factor for each day of a repeating season, the first being the day of time 0; often 365 of them. */
  readonly season?: readonly number[];
}

const NO_SEASON: readonly number[] = [1];

/**
 * Hazards made of declared products, worked out once for every cell of the agents' levels: a look-up while the model
 * runs. Rates of all streams of a cell lie side by side.
 */
export class RateTables implements Hazards, CellHazards {
  readonly rates: CellRates;
  readonly words: Int32Array;
  readonly stride: number;
  readonly cells: CellHazards = this;

  /** Made by {@link rateTables}; a branch of a run has the same tables over its own people. */
  constructor(agents: AgentColumns, rates: CellRates) {
    this.words = agents.words;
    this.stride = agents.stride;
    this.rates = rates;
  }

  /** The same rates for other agents with the same columns, such as a copy of them. */
  over(agents: AgentColumns): RateTables {
    return new RateTables(agents, this.rates);
  }

  fillBounds(bounds: Float64Array, row: number): number {
    const at = this.firstOf(row);
    for (let s = 0; s < bounds.length; s++) bounds[s] = this.rates.bounds[at + s];
    return Number.POSITIVE_INFINITY;
  }

  hazard(stream: number, row: number, time: number): number {
    const { perDay, seasons, seasonFirst } = this.rates;
    const first = seasonFirst[stream];
    const length = seasonFirst[stream + 1] - first;
    // Whole 32-bit numbers: the remainder of a double is an order of magnitude slower.
    const day = (Math.floor(time) | 0) % length;
    return perDay[this.firstOf(row) + stream] * seasons[day < 0 ? first + day + length : first + day];
  }

  /** Where the rates of the agent's cell begin. */
  private firstOf(row: number): number {
    return (this.words[row * this.stride + CELL] & CELL_MASK) * this.rates.names.length;
  }
}

/** Lays out rates without their season, by cell and stream, and the seasons of the streams. */
function cellRates(names: readonly string[], perDay: Float64Array, seasons: readonly Float64Array[]): CellRates {
  const peaks = seasons.map((season) => season.reduce((peak, factor) => (factor > peak ? factor : peak), 0));
  const seasonFirst = new Int32Array(seasons.length + 1);
  seasons.forEach((season, s) => {
    seasonFirst[s + 1] = seasonFirst[s] + season.length;
  });
  const all = new Float64Array(seasonFirst[seasons.length]);
  seasons.forEach((season, s) => {
    all.set(season, seasonFirst[s]);
  });
  const bounds = new Float64Array(perDay.length);
  for (let i = 0; i < bounds.length; i++) if (perDay[i] > 0) bounds[i] = perDay[i] * peaks[i % peaks.length];
  return { names, perDay, bounds, seasons: all, seasonFirst };
}

/**
 * Compiles declared rates to tables over the cells of the people's columns.
 * @param streams a declaration for each stream, under the names and in the order of the streams given to PotentialEvents,
 *   which checks that they are
 * @throws InputError when a rate, factor or season is negative, infinite or not a number, or a column lacks a factor for
 *   one of its levels
 */
export function rateTables<D extends ColumnDeclarations>(
  agents: AgentColumns<D>,
  streams: Readonly<Record<string, RateDeclaration<LevelName<D>>>>,
): RateTables {
  const columns = levelsOf(agents);
  const names = Object.keys(streams);
  const isReal = realCells(columns, agents.cellCount);
  const perDay = new Float64Array(agents.cellCount * names.length);
  const seasons = names.map((name) => Float64Array.from(streams[name].season ?? NO_SEASON));
  seasons.forEach((season, s) => {
    checkSeason(names[s], season);
  });
  names.forEach((name, s) => {
    const declaration = streams[name];
    const factors = factorsOf(columns, name, declaration);
    for (let cell = 0; cell < agents.cellCount; cell++) {
      if (isReal[cell] === 0) continue;
      let rate = declaration.perDay;
      for (const factor of factors) rate *= factor(cell);
      if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) {
        throw new InputError(`Rate of stream "${name}" must be 0 or more; got ${rate}.`, {
          path: `streams.${name}`,
        });
      }
      perDay[cell * names.length + s] = rate;
    }
  });
  return new RateTables(agents, cellRates(names, perDay, seasons));
}

function levelsOf(agents: AgentColumns): ReadonlyMap<string, LevelColumn> {
  const columns = new Map<string, LevelColumn>();
  for (const [name, column] of Object.entries(agents.column)) {
    if (column instanceof LevelColumn) columns.set(name, column);
  }
  return columns;
}

function checkSeason(stream: string, season: Float64Array): void {
  const wrong = season.find((factor) => !(factor >= 0 && factor < Number.POSITIVE_INFINITY));
  if (season.length > 0 && wrong === undefined) return;
  throw new InputError(
    `Season of stream "${stream}" must be factors of 0 or more, at least one; got ${wrong ?? "none"}.`,
    { path: `streams.${stream}.season` },
  );
}

/** Which cells stand for levels that exist in every column. */
function realCells(columns: ReadonlyMap<string, LevelColumn>, cellCount: number): Uint8Array {
  const isReal = new Uint8Array(cellCount).fill(1);
  for (const column of columns.values()) {
    for (let cell = 0; cell < isReal.length; cell++) if (column.in(cell) >= column.levels.length) isReal[cell] = 0;
  }
  return isReal;
}

type CellFactor = (cell: number) => number;

function factorsOf(
  columns: ReadonlyMap<string, LevelColumn>,
  stream: string,
  declaration: RateDeclaration,
): CellFactor[] {
  const factors = Object.entries(declaration.by ?? {}).map(([name, values = []]): CellFactor => {
    const column = columns.get(name);
    if (column === undefined || values.length !== column.levels.length) {
      const expected = column === undefined ? "the name of a column of levels" : `${column.levels.length} factors`;
      throw new InputError(`Stream "${stream}", factors by "${name}": expected ${expected}; got ${values.length}.`, {
        path: `streams.${stream}.by.${name}`,
      });
    }
    return (cell) => values[column.in(cell)];
  });
  const { factor } = declaration;
  if (factor === undefined) return factors;
  const levelsIn = (cell: number): Record<string, number> =>
    Object.fromEntries([...columns].map(([name, column]) => [name, column.in(cell)]));
  return [...factors, (cell) => factor(levelsIn(cell))];
}
