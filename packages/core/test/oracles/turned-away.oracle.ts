import { describe, expect, it } from "vitest";
import { erlangB } from "../../../../examples/known-answers/erlang.js";
import { expectMean } from "../../../testkit/src/index.js";
import { FOUR, figuresOf, HUNDRED, THREE, TWELVE } from "./textbook-queues.js";

describe("Erlang's formula B", () => {
  it.each([THREE, FOUR, TWELVE, HUNDRED])("$servers servers, $arrivals arrivals, $services services", (setting) => {
    const { arrivals, services, servers, refused } = setting;
    expect(erlangB(servers, arrivals / services)).toBeCloseTo(refused, 6);
  });
});

/*
 * M/M/c/c: whoever finds all servers taken goes away. Independent runs, refused beyond 4 standard errors: false alarm of
 * all eight checks below 1 in 1,900. Each would show the error stated 97 times in 100.
 */
describe("M/M/c where nobody may wait", () => {
  const cases = [
    { setting: THREE, days: 30, finds: 0.02 },
    { setting: FOUR, days: 68, finds: 0.02 },
    { setting: TWELVE, days: 120, finds: 0.02 },
    { setting: HUNDRED, days: 120, finds: 0.09 },
  ] as const;

  it.each(cases)("$setting.servers servers: who is turned away, how many are served", { timeout: 300_000 }, (c) => {
    const { setting, days, finds } = c;
    const { arrivals, services, refused } = setting;
    const figures = figuresOf(setting, { replicates: 100, days, seats: 0 });
    expectMean(
      figures.map((f) => f.shareRefused),
      refused,
      { findsRelativeError: finds },
    );
    expectMean(
      figures.map((f) => f.seen),
      (arrivals / services) * (1 - refused),
      { findsRelativeError: 0.02 },
    );
  });
});
