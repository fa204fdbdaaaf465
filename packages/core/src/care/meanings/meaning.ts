/** What a column of the state holds. */
export interface ColumnMeaning {
  /** Unit, or `level` where the values are told below. */
  readonly unit: string;
  /** One sentence. */
  readonly meaning: string;
  /** What each value stands for, from 0 on, where there are few. */
  readonly levels?: readonly string[];
}

/** A hazard stream: to whom it can happen, how often, and what follows. */
export interface StreamMeaning {
  readonly meaning: string;
  /** Whose hazard is above 0. */
  readonly who: string;
  /** Rate a person-year; ids of parameters stand for their values. */
  readonly rate: string;
  readonly follows: string;
  /** Ids of the parameters that the rate and what follows read. */
  readonly parameters: readonly string[];
}

/** A part of the model that is not a stream. */
export interface Submodel {
  readonly name: string;
  /** Sentences; ids of parameters stand for their values. */
  readonly text: readonly string[];
  readonly parameters: readonly string[];
}

/** Something with capacity. */
export interface ServiceMeaning {
  readonly name: string;
  readonly unit: string;
  readonly capacity: string;
  /** In which order people are served, or that nobody waits. */
  readonly queue: string;
  readonly whenFull: string;
}

/** A kind of event, as it stands in the event stream. */
export interface EventMeaning {
  readonly meaning: string;
  /** What the number that goes with it means; absent where it says nothing. */
  readonly detail?: string;
  /** Values of the number to show in words; absent where one shows enough. */
  readonly details?: readonly number[];
}
