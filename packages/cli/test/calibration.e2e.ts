import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** Six neighbourhoods, so that a run takes seconds. */
const saltmere = fileURLToPath(new URL("../../../examples/places/saltmere", import.meta.url));

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "placewell-cli-"));
});

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command from its sources, in a folder of its own. */
function placewell(...args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["--conditions=placewell-source", "--import", tsx, entry, ...args], {
    cwd: home,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

const SMALL = ["--replicates", "2", "--years", "1"];

test("validate: JSON and nothing else, whatever is inside; fitted and held-out targets are named", async () => {
  const { status, stdout, stderr } = await placewell("validate", saltmere, ...SMALL, "--json");
  expect(status).toBe(0);
  expect(stderr).toContain("2 of 2 replicates");
  const { place, targets, notCounted } = JSON.parse(stdout);
  expect(place).toBe("saltmere");
  expect(new Set(targets.map(({ use }: { use: string }) => use))).toEqual(new Set(["fitted", "held-out"]));
  for (const target of targets) {
    expect(target).toMatchObject({
      name: expect.any(String),
      value: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
      model: expect.any(Number),
      z: expect.any(Number),
      inside: target.model >= target.low && target.model <= target.high,
    });
  }
  expect(notCounted.map(({ name }: { name: string }) => name)).toContain("lastYearAdmissions all");
});

test("validate: a table for people, the same on one thread and on two", async () => {
  const [one, two] = await Promise.all(
    ["1", "2"].map((workers) => placewell("validate", saltmere, ...SMALL, "--workers", workers, "--quiet")),
  );
  expect(one).toEqual(two);
  expect(one!.stderr).toBe("");
  expect(one!.stdout).toMatch(/^Usual care, Saltmere, as deprived as England: years 1, replicates 2/);
  expect(one!.stdout).toMatch(/Fitted: \d+ of \d+ inside \(\d+%\)/);
  expect(one!.stdout).toMatch(/Held out: \d+ of \d+ inside/);
  expect(one!.stdout).toContain("Not counted");
  expect(one!.stdout).toContain("Expected deaths: q at exact age");
});

test("validate: a place that is not there, and a population that is not one, are bad input", async () => {
  const nowhere = await placewell("validate", "yrok");
  expect(nowhere).toMatchObject({ status: 2, stdout: "" });
  expect(nowhere.stderr).toContain('Did you mean "york"?');
  const population = await placewell("validate", "york", "--population", "real");
  expect(population).toMatchObject({ status: 2, stdout: "" });
  expect(population.stderr).toContain("reference or actual");
});

test("calibrate: fits, writes rows with their receipt, and a study runs on them", async () => {
  const file = join(home, "homes.yaml");
  writeFileSync(
    file,
    `calibration: Care homes of Saltmere
place: ${saltmere}
years: 1
replicates: 2
seed: homes
stages:
  - method: proportional
    rounds: 1
    fit:
      ch.k: { low: 0.2, high: 2, targets: [careHomeResidents 65+] }
`,
  );
  const { status, stdout, stderr } = await placewell("calibrate", file);
  expect({ status, stderr: stderr.split("\n")[1] }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^stage 1, evaluation 1: loss/),
  });
  expect(stdout).toMatch(/careHomeResidents 65\+ .*(inside|outside)/);
  const fitted = readFileSync(join(home, "homes.fitted.yaml"), "utf8");
  expect(fitted).toContain("status: calibrated");
  expect(fitted).toContain("seed: homes");

  const study = join(home, "study.yaml");
  writeFileSync(
    study,
    `study: On fitted values
place: ${saltmere}
years: 1
replicates: 1
seed: one
calibration: homes.fitted.yaml
scenarios:
  usual care: []
`,
  );
  expect(await placewell("check", study)).toMatchObject({ status: 0 });
});

test("calibrate: a file that is not there, and a misspelt target, are bad input", async () => {
  expect(await placewell("calibrate", "nowhere.yaml")).toMatchObject({ status: 2, stdout: "" });
  const file = join(home, "c.yaml");
  writeFileSync(
    file,
    `calibration: Misspelt
place: york
years: 1
replicates: 1
seed: s
stages:
  - method: proportional
    rounds: 1
    fit:
      ch.k: { low: 0.2, high: 2, targets: [careHomeResident 65+] }
`,
  );
  const { status, stderr } = await placewell("calibrate", file);
  expect(status).toBe(2);
  expect(stderr).toContain('Did you mean "careHomeResidents 65+"?');
});
