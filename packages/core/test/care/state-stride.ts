import * as careState from "../../src/care/care-state.js";

/** The value of a person stands at their row times this in every column of the state of care. */
export const STRIDE: number = (careState as { readonly STRIDE?: number }).STRIDE ?? 1;
