/** What a look-up found: when, which stream ({@link NONE} for none), and the point's name. */
export interface Found {
  time: number;
  stream: number;
  block: number;
  step: number;
}

/** In place of a stream: there is no event. */
export const NONE = -1;
