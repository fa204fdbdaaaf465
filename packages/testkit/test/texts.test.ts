import { expect, test } from "vitest";
import { faultsInText, hostsIn } from "../../../scripts/checks/texts.js";

test.each([
  ["a.ts", 'const folder = "/home/somebody/data";', "a.ts:1 path of one machine"],
  ["docs/a.md", "first\nRun it in /root/clone", "docs/a.md:2 path of one machine"],
  [".ci/run", "cd /work/x", ".ci/run:1 path of one machine"],
  ["a.yaml", "from: registry.example.org", "a.yaml:1 host of a registry"],
  ["a.ts", "// TODO: later", "a.ts:1 unfinished work"],
  ["a.ts", 'throw new Error("not implemented");', "a.ts:1 unfinished work"],
  ["a.test.ts", 'test.only("x", () => {});', "a.test.ts:1 test that does not run"],
  ["a.test.ts", 'describe.skip("x", () => {});', "a.test.ts:1 test that does not run"],
  ["a.test.ts", 'it.runIf(y)("x", () => {});', "a.test.ts:1 test that does not run"],
])("finds what is wrong in %s: %s", (path, text, fault) => {
  expect(faultsInText(path, text)).toEqual([fault]);
});

test.each([
  ["a.ts", 'import { home } from "./home/home.js";'],
  ["a.md", "See packages/core/src/work/list.ts and https://example.org/home/index"],
  ["a.md", "The method test.skip is not for us."],
])("leaves alone %s: %s", (path, text) => {
  expect(faultsInText(path, text)).toEqual([]);
});

test("finds hosts in a lockfile", () => {
  expect(hostsIn("a: 1\nresolution: {tarball: x}\nb: https://example.org/x.tgz")).toHaveLength(2);
  expect(hostsIn("lockfileVersion: '9.0'\nresolution: {integrity: sha512-x}")).toEqual([]);
});
