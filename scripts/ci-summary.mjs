// Says what .ci/run ran, from what each step left behind, and fails if anything failed or a test did not run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(root, process.argv[2] ?? "out/ci");
const read = (name) => readFileSync(join(folder, name), "utf8");

/** Test files that are in the repository and that a step was meant to run, as paths from the root. */
function meantToRun(suffix) {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name));
  return [...packages, "benchmarks"]
    .map((folder) => join(folder, "test"))
    .filter((tests) => existsSync(join(root, tests)))
    .flatMap((tests) =>
      readdirSync(join(root, tests), { recursive: true })
        .filter((file) => suffix.test(file))
        .map((file) => join(tests, file)),
    );
}

/** One line of the list: what ran, how many of its parts passed, and what went wrong. */
function line(name, passed, faults) {
  return { name, passed, faults };
}

function vitestLine(name, suffix) {
  if (!existsSync(join(folder, `${name}.json`))) return line(name, 0, ["no test ran"]);
  const { testResults } = JSON.parse(read(`${name}.json`));
  const ran = new Map(testResults.map((file) => [relative(root, file.name), file]));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const faults = [
    ...tests.filter(({ status }) => status !== "passed").map((test) => `${test.status}: ${test.fullName}`),
    ...meantToRun(suffix)
      .filter((file) => !ran.get(file)?.assertionResults.length)
      .map((file) => `meant to run, did not: ${file}`),
  ];
  return line(name, tests.filter(({ status }) => status === "passed").length, faults);
}

function checksLine(name) {
  if (!existsSync(join(folder, `${name}.json`))) return line(name, 0, ["no check ran"]);
  const checks = JSON.parse(read(`${name}.json`));
  const failed = checks.filter(({ ok }) => !ok);
  return line(
    name,
    checks.length - failed.length,
    failed.map((check) => `${check.name}: not so: ${check.claim}`),
  );
}

/** An engine passes if it ran and gave the same digest as the first. */
function enginesLine(name) {
  if (!existsSync(join(folder, `${name}.json`))) return line(name, 0, ["no engine ran"]);
  const { verdicts, faults } = JSON.parse(read(`${name}.json`));
  return line(name, verdicts.filter(({ finding }) => finding === "same").length, faults);
}

/** The demo passes if it ended well and left what it promises. */
function demoLine(name) {
  const promised = ["manifest.json", "results.parquet", "summary.csv", "comparison.csv", "report.html"];
  const missing = promised.filter((file) => !existsSync(join(root, "out/york", file)));
  return missing.length === 0 ? line(name, 1, []) : line(name, 0, [`not in out/york: ${missing.join(", ")}`]);
}

/** A step that ended badly although every part of it passed has still failed. */
function withStatus({ name, passed, faults }) {
  const status = existsSync(join(folder, `${name}.status`)) ? read(`${name}.status`).trim() : "missing";
  if (status === "0" || faults.length > 0) return line(name, passed, faults);
  return line(name, name === "demo" ? 0 : passed, [`ended with status ${status}`]);
}

const processTest = /(?<!\.browser)\.(test|laws|oracle|stats|golden|e2e)\.ts$/;
const browserTest = /\.browser\.e2e\.ts$/;

const lines = [
  vitestLine("tests", processTest),
  checksLine("checks"),
  ...(meantToRun(browserTest).length > 0 ? [vitestLine("browser", browserTest)] : []),
  enginesLine("engines"),
  demoLine("demo"),
].map(withStatus);

console.log(`\nWhat ran, on Node ${process.versions.node}:`);
for (const { name, passed, faults } of lines) {
  console.log(`  ${name.padEnd(8)} ${passed} passed, ${faults.length} failed`);
  for (const fault of faults) console.log(`           ${fault}`);
}
const sum = (count) => lines.reduce((total, each) => total + count(each), 0);
const failed = sum(({ faults }) => faults.length);
console.log(`${sum(({ passed }) => passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
