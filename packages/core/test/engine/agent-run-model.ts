import {
  type AgentColumns,
  AgentRun,
  agentColumns,
  copyAgents,
  type EventSource,
  type Hazards,
  PotentialEvents,
  type RateTables,
  rateTables,
  seedWords,
  streamKeys,
  uniform,
} from "../../src/index.js";

/** Kinds of events of the model below. */
export const KIND = { getWell: 0, random: 1, birthday: 2, visit: 3 } as const;
const FALL_ILL = 0;
const WEAKEN = 1;
const DIE = 2;

const SETTING = { well: 0, ill: 1, dead: 2 } as const;

const COLUMNS = {
  setting: { about: "how they are", levels: ["well", "ill", "dead"] },
  frailty: { about: "how frail they are", levels: ["fit", "frail", "very frail"] },
  spell: { about: "ordinal of the present illness", store: "int32", unit: "1" },
  birthday: { about: "when they are next a year older", store: "float64", unit: "day" },
} as const;
type Agents = AgentColumns<typeof COLUMNS>;

/** How the model below is made. */
export interface ModelOptions {
  readonly agents: number;
  readonly days: number;
  readonly seed: string;
  /** Factor on the rate of falling ill. */
  readonly illness?: number;
  readonly source?: (agents: Agents) => EventSource;
  /** What is asked instead of the tables. */
  readonly hazards?: (rates: RateTables) => Hazards;
}

/** Season of falling ill, a factor for each day of ten weeks. */
export const SEASON: readonly number[] = Array.from(
  { length: 70 },
  (_, day) => 1 + 0.5 * Math.sin((2 * Math.PI * day) / 70),
);

/**
 * A small model with everything that a run has: people fall ill and get well, weaken, grow older and die, somebody comes
 * to see a few of them every day. It writes down all that happens, with the names of random events.
 */
export class SmallModel {
  readonly log: string[] = [];
  readonly agents: Agents;
  private readonly run: AgentRun;
  private readonly rates: RateTables;
  private readonly words = new Uint32Array(4);

  private constructor(agents: Agents, run: AgentRun, rates: RateTables) {
    this.agents = agents;
    this.run = run;
    this.rates = rates;
  }

  static begin({
    agents: size,
    days,
    seed,
    illness = 1,
    source = sourceOf(seed),
    hazards = (rates) => rates,
  }: ModelOptions): SmallModel {
    const agents = agentColumns(size, COLUMNS);
    const rates = rateTables(agents, {
      "fall ill": { perDay: 0.01 * illness, by: { setting: [1, 0, 0], frailty: [1, 3, 9] }, season: SEASON },
      weaken: { perDay: 0.003, by: { setting: [1, 4, 0], frailty: [1, 1, 0] } },
      die: { perDay: 0.0005, by: { setting: [1, 10, 0], frailty: [1, 2, 4] } },
    });
    const run = new AgentRun({
      start: 0,
      end: days,
      agents,
      source: source(agents),
      hazards: hazards(rates),
      streamKind: KIND.random,
    });
    const model = new SmallModel(agents, run, rates);
    for (let row = 0; row < size; row++) {
      agents.column.birthday.set(row, (row * 7.5) % 365);
      model.look(row, 0);
    }
    run.plan(0, KIND.visit, 0);
    return model;
  }

  /** Lets the model run until a moment, not including it. */
  live(until: number): this {
    const { run } = this;
    while (run.next(until)) {
      if (run.kind === KIND.random) this.happen(run.agent, run.time);
      else if (run.kind === KIND.getWell) this.getWell(run.agent, run.time, run.stamp);
      else if (run.kind === KIND.birthday) this.growOlder(run.agent, run.time);
      else this.visit(run.time);
    }
    return this;
  }

  /** A model that goes on from here on its own. */
  branch(): SmallModel {
    const agents = copyAgents(this.agents);
    const rates = this.rates.over(agents);
    return new SmallModel(agents, this.run.branch(agents, rates), rates);
  }

  /** How many have died so far. */
  get deaths(): number {
    return this.log.filter((line) => line.startsWith("2 ")).length;
  }

  private look(row: number, after: number): void {
    this.run.lookAhead(row, after, this.agents.column.birthday.of(row), KIND.birthday);
  }

  private happen(row: number, time: number): void {
    const { run, agents } = this;
    const { setting, frailty, spell } = agents.column;
    this.log.push(`${run.stream} ${row} ${time} ${run.block}:${run.step}`);
    if (run.stream === DIE) {
      setting.set(row, SETTING.dead);
      spell.set(row, spell.of(row) + 1);
      run.forget(row);
      return;
    }
    if (run.stream === WEAKEN) frailty.set(row, frailty.of(row) + 1);
    else if (run.stream === FALL_ILL) {
      run.drawNow(this.words, 1);
      setting.set(row, SETTING.ill);
      spell.set(row, spell.of(row) + 1);
      run.plan(time + 20 * uniform(this.words[0]), KIND.getWell, row, spell.of(row));
    }
    this.look(row, time);
  }

  private getWell(row: number, time: number, spell: number): void {
    if (this.agents.column.spell.of(row) !== spell) return;
    this.log.push(`well ${row} ${time}`);
    this.agents.column.setting.set(row, SETTING.well);
    this.look(row, time);
  }

  private growOlder(row: number, time: number): void {
    const { birthday } = this.agents.column;
    this.log.push(`birthday ${row} ${time}`);
    birthday.set(row, birthday.of(row) + 365);
    this.look(row, time);
  }

  /** Looks ahead again for a few, though nothing has changed: that must not matter. */
  private visit(time: number): void {
    for (let row = time % 7; row < this.agents.size; row += 7) {
      if (this.agents.column.setting.of(row) !== SETTING.dead) this.look(row, time);
    }
    this.run.plan(time + 1, KIND.visit, 0);
  }
}

function sourceOf(seed: string): (agents: Agents) => EventSource {
  const streams = [
    { name: "fall ill", blockDays: 64, deck: "common" },
    { name: "weaken", blockDays: 64, deck: "common" },
    { name: "die", blockDays: 128 },
  ];
  return (agents) => new PotentialEvents(streams, streamKeys(seedWords(seed), 0), agents);
}
