import { emergencyAdmissionsByAge, england, targets } from "@placewell/england";
import { describe, expect, it } from "vitest";

describe("death probabilities", () => {
  it.each(["male", "female"] as const)("of %ss rise with age above 50, at every age 0 to 105", (sex) => {
    const q = england.deathProbability[sex];
    expect(q).toHaveLength(106);
    for (const [age, value] of q.entries()) {
      expect(value > 0 && value < 1, `age ${age}`).toBe(true);
      if (age > 50) expect(value, `age ${age}`).toBeGreaterThan(q[age - 1] ?? Number.NaN);
    }
  });

  it("are higher for men from 50 on", () => {
    const { male, female } = england.deathProbability;
    for (let age = 50; age < male.length; age++) expect(male[age], `age ${age}`).toBeGreaterThan(female[age] ?? 1);
  });

  it("are those published", () => {
    expect(england.deathProbability.male[0]).toBe(0.0007208);
    expect(england.deathProbability.female[90]).toBe(0.1383866);
  });
});

describe("emergency admissions", () => {
  it("give the published rate", () => {
    for (const row of emergencyAdmissionsByAge) {
      expect((1000 * row.admissions) / row.population, row.ageBand).toBeCloseTo(row.per1000, 1);
    }
  });
});

describe("targets", () => {
  it("have an interval around the value, a unit and a source", () => {
    for (const t of targets) {
      const name = `${t.id} ${t.group}`;
      expect(t.low <= t.value && t.value <= t.high, name).toBe(true);
      for (const text of [t.meaning, t.unit, t.source]) expect(text, name).not.toBe("");
    }
    expect(new Set(targets.map((t) => `${t.id} ${t.group}`)).size).toBe(targets.length);
  });

  it("have emergency admissions in nine bands", () => {
    const rates = targets.filter((t) => t.id === "emergencyAdmissions").map((t) => t.value);
    expect(rates).toEqual([85.5, 96.7, 114.3, 140, 176.2, 236.4, 335.5, 467.4, 599.6]);
  });
});
