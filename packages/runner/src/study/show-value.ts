const LONGEST_SHOWN = 80;

/** A value found in a study file, in few words, for an error message. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "nothing (an empty value)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty map" : shorten(`a map with ${keys.join(", ")}`);
  }
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}

const shorten = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
