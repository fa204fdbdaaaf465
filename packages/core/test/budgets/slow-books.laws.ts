import fc from "fast-check";
import { expect, it } from "vitest";
import { type BudgetPlan, openBook, type PoolPlan, positionOf } from "../../src/index.js";
import { anyPlan, anyStep, history, NAMES, Played } from "./histories.js";
import { SlowBooks } from "./slow-books.js";

const withoutPools = anyPlan.map(
  (plan): BudgetPlan => ({
    ...plan,
    pools: [] as PoolPlan[],
    accounts: plan.accounts.map(({ from: _from, ...account }) => account),
  }),
);
const KNOWN = ["wait", "spend", "commit", "pay", "release", "transfer"];
const steps = history(anyStep.filter((step) => KNOWN.includes(step.do)));

/** An answer in one word, or a number. */
const inShort = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return "waited";
  return typeof answer === "object" ? (answer as { answer: string }).answer : answer;
};

it("the books answer and stand as a plain list that is summed up anew", () => {
  fc.assert(
    fc.property(withoutPools, steps, (plan, list) => {
      const played = new Played(openBook(plan));
      const slow = new SlowBooks(plan);
      for (const step of list) {
        const answer = inShort(played.step(step));
        expect(slow.step(step)).toEqual(answer);
        for (const name of NAMES) {
          const { balance, committed, frozen } = positionOf(played.book, name);
          expect([name, slow.balance(name), slow.committed(name), slow.isFrozen(name)]).toEqual([
            name,
            balance,
            committed,
            frozen,
          ]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
