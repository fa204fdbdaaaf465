import { InputError } from "../check/input-error.js";
import { suggestion } from "../check/nearest.js";
import { type PeopleView, type PersonSetting, SETTINGS } from "./people-view.js";

/**
 * Which people, and when, as plain data: everything that is written down must hold. An empty condition always holds.
 * Classes are those of the model: frailty 0 fit to 3 severe, function 0 independent to 3 dependent, deprivation fifth
 * 1 most deprived to 5.
 */
export interface Condition {
  readonly ageAtLeast?: number;
  readonly ageUnder?: number;
  readonly isWoman?: boolean;
  readonly imdFifths?: readonly number[];
  readonly frailtyAtLeast?: number;
  readonly frailtyAtMost?: number;
  readonly functionAtLeast?: number;
  readonly functionAtMost?: number;
  /** Where the person is now: any of these. */
  readonly settings?: readonly PersonSetting[];
  readonly livesInCareHome?: boolean;
  readonly livesInNursingHome?: boolean;
  readonly livesAlone?: boolean;
  readonly hasCarer?: boolean;
  readonly hasDementia?: boolean;
  readonly hasRespiratoryDisease?: boolean;
  readonly hasSevereMentalIllness?: boolean;
  readonly hasLearningDisability?: boolean;
  readonly hasComplexNeeds?: boolean;
  readonly isOutOfWork?: boolean;
  /** 0 none, 1 undiagnosed, 2 diagnosed and uncontrolled, 3 controlled: any of these. */
  readonly hypertension?: readonly number[];
  readonly isHomeColdOrDamp?: boolean;
  readonly hasHomeCare?: boolean;
  readonly daysSinceDischargeUnder?: number;
  readonly daysSinceDischargeAtLeast?: number;
  readonly daysSinceReablementUnder?: number;
  readonly daysSinceReablementAtLeast?: number;
  /** Days since a programme last kept the person from an admission. */
  readonly daysSinceDivertedUnder?: number;
  /** At least one of these holds. */
  readonly anyOf?: readonly Condition[];
  /** None of these holds. */
  readonly noneOf?: readonly Condition[];
}

/** Says of a person at a time. */
export type Predicate = (row: number, time: number) => boolean;

/** A condition made ready for one run. */
export interface CompiledCondition {
  readonly holds: Predicate;
  /** False only where the condition cannot come to hold from the time on, the person's state staying as it is. */
  readonly mayHold: Predicate;
}

const ALWAYS: Predicate = () => true;

/** How each word reads, and whether time alone can make it true. */
interface Word {
  readonly read: (people: PeopleView, wanted: never) => Predicate;
  readonly ripens?: true;
}

const is =
  (ask: (people: PeopleView) => (row: number) => boolean) =>
  (people: PeopleView, wanted: boolean): Predicate => {
    const answer = ask(people);
    return (row) => answer(row) === wanted;
  };

const WORDS: Readonly<Record<Exclude<keyof Condition, "anyOf" | "noneOf">, Word>> = {
  ageAtLeast: { read: (p, years: number) => (row, time) => p.ageYears(row, time) >= years, ripens: true },
  ageUnder: { read: (p, years: number) => (row, time) => p.ageYears(row, time) < years },
  isWoman: { read: is((p) => (row) => p.isWoman(row)) },
  imdFifths: { read: (p, fifths: readonly number[]) => (row) => fifths.includes(p.imdFifth(row)) },
  frailtyAtLeast: { read: (p, level: number) => (row) => p.frailty(row) >= level },
  frailtyAtMost: { read: (p, level: number) => (row) => p.frailty(row) <= level },
  functionAtLeast: { read: (p, level: number) => (row) => p.functionLevel(row) >= level },
  functionAtMost: { read: (p, level: number) => (row) => p.functionLevel(row) <= level },
  settings: {
    read: (p, names: readonly PersonSetting[]) => {
      const wanted = SETTINGS.map((name) => names.includes(name));
      return (row) => wanted[p.setting(row)];
    },
  },
  livesInCareHome: { read: is((p) => (row) => p.livesInCareHome(row)) },
  livesInNursingHome: { read: is((p) => (row) => p.livesInNursingHome(row)) },
  livesAlone: { read: is((p) => (row) => p.livesAlone(row)) },
  hasCarer: { read: is((p) => (row) => p.hasCarer(row)) },
  hasDementia: { read: is((p) => (row) => p.hasDementia(row)) },
  hasRespiratoryDisease: { read: is((p) => (row) => p.hasRespiratoryDisease(row)) },
  hasSevereMentalIllness: { read: is((p) => (row) => p.hasSevereMentalIllness(row)) },
  hasLearningDisability: { read: is((p) => (row) => p.hasLearningDisability(row)) },
  hasComplexNeeds: { read: is((p) => (row) => p.hasComplexNeeds(row)) },
  isOutOfWork: { read: is((p) => (row) => p.isOutOfWork(row)) },
  hypertension: { read: (p, states: readonly number[]) => (row) => states.includes(p.hypertension(row)) },
  isHomeColdOrDamp: { read: is((p) => (row) => p.isHomeColdOrDamp(row)) },
  hasHomeCare: { read: is((p) => (row) => p.hasHomeCare(row)) },
  daysSinceDischargeUnder: { read: (p, days: number) => (row, time) => p.daysSinceDischarge(row, time) < days },
  daysSinceDischargeAtLeast: {
    read: (p, days: number) => (row, time) => p.daysSinceDischarge(row, time) >= days,
    ripens: true,
  },
  daysSinceReablementUnder: { read: (p, days: number) => (row, time) => p.daysSinceReablement(row, time) < days },
  daysSinceReablementAtLeast: {
    read: (p, days: number) => (row, time) => p.daysSinceReablement(row, time) >= days,
    ripens: true,
  },
  daysSinceDivertedUnder: { read: (p, days: number) => (row, time) => p.daysSinceDiverted(row, time) < days },
};

/**
 * Refuses words that conditions do not have.
 * @throws InputError naming the word and the nearest known one
 */
export function checkCondition(condition: Condition, path: string): void {
  const known = [...Object.keys(WORDS), "anyOf", "noneOf"];
  for (const word of Object.keys(condition)) {
    if (known.includes(word)) continue;
    throw new InputError(`Conditions have no "${word}".`, {
      path: `${path}.${word}`,
      got: word,
      expected: `any of ${known.join(", ")}`,
      hint: suggestion(word, known),
    });
  }
  for (const list of ["anyOf", "noneOf"] as const) {
    condition[list]?.forEach((part, i) => {
      checkCondition(part, `${path}.${list}[${i}]`);
    });
  }
}

/** Makes a condition ready to be asked about the people of one run. It keeps nothing from one question to the next. */
export function compileCondition(condition: Condition, people: PeopleView): CompiledCondition {
  const holds: Predicate[] = [];
  const mayHold: Predicate[] = [];
  for (const [word, wanted] of Object.entries(condition)) {
    if (word === "anyOf" || word === "noneOf" || wanted === undefined) continue;
    const { read, ripens } = WORDS[word as keyof typeof WORDS];
    const predicate = read(people, wanted as never);
    holds.push(predicate);
    if (!ripens) mayHold.push(predicate);
  }
  if (condition.anyOf !== undefined) {
    const parts = condition.anyOf.map((part) => compileCondition(part, people));
    holds.push(some(parts.map((part) => part.holds)));
    mayHold.push(some(parts.map((part) => part.mayHold)));
  }
  for (const part of condition.noneOf ?? []) {
    const { holds: held } = compileCondition(part, people);
    const not: Predicate = (row, time) => !held(row, time);
    holds.push(not);
    // What a person is not yet kept out of by time alone, time may let in: only a part without time settles it.
    if (!readsTime(part)) mayHold.push(not);
  }
  return { holds: every(holds), mayHold: every(mayHold) };
}

function readsTime(condition: Condition): boolean {
  const words = Object.keys(condition);
  return (
    words.some((word) => word.startsWith("age") || word.startsWith("daysSince")) ||
    [...(condition.anyOf ?? []), ...(condition.noneOf ?? [])].some(readsTime)
  );
}

function every(predicates: readonly Predicate[]): Predicate {
  const [first, second, ...rest] = predicates;
  if (first === undefined) return ALWAYS;
  if (second === undefined) return first;
  if (rest.length === 0) return (row, time) => first(row, time) && second(row, time);
  return (row, time) => {
    for (const predicate of predicates) if (!predicate(row, time)) return false;
    return true;
  };
}

function some(predicates: readonly Predicate[]): Predicate {
  return (row, time) => {
    for (const predicate of predicates) if (predicate(row, time)) return true;
    return false;
  };
}
