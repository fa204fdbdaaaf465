// Imports between packages run one way. The order of the rooms inside core is a table in packages/core/test/rooms.test.ts.
const ours = "(analysis|core|england|interventions|report|runner|testkit|cli)";
const source = (name) => `^packages/${name}/src/`;

/** What each package may import of ours; nothing else. */
const allowed = {
  core: [],
  england: ["core"],
  interventions: ["core"],
  analysis: ["core", "england"],
  report: ["core", "analysis"],
  testkit: ["core"],
  runner: ["core", "england", "interventions", "analysis"],
  cli: ["core", "england", "interventions", "analysis", "report", "runner"],
};

const oneWay = Object.entries(allowed).map(([name, neighbours]) => ({
  name: `${name}-imports-only-${neighbours.join("-") || "itself"}`,
  severity: "error",
  from: { path: source(name) },
  to: { path: `^packages/(?!(${[name, ...neighbours].join("|")})/)` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: "report-takes-only-types-of-core-and-analysis",
      comment: "The report does no sums: it needs the shapes of results, never the code that makes them.",
      severity: "error",
      from: { path: source("report") },
      to: { path: "^packages/(core|analysis)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "neighbours-by-their-front-door",
      comment: "Another package is imported by its name, not by a file inside it.",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: { path: `^packages/${ours}/(src|dist|test)/(?!index\\.ts$)`, pathNot: "^packages/$1/" },
    },
    {
      name: "nobody-imports-examples-or-benchmarks",
      severity: "error",
      from: { pathNot: ["^(examples|benchmarks)/", "^packages/[^/]+/test/"] },
      to: { path: "^(examples|benchmarks)/" },
    },
    {
      name: "testkit-is-for-tests",
      severity: "error",
      from: { pathNot: ["^packages/testkit/", "^packages/[^/]+/test/"] },
      to: { path: "^packages/testkit/" },
    },
    {
      name: "sources-do-not-import-tests-or-scripts",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^(packages/[^/]+/test/|scripts/)" },
    },
    {
      name: "no-node-in-packages-for-every-machine",
      comment: "core, england, interventions, analysis, report and testkit also run in a browser.",
      severity: "error",
      from: { path: "^packages/(core|england|interventions|analysis|report|testkit)/src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sources-need-only-declared-dependencies",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.tsbuild|node_modules/\\.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.test.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["placewell-source", "import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
