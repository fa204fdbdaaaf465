import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import { capacitiesFor, groundOf, keepRun, partings, smallPlace, type Trial } from "../../../testkit/src/index.js";
import { type Combiner, type Modifier, modelTargets, type Target } from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

/** A town of old people where everything is scarce, so that every quantity is somebody's. */
const trial: Trial = {
  place: smallPlace([{ residentsByBand: [20, 20, 20, 60, 90, 120, 150, 320], imdDecile: 1 }], capacitiesFor(800, 0.5)),
  seed: "targets",
  replicate: 0,
  warmUpYears: 0,
  day: 100,
};

/** A combiner that fits a target, and a value that nobody can miss. */
function strong(target: string): [Combiner, number] {
  if (target.startsWith("hazard.")) return ["rate-ratio", 4];
  if (target.startsWith("capacity.")) return ["capacity", 200];
  if (target.startsWith("opening.")) return ["level", 7];
  if (target === "staff.turnover") return ["rate-ratio", 20];
  if (target === "staff.hours") return ["divert", 0.9];
  if (target.startsWith("staff.")) return ["capacity", -0.9];
  if (target === "column.carer-hours") return ["shift", 40];
  if (target === "handoffs") return ["time-ratio", 0.1];
  if (target.startsWith("los.") || target.startsWith("delay.")) return ["time-ratio", 0.1];
  return target === "p.pathway" || target === "p.convey" ? ["odds-ratio", 9] : ["divert", 0.9];
}

function modifierOf(target: string): Modifier {
  const [combiner, value] = strong(target);
  const isPart = target === "handoffs" || (target.startsWith("delay.") && target !== "delay.process");
  const share = isPart ? { shareOfWhole: 0.4 } : {};
  return { target: target as Target, combiner, value, scope: "residents", ...share };
}

/** Whoever rings a hub without visits of its own gets an ambulance, so the two are tried together. */
const NEEDS: Readonly<Record<string, string>> = {
  "p.contact.999": "capacity.hub-visits",
  "capacity.hub-visits": "p.contact.999",
};

describe("a programme that moves", () => {
  const { warm, usual, before } = groundOf(trial, england);

  it.each(modelTargets())("%s changes lives, from its start on", (target) => {
    const targets = [target, ...(NEEDS[target] === undefined ? [] : [NEEDS[target]])];
    const programme = plainProgramme({ start: 30, modifiers: targets.map(modifierOf) });
    const changed = partings(before.lives, keepRun(warm, usual, [programme]).lives);
    expect(changed.size).toBeGreaterThan(0);
    for (const { before: was, after: is } of changed.values()) {
      expect(
        Math.min(was?.time ?? Number.POSITIVE_INFINITY, is?.time ?? Number.POSITIVE_INFINITY),
      ).toBeGreaterThanOrEqual(30);
    }
  });
});
