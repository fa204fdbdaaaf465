import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { england } from "@placewell/england";
import { programmes } from "@placewell/interventions";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, test } from "vitest";
import { capacitiesFor, smallPlace } from "../../testkit/src/index.js";
import {
  digestOf,
  type Library,
  parseStudy,
  readResult,
  readValues,
  revalueRun,
  rowsOf,
  runStudy,
  type StudyRun,
  writeResult,
} from "../src/index.js";

const place = smallPlace(
  [
    { residentsByBand: [8, 8, 8, 8, 8, 8, 8, 8], imdDecile: 2 },
    { residentsByBand: [8, 8, 8, 8, 8, 8, 8, 8], imdDecile: 9 },
  ],
  capacitiesFor(128, 1),
);
const library: Library = { model: england, places: [place], programmes: [] };
const text = `study: Prices
place: ${place.id}
years: 1
replicates: 2
seed: prices
comparator: usual care
scenarios:
  usual care: []
  the same: []
`;
const source = { file: "prices.yaml", text };

let run: StudyRun;
let folder: string;

beforeAll(async () => {
  const study = parseStudy(text, { file: "prices.yaml", library });
  run = await runStudy(study, { library });
  folder = join(mkdtempSync(join(tmpdir(), "placewell-values-")), "out");
  await writeResult(folder, run, { source, library });
}, 60_000);

/** A figure of the whole place over the whole run. */
function figure({ comparison }: StudyRun, measure: string, group = "all"): readonly number[] {
  return [...comparison.values("usual care", { measure, group })!];
}

describe("a stored run", () => {
  test("is read back whole: figures, what the runs kept, and digest", async () => {
    const { run: stored, manifest } = await readResult(folder, library);
    expect(stored.cubes).toEqual(run.cubes);
    expect(digestOf(rowsOf(stored))).toBe(manifest.digest);
    expect(manifest.valuation).toMatchObject({ id: england.valuation.id, perspective: "health and social care" });
  });

  test("doubles its cost at doubled prices, without simulating", async () => {
    const { run: stored } = await readResult(folder, library);
    // A plan that cannot be run: whatever would simulate would fail.
    const frozen = { ...stored, plan: { ...stored.plan, seed: undefined as unknown as string } };
    const doubled = revalueRun(frozen, { priceFactor: 2 }, library);
    for (const measure of ["cost", "cost_discounted"]) {
      expect(figure(doubled, measure)).toEqual(figure(run, measure).map((cost) => 2 * cost));
      expect(figure(doubled, measure, "payer=council")).toEqual(
        figure(run, measure, "payer=council").map((cost) => 2 * cost),
      );
    }
    expect(figure(doubled, "qalys")).toEqual(figure(run, "qalys"));
  });

  test("written again at other values says so, and is read back at those", async () => {
    const values = { values: { "cost.attendances": 1000, "discount.qaly": 0.015 }, perspective: "NHS only" };
    const { run: stored } = await readResult(folder, library);
    const again = join(folder, "..", "again");
    const changed = revalueRun(stored, values, library);
    await writeResult(again, changed, { source, library, values });
    const { run: reread, manifest } = await readResult(again, library);
    expect(manifest.values).toEqual(values);
    expect(manifest.valuation.perspective).toBe("NHS only");
    expect(reread.cubes).toEqual(changed.cubes);
    expect(manifest.digest).not.toBe(digestOf(rowsOf(run)));
    const [attendances] = figure(run, "emergency_attendances");
    expect(figure(changed, "cost", "item=emergency-department")[0]).toBeCloseTo(1000 * attendances!, 6);
    // Back to the values of the model, to the last bit.
    expect(revalueRun(reread, {}, library).cubes).toEqual(run.cubes);
  });

  test("whose files do not belong together is refused", async () => {
    const other = join(folder, "..", "other");
    const study = parseStudy(text.replace("seed: prices", "seed: other"), { file: "prices.yaml", library });
    await writeResult(other, await runStudy(study, { library }), { source, library });
    const mixed = join(folder, "..", "mixed");
    await writeResult(mixed, run, { source, library });
    copyFileSync(join(other, "resources.parquet"), join(mixed, "resources.parquet"));
    await expect(readResult(mixed, library)).rejects.toThrow(/resources.parquet is not the one/);
    copyFileSync(join(other, "results.parquet"), join(mixed, "results.parquet"));
    await expect(readResult(mixed, library)).rejects.toThrow(/results.parquet is not the one/);
  }, 60_000);

  test("keeps items that any reader of Parquet finds by name", async () => {
    const file = await asyncBufferFromFile(join(folder, "resources.parquet"));
    const rows = await parquetReadObjects({ file, columns: ["scenario", "replicate", "area", "group", "attendances"] });
    const mine = rows.filter((r) => r.scenario === "usual care" && r.replicate === 1 && r.area === place.id);
    const total = mine.filter((r) => r.group === "all").reduce((sum, r) => sum + (r.attendances as number), 0);
    expect(total).toBe(figure(run, "emergency_attendances")[1]);
  });
});

describe("what programmes of a stored run cost", () => {
  const withProgrammes: Library = { model: england, places: [place], programmes };
  const costly = text.replace(
    "  the same: []\n",
    "  some:\n    - telecare\n    - frailty-crisis-hub: { staffCost: 1000000 }\n  others:\n    - falls-exercise\n    - telecare\n",
  );
  let ran: StudyRun;
  let dir: string;

  beforeAll(async () => {
    const study = parseStudy(costly, { file: "prices.yaml", library: withProgrammes });
    ran = await runStudy(study, { library: withProgrammes });
    dir = join(mkdtempSync(join(tmpdir(), "placewell-values-")), "out");
    await writeResult(dir, ran, { source: { ...source, text: costly }, library: withProgrammes });
  }, 60_000);

  /** A figure of a scenario in each replicate. */
  const of = ({ comparison }: StudyRun, scenario: string, measure: string, group = "all"): readonly number[] => [
    ...comparison.values(scenario, { measure, group })!,
  ];

  test("is read back whole, with every scenario's own lines", async () => {
    const { run: stored, manifest } = await readResult(dir, withProgrammes);
    expect(stored.cubes).toEqual(ran.cubes);
    expect(digestOf(rowsOf(stored))).toBe(manifest.digest);
    expect(of(stored, "usual care", "programme_cost")).toEqual([0, 0]);
    expect(of(stored, "some", "programme_cost", "person=nobody")[0]).toBeCloseTo((1_000_000 * 365) / 365.25, 3);
    expect(of(stored, "others", "programme_cost", "imd=1")[0]).toBeGreaterThan(0);
  });

  test("is what resources.parquet holds times the price", async () => {
    const file = await asyncBufferFromFile(join(dir, "resources.parquet"));
    const id = "cost.telecare.yearCost";
    const hub = "cost.frailty-crisis-hub.staffCost";
    const rows = await parquetReadObjects({ file, columns: ["scenario", "replicate", "area", "group", id, hub] });
    const sum = (scenario: string, group: string, column: string): number =>
      rows
        .filter((r) => r.scenario === scenario && r.replicate === 0 && r.area === place.id && r.group === group)
        .reduce((total, r) => total + (r[column] as number), 0);
    expect(sum("usual care", "all", id)).toBe(0);
    const telecareCost = sum("some", "all", id) * 417;
    expect(telecareCost).toBeGreaterThan(0);
    const hubCost = sum("some", "person=nobody", hub) * 1_000_000;
    expect(of(ran, "some", "cost", "item=programmes")[0]).toBeCloseTo(telecareCost + hubCost, 3);
    const [row] = ran.comparison
      .programmeCosts()
      .filter(({ line, scenario }) => line?.id === hub && scenario === "some");
    expect(row).toMatchObject({ line: { unit: "year", price: 1_000_000, status: "assumed" } });
  });

  test("changes with a price by its id, and doubles with all, without simulating", async () => {
    const { run: stored } = await readResult(dir, withProgrammes);
    const frozen = { ...stored, plan: { ...stored.plan, seed: undefined as unknown as string } };
    const doubled = revalueRun(frozen, { priceFactor: 2 }, withProgrammes);
    for (const measure of ["cost", "programme_cost", "care_cost"]) {
      expect(of(doubled, "some", measure)).toEqual(of(ran, "some", measure).map((cost) => 2 * cost));
    }
    const values = { values: { "cost.telecare.yearCost": 0, "cost.frailty-crisis-hub.staffCost": 500_000 } };
    const changed = revalueRun(stored, values, withProgrammes);
    expect(of(changed, "some", "programme_cost")[0]).toBeCloseTo((500_000 * 365) / 365.25, 3);
    const again = join(dir, "..", "again");
    await writeResult(again, changed, { source: { ...source, text: costly }, library: withProgrammes, values });
    const { run: reread } = await readResult(again, withProgrammes);
    expect(reread.cubes).toEqual(changed.cubes);
    expect(revalueRun(reread, {}, withProgrammes).cubes).toEqual(ran.cubes);
  });

  test("of a programme that no scenario has is refused, with the nearest that one has", async () => {
    const { run: stored } = await readResult(dir, withProgrammes);
    const price =
      (id: string, value = 1) =>
      () =>
        revalueRun(stored, { values: { [id]: value } }, withProgrammes);
    expect(price("cost.telehealth.yearCost")).toThrow(/no scenario has a programme with this line of cost/);
    expect(price("cost.telecare.yearCosts")).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ hint: expect.stringContaining("cost.telecare.yearCost") }),
      }),
    );
    expect(price("cost.telecare.yearCost", -1)).toThrow(/0 or more/);
    expect(price("cost.telecar")).toThrow(/There is no value/);
  });
});

describe("a file of values", () => {
  const written = (content: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), "placewell-values-")), "values.yaml");
    writeFileSync(file, content);
    return file;
  };

  test("is read", () => {
    const file = written("values:\n  cost.attendances: 300\n  utility.hip: [0.8, 0.9, 0.95]\nperspective: NHS only\n");
    expect(readValues(file)).toEqual({
      values: { "cost.attendances": 300, "utility.hip": [0.8, 0.9, 0.95] },
      perspective: "NHS only",
    });
  });

  test.each([
    ["price: 2\n", /Unknown key "price"/],
    ["- 1\n", /not a file of values/],
    ["priceFactor: two\n", /wrong form/],
    ["values: 3\n", /wrong form/],
  ])("%j is refused", (content, message) => {
    expect(() => readValues(written(content))).toThrow(message);
  });

  test("that is not there is refused", () => {
    expect(() => readValues(join(tmpdir(), "no-such-values.yaml"))).toThrow(/cannot be read/);
  });
});
