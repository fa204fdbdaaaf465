/** A part of the measuring: hears of every event while the people are still as they were just before it. */
export interface Fold {
  on(kind: number, time: number, row: number, detail: number): void;
  /** Called at the beginning of every counted day. */
  midnight?(day: number): void;
  /** Called once, when the counted time is over. */
  close?(end: number): void;
}
