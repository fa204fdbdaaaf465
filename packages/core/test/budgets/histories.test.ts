import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetNotice, FLOWS, openBook, postingsOf } from "../../src/index.js";
import { anyPlan, anyStep, history, Played } from "./histories.js";

/** The laws are worth what their histories reach. */
describe("random histories", () => {
  const flows = new Map<string, number>();
  const answers = new Map<string, number>();
  const count = (tally: Map<string, number>, what: string): void => {
    tally.set(what, (tally.get(what) ?? 0) + 1);
  };
  let acrossPartners = 0;
  for (const [plan, steps] of fc.sample(fc.tuple(anyPlan, history(anyStep)), { numRuns: 2000, seed: 1 })) {
    const played = new Played(openBook(plan));
    for (const step of steps) {
      const answer = played.step(step);
      if (Array.isArray(answer)) for (const { kind } of answer as BudgetNotice[]) count(answers, kind);
      else count(answers, String(typeof answer === "object" ? (answer as { answer: string }).answer : answer));
    }
    for (const { state } of played.book.investments.values()) count(answers, state);
    if (played.book.accounts.some(({ lent }) => lent > 0)) acrossPartners += 1;
    for (const { flow } of postingsOf(played.book)) count(flows, flow);
  }

  it("reach every way in which money can move", () => {
    expect(FLOWS.filter((flow) => (flows.get(flow) ?? 0) < 5)).toEqual([]);
    expect(acrossPartners).toBeGreaterThan(10);
  });

  it.each([
    "granted",
    "short",
    "frozen",
    "not in the plan",
    "too soon",
    "commitment expired",
    "account frozen",
    "account released",
    "pool disputed",
    "pool dissolved",
    "personal instalment missed",
    "outlay missed",
    "investment stopped",
    "recouped",
  ])("reach the answer or notice: %s", (what) => {
    expect(answers.get(what) ?? 0).toBeGreaterThan(0);
  });
});
