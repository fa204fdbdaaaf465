import { RESOURCE_ITEMS } from "@placewell/core";
import { evidence, valuation } from "@placewell/england";
import { describe, expect, it } from "vitest";

const rows = [...valuation.unitCosts, ...valuation.values];
const known = new Map(evidence.map((row) => [row.id, row]));
const CITED = /(?<![\w.])(?:cost\.[\w.]+|[CUD]-[A-Z]+\d*-[\w-]*\w)/g;

describe("unit costs and utilities", () => {
  it("stand once each, with a unit, a range and a meaning", () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      for (const text of [row.unit, row.range, row.meaning, row.source]) expect(text, row.id).not.toBe("");
    }
  });

  it("cite rows of the evidence table, unless they are assumed", () => {
    for (const row of rows) {
      const cited = row.rows ?? [];
      if (row.status !== "assumed") expect(cited.length, row.id).toBeGreaterThan(0);
      for (const id of cited) expect(known.has(id), `${row.id} cites ${id}`).toBe(true);
    }
  });

  it("have the value of the row that they alone cite and were read in", () => {
    const read = rows.filter((row) => row.status === "checked" && known.has(row.source));
    expect(read.length).toBeGreaterThan(10);
    for (const row of read) expect(row.value, row.id).toBe(known.get(row.source)?.value);
  });

  it("say where a figure was not read", () => {
    for (const row of rows) {
      const cited = [...row.source.matchAll(CITED)].map(([id]) => known.get(id)?.status);
      if (cited.includes("unchecked")) expect(row.recalled, row.id).toBe(true);
    }
  });

  it("price every item, but those whose cost is in another", () => {
    const priced = new Set(valuation.unitCosts.map((row) => row.item));
    const free = RESOURCE_ITEMS.filter(({ name }) => !priced.has(name)).map(({ name }) => name);
    expect(free).toEqual([
      "acute_bed_days",
      "reablement_days",
      "home_care_hours_by_deprivation",
      "residential_days_by_deprivation",
      "nursing_days_by_deprivation",
      "carer_strain_days",
    ]);
  });
});
