import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../src/workload.ts";

/** Runs the command line as a process; from sources, so that what is tested is what is there now. */
function bench(...args: string[]) {
  const entry = fileURLToPath(new URL("../src/bench.ts", import.meta.url));
  return spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), entry, ...args], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "--conditions=placewell-source" },
  });
}

describe("bench w", () => {
  it("prints one line of JSON and nothing else", { timeout: 300_000 }, () => {
    const { status, stdout } = bench("w", "--scale", "S1", "--reps", "2", "--seed", "7", "--json");
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      "scale",
      "people",
      "years",
      "seed",
      "seconds",
      "seconds_median",
      "events",
      "ns_per_event",
      "payload_bytes_per_person",
      "rss_bytes_per_person",
      "totals",
    ]);
    expect(report).toMatchObject({ scale: "S1", people: 50_000, years: 5, seed: 7 });
    expect(report.seconds).toHaveLength(2);
    expect(report.seconds_median).toBeCloseTo((report.seconds[0] + report.seconds[1]) / 2, 12);
    expect(report.ns_per_event).toBeCloseTo((report.seconds_median * 1e9) / report.events, 6);
    expect(Object.keys(report.totals).sort()).toEqual([...MEASURES].sort());
  });
});

it("bad options end with status 2, one error and no result", { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = bench("w", "--scales", "S1");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    'error: w has no option --scales. Expected --scale, --reps, --seed, --json. Did you mean "--scale"?\n',
  );
});

it("idle programmes change nothing, and their ratios are printed", { timeout: 300_000 }, () => {
  const { status, stdout, stderr } = bench("idle", "--rounds", "1", "--json");
  expect(stderr).toContain("round 1 of 1");
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ rounds: 1, years: 1 });
  expect(report.usual_seconds_median).toBeGreaterThan(0);
  expect(report.kinds).toHaveLength(3);
  for (const { ratio } of report.kinds) {
    expect(ratio.median).toBeGreaterThan(0);
    expect(ratio.lowest).toBeLessThanOrEqual(ratio.highest);
  }
});
