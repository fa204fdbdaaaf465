import { describe, expect, it } from "vitest";
import { goalResults } from "../src/goals.ts";
import { NAMES } from "../src/implementations.ts";
import type { Measured, Measurements } from "../src/measurements.ts";
import { plainReport } from "../src/peers-report.ts";

const times = (median: number) => ({ median, lowest: median, highest: median });

const implementation = (name: string, timesC: number, timesLibrary: number): Measured => ({
  name,
  about: "",
  people: 500_000,
  days: 1_825,
  scaled: false,
  seconds: [timesC],
  secondsMedian: timesC,
  timesC: times(timesC),
  timesLibrary: times(timesLibrary),
  bytesPerPerson: 80,
  furthestFromC: 1,
});

const found: Measurements = {
  scale: "S2",
  rounds: 1,
  machine: {
    processor: "a processor",
    cores: 2,
    memoryGiB: 8,
    system: "Linux",
    node: "v20",
    compiler: "a compiler",
    python: "",
    busyBefore: 0.02,
  },
  implementations: [
    implementation(NAMES.c, 1, 0.25),
    implementation(NAMES.library, 4, 1),
    implementation(NAMES.sequential, 2, 0.5),
    implementation(NAMES.heap, 16, 4),
    implementation(NAMES.daily, 2_000, 500),
  ],
  missing: ["no SimPy"],
  scaling: { S1toS2: 1.05, S2toS3: 1.2 },
  twoWorkers: undefined,
  coldSeconds: 0.2,
  payloadBytesPerPerson: 50,
  heapBytesPerEvent: 0.01,
};

const goal = (what: string, measurements = found) => goalResults(measurements).find((result) => result.what === what);

describe("goals", () => {
  it("say what is met, by how far, and what is not", () => {
    expect(goal("slower than C, event-driven")).toMatchObject({ measured: 4, met: "must met" });
    expect(goal("faster than JS objects, heap")).toMatchObject({ measured: 4, met: "NOT MET" });
    expect(goal("faster than JS objects, daily")).toMatchObject({ measured: 500, met: "aim met" });
    expect(goal("growth with people, S1 to S2")).toMatchObject({ met: "aim met" });
    expect(goal("growth with people, 500 thousand to S3")).toMatchObject({ met: "NOT MET" });
  });

  it("read keyed over sequential draws the right way round", () => {
    expect(goal("keyed draws over draws from one sequence")).toMatchObject({ measured: 2, met: "NOT MET" });
  });

  it("do not count what was not measured, or has no goal at this scale", () => {
    expect(goal("two workers over one")).toMatchObject({ measured: undefined, met: "not measured" });
    expect(goal("faster than SimPy, events")).toMatchObject({ met: "not measured" });
    expect(goal("faster than JS objects, daily", { ...found, scale: "S1" })).toMatchObject({
      must: undefined,
      met: "no goal at this scale",
    });
  });
});

describe("the report", () => {
  it("says what was not run", () => {
    expect(plainReport(found)).toContain("Not run: no SimPy.");
  });

  it("warns of a busy machine and of implementations that do other work", () => {
    expect(plainReport(found)).not.toMatch(/busy|DIFFERS/);
    const busy = { ...found, machine: { ...found.machine, busyBefore: 0.75 } };
    expect(plainReport(busy)).toContain("other programs used 75% of it");
    const other = { ...found, implementations: [{ ...found.implementations[0]!, furthestFromC: 12 }] };
    expect(plainReport(other)).toContain("12.0 DIFFERS");
  });
});
