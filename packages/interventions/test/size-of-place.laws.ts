import { allLines, type Programme, type ProgrammeLine, runScenario, scenario } from "@placewell/core";
import { frailtyCrisisHub, homeFirst, programmes } from "@placewell/interventions";
import { capacitiesFor, groundOf, smallPlace, type Trial } from "@placewell/testkit";
import { describe, expect, it, test } from "vitest";
import { england, york } from "../../england/src/index.js";

/** Amounts that stand as they are in every place, and why twice the people do not make them twice as large. */
const STANDING: Readonly<Record<string, string>> = {
  "acute-provider-up-front-risk": "What a hospital pays up front is agreed, not worked out from its people.",
  "health-inequalities-funding": "The pot is one district's, and its effect was measured for each pot.",
  "place-devolution": "One director and team for a place, whatever its size.",
};

const OLD = [20, 20, 20, 40, 60, 80, 80, 160];
const once = smallPlace([{ residentsByBand: OLD, imdDecile: 1 }], capacitiesFor(480, 1));
const twice = smallPlace(
  [OLD, OLD].map((residentsByBand) => ({ residentsByBand, imdDecile: 1 })),
  capacitiesFor(960, 1),
);

/** Everything of a programme that is counted for a whole place: name, amount, and the residents aged 65+ that it is for. */
function amounts({ enrolment, modifiers, costs = [] }: Programme): [string, number, number | undefined][] {
  const {
    caseloadCap = Number.POSITIVE_INFINITY,
    placesPerYear = Number.POSITIVE_INFINITY,
    inPlaceOf65Plus,
  } = enrolment ?? {};
  const all: [string, number, number | undefined][] = [
    ["caseload", caseloadCap, inPlaceOf65Plus?.caseloadCap],
    ["places a year", placesPerYear, inPlaceOf65Plus?.placesPerYear],
    ...modifiers
      .filter(({ combiner }) => combiner === "capacity")
      .map(({ target, value, inPlaceOf65Plus: size }): [string, number, number | undefined] => [target, value, size]),
    ...costs
      .filter(({ per, gbp }) => (per === "year" || per === "once") && gbp !== undefined)
      .map(({ what, gbp, inPlaceOf65Plus: size }): [string, number, number | undefined] => [what, gbp!, size]),
  ];
  return all.filter(([, amount]) => amount !== 0 && amount < Number.POSITIVE_INFINITY);
}

describe.each(programmes.map((p) => [p.description.name, p] as const))("%s", (name, { make, description }) => {
  it(name in STANDING ? `stands as it is: ${STANDING[name]}` : "is twice as large in a place twice as large", () => {
    for (const parameters of ["evidence", "headline"] as const) {
      const programme = make({ parameters });
      const standing = amounts(programme).filter(([, , size]) => size === undefined);
      expect(standing.length > 0, standing.map(([what]) => what).join(", ")).toBe(
        name in STANDING && amounts(programme).length > 0,
      );
      expect(amounts(make({ parameters, size: "as-stated" })).every(([, , size]) => size === undefined)).toBe(true);
    }
  });

  it("says so", () => {
    const sized = ["evidence", "headline"].some((parameters) => amounts(make({ parameters })).length > 0);
    const says = description.caveats.some((text) => text.includes("are scaled to those of the place"));
    expect(says).toBe(sized && !(name in STANDING));
  });
});

test("sums of a year and of setting up are paid by the size of the place; what is given, as given", () => {
  const units = (of: typeof once, programme: Programme): number[] =>
    allLines(scenario("with", { place: of, model: england }).with("it", [programme])).map(
      (l: ProgrammeLine) => l.units,
    );
  expect(units(york, frailtyCrisisHub())).toEqual([1]);
  expect(units(once, frailtyCrisisHub())[0]).toBeCloseTo(420 / 38_749, 12);
  expect(units(twice, frailtyCrisisHub())[0]).toBeCloseTo(840 / 38_749, 12);
  expect(units(once, frailtyCrisisHub({ size: "as-stated" }))).toEqual([1]);
  expect(units(once, frailtyCrisisHub.make({ staffCost: 80_000 }))).toEqual([1]);
});

test("a list has room for the place's share of York's, or for as many as are given", () => {
  const trial: Trial = { place: once, seed: "size of place", replicate: 0, warmUpYears: 0, day: 0 };
  const { warm, usual } = groundOf(trial, england);
  const joinedByThen = (options: Readonly<Record<string, unknown>>): number => {
    let joined = 0;
    const onEnrolment = (_: Programme, time: number): void => void (joined += time <= 30 ? 1 : 0);
    runScenario(warm, usual.with("hub", [frailtyCrisisHub.make(options)]), { on: () => undefined, onEnrolment });
    return joined;
  };
  expect(joinedByThen({})).toBe(Math.floor((3000 * 420) / 38_749));
  expect(joinedByThen({ caseloadCap: 50 })).toBe(50);
  expect(joinedByThen({ size: "as-stated" })).toBeGreaterThan(50);
});

test("a size is scaled or as stated, and receipts name the second", () => {
  expect(() => homeFirst.make({ size: "large" })).toThrow('Option "size" must be "scaled" or "as-stated"');
  expect(homeFirst({ size: "as-stated" }).options.size).toBe("as-stated");
  expect("size" in homeFirst().options).toBe(false);
});
