import {
  AGE_BAND_STARTS,
  DAYS_PER_YEAR,
  type Place,
  type RunPlan,
  runReplicate,
  scenario,
  warmUp,
} from "@placewell/core";
import { england, hinckleyAndBosworth, mansfield, tendring } from "@placewell/england";
import { expect, it } from "vitest";

function usualCare(place: Place): RunPlan {
  return { scenarios: [scenario("Usual care", { place, model: england })], years: 1, replicates: 1, seed: "drawn" };
}

it.each([mansfield, hinckleyAndBosworth, tendring].map((place) => [place.id, place] as const))(
  "the people drawn for %s are the census's, neighbourhood by neighbourhood and band by band",
  (_, place) => {
    const { population } = warmUp({ ...usualCare(place), warmUpYears: 0 }, 0);
    const drawn = place.neighbourhoods.map(() => AGE_BAND_STARTS.map(() => 0));
    for (let row = 0; row < population.size; row++) {
      if ((population.enters[row] as number) > 0) continue;
      const age = -(population.birth[row] as number) / DAYS_PER_YEAR;
      const band = AGE_BAND_STARTS.findLastIndex((start) => age >= start);
      if (band < 0) continue;
      const counts = drawn[population.neighbourhood[row] as number] as number[];
      counts[band] = (counts[band] as number) + 1;
    }
    expect(drawn).toEqual(place.neighbourhoods.map(({ residentsByBand }) => residentsByBand));
  },
);

it("a place other than York runs: every figure is a number, beds are used and no queue grows without end", () => {
  const plan = usualCare(mansfield);
  const { layout } = warmUp({ ...plan, warmUpYears: 0 }, 0);
  const [values] = runReplicate(plan, 0);
  expect(values?.every(Number.isFinite)).toBe(true);
  const of = (measure: string, group = "all"): number =>
    values?.[layout.find({ period: "all", area: mansfield.id, group, measure }) ?? -1] ?? Number.NaN;
  expect(of("acute_occupancy_mean")).toBeGreaterThan(0.8);
  expect(of("acute_occupancy_mean")).toBeLessThan(0.99);
  for (const service of ["ward", "reablement", "home-care", "short-term-bed", "care-home"]) {
    expect(of("people_waiting_mean", `service=${service}`), service).toBeLessThan(40);
  }
});
