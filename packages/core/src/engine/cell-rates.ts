/**
 * Rates that hang on an agent's cell and on the day of a season alone, laid out so that whoever looks for the next event
 * can read them itself. Stream s of a cell stands at `streams · cell + s`.
 */
export interface CellRates {
  /** Names of the streams, in order. */
  readonly names: readonly string[];
  /** Rate per day, the season left out. */
  readonly perDay: Float64Array;
  /** Highest rate per day of any season. */
  readonly bounds: Float64Array;
  /** Factors of the days of every season, one after another; the season of stream s begins at `seasonFirst[s]`. */
  readonly seasons: Float64Array;
  readonly seasonFirst: Int32Array;
}

/** Hazards that are tables over the cells of agents, and the records in which the agents' cells are. */
export interface CellHazards {
  readonly rates: CellRates;
  readonly words: Int32Array;
  readonly stride: number;
}
