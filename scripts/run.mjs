// The way in: needs Node and npm, nothing else. `npm install` here stops with EUNSUPPORTEDPROTOCOL "catalog:" on purpose
// (one catalogue in pnpm-workspace.yaml holds every version), so this fetches the pnpm named in package.json and goes on.
//
//   npm run demo    [-- options of `placewell run`]     npm test              [-- options and filters of vitest]
//   npm run check   [-- names of checks]                npm run test:browser  [-- options and filters of vitest]
//   npm run bench   -- w|peers|waits [options]         npm run docs              [-- --check]
//   npm run check:engines  [-- --all] [--json FILE]
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const [job, ...rest] = process.argv.slice(2);

/** Runs a command from the root with our own terminal; returns its exit status. */
function run(command, args, stdio = "inherit") {
  const windows = process.platform === "win32";
  const result = spawnSync(command, args, { cwd: root, stdio, shell: windows && command === "npx" });
  if (result.error) console.error(`${command} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

/** As `run`, but nothing that comes later makes sense if this fails. */
function must(command, args, stdio) {
  const status = run(command, args, stdio);
  if (status !== 0) process.exit(status);
}

const pnpm = (...args) => ["npx", ["--yes", packageManager, ...args]];

function prepare(stdio) {
  must(...pnpm("install", "--frozen-lockfile"), stdio);
  must(...pnpm("run", "--silent", "build"), stdio);
}

function browserTests() {
  return readdirSync(new URL("packages/", root))
    .flatMap((name) => listed(new URL(`packages/${name}/test/`, root)).map((file) => `packages/${name}/test/${file}`))
    .filter((file) => file.endsWith(".browser.e2e.ts"));
}

function listed(folder) {
  try {
    return readdirSync(folder, { recursive: true });
  } catch {
    return [];
  }
}

/** Says what `npm test` left out, and how to run it. */
function saySkipped() {
  const files = browserTests();
  if (files.length > 0) {
    console.log(
      `\nSkipped, because they need a browser: ${files.length} test file(s). To run them: npm run test:browser`,
    );
    for (const file of files) console.log(`  ${file}`);
  }
  console.log("\nNot tests, so not run here: lint, types, imports and packages. To run them: npm run check");
}

const jobs = {
  demo() {
    prepare();
    return run(process.execPath, ["packages/cli/dist/index.js", "run", "examples/york/study.yaml", ...rest]);
  },
  test() {
    prepare();
    const status = run(...pnpm("exec", "vitest", "run", ...rest));
    saySkipped();
    return status;
  },
  browser() {
    prepare();
    return run(...pnpm("exec", "vitest", "run", "--config", "vitest.browser.config.ts", ...rest));
  },
  bench() {
    // Standard output is for results: what installing and building say goes to standard error.
    prepare(["inherit", process.stderr, "inherit"]);
    return run(...pnpm("exec", "tsx", "benchmarks/src/bench.ts", ...rest));
  },
  check() {
    prepare();
    return run(...pnpm("exec", "tsx", "scripts/check.ts", ...rest));
  },
  docs() {
    // From sources, so nothing needs to be built.
    must(...pnpm("install", "--frozen-lockfile"));
    return run(process.execPath, [
      "--conditions=placewell-source",
      "--import",
      "tsx",
      "scripts/write-docs.ts",
      ...rest,
    ]);
  },
  engines() {
    // From sources, so nothing needs to be built.
    must(...pnpm("install", "--frozen-lockfile"));
    return run(...pnpm("exec", "tsx", fileURLToPath(import.meta.resolve("./engines/check-engines.ts")), ...rest));
  },
};

if (!Object.hasOwn(jobs, job ?? "")) {
  console.error(`scripts/run.mjs: expected one of ${Object.keys(jobs).join(", ")}; got "${job ?? ""}".`);
  process.exit(2);
}
process.exit(jobs[job]());
