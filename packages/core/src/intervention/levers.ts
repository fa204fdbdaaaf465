import { exp } from "../maths/exponential.js";
import type { Combiner } from "./combiner.js";
import { stepOf } from "./combiner.js";
import { JOINT_FLOOR } from "./effect-group.js";
import { type ActiveModifier, EffectStack } from "./effect-stack.js";
import { type Reach, reachOf } from "./reach.js";
import { isKept, standingOf, type Target } from "./targets.js";

/**
 * Everything that moves one target, combined: odds ratios first, then ratios and shares taken away, then routes added;
 * for capacities additions first, then ratios. With nothing acting, every quantity comes out the same to the last bit.
 */
export class Lever {
  private isIdle = true;
  private readonly reach: Reach;
  private readonly isHazard: boolean;
  private readonly odds: EffectStack;
  private readonly ratios: EffectStack;
  private readonly unions: EffectStack;
  private readonly additions: EffectStack;
  private readonly levels: EffectStack;

  /**
   * @param better −1 where a lower value helps, 1 where a higher one does
   * @param floor lowest ratio that several programmes reach together; 0 for none
   * @param reach whom programmes may move
   * @param isHazard whether it is a hazard that the lever moves
   */
  constructor(better: -1 | 1, floor: number, reach: Reach, isHazard = false) {
    this.reach = reach;
    this.isHazard = isHazard;
    this.odds = new EffectStack(better, 0, reach.rows);
    this.ratios = new EffectStack(better, floor, reach.rows);
    this.unions = new EffectStack(1, 0, reach.rows);
    this.additions = new EffectStack(1, 0, reach.rows);
    this.levels = new EffectStack(1, 0, reach.rows);
  }

  /** Puts a modifier on the lever. The order in which modifiers come does not matter. */
  add(combiner: Combiner, modifier: ActiveModifier): void {
    this.isIdle = false;
    const from = modifier.clock.start + modifier.fromDays;
    if (this.isHazard && modifier.exposure === undefined && from < this.reach.hazardsOfAllFrom)
      this.reach.hazardsOfAllFrom = from;
    const step = stepOf(combiner);
    if (step === "odds") this.odds.add(modifier);
    else if (step === "ratio") this.ratios.add(modifier);
    else if (step === "union") this.unions.add(modifier);
    else if (combiner === "level") this.levels.add(modifier);
    else this.additions.add(modifier);
  }

  /** Whether nothing is on it, now or later. */
  get idle(): boolean {
    return this.isIdle;
  }

  /** Combined ratio for a person at a time; exactly 1 when nothing acts. */
  ratio(row: number, time: number): number {
    if (this.ratios.empty) return 1;
    const amount = this.ratios.sum(row, time);
    return amount === 0 ? 1 : exp(amount);
  }

  /** Combined odds ratio for a person at a time; exactly 1 when nothing acts. */
  oddsRatio(row: number, time: number): number {
    if (this.odds.empty) return 1;
    const amount = this.odds.sum(row, time);
    return amount === 0 ? 1 : exp(amount);
  }

  /** A probability as the person has it at a time; exactly `usual` when nothing acts. */
  probability(usual: number, row: number, time: number): number {
    if (this.isIdle) return usual;
    const odds = this.oddsRatio(row, time);
    let p = odds === 1 ? usual : (usual * odds) / (1 - usual + usual * odds);
    p *= this.ratio(row, time);
    if (p > 1) p = 1;
    const missed = this.unions.empty ? 0 : this.unions.sum(row, time);
    return missed === 0 ? p : 1 - (1 - p) * exp(missed);
  }

  /** Units that are added at a time, before any ratio. @param row whose; of the place where left out */
  added(time: number, row = 0): number {
    return this.additions.empty ? 0 : this.additions.sum(row, time);
  }

  /** Setting in force for a person at a time; 0 for none. */
  level(row: number, time: number): number {
    return this.levels.empty ? 0 : this.levels.highest(row, time);
  }

  /** A capacity at a time: additions, then ratios, never below 0; exactly `usual` when nothing acts. */
  capacity(usual: number, time: number): number {
    if (this.isIdle) return usual;
    const units = (usual + this.added(time)) * this.ratio(0, time);
    return units > 0 ? units : 0;
  }

  /** A number that {@link ratio} does not exceed for this person from `from` on, the state staying as it is. */
  ratioBound(row: number, from: number): number {
    return this.ratios.empty ? 1 : this.ratios.bound(row, from);
  }
}

/** Targets of which more is better. */
const MORE_HELPS =
  /^(hazard\.function-recovery|hazard\.employment-gain|p\.same-day-care|capacity\.|uptake\.|opening\.|staff\.(nurse|community|hours))/;

/** The levers of one run, one for each target. Fresh for every scenario: no memory of earlier runs. */
export class Levers {
  /** Whom the programmes that pull the levers may move. */
  readonly reach: Reach;
  private readonly levers = new Map<Target, Lever>();

  /** @param people rows of the run */
  constructor(people: number) {
    this.reach = reachOf(people);
  }

  /**
   * The lever of a target of the model, or of what is put on a run afterwards.
   * @throws InputError for a name that is no target, or one that the model does not have yet
   */
  lever(target: Target): Lever {
    let lever = this.levers.get(target);
    if (lever === undefined) {
      if (standingOf(target) !== "in the model" && !isKept(target))
        throw new RangeError(`"${target}" is ${standingOf(target)}.`);
      const better = MORE_HELPS.test(target) ? 1 : -1;
      const floor = target.startsWith("hazard.crisis.") ? JOINT_FLOOR : 0;
      lever = new Lever(better, floor, this.reach, target.startsWith("hazard.") && !isKept(target));
      this.levers.set(target, lever);
    }
    return lever;
  }
}
