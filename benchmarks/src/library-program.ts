import type { Variant } from "./library.ts";
import { type Program, typescript } from "./program.ts";

/** The library in a process of its own. */
export function libraryProgram(variant: Variant, people: number, days: number): Program {
  return typescript(new URL("serve-library.ts", import.meta.url), [variant, String(people), String(days)]);
}
