import { InputError } from "../check/input-error.js";
import { log } from "../maths/exponential.js";
import { thetaOf } from "./combiner.js";
import { JOINT_FLOOR, ruleOf } from "./effect-group.js";
import type { Programme } from "./programme.js";

/**
 * Refuses programmes that would count one effect twice: two of a group that excludes one another, on one target.
 * @throws InputError naming both and the target
 */
export function checkTogether(programmes: readonly Programme[], path: string): void {
  const taken = new Map<string, string>();
  for (const { description, modifiers } of programmes) {
    const targets = modifiers.filter(({ group }) => ruleOf(group) === "exclusive").map(({ target }) => target);
    for (const target of new Set(targets)) {
      const other = taken.get(target);
      if (other !== undefined) {
        throw new InputError(
          `"${other}" and "${description.name}" both stand for the whole system's effect on ${target}.`,
          {
            path,
            hint: "Switch one of them off, or choose its mode `components`.",
          },
        );
      }
      taken.set(target, description.name);
    }
  }
}

/**
 * What a reader must know of programmes that act together: crisis hazards that they would together bring below
 * {@link JOINT_FLOOR}, where several are held at it.
 */
export function togetherCaveats(programmes: readonly Programme[]): string[] {
  const sums = new Map<string, { log: number; names: string[] }>();
  for (const { description, modifiers, effectScale, fidelity, context = 1 } of programmes) {
    for (const { target, combiner, value, isHarm, times = 1 } of modifiers) {
      const theta = thetaOf(combiner, value);
      if (!target.startsWith("hazard.crisis.") || isHarm || theta >= 1) continue;
      const sum = sums.get(target) ?? { log: 0, names: [] };
      sum.log += effectScale * fidelity * context * times * log(theta > 0 ? theta : Number.MIN_VALUE);
      if (!sum.names.includes(description.name)) sum.names.push(description.name);
      sums.set(target, sum);
    }
  }
  const held = [...sums].filter(([, { log: sum, names }]) => names.length > 1 && sum < log(JOINT_FLOOR));
  if (held.length === 0) return [];
  const names = [...new Set(held.flatMap(([, sum]) => sum.names))].sort();
  const targets = held.map(([target]) => target).sort();
  return [
    `Together ${names.join(", ")} would bring ${targets.join(", ")} below a ratio of ${JOINT_FLOOR} for whoever has them all: it is held there.`,
  ];
}
