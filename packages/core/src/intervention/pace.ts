import { exp, log } from "../maths/exponential.js";
import { startUnderApproval } from "./approval.js";
import type { Pace } from "./maturity.js";
import type { Programme } from "./programme.js";

/** How other programmes of a scenario change the pace at which one grows, while they are at work. */
export function paceUnder(programme: Programme, others: readonly Programme[]): Pace[] {
  const pace: Pace[] = [];
  for (const other of others) {
    if (other === programme) continue;
    let logSpeed = 0;
    for (const { target, value } of other.modifiers)
      if (target === "maturity.speed")
        logSpeed += other.effectScale * other.fidelity * (other.context ?? 1) * log(value > 0 ? value : 1e-9);
    if (logSpeed === 0) continue;
    pace.push({ from: startUnderApproval(other, others), until: other.stop, speed: exp(logSpeed) });
  }
  return pace;
}
