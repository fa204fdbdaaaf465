import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScenario, scenario, warmUp } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";
import { expect, it } from "vitest";
import { writeScripts } from "../../../scripts/engines/bundle.ts";
import { thisNode } from "../../../scripts/engines/engine.ts";
import { tryEngine } from "../../../scripts/engines/try-engine.ts";

/** The digest of both programmes in York, by another SHA-256, over the bytes of the figures as they lie in memory. */
function digestHere(years: number): string {
  const usualCare = scenario("usual care", { place: york, model: england });
  const both = usualCare.with("both", [frailtyCrisisHub(), homeFirst()]);
  const warm = warmUp({ scenarios: [usualCare, both], years, replicates: 1, seed: "waits" }, 0);
  return createHash("sha256").update(runScenario(warm, both)).digest("hex");
}

it("the scenario runs as a script without imports, with the figures it has here", { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "placewell-waits-"));
  await writeScripts(folder, {
    entry: new URL("../../src/waits/scenario-program.ts", import.meta.url),
    line: "placewell.scenarioLine(1, 2)",
    conditions: ["placewell-source"],
  });
  const { line, fault } = tryEngine(thisNode("Node", {}), folder, /\{.*\}/);
  expect(fault).toBeUndefined();
  const { warmUpSeconds, seconds, digest } = JSON.parse(line!);
  expect(seconds).toHaveLength(2);
  for (const each of [warmUpSeconds, ...seconds]) expect(each).toBeGreaterThan(0);
  expect(digest).toBe(digestHere(1));
});
