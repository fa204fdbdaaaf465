import { InputError } from "../check/input-error.js";

/** Where decisions are taken, the smallest first. */
export const LEVELS = ["neighbourhood", "place", "system"] as const;
export type Level = (typeof LEVELS)[number];

/** What is decided. */
export const DECISIONS = ["strategy", "budget", "workforce", "service design", "targeting", "delivery"] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export const GOVERNANCE = ["russian-doll", "hub-and-spoke", "autonomous-neighbourhoods"] as const;
/**
 * Who decides. `russian-doll`: every level decides at its own scale, and what has to be taken once goes to the level that
 * knows most for its cost. `hub-and-spoke`: the system decides strategy and budget, the place design, targeting and
 * workforce, the neighbourhood delivery. `autonomous-neighbourhoods`: neighbourhoods decide design, targeting and
 * delivery without a committee; the place the rest.
 */
export type Governance = (typeof GOVERNANCE)[number];

/** What a level is like at deciding. The numbers are the caller's. */
export interface LevelTraits {
  /** Probability that the group it chooses is truly the one that loses most. */
  readonly information: number;
  /** Management cost per head against the place's. */
  readonly scaleCost: number;
  /** Spread of choices between units: standard deviation of the log of the spending share. */
  readonly spread: number;
}

/** How decisions are allocated. */
export interface DecisionRules {
  readonly governance: Governance;
  readonly levels: Readonly<Record<Level, LevelTraits>>;
  /** Approval time that one layer takes, days. */
  readonly daysPerLayer: number;
  /** Factor on the spread where nobody aligns the units; 1 or more. */
  readonly unalignedSpread: number;
}

/** How one kind of decision is taken under the rules. */
export interface DecisionRoute {
  readonly kind: DecisionKind;
  readonly level: Level;
  /** Layers that have to agree, and the days they take. */
  readonly layers: number;
  readonly approvalDays: number;
  readonly information: number;
  readonly scaleCost: number;
  readonly spread: number;
}

const HUB: Readonly<Record<DecisionKind, Level>> = {
  strategy: "system",
  budget: "system",
  workforce: "place",
  "service design": "place",
  targeting: "place",
  delivery: "neighbourhood",
};

const AUTONOMOUS: Readonly<Record<DecisionKind, Level>> = {
  strategy: "place",
  budget: "place",
  workforce: "place",
  "service design": "neighbourhood",
  targeting: "neighbourhood",
  delivery: "neighbourhood",
};

/** The level that knows most for its cost, of equals the smaller. */
function bestInformed(levels: DecisionRules["levels"]): Level {
  const worth = (level: Level): number => levels[level].information / levels[level].scaleCost;
  return LEVELS.reduce((best, level) => (worth(level) > worth(best) ? level : best));
}

function levelOf(kind: DecisionKind, rules: DecisionRules): Level {
  if (rules.governance === "russian-doll") return bestInformed(rules.levels);
  return (rules.governance === "hub-and-spoke" ? HUB : AUTONOMOUS)[kind];
}

function layersOf(level: Level, governance: Governance): number {
  if (governance === "russian-doll") return 1;
  return governance === "hub-and-spoke" ? LEVELS.indexOf(level) : 0;
}

/**
 * Where a kind of decision is taken and what that costs in days, information and management.
 * @throws InputError when a level costs nothing or less, which leaves the best informed for its cost undefined
 */
export function decisionRoute(kind: DecisionKind, rules: DecisionRules): DecisionRoute {
  for (const level of LEVELS) {
    const { scaleCost } = rules.levels[level];
    if (scaleCost > 0) continue;
    throw new InputError(`The scale cost of the ${level} must be above 0; got ${scaleCost}.`, {
      path: `levels.${level}.scaleCost`,
      got: String(scaleCost),
    });
  }
  const level = levelOf(kind, rules);
  const layers = layersOf(level, rules.governance);
  const { information, scaleCost, spread } = rules.levels[level];
  const aligned = rules.governance !== "autonomous-neighbourhoods";
  return {
    kind,
    level,
    layers,
    approvalDays: layers * rules.daysPerLayer,
    information,
    scaleCost,
    spread: aligned ? spread : spread * rules.unalignedSpread,
  };
}

/** A decision that somebody wants to take about an account. */
export interface ProposedDecision {
  readonly kind: DecisionKind;
  readonly by: Level;
  /** The level whose budget it is. */
  readonly budget: Level;
}

/** Whether a level may take a decision within a budget. Nested levels decide in their own budgets; else, by kind. */
export function mayDecide({ kind, by, budget }: ProposedDecision, rules: DecisionRules): boolean {
  return rules.governance === "russian-doll" ? by === budget : by === levelOf(kind, rules);
}
