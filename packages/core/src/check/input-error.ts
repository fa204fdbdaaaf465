/** Where and why an input was refused, in the parts an error message is built from. */
export interface InputErrorDetail {
  /** File the input came from, when there is one. */
  readonly file?: string;
  /** Path inside the input, such as `scenarios.both[0].caseloadCap`. */
  readonly path?: string;
  /** What was found, as a reader would write it. */
  readonly got?: string;
  /** What would have been accepted. */
  readonly expected?: string;
  /** What to do about it. */
  readonly hint?: string;
}

/**
 * Bad input, refused at the edge. The message ends the search: what, got, expected, where, what to do.
 * Command-line programs turn it into exit status 2.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly detail: InputErrorDetail;

  constructor(message: string, detail: InputErrorDetail = {}) {
    super(message);
    this.detail = detail;
  }
}
