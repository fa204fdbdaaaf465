import { A_DOUBLE } from "../maths/unboxed.js";
import { drawWords, type StreamKey } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { type AgentColumns, HIGH, LOW } from "./agent-columns.js";
import { CellLookUp } from "./cell-look-up.js";
import type { CellRates } from "./cell-rates.js";
import type { EventSource, Hazards } from "./event-source.js";
import { HazardLookUp } from "./hazard-look-up.js";
import { type StreamDeclaration, StreamLayout } from "./stream-layout.js";

/** More blocks than any run has. */
const NO_LIMIT = 0x3fffffff;

/**
 * Potential events: for every stream of every person a fixed set of points, a Poisson random measure over
 * (time × rate), generated per time block in order of rate. A point at (t, r) happens when r < hazard(t). The points are
 * a pure function of (seed, replicate, stream name, person): no scenario, bound or state enters them. So an intervention
 * that lowers a hazard removes points and moves none.
 *
 * The gap in rate before the first point of a block is a word of the deck's draw (block, 0). Draw (block, k) of the
 * stream holds the time of point 2k, the gap after it, the time of point 2k + 1 and the gap after that.
 *
 * Blocks begin on a day of the person's own, spread by the permanent number, so that not everybody turns a block at once.
 */
export class PotentialEvents implements EventSource {
  time: number = A_DOUBLE;
  stream = -1;
  block = 0;
  step = 0;

  private readonly streams: readonly StreamDeclaration[];
  private readonly keyOf: (name: string) => StreamKey;
  private readonly keys: readonly StreamKey[];
  private readonly layout: StreamLayout;
  /** Records of the agents, those of the run itself: they are at hand when an event is brought. */
  private readonly agents: Int32Array;
  private readonly stride: number;
  private readonly lookBlocks: number;
  private readonly asking: HazardLookUp;
  /** Made for the rates last met, and for those met before. */
  private inCells: CellLookUp | undefined;
  private lookUps = new WeakMap<CellRates, CellLookUp>();

  /**
   * @param keyOf the key of a stream or deck of that name
   * @param lookBlocks how many of the shortest blocks one look-up goes through before it gives up; a bound need only
   *   hold over one of them at a time
   * @throws RangeError when two streams share a name, a block is not a whole multiple of the shortest, or the streams of
   *   a deck do not fit together
   */
  constructor(
    streams: readonly StreamDeclaration[],
    keyOf: (name: string) => StreamKey,
    agents: AgentColumns,
    lookBlocks: number = NO_LIMIT,
  ) {
    this.streams = streams;
    this.keyOf = keyOf;
    this.layout = new StreamLayout(streams, keyOf);
    this.keys = streams.map(({ name }) => keyOf(name));
    this.asking = new HazardLookUp(this.layout);
    this.agents = agents.words;
    this.stride = agents.stride;
    this.lookBlocks = lookBlocks;
  }

  branch(agents: AgentColumns): EventSource {
    const branch = new PotentialEvents(this.streams, this.keyOf, agents, this.lookBlocks);
    branch.lookUps = this.lookUps;
    branch.inCells = this.inCells;
    return branch;
  }

  draw(out: Words, row: number, stream: number, block: number, step: number, purpose: number): void {
    const at = row * this.stride;
    drawWords(out, this.keys[stream], this.agents[at + LOW], this.agents[at + HIGH], block, (purpose << 24) | step);
  }

  next(hazards: Hazards, row: number, after: number, until: number): void {
    if (!(after < until)) {
      this.stream = -1;
      this.time = until;
      return;
    }
    const { cells } = hazards;
    if (cells === undefined) {
      const at = row * this.stride;
      this.asking.next(
        this,
        hazards,
        row,
        this.agents[at + LOW],
        this.agents[at + HIGH],
        after,
        until,
        this.lookBlocks,
      );
      return;
    }
    const inCells = this.inCells?.rates === cells.rates ? this.inCells : this.lookUpFor(cells.rates);
    inCells.next(this, cells.words, row * cells.stride, after, until, this.lookBlocks);
  }

  private lookUpFor(rates: CellRates): CellLookUp {
    const inCells = this.lookUps.get(rates) ?? new CellLookUp(this.layout, rates);
    this.lookUps.set(rates, inCells);
    this.inCells = inCells;
    return inCells;
  }
}
