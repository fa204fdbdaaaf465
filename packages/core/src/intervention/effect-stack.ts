import { exp, log } from "../maths/exponential.js";
import type { CompiledCondition } from "./condition.js";
import { type EffectGroup, GROUP_FLOOR, ruleOf } from "./effect-group.js";
import { type Exposure, exposureShare, mayBeExposed } from "./exposure.js";
import { daysAtPace, isSlow, type MaturityCurve, maturityAt, type Pace } from "./maturity.js";
import { type Reached, reachedOn } from "./partnership.js";
import { type Gap, isInGap } from "./renewal.js";

/** When a programme is at work in one run. A stop rule may bring its end forward. */
export interface ProgrammeClock {
  readonly start: number;
  stop: number;
  /** Part of its capacity that is left, 0 to 1. */
  share: number;
  /** Stretches in which other programmes change how fast it grows; none where left out. */
  readonly pace?: readonly Pace[];
  /** Stretches without the service, because its funding was renewed late; none where left out. */
  readonly gaps?: readonly Gap[];
  /** Stretches in which a partnership leaves only a share of its growth, where it grows slowly; none where left out. */
  readonly reached?: readonly Reached[];
}

/** A modifier made ready for one run. */
export interface ActiveModifier {
  /** Name of the programme, and which of its modifiers this is: they settle the order of every sum. */
  readonly programme: string;
  readonly index: number;
  readonly group: EffectGroup | undefined;
  readonly isHarm: boolean;
  /** Logarithm of the ratio at full effect, scaled; for capacities the addition itself. */
  readonly amount: number;
  readonly curve: MaturityCurve;
  readonly clock: ProgrammeClock;
  /** Acts from so many days after the start until so many days after it. */
  readonly fromDays: number;
  readonly untilDays: number;
  /** What each person has of it; undefined for everyone. */
  readonly exposure: Exposure | undefined;
  readonly when: CompiledCondition | undefined;
  /** Shrinks with the programme's capacity. */
  readonly isResource: boolean;
}

/** What a modifier adds for a person at a time. */
export function effectOf(m: ActiveModifier, row: number, time: number): number {
  const { clock, exposure } = m;
  const days = time - clock.start;
  if (days < m.fromDays || days >= m.untilDays) return 0;
  const hasStopped = time >= clock.stop;
  let share = 1;
  if (exposure !== undefined) {
    share = exposureShare(exposure, row, time, clock.stop);
    if (share === 0) return 0;
  } else if (hasStopped) return 0;
  if (clock.gaps !== undefined && isInGap(clock.gaps, time) && !outlives(exposure)) return 0;
  if (m.when !== undefined && !m.when.holds(row, time)) return 0;
  if (m.isResource) share *= clock.share;
  // A programme that has stopped grows no further.
  const grown = hasStopped ? clock.stop - clock.start : days;
  if (clock.reached !== undefined && isSlow(m.curve)) {
    share *= reachedOn(clock.reached, hasStopped ? clock.stop : time);
  }
  return m.amount * maturityAt(m.curve, clock.pace === undefined ? grown : pacedDays(m, grown)) * share;
}

/** Whether people keep what they had when nobody comes any more. */
function outlives(exposure: Exposure | undefined): boolean {
  return exposure !== undefined && exposure.duration !== "while-receiving";
}

function pacedDays({ curve, clock }: ActiveModifier, days: number): number {
  return isSlow(curve) ? daysAtPace(clock.pace ?? [], clock.start, days) : days;
}

/**
 * Modifiers of one step of one lever. They are summed in an order of their own, by group, programme and number, so that
 * the order in which a scenario lists its programmes changes nothing, not even the last bit.
 */
export class EffectStack {
  private readonly better: -1 | 1;
  private readonly floor: number;
  private readonly entries: ActiveModifier[] = [];
  /** Those of the entries that raise the sum, and those of them that concern everybody. */
  private rising: readonly ActiveModifier[] = [];
  private risingForAll: readonly ActiveModifier[] = [];
  /** Before this day nothing acts, and nothing on people whom no programme has reached. */
  private earliest = Number.POSITIVE_INFINITY;
  private earliestForAll = Number.POSITIVE_INFINITY;
  /** Whether one plain sum is all there is to do: no two programmes that a rule or the floor binds together. */
  private isPlain = true;
  private readonly reached: Uint8Array;

  /** @param reached 1 for each row that some programme of the run has reached: the others are seldom worth a look */
  constructor(better: -1 | 1, floor: number, reached: Uint8Array) {
    this.better = better;
    this.floor = floor;
    this.reached = reached;
  }

  get empty(): boolean {
    return this.entries.length === 0;
  }

  add(modifier: ActiveModifier): void {
    this.entries.push(modifier);
    this.entries.sort(inOrder);
    this.rising = this.entries.filter(({ amount }) => amount > 0);
    this.risingForAll = this.rising.filter(({ exposure }) => exposure === undefined);
    const from = modifier.clock.start + modifier.fromDays;
    if (from < this.earliest) this.earliest = from;
    if (modifier.exposure === undefined && from < this.earliestForAll) this.earliestForAll = from;
    this.isPlain = !this.bindsTogether();
  }

  /** Sum of what acts on a person at a time, after the rules of groups and the floor. */
  sum(row: number, time: number): number {
    if (time < this.earliest || (time < this.earliestForAll && this.reached[row] === 0)) return 0;
    if (!this.isPlain) return this.sumByRules(row, time);
    let sum = 0;
    for (const m of this.entries) sum += effectOf(m, row, time);
    return sum;
  }

  /** The highest setting in force for a person at a time; 0 for none. Settings are not shares: nothing brings them in bit by bit. */
  highest(row: number, time: number): number {
    let highest = 0;
    for (const m of this.entries) if (m.amount > highest && isAtWork(m, row, time)) highest = m.amount;
    return highest;
  }

  /** A number that the exponential of {@link sum} does not exceed from `from` on, the person's state staying as it is. */
  bound(row: number, from: number): number {
    const rising = this.reached[row] === 0 ? this.risingForAll : this.rising;
    if (rising.length === 0) return 1;
    let sum = 0;
    for (const m of rising) {
      if (from >= m.clock.start + m.untilDays) continue;
      if (m.exposure === undefined) {
        if (from >= m.clock.stop) continue;
      } else if (!mayBeExposed(m.exposure, row, from, m.clock.stop)) continue;
      if (m.when !== undefined && !m.when.mayHold(row, from)) continue;
      sum += m.amount;
    }
    return sum === 0 ? 1 : exp(sum) * (1 + 1e-12);
  }

  private bindsTogether(): boolean {
    const { entries } = this;
    for (let i = 1; i < entries.length; i++) {
      const [a, b] = [entries[i - 1], entries[i]];
      if (a.programme === b.programme) continue;
      const rule = a.group === b.group ? ruleOf(a.group) : "multiply";
      if (this.floor > 0 || rule === "strongest" || rule === "floored") return true;
    }
    return false;
  }

  /** Group by group: what hinders is summed, what helps goes by the rule; then the floor on all that helps. */
  private sumByRules(row: number, time: number): number {
    const { entries, better, floor } = this;
    let hinders = 0;
    let helps = 0;
    let mostAlone = 0;
    for (let i = 0; i < entries.length; ) {
      const { group } = entries[i];
      let together = 0;
      let strongest = 0;
      while (i < entries.length && entries[i].group === group) {
        const { programme } = entries[i];
        let own = 0;
        for (; i < entries.length && entries[i].group === group && entries[i].programme === programme; i++) {
          const m = entries[i];
          const effect = effectOf(m, row, time);
          if (m.isHarm || effect * better <= 0) hinders += effect;
          else own += effect;
        }
        together += own;
        if (own * better > strongest * better) strongest = own;
      }
      if (strongest * better > mostAlone * better) mostAlone = strongest;
      helps += this.byRule(ruleOf(group), together, strongest);
    }
    // What one programme does alone stays: the floor keeps several from adding up beyond it.
    if (floor > 0) helps = atMost(helps, log(floor), mostAlone);
    return hinders + helps;
  }

  private byRule(rule: ReturnType<typeof ruleOf>, together: number, strongest: number): number {
    if (rule === "strongest") return strongest;
    if (rule === "floored" && this.better === -1) return atMost(together, log(GROUP_FLOOR), strongest);
    return together;
  }
}

/** A sum of log ratios below 0, no lower than the floor or than the strongest part alone. */
function atMost(sum: number, floor: number, strongest: number): number {
  const lowest = strongest < floor ? strongest : floor;
  return sum < lowest ? lowest : sum;
}

function inOrder(a: ActiveModifier, b: ActiveModifier): number {
  return compare(a.group ?? "", b.group ?? "") || compare(a.programme, b.programme) || a.index - b.index;
}

function isAtWork({ clock, when, exposure, fromDays, untilDays }: ActiveModifier, row: number, time: number): boolean {
  const days = time - clock.start;
  if (days < fromDays || days >= untilDays || time >= clock.stop) return false;
  if (clock.gaps !== undefined && isInGap(clock.gaps, time)) return false;
  if (exposure !== undefined && exposureShare(exposure, row, time, clock.stop) === 0) return false;
  return when === undefined || when.holds(row, time);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
