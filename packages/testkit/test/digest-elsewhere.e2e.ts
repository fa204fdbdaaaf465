import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeScripts } from "../../../scripts/engines/bundle.js";
import { FAR_AWAY, FAR_BEHIND, NEUTRAL } from "../../../scripts/engines/engine.js";
import { digestLine } from "../../../scripts/engines/program.js";

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "placewell-digest-"));
  await writeScripts(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What this Node says in a process of its own, in another time zone and language. */
function nodeIn(environment: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { env: { ...process.env, ...environment }, encoding: "utf8" }).trim();
}

test("a process can be sent far away", () => {
  const where = "[new Date(2025, 0, 1).getTimezoneOffset() / 60, (1.5).toLocaleString()].join(' ')";
  expect(nodeIn(NEUTRAL, "-p", where)).toBe("0 1.5");
  expect(nodeIn(FAR_AWAY, "-p", where)).toBe("-14 1,5");
  expect(nodeIn(FAR_BEHIND, "-p", where)).toBe("11 1,5");
});

test("the digest is the same in another time zone and language, from sources and from one script", () => {
  const here = digestLine();
  expect(here).toMatch(/^\d{4,} people, \d{5,} events, [0-9a-f]{64}$/);
  const script = join(folder, "console.js");
  for (const environment of [NEUTRAL, FAR_AWAY, FAR_BEHIND]) expect(nodeIn(environment, script)).toBe(here);
}, 300_000);
