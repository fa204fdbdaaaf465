/** Whoever takes in what happened. A fold adds it up; a recorder keeps it whole. */
export interface EventSink {
  /**
   * @param kind number of the event's kind, a past fact such as "admission started"
   * @param time days
   * @param entity row of the person, or −1 where nobody in the model is concerned
   * @param detail meaning by kind
   */
  on(kind: number, time: number, entity: number, detail: number): void;
}

/** Gives every event to both; to the first alone where there is no second. */
export function bothSinks(first: EventSink, second: EventSink | undefined): EventSink {
  if (second === undefined) return first;
  return {
    on(kind, time, entity, detail) {
      first.on(kind, time, entity, detail);
      second.on(kind, time, entity, detail);
    },
  };
}

/** The event stream kept whole, in columns. */
export class EventRecord implements EventSink {
  private kinds = new Uint8Array(1024);
  private times = new Float64Array(1024);
  private entities = new Int32Array(1024);
  private details = new Float64Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  on(kind: number, time: number, entity: number, detail: number): void {
    if (this.count === this.kinds.length) this.grow();
    const i = this.count++;
    this.kinds[i] = kind;
    this.times[i] = time;
    this.entities[i] = entity;
    this.details[i] = detail;
  }

  /** Gives every event, in order, to a sink. */
  replay(sink: EventSink): void {
    for (let i = 0; i < this.count; i++) sink.on(this.kinds[i], this.times[i], this.entities[i], this.details[i]);
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const times = new Float64Array(size);
    times.set(this.times);
    this.times = times;
    const entities = new Int32Array(size);
    entities.set(this.entities);
    this.entities = entities;
    const details = new Float64Array(size);
    details.set(this.details);
    this.details = details;
  }
}
