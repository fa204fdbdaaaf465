import type { Comparison, ScenarioDescription } from "@placewell/core";

/** Which set of numbers a scenario's programmes use. */
export type SetInForce = "evidence" | "headline" | "mixed" | "none";

/** One scenario of a pair. */
export interface ScenarioArm {
  readonly scenario: string;
  /** Label of its pair. */
  readonly label: string;
  readonly set: SetInForce;
}

/** The same programmes with the same options, once for each set of numbers that was run. */
export interface ScenarioPair {
  /** Name of the evidence scenario, or of the only one there is. */
  readonly label: string;
  /** Titles of the programmes. */
  readonly programmes: readonly string[];
  /** Evidence first, then what the programme claims. */
  readonly arms: readonly ScenarioArm[];
}

const ORDER_OF_SETS: readonly SetInForce[] = ["evidence", "headline", "mixed", "none"];

/** Column words of each set. */
export const SET_WORDS: Readonly<Record<SetInForce, string>> = {
  evidence: "evidence",
  headline: "as claimed",
  mixed: "mixed sets",
  none: "no programme",
};

/** Which set the programmes of a scenario use. */
export function setInForce(scenario: ScenarioDescription): SetInForce {
  const sets = new Set(scenario.programmes.map((p) => p.set));
  if (sets.size > 1) return "mixed";
  const [only] = sets;
  return only ?? "none";
}

/**
 * Puts what a programme claims beside what controlled studies support: scenarios other than the comparator that switch
 * on the same programmes with the same options and differ only in the set of numbers and in what goes with it (harms,
 * transfer, fidelity), in study order. A scenario without a partner stands alone.
 */
export function pairClaimWithEvidence(comparison: Pick<Comparison, "comparator" | "scenarios">): ScenarioPair[] {
  const families = new Map<string, ScenarioDescription[][]>();
  for (const scenario of comparison.scenarios) {
    if (scenario.name === comparison.comparator) continue;
    const family = families.get(familyKey(scenario)) ?? [];
    families.set(familyKey(scenario), family);
    const open = family.find((members) => canJoin(scenario, members));
    if (open === undefined) family.push([scenario]);
    else open.push(scenario);
  }
  return [...families.values()].flat().map(toPair);
}

/**
 * The pair that charts show unless told otherwise: the one with most programmes, the first of them in study order.
 * @throws RangeError when the comparator is the only scenario.
 */
export function fullestPair(comparison: Pick<Comparison, "comparator" | "scenarios">): ScenarioPair {
  const pairs = pairClaimWithEvidence(comparison);
  const most = Math.max(...pairs.map((p) => p.programmes.length));
  const found = pairs.find((p) => p.programmes.length === most);
  if (found === undefined)
    throw new RangeError(`Only "${comparison.comparator}" was run: there is nothing to compare.`);
  return found;
}

/**
 * The pair that a scenario belongs to, or the fullest pair when none is named.
 * @throws RangeError when no compared scenario has that name.
 */
export function pairToShow(comparison: Pick<Comparison, "comparator" | "scenarios">, scenario?: string): ScenarioPair {
  if (scenario === undefined) return fullestPair(comparison);
  const pairs = pairClaimWithEvidence(comparison);
  const found = pairs.find((pair) => pair.arms.some((arm) => arm.scenario === scenario));
  if (found !== undefined) return found;
  const known = pairs.flatMap((pair) => pair.arms.map((arm) => `"${arm.scenario}"`)).join(", ");
  throw new RangeError(
    `There is no scenario "${scenario}" to set against "${comparison.comparator}"; there are ${known}.`,
  );
}

/**
 * The scenario that is asked for, or the first arm of the fullest pair.
 * @throws RangeError when no compared scenario has that name.
 */
export function armToShow(comparison: Pick<Comparison, "comparator" | "scenarios">, scenario?: string): ScenarioArm {
  const { arms } = pairToShow(comparison, scenario);
  return arms.find((arm) => arm.scenario === scenario) ?? arms[0]!;
}

/** Options that say, or by default follow from, which set of numbers is used. */
const OPTIONS_OF_THE_SET = ["parameters", "harms", "transfer", "fidelity"];

/** What makes scenarios the same but for the set of numbers: programmes and options, in any order. */
function familyKey(scenario: ScenarioDescription): string {
  const programmes = scenario.programmes.map(({ name, options }) => {
    const own = Object.entries(options).filter(([key]) => !OPTIONS_OF_THE_SET.includes(key));
    return JSON.stringify([name, own.sort(([a], [b]) => (a < b ? -1 : 1))]);
  });
  return JSON.stringify(programmes.sort());
}

/** Each pair has a set once; a second scenario with the same set starts a pair of its own. */
function canJoin(scenario: ScenarioDescription, members: readonly ScenarioDescription[]): boolean {
  return members.every((member) => setInForce(member) !== setInForce(scenario));
}

function toPair(members: readonly ScenarioDescription[]): ScenarioPair {
  const inOrder = members.toSorted(
    (a, b) => ORDER_OF_SETS.indexOf(setInForce(a)) - ORDER_OF_SETS.indexOf(setInForce(b)),
  );
  const label = inOrder[0]!.name;
  return {
    label,
    programmes: members[0]!.programmes.map((p) => p.title),
    arms: inOrder.map((scenario) => ({ scenario: scenario.name, label, set: setInForce(scenario) })),
  };
}
