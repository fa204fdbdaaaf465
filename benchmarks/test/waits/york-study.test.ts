import { scenario } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";
import { parseStudy, scenariosOf } from "@placewell/runner";
import { expect, it } from "vitest";
import { SCENARIO_COUNT, yorkStudy } from "../../src/waits/york-study.ts";

/** Everything about programmes but functions, which are never the same twice. */
const declared = (programmes: unknown): unknown => JSON.parse(JSON.stringify(programmes));

it("the study is York with five scenarios, the last as the programmes themselves claim", () => {
  const study = parseStudy(yorkStudy({ years: 4, replicates: 7 }));
  expect(study).toMatchObject({ place: "york", years: 4, replicates: 7, comparator: "usual care" });
  const usualCare = scenario("usual care", { place: york, model: england });
  const claimed = [frailtyCrisisHub({ parameters: "headline" }), homeFirst({ parameters: "headline" })];
  const expected = [
    usualCare,
    usualCare.with("crisis hub", [frailtyCrisisHub()]),
    usualCare.with("home first", [homeFirst()]),
    usualCare.with("both", [frailtyCrisisHub(), homeFirst()]),
    usualCare.with("both, as claimed", claimed),
  ];
  const shown = (scenarios: readonly { readonly name: string; readonly programmes: unknown }[]) =>
    scenarios.map(({ name, programmes }) => ({ name, programmes: declared(programmes) }));
  expect(shown(scenariosOf(study))).toEqual(shown(expected));
  expect(SCENARIO_COUNT).toBe(expected.length);
});
