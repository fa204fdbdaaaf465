import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

const STUDY = `study: A small study
place: york
years: 1
replicates: 2
seed: small
scenarios:
  usual care: []
  crisis hub:
    - frailty-crisis-hub
`;

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "placewell-cli-"));
});

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command from its sources, in a folder of its own; `interruptAt` sends SIGINT when standard error says so. */
function placewell(args: readonly string[], interruptAt?: RegExp): Promise<Outcome> {
  const child = spawn(process.execPath, ["--conditions=placewell-source", "--import", tsx, entry, ...args], {
    cwd: home,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  let interrupted = false;
  child.stdout.on("data", (chunk) => {
    outcome.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    outcome.stderr += chunk;
    if (interrupted || !interruptAt?.test(outcome.stderr)) return;
    interrupted = true;
    child.kill("SIGINT");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...outcome, status }));
  });
}

function writeStudy(text: string): string {
  mkdirSync(join(home, "small"), { recursive: true });
  writeFileSync(join(home, "small", "study.yaml"), text);
  return join("small", "study.yaml");
}

test("places: a table, or JSON and nothing else", async () => {
  const { status, stdout, stderr } = await placewell(["places", "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const york = (JSON.parse(stdout) as { id: string }[]).find(({ id }) => id === "york");
  expect(york).toEqual({
    id: "york",
    name: expect.any(String),
    people: expect.any(Number),
    people65plus: expect.any(Number),
    neighbourhoods: expect.any(Number),
    shareMostDeprivedFifth: expect.any(Number),
  });
  expect((await placewell(["places"])).stdout).toMatch(/^place +name +people .*\nyork /);
});

test("programmes: both parameter sets with status and sources", async () => {
  const { status, stdout } = await placewell(["programmes", "--json"]);
  expect(status).toBe(0);
  const programmes = JSON.parse(stdout) as Record<string, unknown>[];
  expect(programmes.map(({ name }) => name)).toEqual(expect.arrayContaining(["frailty-crisis-hub", "home-first"]));
  for (const programme of programmes) {
    expect(programme).toMatchObject({
      name: expect.any(String),
      catalogueId: expect.any(String),
      purpose: expect.any(String),
    });
    for (const parameter of programme["parameters"] as Record<string, unknown>[]) {
      for (const set of ["headline", "evidence"]) {
        if (parameter[set] === "not claimed") continue;
        expect(parameter[set]).toMatchObject({
          value: expect.any(Number),
          status: expect.any(String),
          sources: expect.any(Array),
        });
      }
    }
  }
  const one = await placewell(["programmes", "home-first"]);
  expect(one.status).toBe(0);
  expect(one.stdout).toContain("Who gets it:");
  // A solved number is not one that its source says: the note stands below it.
  expect(one.stdout).toMatch(/headline +0\.0843 .*\n +solved: 929 admissions fewer/);
  expect(one.stdout).toContain("los.intermediate-bed: days times shortTermBedStay, for all residents");
});

test("programmes: bundles come after the programmes, in the same shape", async () => {
  const { stdout } = await placewell(["programmes", "--json"]);
  const last = JSON.parse(stdout).at(-1);
  expect(last).toMatchObject({ name: "equity-first", catalogueId: "E1", purpose: "The average, or the gap?" });
  expect(last.parameters[0]).toMatchObject({ id: expect.stringMatching(/^health-inequalities-funding\./) });
  const one = await placewell(["programmes", "austerity"]);
  expect(one.stdout).toContain("multi-year-settlement { horizonYears: 1 }");
});

test("backtest: a headline by number, and all of a programme", async () => {
  const { status, stdout } = await placewell(["backtest", "BT-10", "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { name: "section-75-pooled-budget", headline: 144, evidence: 144, insideTolerance: true },
  ]);
  const text = await placewell(["backtest", "work4health"]);
  expect(text.stdout).toContain("headline   148: does not agree");
  expect(text.stdout).toContain("would not have been found anyway 40");
});

describe("run", () => {
  test("writes the result folder, prints the table and where the report is; workers do not change the digest", async () => {
    const study = writeStudy(STUDY);
    const one = await placewell(["run", study, "--workers", "1"]);
    expect(one.stderr).toContain("4 of 4 scenario-runs (100%)");
    expect(one.status).toBe(0);
    expect(one.stdout).toContain(join("out", "small", "report.html"));
    const folder = join(home, "out", "small");
    const files = [
      "comparison.csv",
      "manifest.json",
      "report.html",
      "resources.parquet",
      "results.parquet",
      "summary.csv",
    ];
    expect(readdirSync(folder).sort()).toEqual(files);

    const two = await placewell(["run", study, "--workers", "2", "--out", "two", "--quiet"]);
    expect({ status: two.status, stderr: two.stderr }).toEqual({ status: 0, stderr: "" });
    const manifest = (at: string) => JSON.parse(readFileSync(join(at, "manifest.json"), "utf8"));
    const [first, second] = [manifest(folder), manifest(join(home, "two"))];
    expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(second.digest).toBe(first.digest);
    expect(first.study.text).toBe(STUDY);
    for (const file of ["results.parquet", "summary.csv", "comparison.csv"]) {
      expect(readFileSync(join(home, "two", file)).equals(readFileSync(join(folder, file)))).toBe(true);
    }

    const other = await placewell(["run", study, "--seed", "other", "--replicates", "1", "--quiet"]);
    expect(other.status).toBe(0);
    expect(manifest(folder)).toMatchObject({ seed: "other", replicates: 1 });
    expect(manifest(folder).digest).not.toBe(first.digest);
  }, 300_000);

  test("Ctrl-C stops it with status 130; an earlier result stays", async () => {
    const study = writeStudy(STUDY);
    mkdirSync(join(home, "out", "small"), { recursive: true });
    writeFileSync(join(home, "out", "small", "manifest.json"), "earlier");
    const args = ["run", study, "--replicates", "500", "--years", "5", "--workers", "2"];
    const { status, stdout, stderr } = await placewell(args, /threads: 2/);
    expect(stderr).toMatch(/Interrupted after \d+ of 1000 scenario-runs\./);
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(readdirSync(join(home, "out"))).toEqual(["small"]);
    expect(readFileSync(join(home, "out", "small", "manifest.json"), "utf8")).toBe("earlier");
  });

  test("a folder with other files is refused before anything runs", async () => {
    const study = writeStudy(STUDY);
    const { status, stderr } = await placewell(["run", study, "--out", "small"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: The folder "small" holds other files/);
    expect(readdirSync(join(home, "small"))).toEqual(["study.yaml"]);
  });
});

test("check says what would run, and runs and writes nothing", async () => {
  const study = writeStudy(STUDY);
  const { status, stdout, stderr } = await placewell(["check", study]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/2 scenarios × 2 replicates × point values = 4/);
  expect(readdirSync(home)).toEqual(["small"]);
});

describe("bad input: status 2, the same layout on standard error, nothing written", () => {
  test.each([
    ["misspelt key", STUDY.replace("years", "yeers"), "3:1", "yeers", "yeers"],
    ["unknown place", STUDY.replace("york", "yrok"), "2:8", "place", "yrok"],
    [
      "negative capacity",
      STUDY.replace("- frailty-crisis-hub", "- frailty-crisis-hub: { caseloadCap: -3 }"),
      "9:42",
      "scenarios.crisis hub[0].frailty-crisis-hub.caseloadCap",
      "-3",
    ],
    ["__proto__", `${STUDY}__proto__: {}\n`, "10:1", "__proto__", "__proto__"],
    ["duplicate scenario", `${STUDY}  usual care: []\n`, "10:3", "scenarios.usual care", 'a second "usual care"'],
  ])("%s", async (_what, text, position, path, got) => {
    const study = writeStudy(text);
    for (const command of ["run", "check"]) {
      const { status, stdout, stderr } = await placewell([command, study]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      const lines = stderr.trimEnd().split("\n");
      expect(lines[0]).toMatch(/^error: \S/);
      expect(lines[1]).toBe(`  file:     ${study}:${position}`);
      expect(lines[2]).toBe(`  path:     ${path}`);
      expect(lines[3]).toBe(`  got:      ${got}`);
      for (const line of lines.slice(4)) expect(line).toMatch(/^ {2}(expected|hint): +\S/);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(readdirSync(home)).toEqual(["small"]);
    }
  });

  test.each([
    [["rnu", "x.yaml"], "error: Unknown command 'rnu'.", "Did you mean run?"],
    [["run", "x.yaml", "--sede", "1"], "error: Unknown option '--sede'.", "Did you mean --seed?"],
    [["run"], "error: Missing required argument 'study'.", "--help"],
    [["run", "x.yaml", "--replicates", "2x"], "error: The option --replicates cannot be used.", "from 1 to 10000"],
    [["run", "x.yaml"], "error: There is no such study file.", "Check the path"],
    [["backtest", "homefirst"], 'error: There is no back-test of "homefirst".', 'Did you mean "home-first"?'],
    [["programmes", "homefirst"], 'error: There is no programme "homefirst".', 'Did you mean "home-first"?'],
  ])("%j", async (args, message, hint) => {
    const { status, stdout, stderr } = await placewell(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toBe(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, "out"))).toBe(false);
  });

  test("no command at all prints help", async () => {
    const { status, stdout, stderr } = await placewell([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("Usage: placewell");
  });

  test("names cannot steer the terminal", async () => {
    const study = writeStudy(STUDY.replace("york", '"\\e[31m\\u202eyork"'));
    const { status, stderr } = await placewell(["check", study]);
    expect(status).toBe(2);
    for (const steering of ["\u001b", "\u202e"]) expect(stderr).not.toContain(steering);
  });
});

test("help and version go to standard output with status 0", async () => {
  for (const args of [["--help"], ["run", "--help"], ["--version"]]) {
    const { status, stdout, stderr } = await placewell(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  }
});

describe("placewell report", () => {
  test("writes a result again at other prices, without running it", async () => {
    const study = writeStudy(STUDY.replace("replicates: 2", "replicates: 1"));
    expect((await placewell(["run", study, "--out", "small-result", "--quiet"])).status).toBe(0);
    writeFileSync(join(home, "values.yaml"), "priceFactor: 2\nperspective: NHS only\n");
    const outcome = await placewell(["report", "small-result", "--values", "values.yaml", "--format", "md,json"]);
    expect(outcome.stderr).toBe("");
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain("costs of NHS only");
    const json = JSON.parse(readFileSync(join(home, "small-result", "report.json"), "utf8"));
    expect(json.values).toEqual({ priceFactor: 2, perspective: "NHS only" });
    expect(readFileSync(join(home, "small-result", "report.md"), "utf8")).toContain("| Cost of care |");
    writeFileSync(join(home, "values.yaml"), "values:\n  cost.attendence: 2\n");
    const refused = await placewell(["report", "small-result", "--values", "values.yaml"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('"cost.attendances"');
  }, 180_000);
});
