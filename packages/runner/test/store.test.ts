import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { canonicalJson } from "../src/store/canonical-json.js";
import { digestOf } from "../src/store/digest.js";
import type { OutcomeRows } from "../src/store/outcome-rows.js";
import { writeParquet } from "../src/store/parquet.js";

const folder = mkdtempSync(join(tmpdir(), "placewell-store-"));

/** Two scenarios whose study order is not the order of their names, two replicates, cells out of order. */
const TINY: OutcomeRows = {
  scenarios: ["usual care", "Bröndby ☃"],
  cells: [
    { period: "all", area: "york", group: "all", measure: "deaths", unit: "deaths" },
    { period: "2025-26", area: "york", group: "imd=1", measure: "deaths", unit: "deaths" },
    { period: "2025-26", area: "E01", group: "all", measure: "people", unit: "people" },
  ],
  cubes: [
    [Float64Array.of(1, 2, 3), Float64Array.of(-0, 0.1, 1e300)],
    [Float64Array.of(7, 8, 9), Float64Array.of(0, -1.5, 5e-324)],
  ],
};

/** The rows in the order of storage, written out by hand. */
const TINY_ROWS: readonly (readonly [string, number, string, string, string, string, string, number])[] = [
  ["usual care", 0, "2025-26", "E01", "all", "people", "people", 3],
  ["usual care", 0, "2025-26", "york", "imd=1", "deaths", "deaths", 2],
  ["usual care", 0, "all", "york", "all", "deaths", "deaths", 1],
  ["usual care", 1, "2025-26", "E01", "all", "people", "people", 9],
  ["usual care", 1, "2025-26", "york", "imd=1", "deaths", "deaths", 8],
  ["usual care", 1, "all", "york", "all", "deaths", "deaths", 7],
  ["Bröndby ☃", 0, "2025-26", "E01", "all", "people", "people", 1e300],
  ["Bröndby ☃", 0, "2025-26", "york", "imd=1", "deaths", "deaths", 0.1],
  ["Bröndby ☃", 0, "all", "york", "all", "deaths", "deaths", -0],
  ["Bröndby ☃", 1, "2025-26", "E01", "all", "people", "people", 5e-324],
  ["Bröndby ☃", 1, "2025-26", "york", "imd=1", "deaths", "deaths", -1.5],
  ["Bröndby ☃", 1, "all", "york", "all", "deaths", "deaths", 0],
];

/** The digest as its definition reads, row by row. */
function digestByDefinition(rows: typeof TINY_ROWS): string {
  const hash = createHash("sha256");
  for (const [scenario, replicate, period, area, group, measure, _unit, value] of rows) {
    hash.update(
      new TextEncoder().encode(`${scenario}\x1f${replicate}\x1f0\x1f${period}\x1f${area}\x1f${group}\x1f${measure}`),
    );
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setFloat64(0, value, true);
    hash.update(new Uint8Array(bytes.buffer));
  }
  return hash.digest("hex");
}

test("the digest is the SHA-256 that its definition describes", () => {
  expect(digestOf(TINY)).toBe(digestByDefinition(TINY_ROWS));
  expect(digestOf(TINY)).toBe("2f03af96ae54ca215b1670b0c6b5a737745ceed692a0da27fe6de2d19bf5baca"); // also computed in Python
});

test("the digest does not depend on the order of the layout, but on every value and name", () => {
  const reversed: OutcomeRows = {
    ...TINY,
    cells: [...TINY.cells].reverse(),
    cubes: TINY.cubes.map((scenarios) => scenarios.map((values) => values.slice().reverse())),
  };
  expect(digestOf(reversed)).toBe(digestOf(TINY));
  const positiveZero = TINY.cubes.map((scenarios) => scenarios.map((values) => values.map((value) => value + 0)));
  expect(digestOf({ ...TINY, cubes: positiveZero })).not.toBe(digestOf(TINY));
  expect(digestOf({ ...TINY, scenarios: ["usual care", "Bröndby"] })).not.toBe(digestOf(TINY));
});

test("two cells with the same keys are a fault", () => {
  expect(() => digestOf({ ...TINY, cells: [TINY.cells[0]!, TINY.cells[1]!, TINY.cells[0]!] })).toThrow(/alike/);
});

test("results.parquet reads back as the rows of the digest, in their order, bit for bit", async () => {
  const path = join(folder, "tiny.parquet");
  writeParquet(path, TINY);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  const read = rows.map((row) => {
    const { scenario, replicate, draw, period, area, group, measure, unit, value } = row;
    expect(draw).toBe(0);
    return [scenario, replicate, period, area, group, measure, unit, value];
  });
  expect(read).toEqual(TINY_ROWS); // toEqual tells -0 from 0
  const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(path));
  expect(schema.slice(1).map(({ name, type, repetition_type: repetition }) => `${name} ${type} ${repetition}`)).toEqual(
    [
      "scenario BYTE_ARRAY REQUIRED",
      "replicate INT32 REQUIRED",
      "draw INT32 REQUIRED",
      "period BYTE_ARRAY REQUIRED",
      "area BYTE_ARRAY REQUIRED",
      "group BYTE_ARRAY REQUIRED",
      "measure BYTE_ARRAY REQUIRED",
      "unit BYTE_ARRAY REQUIRED",
      "value DOUBLE REQUIRED",
    ],
  );
});

test("600,000 rows are stored in several row groups, and read back exactly", async () => {
  const cells = Array.from({ length: 30_000 }, (_, i) => ({
    period: i % 3 === 0 ? "all" : `2025-${10 + (i % 3)}`,
    area: `E0${String(i % 120).padStart(4, "0")}`,
    group: `group=${Math.floor(i / 120)}`,
    measure: `measure-${i % 2}`,
    unit: "people",
  }));
  const cubes = Array.from({ length: 10 }, (_, r) =>
    Array.from({ length: 2 }, (_, s) => Float64Array.from(cells, (_, c) => Math.sin(c + 7 * r + s))),
  );
  const large: OutcomeRows = { scenarios: ["b", "a"], cells, cubes };
  const path = join(folder, "large.parquet");
  writeParquet(path, large);

  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  expect(metadata.num_rows).toBe(600_000n);
  expect(metadata.row_groups.length).toBeGreaterThan(2);
  const rows = (await parquetReadObjects({ file, metadata })) as never as Record<string, string & number>[];
  const asTuples = rows.map(
    (row) =>
      [
        row["scenario"],
        row["replicate"],
        row["period"],
        row["area"],
        row["group"],
        row["measure"],
        "",
        row["value"],
      ] as never,
  );
  expect(digestByDefinition(asTuples)).toBe(digestOf(large));
});

test("the same rows give the same file", () => {
  const [a, b] = [join(folder, "a.parquet"), join(folder, "b.parquet")];
  writeParquet(a, TINY);
  writeParquet(b, TINY);
  expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
});

test("canonical JSON does not depend on the order of keys", () => {
  expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: new Map([["x", Float64Array.of(0.5)]]) })).toBe(
    '{"a":{"x":[0.5]},"b":[1,{"d":2}]}',
  );
});
