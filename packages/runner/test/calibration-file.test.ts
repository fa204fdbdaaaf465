import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError, parametersOf } from "@placewell/core";
import { york } from "@placewell/england";
import { describe, expect, test } from "vitest";
import { parseCalibration, readCalibration } from "../src/calibration/calibration-file.js";
import { parseStudy } from "../src/study/read-study.js";
import { modelOf, placeOf } from "../src/study/scenarios.js";

const CALIBRATION = `calibration: A test
place: york
years: 1
replicates: 2
seed: test
values:
  ch.k: 0.9
stages:
  - method: proportional
    rounds: 3
    fit:
      ch.k: { low: 0.2, high: 2, targets: [careHomeResidents 85+] }
      acute.death0: { low: -8, high: -1, adds: 1, targets: [deathsInHospital 75+] }
  - method: nelder-mead
    evaluations: 20
    fit:
      los.F[3]: { low: 1, high: 3 }
    targets: [bedDayRatioByFrailty severe, { deathsOverExpected men 65-69: 1 }]
`;

function refusal(from: string, to: string): { message: string; detail: InputError["detail"] } {
  expect(CALIBRATION).toContain(from);
  try {
    parseCalibration(CALIBRATION.replace(from, to), "c.yaml");
  } catch (error) {
    if (error instanceof InputError) return { message: error.message, detail: error.detail };
    throw error;
  }
  throw new Error("The calibration was accepted.");
}

test("a calibration is read as stages, what they start from, and what they aim at", () => {
  const { start, aims, stages, measured } = parseCalibration(CALIBRATION, "c.yaml");
  expect(measured.place.id).toBe("york-reference");
  expect(start.get("ch.k")).toEqual([0.9]);
  expect(start.get("acute.death0")).toEqual([parametersOf(measured).get("acute.death0")!.value]);
  expect(aims.map(({ name }) => name)).toEqual([
    "careHomeResidents 85+",
    "deathsInHospital 75+",
    "bedDayRatioByFrailty severe",
    "deathsOverExpected men 65-69",
  ]);
  expect(aims[0]).toMatchObject({ value: 10.3, low: 9.8, high: 10.8 });
  expect(aims[3]).toMatchObject({ value: 1, low: 0.9, high: 1.1 });
  expect(stages).toMatchObject([
    {
      method: "proportional",
      levels: [
        { power: 0.8, adds: false },
        { power: 1, adds: true },
      ],
    },
    { method: "nelder-mead", numbers: [{ id: "los.F", index: 3 }] },
  ]);
});

describe("what cannot be used is refused with its place in the file", () => {
  test.each([
    ["place: york", "place: yrok", 'There is no place "yrok".', "place"],
    ["years: 1", "yeers: 1", 'Unknown key "yeers".', "yeers"],
    ["rounds: 3", "rounds: many", '"rounds" cannot be used.', "stages[0].rounds"],
    ["      ch.k:", "      ch.q:", 'There is no parameter "ch.q".', 'stages[0].fit["ch.q"]'],
    [
      "[careHomeResidents 85+]",
      "[careHomeResident 85+]",
      'There is no target "careHomeResident 85+".',
      'stages[0].fit["ch.k"].targets[0]',
    ],
    [
      "targets: [careHomeResidents 85+] }",
      "targets: [] }",
      'Every number of "ch.k" needs a target of its own.',
      'stages[0].fit["ch.k"].targets',
    ],
    ["low: 0.2, high: 2,", "low: 2, high: 0.2,", 'The bounds of "ch.k" leave no room.', 'stages[0].fit["ch.k"].low'],
    ["low: 0.2, high: 2,", "low: 1, high: 2,", '"ch.k" starts outside its bounds.', 'stages[0].fit["ch.k"]'],
    ["los.F[3]", "los.F[9]", '"los.F" has no number 9.', 'stages[1].fit["los.F[9]"]'],
    ["ch.k: 0.9", "ch.k: [1, 2]", '"ch.k" has another number of values.', 'values["ch.k"]'],
  ])("%s → %s", (from, to, message, path) => {
    const refused = refusal(from, to);
    expect(refused.message).toBe(message);
    expect(refused.detail.path).toBe(path);
    expect(refused.detail.file).toMatch(/^c\.yaml:\d+:\d+$/);
  });

  test("a file that is not there", () => {
    expect(() => readCalibration("nowhere.yaml")).toThrow("There is no such calibration file.");
  });
});

describe("a study that names fitted values", () => {
  const folder = mkdtempSync(join(tmpdir(), "placewell-calibrated-"));
  const study = (calibration: string): string => `study: Calibrated
place: york
years: 1
replicates: 1
seed: one
calibration: ${calibration}
scenarios:
  usual care: []
`;
  const fittedFile = (name: string, parameters: string): void =>
    writeFileSync(join(folder, name), `calibration: By hand\nparameters:\n${parameters}`);

  const rest = "status: calibrated, source: by hand";

  test("runs on them in every scenario, capacities too", () => {
    fittedFile(
      "fit.yaml",
      `  - { id: ch.k, value: 0.5, ${rest} }\n  - { id: cap.reablement, value: 77, status: assumed, source: a guess }\n`,
    );
    const read = parseStudy(study("fit.yaml"), { file: join(folder, "study.yaml") });
    const place = placeOf(read);
    const table = parametersOf({ place, model: modelOf(read) });
    expect(table.get("ch.k")).toMatchObject({ value: 0.5, status: "calibrated", source: "By hand: by hand" });
    expect(table.get("cap.reablement")).toMatchObject({ status: "assumed", source: "By hand: a guess" });
    expect(place.capacities.reablementSlots).toBe(77);
    expect(york.capacities.reablementSlots).not.toBe(77);
  });

  test.each([
    ["missing.yaml", "There is no such file of fitted values."],
    ["unknown.yaml", 'There is no parameter "ch.q".'],
    ["short.yaml", '"crisis.K" has another number of values.'],
    ["other.yaml", "This is not a file of fitted values."],
    ["bare.yaml", "This is not a file of fitted values."],
  ])("refuses %s", (name, message) => {
    fittedFile("unknown.yaml", `  - { id: ch.q, value: 1, ${rest} }\n`);
    fittedFile("short.yaml", `  - { id: crisis.K, value: [1, 1], ${rest} }\n`);
    fittedFile("bare.yaml", "  - { id: ch.k, value: 0.5 }\n");
    writeFileSync(join(folder, "other.yaml"), "study: Something else\n");
    expect(() => parseStudy(study(name), { file: join(folder, "study.yaml") })).toThrow(message);
  });
});
