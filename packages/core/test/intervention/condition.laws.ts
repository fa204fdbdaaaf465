import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, checkCondition, compileCondition } from "../../src/intervention/condition.js";
import type { PeopleView } from "../../src/intervention/people-view.js";

/** One person in row 0 whose birthday, discharge and reablement lie at known days. */
const somebody = (more: Partial<PeopleView> = {}): PeopleView => ({
  size: 1,
  residents65Plus: 100,
  reablementSlots: 1,
  numberLow: new Uint32Array(1),
  numberHigh: new Uint32Array(1),
  isAlive: () => true,
  ageYears: (_row, time) => 65 + time / 365.25,
  isWoman: () => true,
  imdFifth: () => 2,
  frailty: () => 2,
  functionLevel: () => 1,
  setting: () => 2,
  livesInCareHome: () => false,
  livesInNursingHome: () => false,
  livesAlone: () => true,
  hasCarer: () => false,
  hasDementia: () => false,
  hasRespiratoryDisease: () => true,
  hasSevereMentalIllness: () => false,
  hasLearningDisability: () => false,
  hypertension: () => 2,
  hasComplexNeeds: () => true,
  isOutOfWork: () => true,
  isHomeColdOrDamp: () => true,
  hasHomeCare: () => false,
  daysSinceDischarge: (_row, time) => time + 10,
  daysSinceDiverted: () => Number.POSITIVE_INFINITY,
  daysSinceReablement: () => Number.POSITIVE_INFINITY,
  ...more,
});

const holds = (condition: Condition, time = 0): boolean => compileCondition(condition, somebody()).holds(0, time);

describe("a condition", () => {
  it.each<[Condition, boolean]>([
    [{}, true],
    [{ ageAtLeast: 65, ageUnder: 66 }, true],
    [{ ageAtLeast: 66 }, false],
    [{ isWoman: false }, false],
    [{ imdFifths: [1, 2] }, true],
    [{ imdFifths: [1] }, false],
    [{ frailtyAtLeast: 2, frailtyAtMost: 2, functionAtLeast: 1, functionAtMost: 1 }, true],
    [{ frailtyAtMost: 1 }, false],
    [{ functionAtLeast: 2 }, false],
    [{ settings: ["ward", "emergency-department"] }, true],
    [{ settings: ["residence"] }, false],
    [{ livesInCareHome: false, livesInNursingHome: false, livesAlone: true, hasCarer: false }, true],
    [{ hasDementia: true }, false],
    [{ hasRespiratoryDisease: true, isHomeColdOrDamp: true, hypertension: [1, 2] }, true],
    [{ hasSevereMentalIllness: true }, false],
    [{ hasLearningDisability: true }, false],
    [{ hasComplexNeeds: true, isOutOfWork: true }, true],
    [{ isOutOfWork: false }, false],
    [{ hasHomeCare: true }, false],
    [{ daysSinceDischargeUnder: 30 }, true],
    [{ daysSinceDischargeAtLeast: 30 }, false],
    [{ daysSinceReablementUnder: 91 }, false],
    [{ daysSinceReablementAtLeast: 91 }, true],
    [{ ageAtLeast: 65, anyOf: [{ frailtyAtLeast: 3 }, { functionAtLeast: 1 }] }, true],
    [{ anyOf: [{ frailtyAtLeast: 3 }, { functionAtLeast: 3 }] }, false],
    [{ noneOf: [{ hasDementia: true }, { hasCarer: true }] }, true],
    [{ noneOf: [{ hasDementia: true }, { livesAlone: true }] }, false],
  ])("%j: %s", (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it("goes with time", () => {
    expect([0, 19.9, 20].map((time) => holds({ daysSinceDischargeUnder: 30 }, time))).toEqual([true, true, false]);
    expect([0, 365, 366].map((time) => holds({ ageAtLeast: 66 }, time))).toEqual([false, false, true]);
  });

  it("may hold from a time on, the person staying as they are, wherever it does later", () => {
    const word: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
      { ageAtLeast: 66 },
      { ageUnder: 66 },
      { daysSinceDischargeUnder: 200 },
      { daysSinceDischargeAtLeast: 200 },
      { livesAlone: true },
      { hasDementia: true },
    );
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: "small" },
        word,
        fc.tuple(word, word).map(([a, b]) => ({ ...a, ...b })),
        fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
        fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((noneOf) => ({ noneOf })),
      ),
    }));
    const day = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(condition, day, day, (one, from, later) => {
        const compiled = compileCondition(one, somebody());
        if (compiled.holds(0, from + later)) expect(compiled.mayHold(0, from)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("with a word that there is not is refused wherever it stands", () => {
    const wrong = { anyOf: [{ noneOf: [{ frailtyAtLest: 1 } as Condition] }] };
    expect(() => checkCondition(wrong, "when")).toThrow('Conditions have no "frailtyAtLest".');
  });
});
