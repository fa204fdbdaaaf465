import type { ParameterSet, Programme } from "@placewell/core";
import { programmes } from "@placewell/interventions";
import { expect, test } from "vitest";
import { capacitiesFor, smallPlace } from "../../testkit/src/index.js";
import { runStudy } from "../src/run-study.js";
import { digestOf } from "../src/store/digest.js";
import type { NamedScenario, Study } from "../src/study/study.js";

const USUAL = "usual care";

/** Whether a modifier as it stands leaves the run alone; levels and shifts are for parts that the model does not have. */
const isNeutral = ({ combiner, value }: Programme["modifiers"][number]): boolean =>
  /level|shift/.test(combiner) || value === (/ratio|times/.test(combiner) ? 1 : 0);

/** The set under which a programme does something; the headline, if both or none do. */
function setOf(make: (typeof programmes)[number]["make"]): ParameterSet {
  const does = (parameters: ParameterSet): boolean => !make({ parameters }).modifiers.every(isNeutral);
  return !does("headline") && does("evidence") ? "evidence" : "headline";
}

/** Every programme that ships, each a scenario of its own. */
const scenarios: readonly NamedScenario[] = [
  { name: USUAL, programmes: [] },
  ...programmes.map(({ description, make }) => ({
    name: description.name,
    programmes: [{ name: description.name, options: { parameters: setOf(make) } }],
  })),
];

/** A small town of old people where services are scarce. */
const study: Study = {
  title: "Every programme",
  place: "small",
  ownPlace: {
    place: smallPlace(
      [{ residentsByBand: [20, 20, 20, 40, 60, 80, 80, 160], imdDecile: 1, residentsUnder18: 30, residents20To49: 60 }],
      capacitiesFor(480, 1),
    ),
    fit: [],
  },
  years: 1,
  replicates: 2,
  draws: 0,
  seed: "one and two workers",
  comparator: USUAL,
  scenarios,
};

/** Digest of each scenario. */
async function digests(workers: number): Promise<Map<string, string>> {
  const { cubes, layout } = await runStudy(study, { workers });
  return new Map(
    scenarios.map(({ name }, i) => [
      name,
      digestOf({ scenarios: ["it"], cells: layout.cells, cubes: cubes.map((of) => [of[i]!]) }),
    ]),
  );
}

// One worker runs all replicates on one thread, two share them out: what a programme carried from one run to the next would
// tell.
test("every programme gives the same digest with one worker and with two", async () => {
  const [one, two] = [await digests(1), await digests(2)];
  expect([...one.keys()].filter((name) => two.get(name) !== one.get(name))).toEqual([]);
  expect([one.size, two.size]).toEqual([1 + 68, 1 + 68]);
  // Half of them move what this small place counts within a year, each in its own way: equal digests say more than that nothing
  // happened. The others act on money, later, or on parts that the model does not have.
  expect(new Set(one.values()).size).toBeGreaterThan(30);
}, 180_000);
