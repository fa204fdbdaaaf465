import type { Words } from "../random/threefry.js";
import type { AgentColumns } from "./agent-columns.js";
import type { CellHazards } from "./cell-rates.js";

/** The hazards of the model, asked while looking for the next event. Rates are per day. */
export interface Hazards {
  /** Of hazards that are nothing but tables over the agents' cells: read instead of asking, with the same result. */
  readonly cells?: CellHazards | undefined;
  /**
   * Fills `bounds[s]` with a rate that no hazard of stream s of this person exceeds in [from, to), the state staying
   * as it is. Any such number will do: it saves work and never changes the result.
   * @returns the moment up to which these bounds hold, `to` or later
   */
  fillBounds(bounds: Float64Array, row: number, from: number, to: number): number;
  /** The exact hazard of stream s of this person at a time, the state being as it is now. */
  hazard(stream: number, row: number, time: number): number;
}

/** What finds the next event of a person: potential events, or another coupling with the same law. */
export interface EventSource {
  /** What {@link next} found: when, which stream (−1 for none before the horizon), and the point's name. */
  readonly time: number;
  readonly stream: number;
  readonly block: number;
  readonly step: number;
  /**
   * The first event of any stream of a person strictly after `after`, the state staying as it is. Where none is found,
   * `stream` is −1 and `time` is the horizon up to which there is none: `until`, or before.
   * @throws InputError when the hazards are rates declared for other streams
   */
  next(hazards: Hazards, row: number, after: number, until: number): void;
  /** Fills `out` with four words that belong to a point and a purpose, 1 to 254. */
  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void;
  /**
   * What a branch of the run goes on with.
   * @param agents the branch's own copy of the agents
   */
  branch(agents: AgentColumns): EventSource;
}
