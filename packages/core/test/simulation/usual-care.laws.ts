import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import {
  keepRun,
  livesOf,
  lookAgainLaw,
  oneMoreInertPersonLaw,
  partings,
  planOf,
  sameSeedLaw,
  trials,
  usualCare,
  warmUpOf,
} from "../../../testkit/src/index.js";
import { runReplicate } from "../../src/index.js";
import { hardWinter } from "../care/hard-winter.js";

describe.each([
  ["England", england, 50],
  ["a hard winter", hardWinter, 25],
] as const)("usual care in %s", (_, model, mostPerBand) => {
  const places = { mostPerBand };

  it("is the same to the last bit when run again from nothing", () => {
    fc.assert(fc.property(trials(places), sameSeedLaw(model)), { numRuns: 3 });
  });

  it("changes for nobody when one more inert person is there", () => {
    fc.assert(fc.property(trials(places), oneMoreInertPersonLaw(model)), { numRuns: 4 });
  });

  it("is the same when everybody is looked up again on any day", () => {
    fc.assert(fc.property(trials(places), lookAgainLaw(model)), { numRuns: 8 });
  });

  it("is the same in a branch as in another branch, and as in a whole replicate", () => {
    fc.assert(
      fc.property(trials(places), (trial) => {
        const { warm } = warmUpOf(trial, model);
        const usual = usualCare(trial, model);
        const [first, second] = [keepRun(warm, usual), keepRun(warm, usual)];
        expect(partings(first.lives, second.lives)).toEqual(new Map());
        expect(second.values).toEqual(first.values);
        const scenarios = [usual, usual.with("Again", [])];
        const whole = runReplicate({ ...planOf(trial), scenarios, replicates: trial.replicate + 1 }, trial.replicate);
        expect(whole).toEqual([first.values, first.values]);
      }),
      { numRuns: 3 },
    );
  });

  it("is another life in another replicate and under another seed", () => {
    const [trial] = fc.sample(trials(places), 1);
    const livesIn = (other: Partial<typeof trial>) => {
      const { warm, events } = warmUpOf({ ...trial, warmUpYears: 1, ...other }, model);
      return livesOf(events, warm.population);
    };
    const here = livesIn({});
    expect(partings(here, livesIn({ replicate: trial.replicate + 1 })).size).toBeGreaterThan(5);
    expect(partings(here, livesIn({ seed: "quite another" })).size).toBeGreaterThan(5);
  });

  it("goes on for nobody else in a place without limits when a neighbourhood is taken away (CRN-3)", () => {
    fc.assert(
      fc.property(trials({ ...places, unlimited: true }), (trial) => {
        const { neighbourhoods } = trial.place;
        const fewer = { ...trial, place: { ...trial.place, neighbourhoods: neighbourhoods.slice(1) } };
        const [all, some] = [trial, fewer].map((t) => {
          const { warm, events } = warmUpOf(t, model);
          keepRun(warm, usualCare(t, model)).events.replay(events);
          return livesOf(events, warm.population);
        });
        for (const [person, life] of some) expect(all.get(person)).toEqual(life);
        expect(all.size).toBeGreaterThanOrEqual(some.size);
      }),
      { numRuns: 3 },
    );
  });

  it("goes on for everybody in whatever order the place lists its neighbourhoods (CRN-6)", () => {
    fc.assert(
      fc.property(trials(places), (trial) => {
        const reversed = {
          ...trial,
          place: { ...trial.place, neighbourhoods: [...trial.place.neighbourhoods].reverse() },
        };
        const [there, here] = [trial, reversed].map((t) => {
          const { warm, events } = warmUpOf(t, model);
          keepRun(warm, usualCare(t, model)).events.replay(events);
          return livesOf(events, warm.population);
        });
        expect(partings(there, here)).toEqual(new Map());
      }),
      { numRuns: 3 },
    );
  });
});
