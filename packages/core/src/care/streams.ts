import type { StreamDeclaration } from "../engine/stream-layout.js";
import { CRISIS_TYPES } from "../intervention/crisis-types.js";

/** Block lengths, days: crises are common, the rest rarer. Part of the results: see docs/decisions. */
const CRISIS_BLOCK = 256;
const RARE_BLOCK = 512;

/** Numbers of the streams that are not crises; crises are 0 to 6 in the order of their types. */
export const STREAM = {
  deficit: 7,
  functionDecline: 8,
  functionRecovery: 9,
  dementia: 10,
  bloodPressureFound: 11,
  aloneOnset: 12,
  terminalOnset: 13,
  suddenDeath: 14,
  careNeed: 15,
  careHomeEntry: 16,
  carerStart: 17,
  carerEnd: 18,
  workLoss: 19,
  workGain: 20,
  moveAway: 21,
} as const;

/** Decks of the streams that are not crises. */
const RARE_DECKS = {
  "person.ageing": ["deficit", "fnDecline", "fnRecover", "dementia"],
  "person.turns": ["htnFind", "aloneOnset", "terminalOnset", "suddenDeath"],
  "person.care": ["careNeed", "careHomeEntry", "carerStart", "carerEnd"],
  "person.work": ["workLoss", "workGain", "moveAway"],
} as const;

/** Every hazard stream of the model of care, by number. */
export const CARE_STREAMS: readonly StreamDeclaration[] = [
  ...CRISIS_TYPES.map((type, c) => ({
    name: `person.crisis.${type}`,
    blockDays: CRISIS_BLOCK,
    deck: c < 4 ? "person.crises" : "person.further-crises",
  })),
  ...Object.entries(RARE_DECKS).flatMap(([deck, names]) =>
    names.map((name) => ({ name: `person.${name}`, blockDays: RARE_BLOCK, deck })),
  ),
];

/** Number of crisis streams. */
export const CRISIS_STREAMS: number = CRISIS_TYPES.length;
