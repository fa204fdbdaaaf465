/** Where something lies inside a study file: keys of maps and positions in lists. */
export type StudyPath = readonly (string | number)[];

/** A path as a reader would write it, such as `scenarios.both[0].home-first.fidelity`. */
export function writePath(path: StudyPath): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!/^[\p{L}\p{N}_ -]+$/u.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}
