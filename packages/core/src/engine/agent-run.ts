import type { Words } from "../random/threefry.js";
import { type AgentColumns, BLOCK, CELL, CELL_MASK, FOUND, LAST_AHEAD, STAMP } from "./agent-columns.js";
import { LARGEST_KIND, LARGEST_STAMP } from "./entries.js";
import { EventQueue } from "./event-queue.js";
import type { EventSource, Hazards } from "./event-source.js";

/** What a run of agents is made of. */
export interface AgentRunPlan {
  /** First moment of the run and the moment after its last, days. */
  readonly start: number;
  readonly end: number;
  readonly agents: AgentColumns;
  /** Where the agents' random events come from, such as {@link PotentialEvents}. */
  readonly source: EventSource;
  readonly hazards: Hazards;
  /** Kind of the events that streams bring: its place among the model's own kinds at one and the same time. */
  readonly streamKind: number;
  /** Events pending at one time that there is room for from the outset; room grows when needed. */
  readonly pending?: number;
}

/** In place of a stream: nothing was found before the horizon, look again. */
const LOOK_AGAIN = 255;
/** In place of the kind of a limit: nothing comes at it. */
const NOTHING = -1;
/** Sign of an agent in the calendar: the event is its limit, and nothing that the model planned under the same kind. */
const LIMIT = 0x80000000 | 0;
const AGENT = 0x7fffffff;

/**
 * Agents with hazards, on one calendar: the loop that every model here runs on.
 *
 * A model changes the state of an agent and then calls {@link lookAhead}: the run finds the agent's next random event, as
 * if the state stayed as it is, and files it; what was filed for the agent before is void. Events that a model plans
 * itself (the end of a stay, a birthday) go in by {@link plan}. {@link next} brings the events one by one, in order of
 * (time, kind, agent), and the model does what they mean:
 *
 * ```ts
 * while (run.next(until)) {
 *   if (run.kind === STREAM) fallIll(run.agent, run.time, run.stream);
 *   else recover(run.agent, run.time);
 * }
 * ```
 *
 * A run stops at any moment and goes on from there; a {@link branch} of it goes on apart from it.
 */
export class AgentRun {
  /** The event that {@link next} brought: what kind, to whom (an agent, or whatever number it was planned with). */
  kind = 0;
  agent = 0;
  /** The number that a planned event was filed with. */
  stamp = 0;
  /** The name of a stream's event: the stream, and the point's block and step. */
  stream = 0;
  block = 0;
  step = 0;

  private readonly queue: EventQueue;
  private readonly source: EventSource;
  private readonly hazards: Hazards;
  private readonly streamKind: number;
  private readonly end: number;
  private readonly records: Int32Array;
  private readonly stride: number;

  /**
   * @param queue the calendar to go on with; a new one where left out
   * @throws RangeError when the kind of the streams' events is not 0 to 255
   */
  constructor(plan: AgentRunPlan, queue?: EventQueue) {
    const { words, stride, size } = plan.agents;
    if (!(plan.streamKind >= 0 && plan.streamKind <= LARGEST_KIND))
      throw new RangeError(`A kind is 0 to ${LARGEST_KIND}; got ${plan.streamKind}.`);
    this.queue = queue ?? new EventQueue(plan.start, plan.end, plan.pending ?? 2 * size + 64);
    this.queue.touches(words, stride);
    this.records = words;
    this.stride = stride;
    this.source = plan.source;
    this.hazards = plan.hazards;
    this.streamKind = plan.streamKind;
    this.end = plan.end;
  }

  /** When the event that {@link next} brought happens, days. */
  get time(): number {
    return this.queue.time;
  }

  /** Bytes of memory that the calendar holds. */
  get bytes(): number {
    return this.queue.bytes;
  }

  /**
   * An independent run that goes on from here, with the event that is happening.
   * @param agents the branch's own copy of the agents, see {@link copyAgents}
   * @param hazards over that copy
   */
  branch(agents: AgentColumns, hazards: Hazards): AgentRun {
    const { streamKind, end, time: start } = this;
    const source = this.source.branch(agents);
    // Its hazards may be others.
    const { words, stride, size } = agents;
    for (let agent = 0; agent < size; agent++) words[agent * stride + CELL] &= CELL_MASK;
    const run = new AgentRun({ start, end, agents, source, hazards, streamKind }, this.queue.clone());
    run.kind = this.kind;
    run.agent = this.agent;
    run.stamp = this.stamp;
    run.stream = this.stream;
    run.block = this.block;
    run.step = this.step;
    return run;
  }

  /**
   * Files an event of the model's own.
   * @param time days; not before the event that is happening
   * @param kind whole number 0 to 255, but not the kind of the streams' events
   * @param agent whole number from 0: usually a row
   * @param stamp whole number that comes back with the event, to tell one that has become void; 0 to 16,777,215
   * @throws RangeError when one of them is not as said
   */
  plan(time: number, kind: number, agent: number, stamp = 0): void {
    if (kind === this.streamKind)
      throw new RangeError(`Events of kind ${kind} come from streams and cannot be planned.`);
    if (agent < 0) throw new RangeError(`An event is planned for an agent, 0 or more; got ${agent}.`);
    this.queue.schedule(time, kind, agent, stamp);
  }

  /**
   * Finds and files the agent's next random event, after any change of state. What was filed before is void.
   * @param after only events after this moment, days
   * @param limit up to this moment, days; when nothing happens before it, an event of `limitKind` comes at it
   * @param limitKind whole number 0 to 255, but not the kind of the streams' events; nothing comes where it is left out
   * @throws RangeError when the kind of the limit is not as said, or the source has more than 255 streams
   */
  lookAhead(agent: number, after: number, limit: number = Number.POSITIVE_INFINITY, limitKind: number = NOTHING): void {
    const { source, records, hazards, streamKind, end } = this;
    const isKind = limitKind >= 0 && limitKind <= LARGEST_KIND && limitKind !== streamKind;
    if (!isKind && limitKind !== NOTHING) this.refuseLimit(limitKind);
    const horizon = limit < end ? limit : end;
    source.next(hazards, agent, after, horizon);
    if (limitKind !== NOTHING) {
      while (source.stream < 0 && source.time < horizon) source.next(hazards, agent, source.time, horizon);
    }
    const at = agent * this.stride;
    const stamp = (records[at + STAMP] + 1) & LARGEST_STAMP;
    records[at + STAMP] = stamp;
    const { time, stream } = source;
    let kind = streamKind;
    let entity = agent;
    if (stream >= 0) {
      if (stream >= LOOK_AGAIN) throw new RangeError(`Streams are numbered up to ${LOOK_AGAIN - 1}; got ${stream}.`);
      records[at + FOUND] = (stream << 24) | source.step;
      records[at + BLOCK] = source.block;
    } else if (limitKind !== NOTHING && time === limit) {
      kind = limitKind;
      entity |= LIMIT;
    } else records[at + FOUND] = LOOK_AGAIN << 24;
    this.queue.file(time, entity, (kind << 24) | stamp);
  }

  private refuseLimit(kind: number): never {
    if (kind === this.streamKind) throw new RangeError(`Events of kind ${kind} come from streams, not at a limit.`);
    throw new RangeError(`A kind is 0 to ${LARGEST_KIND}; got ${kind}.`);
  }

  /** Makes what was found ahead for an agent void: nothing random happens to it until the next {@link lookAhead}. */
  forget(agent: number): void {
    const at = agent * this.stride + STAMP;
    this.records[at] = (this.records[at] + 1) & LARGEST_STAMP;
  }

  /**
   * Brings the next event before `until`.
   * @returns false when there is none
   */
  next(until: number): boolean {
    const { queue, records, stride, streamKind } = this;
    while (queue.next(until)) {
      const { entity, kind, stamp } = queue;
      const agent = entity & AGENT;
      this.agent = agent;
      this.stamp = stamp;
      if (entity >= 0 && kind !== streamKind) {
        this.kind = kind;
        return true;
      }
      const at = agent * stride;
      if (records[at + STAMP] !== stamp) continue;
      if (entity < 0) {
        this.kind = kind;
        return true;
      }
      const found = records[at + FOUND];
      const stream = found >>> 24;
      if (stream === LOOK_AGAIN) {
        this.lookAhead(agent, queue.time);
        continue;
      }
      // From one bit to the other: the last event of its time block has come.
      records[at + CELL] += records[at + CELL] & LAST_AHEAD;
      this.kind = streamKind;
      this.stream = stream;
      this.block = records[at + BLOCK];
      this.step = found & 0xffffff;
      return true;
    }
    return false;
  }

  /**
   * Four words that belong to a random event and a purpose: what follows from an event is drawn from its own name, never
   * from the day on which a service starts.
   * @param purpose 1 to 254, a different one for each use
   */
  draw(out: Words, agent: number, stream: number, block: number, step: number, purpose: number): void {
    this.source.draw(out, agent, stream, block, step, purpose);
  }

  /** As {@link draw}, for the random event that {@link next} brought. */
  drawNow(out: Words, purpose: number): void {
    this.source.draw(out, this.agent, this.stream, this.block, this.step, purpose);
  }
}
