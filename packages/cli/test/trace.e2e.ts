import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { main } from "../src/main.js";

const page = fileURLToPath(new URL("../../../docs/journeys.md", import.meta.url));

const home = mkdtempSync(join(tmpdir(), "placewell-trace-"));
const elsewhere = process.cwd();
afterEach(() => vi.restoreAllMocks());
afterAll(() => process.chdir(elsewhere));

/** Runs a command in this process, which is quicker than a process of its own; how those begin and end is tested apart. */
async function placewell(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const written = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  }
  const status = await main(args);
  vi.restoreAllMocks();
  // Colours depend on where this runs: a build server has them, a pipe has not.
  return { status, stdout: written.stdout, stderr: stripVTControlCharacters(written.stderr) };
}

async function output(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await placewell(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** Code blocks of a page. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((found) => found[1]!);

const study = blocks(readFileSync(page, "utf8"), "yaml")[0]!;

/** What `--list --json` says, as far as it is looked at here. */
interface Listed {
  readonly people: number;
  readonly differing: number;
  readonly most: readonly { person: { id: string }; daysElsewhere: number; journeys: { scenario: string }[] }[];
}

let listed: Listed;

beforeAll(async () => {
  process.chdir(home);
  writeFileSync("journeys.yaml", study);
  await output("run", "journeys.yaml", "--quiet");
  listed = JSON.parse(await output("trace", "out/journeys", "--list", "--json")) as Listed;
}, 300_000);

describe("trace", () => {
  test("prints what the page on journeys shows: run with -u to print it anew", { timeout: 300_000 }, async () => {
    const list = "trace out/journeys --list 3";
    const trace = `trace out/journeys --person ${listed.most[0]!.person.id}`;
    const printed: string[] = [];
    for (const args of [list, trace]) printed.push(`$ npx placewell ${args}\n${await output(...args.split(" "))}`);
    let next = 0;
    const fresh = readFileSync(page, "utf8").replace(
      /^```text\n[\s\S]*?^```$/gm,
      () => `\`\`\`text\n${printed[next++]}\`\`\``,
    );
    expect(next).toBe(printed.length);
    await expect(fresh).toMatchFileSnapshot(page);
  });

  test("--json prints JSON and nothing else: the list, and every step of a journey", { timeout: 300_000 }, async () => {
    const { people, differing, most } = listed;
    expect(people).toBeGreaterThan(76_000);
    expect(differing).toBeGreaterThan(most.length);
    expect(most).toHaveLength(10);
    const days = most.map(({ daysElsewhere }) => daysElsewhere);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(most[0]!.journeys.map(({ scenario }) => scenario)).toEqual(["usual care", "crisis hub"]);

    const { id } = most[9]!.person;
    const chosen = ["--scenario", "crisis hub", "--scenario", "usual care"];
    const traced = JSON.parse(await output("trace", "out/journeys", "--person", id, ...chosen, "--json"));
    expect(traced).toMatchObject({
      study: "One year in York",
      seed: "journeys",
      replicate: 0,
      scenarios: ["crisis hub", "usual care"],
      person: { id, born: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      start: { date: "2025-04-01", words: expect.any(String), frailty: expect.any(Number) },
      end: { date: "2026-04-01" },
      firstDifference: { time: expect.any(Number), happened: [expect.any(String)], didNot: [expect.any(String)] },
    });
    expect(traced.before[0]).toMatchObject({ fact: "personEntered", stream: null });
    for (const journey of traced.journeys) {
      for (const step of journey.entries) {
        expect(step).toEqual({
          time: expect.any(Number),
          moment: expect.stringMatching(/^202\d-\d\d-\d\d \d\d:\d\d$/),
          ageYears: expect.any(Number),
          setting: expect.any(String),
          fact: expect.any(String),
          detail: expect.any(Number),
          words: expect.any(String),
          stream: step.fact === "crisisHappened" ? expect.stringMatching(/^person\.crisis\./) : step.stream,
        });
      }
    }
    expect(traced.journeys.map((journey: { daysElsewhere: number }) => journey.daysElsewhere)).toEqual([
      0,
      most[9]!.daysElsewhere,
    ]);
  });

  test("one scenario is one column", { timeout: 300_000 }, async () => {
    const text = await output("trace", "out/journeys", "--person", "E01013335-85+-1", "--scenario", "crisis hub");
    expect(text).toMatch(/^One year in York, seed journeys, replicate 0\n\nE01013335-85\+-1: a (wo)?man born/);
    expect(text).toMatch(/^2025-04-01 to 2026-04-01 +crisis hub$/m);
    expect(text).not.toMatch(/usual care|★|≠/);
  });
});

describe("bad input: status 2, and one clear error", () => {
  test.each([
    [["nowhere", "--list"], 'There is no folder "nowhere".', "a folder that `placewell run` wrote"],
    [["out", "--list"], 'The folder "out" holds no result.', "a folder without manifest.json"],
    [["out/journeys"], "It is not clear whose journey to print.", "trace out/journeys --list"],
    [["out/journeys", "--list", "--person", "E01013335-85+-1"], "It is not clear", "both --person and --list"],
    [["out/journeys", "--list", "0"], "The option --list cannot be used.", "a whole number from 1 to 1000"],
    [["out/journeys", "--list", "--replicate", "1"], "There is no replicate 1.", "from 0 to 0"],
    [["out/journeys", "--person", "Bob"], '"Bob" is not the ID of a person.', "such as E01013335-70-74-12"],
    [["out/journeys", "--person", "E01013335-85+-999"], "There is nobody with the ID", "E01013335-85+-1 to "],
    [
      ["out/journeys", "--person", "E01013355-85-1"],
      '"E01013355-85-1" is not the ID of a person.',
      "E01013335-70-74-12",
    ],
    [["out/journeys", "--list", "--scenario", "usual care"], "People are listed by", "two scenarios"],
    [["out/journeys", "--list", "--scenario", "crisis hbu"], "People are listed by", "two scenarios"],
    [
      ["out/journeys", "--person", "E01013335-85+-1", "--scenario", "crisis hbu"],
      'There is no scenario "crisis hbu".',
      'Did you mean "crisis hub"?',
    ],
    [
      ["out/journeys", "--list", "--scenario", "crisis hub", "--scenario", "crisis hub"],
      "Two columns would be the same.",
      "crisis hub, twice",
    ],
  ])("%j", { timeout: 120_000 }, async (args, message, hint) => {
    const { status, stdout, stderr } = await placewell("trace", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toContain(`error: ${message}`);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("a result of another version, or changed by hand", async () => {
    const manifest = readFileSync(join(home, "out", "journeys", "manifest.json"), "utf8");
    const changed = {
      version: ['"@placewell/core": "', '"@placewell/core": "9'],
      text: ["years: 1", "years: 2"],
    } as const;
    for (const [name, [before, after]] of Object.entries(changed)) {
      mkdirSync(join(home, name));
      writeFileSync(join(home, name, "manifest.json"), manifest.replace(before, after));
      const { status, stdout, stderr } = await placewell("trace", name, "--list");
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(`error: The result in "${name}" was made by another version, or changed by hand.`);
    }
  });
});
