/** The property that notebook kernels look for when a value is the last line of a cell. */
export const JUPYTER_DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/** One value in several forms, by media type; the notebook shows the richest it knows. */
export type DisplayBundle = Readonly<Record<string, unknown>>;
