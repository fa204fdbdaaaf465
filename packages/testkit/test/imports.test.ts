import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../../../scripts/checks/sources.js";

/** Wrong imports, one a file, and the rule of .dependency-cruiser.cjs that must refuse it. */
const planted: readonly (readonly [file: string, text: string, rule: string])[] = [
  ["core/src/a.ts", 'import type { X } from "../../england/src/index.js";', "core-imports-only-itself"],
  ["england/src/a.ts", 'export * from "../../interventions/src/index.js";', "england-imports-only-core"],
  ["interventions/src/a.ts", 'import "../../england/src/index.js";', "interventions-imports-only-core"],
  ["report/src/a.ts", 'import "../../runner/src/index.js";', "report-imports-only-core-analysis"],
  ["report/src/b.ts", 'import { X } from "../../core/src/index.js";', "report-takes-only-types-of-core-and-analysis"],
  ["testkit/src/a.ts", 'import "../../england/src/index.js";', "testkit-imports-only-core"],
  ["runner/src/a.ts", 'import "../../report/src/index.js";', "runner-imports-only-core-england-interventions-analysis"],
  ["cli/src/a.ts", 'import "../../testkit/src/index.js";', "testkit-is-for-tests"],
  ["cli/src/b.ts", 'import "../../core/src/inside.js";', "neighbours-by-their-front-door"],
  ["cli/src/c.ts", 'import "../../../examples/index.js";', "nobody-imports-examples-or-benchmarks"],
  ["core/src/b.ts", 'import "../test/thing.js";', "sources-do-not-import-tests-or-scripts"],
  ["core/src/c.ts", 'import "node:fs";', "no-node-in-packages-for-every-machine"],
  ["core/src/d.ts", 'import type { X } from "nowhere-to-be-found";', "no-unresolvable"],
  ["core/src/e.ts", 'import "./f.js";', "no-cycles"],
];

const packages = ["core", "england", "interventions", "report", "runner", "testkit", "cli"];

const innocent: readonly (readonly [file: string, text: string])[] = [
  ...packages.map((name): [string, string] => [`${name}/src/index.ts`, "export {};"]),
  ["core/src/inside.ts", "export {};"],
  // The other half of a cycle, which is reported once.
  ["core/src/f.ts", 'import "./e.js";'],
  ["core/test/thing.ts", 'import "../../testkit/src/index.js";'],
  ["report/src/c.ts", 'import type { X } from "../../core/src/index.js";'],
  ["cli/src/d.ts", 'import "../../runner/src/index.js"; import "../../core/src/index.js"; import "node:fs";'],
  ["../examples/index.ts", "export {};"],
];

const folder = mkdtempSync(join(tmpdir(), "placewell-imports-"));
let violations: { readonly from: string; readonly rule: { readonly name: string } }[];

beforeAll(() => {
  for (const [file, text] of [...planted, ...innocent]) {
    const path = join(folder, "packages", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "tsconfig.test.json"), '{ "compilerOptions": { "module": "nodenext" } }');
  const program = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(repository, ".dependency-cruiser.cjs");
  const args = [program, "packages", "examples", "--config", config, "--output-type", "json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
  violations = JSON.parse(stdout).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(planted)("%s: %s is refused", (file, _, rule) => {
  expect(violations.filter(({ from }) => from === `packages/${file}`).map((each) => each.rule.name)).toContain(rule);
});

test("nothing else is refused", () => {
  const guilty = new Set(planted.map(([file]) => `packages/${file}`));
  expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
});
