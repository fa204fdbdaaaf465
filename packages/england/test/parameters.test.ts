import { type Parameter, STATUSES, scalar, vector, withParameters } from "@placewell/core";
import { england, york } from "@placewell/england";
import { describe, expect, it } from "vitest";
import { fittedRows } from "../src/parameters/fitted.generated.js";
import { referenceTable } from "../src/parameters/reference.js";

const rows = [...england.parameters.values()];
const fits = [...england.placeFits].flatMap(([place, fit]) => fit.map((row) => ({ place, row })));

function values(row: Parameter): readonly number[] {
  return typeof row.value === "number" ? [row.value] : row.value;
}

function of(id: string): readonly number[] {
  const row = england.parameters.get(id);
  if (row === undefined) throw new Error(`no parameter ${id}`);
  return values(row);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

describe("parameters", () => {
  it.each([...rows, ...fits.map(({ row }) => row)].map((row) => [row.id, row] as const))("%s is whole", (_id, row) => {
    for (const value of values(row)) expect(Number.isFinite(value)).toBe(true);
    expect(values(row).length).toBeGreaterThan(0);
    for (const text of [row.id, row.meaning, row.unit, row.range, row.source]) expect(text.trim()).not.toBe("");
    expect(row.meaning).toMatch(/\.$/);
    expect(STATUSES).toContain(row.status);
    if (row.source === "none") expect(row.status).toBe("assumed");
  });

  it("stand once each", () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const fit of england.placeFits.values()) expect(new Set(fit.map((row) => row.id)).size).toBe(fit.length);
  });

  it("are replaced by a place row for row", () => {
    for (const { place, row } of fits) {
      const reference = england.parameters.get(row.id);
      expect(reference, `${place}: ${row.id}`).toBeDefined();
      expect(values(row)).toHaveLength(values(reference as Parameter).length);
      expect(row.unit).toBe(reference?.unit);
      expect(typeof row.value).toBe(typeof reference?.value);
    }
    expect(() => withParameters(england.parameters, england.placeFits.get("york") ?? [])).not.toThrow();
  });

  it("count by status", () => {
    const counts = STATUSES.map((status) => [status, rows.filter((row) => row.status === status).length] as const);
    const recalled = rows.filter((row) => row.recalled === true).length;
    console.log(Object.fromEntries([...counts, ["recalled", recalled], ["all", rows.length]]));
    expect(sum(counts.map(([, count]) => count))).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(200);
  });

  it("branch probabilities sum to one, and leave nobody out (TV-21)", () => {
    const branches = rows.filter((row) => /^care\.3\.[23]\.(contact|gp|nhs111)\.severity/.test(row.id));
    expect(branches).toHaveLength(9);
    for (const row of branches) expect(sum(values(row)), row.id).toBeCloseTo(1, 12);
    for (const level of [0, 1, 2]) {
      expect(sum(of("carer.hours").slice(3 * level, 3 * level + 3))).toBeCloseTo(1, 12);
      const share =
        (of("care.3.3.ambulance.seeAndTreat")[level] ?? 0) * (of("care.3.3.ambulance.fallSeeAndTreat")[0] ?? 0);
      expect(share + (of("care.3.3.ambulance.ucr")[level] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it("probabilities lie in 0 to 1, ratios and rates are not negative", () => {
    for (const row of rows) {
      if (/^(probability|share)$/.test(row.unit) && row.id !== "care.1.3.payerSelf") {
        for (const value of values(row)) expect(value >= 0 && value <= 1, row.id).toBe(true);
      }
      if (/^(ratio|per person-year|days|hours|beds|people)$/.test(row.unit)) {
        for (const value of values(row)) expect(value >= 0, row.id).toBe(true);
      }
    }
  });

  it("are read by number and by list", () => {
    expect(scalar(england.parameters, "efi.r")).toBe(5);
    expect([...vector(england.parameters, "crisis.A", 7)]).toEqual([0.155, 0.095, 0.085, 0.105, 0.012, 0.022, 0.3]);
  });
});

describe("the fit of York", () => {
  const fit = new Map((england.placeFits.get("york") ?? []).map((row) => [row.id, row]));

  it("holds the capacities of the place", () => {
    const c = york.capacities;
    expect(c).toMatchObject({ acuteBeds: 341, careHomePlaces: 1436, ucrVisitsPerDay: 9 }); // as counted
    expect(fit.get("bed.capacity")?.value).toBe(c.acuteBeds);
    expect(fit.get("bed.background")?.value).toBe(c.backgroundBeds);
    expect(fit.get("cap.reablement")?.value).toBe(c.reablementSlots);
    expect(fit.get("cap.shortTermBeds")?.value).toBe(c.shortTermBeds);
    expect(fit.get("cap.homeCare")?.value).toBe(c.homeCareHours);
    expect(fit.get("cap.careHome")?.value).toBe(c.careHomePlaces);
    expect(fit.get("cap.ucr")?.value).toBe(c.ucrVisitsPerDay);
    expect(fit.get("cap.sdec")?.value).toBe(c.sdecSlotsPerDay);
    expect(fit.get("cap.virtualWard")?.value).toBe(c.virtualWardBeds);
  });

  it("says of every fitted number that it is calibrated, and to what", () => {
    for (const { id, value } of fittedRows) {
      const row = referenceTable.get(id);
      expect(row, id).toMatchObject({ value, status: "calibrated" });
      expect(row?.source, id).toContain("fitted to");
    }
    expect(fittedRows.map(({ id }) => id)).toContain("crisis.K");
  });
});
