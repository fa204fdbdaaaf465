import { DETAIL, EVENT } from "../care/events.js";
import type { Population } from "../population/population.js";
import { DAYS_PER_WEEK, DAYS_PER_YEAR } from "../units/time.js";
import { AGE_GROUPS, FIRST_AGE, FIRST_FRAILTY, FIRST_IMD } from "./groups.js";
import type { OutcomeLayout } from "./layout.js";
import { type PersonRecords, RECORD } from "./person-records.js";
import type { LineBasis, ProgrammeLine, ProgrammeLines } from "./programme-lines.js";

const AGES = AGE_GROUPS.length;
const CLASSES_OF_FRAILTY = 4;
const FIFTHS = 5;
const STATES = FIFTHS * AGES * CLASSES_OF_FRAILTY;

/** Hours a week of home care that a person has now. */
export type HomeCareOf = (row: number) => number;

/** A line, where it stands among all lines of the scenario, and which of the lines by time it is (−1: none of them). */
interface Placed {
  readonly line: ProgrammeLine;
  readonly column: number;
  readonly timed: number;
  /** Number of its programme in the event stream. */
  readonly programme: number;
}

/**
 * Counts what is used of the programmes of a scenario, line by line and without prices or utilities: what belongs to people by month
 * and group and by neighbourhood, as care is counted; what belongs to the place by month, as nobody's. It learns all of it
 * from the event stream. As with care, whoever begins to use something takes off what stands then, and puts it back after.
 */
export class ProgrammeFold {
  private readonly people: Population;
  private readonly layout: OutcomeLayout;
  private readonly being: PersonRecords;
  /** By number of the programme in the event stream. */
  private readonly programmes: readonly (readonly Placed[])[];
  private readonly timed: readonly Placed[];
  private readonly lineCount: number;
  private readonly nodeCount: number;

  /** By programme: whether it has begun, part of its means that is left, and whether it stands still. */
  private readonly hasBegun: Uint8Array;
  private readonly means: Float64Array;
  private readonly standsStill: Uint8Array;
  /** How much a person has of a line by time, 1 while on the list: by line, then person. */
  private readonly shares: Float64Array;
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
  /** Lines by hour of home care whose programmes are at work now. */
  private readonly ofHomeCare = new Set<Placed>();
  private readonly homeCareOf: HomeCareOf;
  /** Whether an event is between what a person was and what they become. */
  private isRegrouping = false;

  /** @param programmes lines of each programme, by its number in the event stream */
  constructor(
    people: Population,
    layout: OutcomeLayout,
    being: PersonRecords,
    homeCareOf: HomeCareOf,
    programmes: readonly ProgrammeLines[],
    shares?: Float64Array,
  ) {
    this.people = people;
    this.layout = layout;
    this.being = being;
    this.homeCareOf = homeCareOf;
    const all = programmes.flat();
    const byTime = all.filter(({ per }) => BY_TIME.includes(per));
    this.programmes = programmes.map((lines, programme) =>
      lines.map((line) => ({ line, column: all.indexOf(line), timed: byTime.indexOf(line), programme })),
    );
    this.hasBegun = new Uint8Array(programmes.length);
    this.means = new Float64Array(programmes.length).fill(1);
    this.standsStill = new Uint8Array(programmes.length);
    this.timed = this.programmes.flat().filter(({ timed }) => timed >= 0);
    this.lineCount = all.length;
    this.nodeCount = layout.nodes.days.length;
    this.shares = shares?.slice() ?? new Float64Array(this.timed.length * people.size);
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
  copy(being: PersonRecords, homeCareOf: HomeCareOf): ProgrammeFold {
    const lines = this.programmes.map((placed) => placed.map(({ line }) => line));
    const copy = new ProgrammeFold(this.people, this.layout, being, homeCareOf, lines, this.shares);
    for (const name of ["amounts", "rates", "local", "ofNobody", "rateOfNobody", "kept", "means"] as const) {
      copy[name].set(this[name]);
    }
    copy.hasBegun.set(this.hasBegun);
    copy.standsStill.set(this.standsStill);
    copy.monthStart = this.monthStart;
    for (const { line, column } of this.ofHomeCare)
      for (const placed of copy.timed)
        if (placed.line === line && placed.column === column) copy.ofHomeCare.add(placed);
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
        this.start(detail, time);
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
        this.stopHomeCare(this.programmes[detail], time);
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
          else if (placed.line.per === "person-year") this.use(placed, row, time, 1);
        }
        return;
      case EVENT.programmeLeft:
        for (const placed of this.programmes[detail])
          if (placed.line.per === "person-year") this.use(placed, row, time, 0);
        return;
      case EVENT.programmeFelt:
        for (const placed of this.programmes[Math.floor(detail / DETAIL.perProgramme)])
          if (placed.line.per === "felt-year")
            this.use(placed, row, time, (detail % DETAIL.perProgramme) / DETAIL.feltWhole);
        return;
      case EVENT.safeguardingUnseen:
        for (const placed of this.programmes[detail])
          if (placed.line.per === "unseen-problem") this.count(placed, row, time);
        return;
      case EVENT.programmeContact:
        for (const placed of this.programmes[detail] ?? []) {
          if (placed.line.per === "contact") this.count(placed, row, time);
        }
        return;
      case EVENT.personDied:
      case EVENT.personMovedAway:
        for (const placed of this.timed) this.use(placed, row, time, 0);
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
    if (this.isRegrouping) {
      this.isRegrouping = false;
      this.putAll(row, time, 1);
    }
    for (const placed of this.ofHomeCare) this.useHomeCare(placed, row, time);
  }

  /** Hours of home care from now on, as of a year, so that a line by time counts hours. */
  private useHomeCare(placed: Placed, row: number, time: number): void {
    this.use(placed, row, time, (this.homeCareOf(row) / DAYS_PER_WEEK) * DAYS_PER_YEAR);
  }

  private startHomeCare(placed: Placed, time: number): void {
    this.ofHomeCare.add(placed);
    for (let row = 0; row < this.people.size; row++) this.useHomeCare(placed, row, time);
  }

  private stopHomeCare(lines: readonly Placed[] = [], time: number): void {
    for (const placed of lines) {
      if (!this.ofHomeCare.delete(placed)) continue;
      for (let row = 0; row < this.people.size; row++) this.use(placed, row, time, 0);
    }
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
    const { layout, lineCount, nodeCount, kept, local, people } = this;
    for (const placed of this.timed) for (let row = 0; row < people.size; row++) this.use(placed, row, time, 0);
    for (let n = 0; n < layout.neighbourhoodCount; n++) {
      for (let k = 0; k < nodeCount; k++) {
        const row = layout.keptRowOfNeighbourhood(n, k) * lineCount;
        for (let line = 0; line < lineCount; line++) kept[row + line] = local[(n * lineCount + line) * nodeCount + k];
      }
    }
    return kept;
  }

  private start(programme: number, time: number): void {
    this.hasBegun[programme] = 1;
    for (const placed of this.programmes[programme] ?? []) {
      if (placed.line.per === "home-care-hour") this.startHomeCare(placed, time);
      else if (placed.line.per === "once") this.ofNobody[placed.column] += placed.line.units;
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
      if (placed.timed < 0 || placed.line.per === "felt-year") continue;
      const first = placed.timed * size;
      for (let row = 0; row < size; row++) {
        const share = this.shares[first + row];
        if (share > 0) this.put(placed, row, time, sign * share);
      }
    }
  }

  /** Whether nobody uses a line, because its programme stands still. How people feel is told for every moment. */
  private isOut({ line, programme }: Placed): boolean {
    return this.standsStill[programme] === 1 && line.per !== "felt-year";
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

  /** Has so much of a line by time from now on; nothing where it is so already. */
  private use(placed: Placed, row: number, time: number, share: number): void {
    const at = placed.timed * this.people.size + row;
    const before = this.shares[at];
    if (before === share) return;
    this.shares[at] = share;
    this.put(placed, row, time, share - before);
  }

  /** Puts a person into every line by time that they use, or takes them out. */
  private putAll(row: number, time: number, sign: 1 | -1): void {
    for (const placed of this.timed) {
      const share = this.shares[placed.timed * this.people.size + row];
      if (share > 0) this.put(placed, row, time, sign * share);
    }
  }

  private put(placed: Placed, row: number, time: number, change: number): void {
    // Was taken out when it came to stand still.
    if (this.isOut(placed)) return;
    const { line, column } = placed;
    const { lineCount, nodeCount, local, moments } = this;
    const perDay = (change * line.units) / DAYS_PER_YEAR;
    const state = this.stateOf(row) * lineCount + column;
    this.rates[state] += perDay;
    this.amounts[state] -= perDay * (time - this.monthStart);
    this.layout.nodes.integrals(time, moments);
    const at = (this.people.neighbourhood[row] * lineCount + column) * nodeCount;
    for (let k = 0; k < nodeCount; k++) local[at + k] -= perDay * moments[k];
  }

  private stateOf(row: number): number {
    const { ageGroup, fifth, frailty } = this.being;
    const at = row * RECORD;
    return (fifth[at] * AGES + ageGroup[at]) * CLASSES_OF_FRAILTY + frailty[at];
  }
}

/** What people have of these grows with time. */
const BY_TIME: readonly LineBasis[] = ["person-year", "felt-year", "home-care-hour"];

/** Smaller than any rate of use a day. */
const NO_RATE = 1e-9;

const isOfPlaceByTime = (per: LineBasis): boolean => per === "year" || per === "resident-year";
