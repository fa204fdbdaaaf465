/*
 * One person's life on the engine, without chance: nothing happens but what is planned, at its exact time. No service has a
 * limit: whoever is asked to come comes.
 */
import { AgentRun, agentColumns, PotentialEvents, rateTables, seedWords, streamKeys } from "@placewell/core";

/** Something that happened, on a day and its fraction. */
export interface Happening<Name extends string> {
  readonly day: number;
  readonly name: Name;
}

const PERSON = 0;
const STREAM = 255;

/** What may happen, in order: of two things at one time the first named comes first. */
export class OneLife<Name extends string> {
  readonly diary: Happening<Name>[] = [];
  private readonly names: readonly Name[];
  private readonly run: AgentRun;
  private readonly end: number;

  constructor(names: readonly Name[], end: number) {
    this.names = names;
    this.end = end;
    const agents = agentColumns(1, {});
    const source = new PotentialEvents([], streamKeys(seedWords("no chance"), 0), agents);
    const hazards = rateTables(agents, {});
    this.run = new AgentRun({ start: 0, end, agents, source, hazards, streamKind: STREAM });
  }

  get day(): number {
    return this.run.time;
  }

  /** Plans something for a day; what lies beyond the end is left out. */
  plan(day: number, name: Name): void {
    if (day < this.end) this.run.plan(day, this.names.indexOf(name), PERSON);
  }

  /**
   * Lives to the end.
   * @param happen is told of each thing, and may plan more
   * @param isAverted whether a thing that was planned does not happen after all
   */
  live(happen: (name: Name, day: number) => void, isAverted: (name: Name) => boolean = () => false): void {
    while (this.run.next(this.end)) {
      const name = this.names[this.run.kind];
      if (isAverted(name)) continue;
      this.diary.push({ day: this.run.time, name });
      happen(name, this.run.time);
    }
  }
}
