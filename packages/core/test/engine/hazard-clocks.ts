import { HIGH, LOW } from "../../src/engine/agent-columns.js";
import { type AgentColumns, drawWords, type EventSource, type Hazards, type StreamKey } from "../../src/index.js";

const NONE = -1;

/** Area under a season that repeats: a factor for each day, all above 0. */
class Season {
  private readonly factors: readonly number[];
  private readonly before: readonly number[];
  private readonly whole: number;

  constructor(factors: readonly number[]) {
    if (factors.length === 0 || factors.some((factor) => !(factor > 0))) {
      throw new RangeError("A clock needs a season whose factors are above 0.");
    }
    this.factors = factors;
    let sum = 0;
    this.before = factors.map((factor) => {
      sum += factor;
      return sum - factor;
    });
    this.whole = sum;
  }

  at(time: number): number {
    return this.factors[this.dayOf(time)];
  }

  /** Area from time 0. */
  until(time: number): number {
    const { length } = this.factors;
    return (
      Math.floor(time / length) * this.whole + this.before[this.dayOf(time)] + (time - Math.floor(time)) * this.at(time)
    );
  }

  /** When the area from time 0 has grown to so much. */
  when(area: number): number {
    const rounds = Math.floor(area / this.whole);
    const rest = area - rounds * this.whole;
    // The last day that begins with no more than the rest.
    let day = 0;
    for (let above = this.factors.length; above - day > 1; ) {
      const middle = (day + above) >> 1;
      if (this.before[middle] <= rest) day = middle;
      else above = middle;
    }
    return rounds * this.factors.length + day + (rest - this.before[day]) / this.factors[day];
  }

  private dayOf(time: number): number {
    const { length } = this.factors;
    return ((Math.floor(time) % length) + length) % length;
  }
}

/**
 * Hazard clocks: another coupling with the law of potential events, to hold these against. Every stream of every person
 * has a clock that is set to a unit exponential, keyed by person, stream and ordinal, and that runs down as fast as the
 * hazard is; the event comes when it has run out. A change of hazard changes how fast it runs; what is left is carried
 * over. So it keeps state, and takes hazards that are a level, which stays while the state does, times a known season.
 */
export class HazardClocks implements EventSource {
  time = 0;
  stream = NONE;
  /** The ordinal of the stream's event. */
  block = 0;
  readonly step = 0;

  private readonly keys: readonly StreamKey[];
  private readonly seasons: readonly Season[];
  private readonly agents: AgentColumns;
  private readonly words = new Uint32Array(4);
  /** By person and stream: what is left on the clock, how many events it has brought, and the level it runs at. */
  private readonly left: Float64Array;
  private ordinals: Int32Array;
  private levels: Float64Array;
  /** By person: since when the clocks run so, and the event that was found. */
  private since: Float64Array;
  private foundStreams: Int8Array;
  private foundTimes: Float64Array;

  /** @param seasons of each stream, a factor for each day, all above 0; `[1]` for none */
  constructor(keys: readonly StreamKey[], seasons: readonly (readonly number[])[], agents: AgentColumns) {
    const { size } = agents;
    this.keys = keys;
    this.seasons = seasons.map((factors) => new Season(factors));
    this.agents = agents;
    this.left = new Float64Array(size * keys.length);
    this.ordinals = new Int32Array(size * keys.length).fill(NONE);
    this.levels = new Float64Array(size * keys.length);
    this.since = new Float64Array(size);
    this.foundStreams = new Int8Array(size).fill(NONE);
    this.foundTimes = new Float64Array(size);
  }

  branch(): HazardClocks {
    const branch = new HazardClocks(this.keys, [], this.agents);
    Object.assign(branch, {
      seasons: this.seasons,
      left: this.left.slice(),
      ordinals: this.ordinals.slice(),
      levels: this.levels.slice(),
      since: this.since.slice(),
      foundStreams: this.foundStreams.slice(),
      foundTimes: this.foundTimes.slice(),
    });
    return branch;
  }

  next(hazards: Hazards, row: number, after: number, until: number): void {
    this.runDown(row, after);
    this.since[row] = after;
    this.stream = NONE;
    this.time = until;
    this.keys.forEach((_, s) => {
      const at = row * this.keys.length + s;
      const season = this.seasons[s];
      this.levels[at] = hazards.hazard(s, row, after) / season.at(after);
      if (this.levels[at] === 0) return;
      const time = season.when(season.until(after) + this.left[at] / this.levels[at]);
      if (time >= this.time) return;
      this.time = time;
      this.stream = s;
      this.block = this.ordinals[at];
    });
    this.foundStreams[row] = this.stream;
    this.foundTimes[row] = this.time;
  }

  draw(out: Uint32Array, row: number, stream: number, block: number, step: number, purpose: number): void {
    const at = row * this.agents.stride;
    const { words } = this.agents;
    drawWords(out, this.keys[stream], words[at + LOW], words[at + HIGH], block, (purpose << 24) | step);
  }

  /** Lets the clocks of a person run until a moment, or until the event that was found, if it has come by then. */
  private runDown(row: number, time: number): void {
    const hasHappened = this.foundStreams[row] !== NONE && this.foundTimes[row] <= time;
    const to = hasHappened ? this.foundTimes[row] : time;
    this.keys.forEach((_, s) => {
      const at = row * this.keys.length + s;
      if (this.ordinals[at] === NONE || (hasHappened && this.foundStreams[row] === s)) {
        this.ordinals[at] += 1;
        this.draw(this.words, row, s, this.ordinals[at], 0, 0);
        this.left[at] = -Math.log((this.words[0] + 0.5) / 2 ** 32);
      } else if (to > this.since[row]) {
        const area = this.seasons[s].until(to) - this.seasons[s].until(this.since[row]);
        // Rounding may take a clock that is about to run out a hair below 0.
        this.left[at] = Math.max(this.left[at] - this.levels[at] * area, Number.MIN_VALUE);
      }
    });
  }
}
