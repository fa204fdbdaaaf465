import type { ModifierDeclaration } from "./declaration.js";
import type { Scope } from "./scope.js";
import { isShared, type Target } from "./targets.js";

/** Whom an effect concerns where its declaration leaves it open: the list where there is one, and the place as a whole. */
export function scopeOf({ scope }: ModifierDeclaration, target: Target, hasList: boolean): Scope {
  return scope ?? (hasList && !isOfPlace(target) ? "recipients" : "residents");
}

/** Quantities of a place, not of a person. */
function isOfPlace(target: Target): boolean {
  return isShared(target) || /^(capacity|uptake|cost|opening|staff)\./.test(target);
}
