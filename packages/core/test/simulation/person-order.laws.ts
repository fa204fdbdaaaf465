import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { england } from "../../../england/src/index.js";
import { frailtyCrisisHub, homeFirst } from "../../../interventions/src/index.js";
import { keepRun, livesOf, partings, type Trial, trials, usualCare, warmUpOf } from "../../../testkit/src/index.js";
import type { OutcomeLayout, Population, Programme } from "../../src/index.js";

type Order = (size: number) => readonly number[];

/** Which person stands in each row; the test sets it before each run. */
const standing: { order: Order | undefined } = vi.hoisted(() => ({ order: undefined }));

vi.mock("../../src/population/build-population.js", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/population/build-population.js")>();
  const buildPopulation: typeof original.buildPopulation = (plan) => inRows(original.buildPopulation(plan));
  return { ...original, buildPopulation };
});

/** The same people in other rows: every column put into the order that is set. */
function inRows(people: Population): Population {
  const order = standing.order?.(people.size);
  if (order === undefined) return people;
  const columns = Object.entries(people).map(([name, column]) => {
    const moved = typeof column === "number" ? column : column.map((_: number, row: number) => column[order[row]]);
    return [name, moved];
  });
  return Object.fromEntries(columns) as unknown as Population;
}

/** A shuffle that any whole number names: rows sorted by a mix of their bits that gives no two rows the same. */
function shuffle(name: number): Order {
  const mixed = (row: number): number => {
    const bits = Math.imul(row ^ name, 0x85ebca6b);
    const more = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (more ^ (more >>> 16)) >>> 0;
  };
  return (size) => Array.from({ length: size }, (_, row) => row).sort((a, b) => mixed(a) - mixed(b));
}

function run(trial: Trial, programmes: readonly Programme[], order: Order | undefined) {
  standing.order = order;
  const { warm, events } = warmUpOf(trial, england);
  const kept = keepRun(warm, usualCare(trial, england), programmes);
  kept.events.replay(events);
  return {
    numbers: [...warm.population.numberLow],
    lives: livesOf(events, warm.population),
    values: kept.values,
    layout: warm.layout,
  };
}

const scenarios: readonly (readonly [string, readonly Programme[]])[] = [
  ["usual care", []],
  [
    "both programmes, with a caseload that not everybody fits in",
    [frailtyCrisisHub({ parameters: "headline", caseloadCap: 20 }), homeFirst({ parameters: "headline", fidelity: 1 })],
  ],
];

/** Units of what is counted event by event: whole numbers, the same in any order. */
const COUNTED = [
  "deaths",
  "admissions",
  "attendances",
  "call-outs",
  "conveyances",
  "crises",
  "starts",
  "entries",
  "moves",
];

/** What a row holds of people of one moment is added up in their order: costs and QALYs may differ by rounding alone. */
function mustAgree(layout: OutcomeLayout, found: Float64Array, expected: Float64Array): void {
  expect(found.length).toBe(expected.length);
  layout.cells.forEach(({ measure, unit }, i) => {
    const [a, b] = [found[i] ?? Number.NaN, expected[i] ?? Number.NaN];
    if (COUNTED.includes(unit)) expect(a, measure).toBe(b);
    else expect(Math.abs(a - b), measure).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(b)));
  });
}

describe.each(scenarios)("people in other rows (CRN-6, TV-22), %s", (_, programmes) => {
  it("live the same lives to the last bit, and give the same counts; sums over people agree but for rounding", () => {
    fc.assert(
      fc.property(trials({ mostPerBand: 60 }), fc.nat(), (trial, name) => {
        const inOrder = run(trial, programmes, undefined);
        const shuffled = run(trial, programmes, shuffle(name));
        fc.pre(inOrder.numbers.length > 20);
        expect(shuffled.numbers).not.toEqual(inOrder.numbers);
        expect(partings(inOrder.lives, shuffled.lives)).toEqual(new Map());
        mustAgree(shuffled.layout, shuffled.values, inOrder.values);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
