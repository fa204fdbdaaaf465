import { EVENT } from "../care/events.js";
import type { CostBasis } from "../place/cost-basis.js";
import { imdFifth } from "../place/deprivation.js";
import type { Population } from "../population/population.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUPS, FIRST_AGE, FIRST_FRAILTY, FIRST_IMD } from "./groups.js";
import type { OutcomeLayout } from "./layout.js";
import type { ProgrammeLine, ProgrammeLines } from "./programme-lines.js";
import type { PersonColumns } from "./resource-fold.js";

const AGES = AGE_GROUPS.length;
const CLASSES_OF_FRAILTY = 4;
const FIFTHS = 5;
const STATES = FIFTHS * AGES * CLASSES_OF_FRAILTY;

/** A line, where it stands among all lines of the scenario, and which of the lines by time it is (−1: none of them). */
interface Placed {
  readonly line: ProgrammeLine;
  readonly column: number;
  readonly timed: number;
  /** Number of its programme in the event stream. */
  readonly programme: number;
}

/**
 * Counts what is used of the programmes of a scenario, line by line and without prices: what belongs to people by month
 * and group and by neighbourhood, as care is counted; what belongs to the place by month, as nobody's. It learns all of it
 * from the event stream. As with care, whoever begins to use something takes off what stands then, and puts it back after.
 */
export class ProgrammeFold {
  private readonly people: Population;
  private readonly layout: OutcomeLayout;
  private readonly being: PersonColumns;
  /** By number of the programme in the event stream. */
  private readonly programmes: readonly (readonly Placed[])[];
  private readonly timed: readonly Placed[];
  private readonly lineCount: number;
  private readonly nodeCount: number;

  /** By programme: whether it has begun, part of its means that is left, and whether it stands still. */
  private readonly hasBegun: Uint8Array;
  private readonly means: Float64Array;
  private readonly standsStill: Uint8Array;
  /** 1 while a person is on the list of a line by time: by line, then person. */
  private readonly isUser: Uint8Array;
  /** By state (fifth, age, frailty), then line: used in the month, and used a day now. */
  private readonly amounts: Float64Array;
  private readonly rates: Float64Array;
  /** By neighbourhood, line and moment. */
  private readonly local: Float64Array;
  /** By line: nobody's, used in the month, and used a day now. */
  private readonly ofNobody: Float64Array;
  private readonly rateOfNobody: Float64Array;
  /** By row and line, as the figures keep it. */
  private readonly kept: Float64Array;
  private readonly weights: Float64Array;
  private readonly moments: Float64Array;
  private monthStart = 0;
  /** Whether an event is between what a person was and what they become. */
  private isRegrouping = false;

  /** @param programmes lines of each programme, by its number in the event stream */
  constructor(
    people: Population,
    layout: OutcomeLayout,
    being: PersonColumns,
    programmes: readonly ProgrammeLines[],
    users?: Uint8Array,
  ) {
    this.people = people;
    this.layout = layout;
    this.being = being;
    const all = programmes.flat();
    const byTime = all.filter(({ per }) => per === "person-year");
    this.programmes = programmes.map((lines, programme) =>
      lines.map((line) => ({ line, column: all.indexOf(line), timed: byTime.indexOf(line), programme })),
    );
    this.hasBegun = new Uint8Array(programmes.length);
    this.means = new Float64Array(programmes.length).fill(1);
    this.standsStill = new Uint8Array(programmes.length);
    this.timed = this.programmes.flat().filter(({ timed }) => timed >= 0);
    this.lineCount = all.length;
    this.nodeCount = layout.nodes.days.length;
    this.isUser = users?.slice() ?? new Uint8Array(this.timed.length * people.size);
    this.amounts = new Float64Array(STATES * this.lineCount);
    this.rates = new Float64Array(STATES * this.lineCount);
    this.local = new Float64Array(layout.neighbourhoodCount * this.lineCount * this.nodeCount);
    this.ofNobody = new Float64Array(this.lineCount);
    this.rateOfNobody = new Float64Array(this.lineCount);
    this.kept = new Float64Array(this.lineCount * layout.programmeRows);
    this.weights = new Float64Array(this.nodeCount);
    this.moments = new Float64Array(3 * this.nodeCount);
  }

  /** The same, of the columns of a copied run. */
  copy(being: PersonColumns): ProgrammeFold {
    const lines = this.programmes.map((placed) => placed.map(({ line }) => line));
    const copy = new ProgrammeFold(this.people, this.layout, being, lines, this.isUser);
    for (const name of ["amounts", "rates", "local", "ofNobody", "rateOfNobody", "kept", "means"] as const) {
      copy[name].set(this[name]);
    }
    copy.hasBegun.set(this.hasBegun);
    copy.standsStill.set(this.standsStill);
    copy.monthStart = this.monthStart;
    return copy;
  }

  /** Whether contacts of a programme have a price of their own, in place of the general one. */
  pricesContacts(programme: number): boolean {
    return this.programmes[programme]?.some(({ line }) => line.per === "contact") ?? false;
  }

  /** Takes in an event of the place. */
  onPlace(kind: number, time: number, detail: number): void {
    switch (kind) {
      case EVENT.programmeStarted:
        this.start(detail);
        break;
      case EVENT.programmeHalved:
        this.means[detail] /= 2;
        break;
      case EVENT.programmePaused:
        this.pause(detail, time);
        break;
      case EVENT.programmeResumed:
        this.resume(detail, time);
        break;
      case EVENT.programmeStopped:
        this.means[detail] = 0;
        break;
      default:
        return;
    }
    this.setRates(detail, time);
  }

  /** Takes in an event of a person, before the columns that it changes are written. */
  before(kind: number, time: number, row: number, detail: number): void {
    if (this.lineCount === 0) return;
    switch (kind) {
      case EVENT.programmeJoined:
        for (const placed of this.programmes[detail]) {
          if (placed.line.per === "person") this.count(placed, row, time);
          else if (placed.timed >= 0) this.use(placed, row, time, 1);
        }
        return;
      case EVENT.programmeLeft:
        for (const placed of this.programmes[detail]) if (placed.timed >= 0) this.use(placed, row, time, -1);
        return;
      case EVENT.programmeContact:
        for (const placed of this.programmes[detail] ?? []) {
          if (placed.line.per === "contact") this.count(placed, row, time);
        }
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        for (const placed of this.timed) this.use(placed, row, time, -1);
        return;
      case EVENT.frailtyChanged:
      case EVENT.ageGroupReached:
        this.isRegrouping = true;
        this.putAll(row, time, -1);
        return;
      default:
    }
  }

  /** Takes in the same event when the columns are written. */
  after(row: number, time: number): void {
    if (!this.isRegrouping) return;
    this.isRegrouping = false;
    this.putAll(row, time, 1);
  }

  /** Keeps the month that ends and begins the next. */
  writeMonth(time: number, month: number): void {
    const { layout, lineCount, kept } = this;
    const days = time - this.monthStart;
    for (let state = 0, at = 0; state < STATES; state++) {
      const frailty = state % CLASSES_OF_FRAILTY;
      const age = Math.floor(state / CLASSES_OF_FRAILTY) % AGES;
      const fifth = Math.floor(state / (CLASSES_OF_FRAILTY * AGES));
      for (let line = 0; line < lineCount; line++, at++) {
        // What is left of rates that came and went is rounding.
        if (Math.abs(this.rates[at]) < NO_RATE) this.rates[at] = 0;
        const amount = this.amounts[at] + this.rates[at] * days;
        this.amounts[at] = 0;
        if (amount === 0) continue;
        for (const group of [0, FIRST_IMD + fifth, FIRST_AGE + age, FIRST_FRAILTY + frailty]) {
          kept[layout.keptRow(month, group) * lineCount + line] += amount;
        }
      }
    }
    for (let line = 0; line < lineCount; line++) {
      const amount = this.ofNobody[line] + this.rateOfNobody[line] * days;
      kept[layout.programmeRowOfNobody(month) * lineCount + line] += amount;
      this.ofNobody[line] = 0;
    }
    this.monthStart = time;
  }

  /** Closes the neighbourhoods. @returns what was used of each line, by row and line */
  finish(time: number): Float64Array {
    const { layout, lineCount, nodeCount, kept, local, isUser, people } = this;
    for (const placed of this.timed) {
      const first = placed.timed * people.size;
      for (let row = 0; row < people.size; row++) if (isUser[first + row] === 1) this.use(placed, row, time, -1);
    }
    for (let n = 0; n < layout.neighbourhoodCount; n++) {
      for (let k = 0; k < nodeCount; k++) {
        const row = layout.keptRowOfNeighbourhood(n, k) * lineCount;
        for (let line = 0; line < lineCount; line++) kept[row + line] = local[(n * lineCount + line) * nodeCount + k];
      }
    }
    return kept;
  }

  private start(programme: number): void {
    this.hasBegun[programme] = 1;
    for (const { line, column } of this.programmes[programme] ?? []) {
      if (line.per === "once") this.ofNobody[column] += line.units;
    }
  }

  /** Nobody uses what stands still, and everybody who is on the list uses it again when it goes on. */
  private pause(programme: number, time: number): void {
    this.putUsers(programme, time, -1);
    this.standsStill[programme] = 1;
  }

  private resume(programme: number, time: number): void {
    this.standsStill[programme] = 0;
    this.putUsers(programme, time, 1);
  }

  private putUsers(programme: number, time: number, sign: 1 | -1): void {
    const { size } = this.people;
    for (const placed of this.programmes[programme] ?? []) {
      if (placed.timed < 0) continue;
      const first = placed.timed * size;
      for (let row = 0; row < size; row++) if (this.isUser[first + row] === 1) this.put(placed, row, time, sign);
    }
  }

  /** What the place uses by time, with the means that are left: what was halved before it began begins with half. */
  private setRates(programme: number, time: number): void {
    const { hasBegun, standsStill, means } = this;
    const isAtWork = hasBegun[programme] === 1 && standsStill[programme] === 0;
    for (const { line, column } of this.programmes[programme] ?? []) {
      if (!isOfPlaceByTime(line.per)) continue;
      const rate = isAtWork ? (line.units / DAYS_PER_YEAR) * means[programme] : 0;
      if (rate !== this.rateOfNobody[column]) this.setRateOfNobody(column, time, rate);
    }
  }

  private setRateOfNobody(column: number, time: number, perDay: number): void {
    this.ofNobody[column] -= (perDay - this.rateOfNobody[column]) * (time - this.monthStart);
    this.rateOfNobody[column] = perDay;
  }

  private count({ line, column }: Placed, row: number, time: number): void {
    const { lineCount, nodeCount, local, weights } = this;
    this.amounts[this.stateOf(row) * lineCount + column] += line.units;
    this.layout.nodes.weights(time, weights);
    const at = (this.people.neighbourhood[row] * lineCount + column) * nodeCount;
    for (let k = 0; k < nodeCount; k++) local[at + k] += line.units * weights[k];
  }

  /** Begins to use a line by time (sign 1) or no longer uses it (−1); nothing where it is so already. */
  private use(placed: Placed, row: number, time: number, sign: 1 | -1): void {
    const at = placed.timed * this.people.size + row;
    const becomes = sign === 1 ? 1 : 0;
    if (this.isUser[at] === becomes) return;
    this.isUser[at] = becomes;
    this.put(placed, row, time, sign);
  }

  /** Puts a person into every line by time that they use, or takes them out. */
  private putAll(row: number, time: number, sign: 1 | -1): void {
    for (const placed of this.timed) {
      if (this.isUser[placed.timed * this.people.size + row] === 1) this.put(placed, row, time, sign);
    }
  }

  private put({ line, column, programme }: Placed, row: number, time: number, sign: 1 | -1): void {
    // Was taken out when it came to stand still.
    if (this.standsStill[programme] === 1) return;
    const { lineCount, nodeCount, local, moments } = this;
    const perDay = (sign * line.units) / DAYS_PER_YEAR;
    const state = this.stateOf(row) * lineCount + column;
    this.rates[state] += perDay;
    this.amounts[state] -= perDay * (time - this.monthStart);
    this.layout.nodes.integrals(time, moments);
    const at = (this.people.neighbourhood[row] * lineCount + column) * nodeCount;
    for (let k = 0; k < nodeCount; k++) local[at + k] -= perDay * moments[k];
  }

  private stateOf(row: number): number {
    const { being, people } = this;
    const fifth = imdFifth(people.imdDecile[row]) - 1;
    return (fifth * AGES + being.ageGroup[row]) * CLASSES_OF_FRAILTY + being.frailty[row];
  }
}

/** Smaller than any rate of use a day. */
const NO_RATE = 1e-9;

const isOfPlaceByTime = (per: CostBasis): boolean => per === "year" || per === "resident-year";
