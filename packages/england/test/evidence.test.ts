import type { Parameter } from "@placewell/core";
import { datasets, type EvidenceRow, england, evidence, targets, valuation } from "@placewell/england";
import { describe, expect, it } from "vitest";
import { programmes } from "../../interventions/src/index.js";

const parameters = [...england.parameters.values(), ...valuation.unitCosts, ...valuation.values];
const fits = [...england.placeFits].flatMap(([place, fit]) => fit.map((row) => ({ place, row })));
const estimates = programmes.flatMap(({ description: programme }) =>
  programme.parameters.flatMap(({ id, headline, evidence: supported }) =>
    [headline, supported].flatMap((e) => (e === "not claimed" ? [] : [{ name: `${programme.name} ${id}`, ...e }])),
  ),
);
const ids = [...evidence, ...datasets].map((row) => row.id);
const unread = evidence.filter((row) => row.status === "unchecked");

/** Prefixes of the baseline table: an evidence id in a text begins with one, or is such as `E-CGA-5`. */
const GROUPS =
  "frailty|trans|out|acute|comm|ch|falls|ineq|need|alone|eol|dem|ld|smi|cyp|ltc|mm|housing|eval|cost|pop|mort";
const CITED = new RegExp(
  `(?<![\\w.])(?:(?:${GROUPS})\\.(?:\\w+\\.)*(?:\\*|\\w+)|[CUEDSXPM]-[A-Z]+\\d*-(?:\\*|[\\w-]*\\w))`,
  "g",
);

/** Calibrated or derived from no published row, with the reason; their source says how. */
const FROM_THE_MODEL: Readonly<Record<string, string>> = {
  "efi.k": "set so that prevalence stays as it is",
  "care.2.3.carerStart": "set so that unpaid care stays as it is",
  "care.2.3.workLoss.rate": "set so that work stays as it is",
  "care.2.3.workLoss.highNeed": "set so that work stays as it is",
  "term.free": "set so that admissions stay as they are",
  "bed.background": "what is left of beds in use",
  "cap.reablement": "load of a run without limits",
  "cap.shortTermBeds": "load of a run without limits",
  "cap.homeCare": "load of a run without limits",
  "care.2.5.weeksPerYear": "arithmetic",
  "care.4.6.reach": "counted in a year of usual care",
};

/** Ages between which lines are drawn: a choice of form that is not varied. */
const FORM = ["care.2.2.knots.ages", "care.2.2.bands.ages"];

const matches = (pattern: string, id: string): boolean =>
  pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
const exists = (pattern: string): boolean => ids.some((id) => matches(pattern, id));
const isUnread = (patterns: readonly string[]): boolean =>
  patterns.some((pattern) => unread.some(({ id }) => matches(pattern, id)));
const citedIn = (text: string): string[] => [...text.matchAll(CITED)].map(([id]) => id);

/** What is wrong with how a parameter says where it comes from, in words that say what to write. */
function faultsOf(row: Parameter): string[] {
  const faults: string[] = [];
  if (row.rows === undefined) {
    return [`${row.id}: say \`rows\`: ids of the evidence rows or data sets in its source, [] for none`];
  }
  for (const id of row.rows) if (!exists(id)) faults.push(`rows cites "${id}", which is no evidence row or data set`);
  for (const id of citedIn(row.source)) if (!row.rows.includes(id)) faults.push(`rows misses "${id}" of its source`);
  for (const id of row.rows.filter((r) => !r.startsWith("data."))) {
    if (!row.source.includes(id)) faults.push(`its source does not name "${id}"`);
  }
  if (row.rows.length === 0 && row.status !== "assumed" && FROM_THE_MODEL[row.id] === undefined) {
    faults.push(`is ${row.status} but cites no row: cite one, or say assumed`);
  }
  if (row.status === "assumed" && !/\d/.test(row.range) && !FORM.includes(row.id))
    faults.push(`is assumed, so its range must have numbers`);
  if ((row.recalled === true) !== isUnread(row.rows)) {
    faults.push(row.recalled ? "is recalled, but every row was read" : "rests on a row that was not read: recalled");
  }
  if (row.recalled && row.status !== "assumed") faults.push(`is recalled, so at best assumed; got ${row.status}`);
  return faults.map((fault) => `${row.id}: ${fault}`);
}

describe("every parameter", () => {
  it("names rows that exist, or says that it is assumed, with a range", () => {
    expect(parameters.flatMap(faultsOf)).toEqual([]);
  });

  it("of a place cites rows that exist", () => {
    const missing = fits.flatMap(({ place, row }) =>
      [...(row.rows ?? []), ...citedIn(row.source)]
        .filter((id) => !exists(id))
        .map((id) => `${place}: ${row.id} ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it("that has no published row is still there", () => {
    for (const id of Object.keys(FROM_THE_MODEL)) expect(england.parameters.get(id)?.rows, id).toEqual([]);
  });

  it("would be found out", () => {
    const good = england.parameters.get("los.F") as Parameter;
    expect(faultsOf(good)).toEqual([]);
    const spoilt: Partial<Parameter>[] = [
      { rows: ["acute.los.nothing"] },
      { rows: [] },
      { rows: [], source: "none", status: "checked" },
      { rows: [], source: "none", range: "some" },
      { recalled: true },
      { rows: ["acute.los.median75"], source: "acute.los.median75" },
      { rows: ["acute.los.median75"], source: "acute.los.median75", recalled: true, status: "derived" },
    ];
    for (const part of spoilt) expect(faultsOf({ ...good, ...part }), JSON.stringify(part)).not.toEqual([]);
    const { rows: _, ...unsaid } = good;
    expect(faultsOf(unsaid)).not.toEqual([]);
  });
});

describe("every target", () => {
  it("cites rows that exist, and says which were not read", () => {
    for (const { id, group, source } of targets) {
      const cited = citedIn(source);
      expect(
        cited.filter((pattern) => !exists(pattern)),
        `${id} ${group}`,
      ).toEqual([]);
      expect(cited.length > 0 || /^(NHS England|ONS)/.test(source), `${id} ${group}: ${source}`).toBe(true);
      if (isUnread(cited)) expect(source, `${id} ${group}`).toContain("recalled");
    }
  });
});

describe("every estimate of a programme", () => {
  it("cites rows that exist, or is assumed", () => {
    expect(estimates.length).toBeGreaterThan(10);
    for (const { name, rows, status } of estimates) {
      expect(
        rows.filter((id) => !exists(id)),
        name,
      ).toEqual([]);
      if (rows.length === 0) expect(status, name).toBe("assumed");
    }
  });

  it("is recalled where a row was not read, and then at best assumed", () => {
    for (const { name, rows, status, recalled } of estimates) {
      expect(recalled === true, name).toBe(isUnread(rows));
      if (recalled) expect(["assumed", "programme claim"], name).toContain(status);
    }
  });
});

describe("every evidence row", () => {
  /** Rows of the two tables and of this package, when they were last encoded. */
  const AT_LEAST = 1152;

  it("stands once, with a unit, a source and a status", () => {
    expect(evidence.length).toBeGreaterThanOrEqual(AT_LEAST);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of evidence) {
      for (const text of [row.name, row.unit, row.source, row.group]) expect(text.trim(), row.id).not.toBe("");
      expect(["checked", "derived", "unchecked", "programme claim"], row.id).toContain(row.status);
      expect(Number.isFinite(row.value) || (row.words ?? "") !== "", row.id).toBe(true);
    }
  });

  it("has ends in order, a grade of the scale, and no name of a file for a source", () => {
    const ordered = ({ low, high }: EvidenceRow): boolean => low === undefined || high === undefined || low <= high;
    for (const row of evidence) {
      expect(ordered(row), row.id).toBe(true);
      if (row.grade !== undefined) expect(row.grade, row.id).toMatch(/^[A-D](-[A-D])?$/);
      expect(row.source, row.id).not.toMatch(/^\S+\.(txt|md|csv)$/);
    }
  });

  it("holds what unit costs, utilities and decisions need", () => {
    for (const id of ["C-AE-1", "C-HC-2", "U-AB-intercept", "U-CAR-1", "D-DISC-1", "D-THR-2", "M-EOL-1", "M-MORT-1"]) {
      expect(ids, id).toContain(id);
    }
    expect(evidence.find(({ id }) => id === "U-HOSP-1")?.words).toBe("missing");
  });
});
