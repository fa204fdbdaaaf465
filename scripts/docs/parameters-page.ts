import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Parameter, STATUSES, type Status } from "../../packages/core/src/index.ts";
import { datasets, type EvidenceRow, evidence, targets, valuation } from "../../packages/england/src/index.ts";
import { crises } from "../../packages/england/src/parameters/crises.ts";
import { deaths } from "../../packages/england/src/parameters/deaths.ts";
import { discharge } from "../../packages/england/src/parameters/discharge.ts";
import { hospital } from "../../packages/england/src/parameters/hospital.ts";
import { pathway } from "../../packages/england/src/parameters/pathway.ts";
import { population } from "../../packages/england/src/parameters/population.ts";
import { referenceParameters } from "../../packages/england/src/parameters/reference.ts";
import { services } from "../../packages/england/src/parameters/services.ts";
import { programmes } from "../../packages/interventions/src/index.ts";
import { repository, sourcesIn } from "../checks/sources.ts";
import { code, GENERATED, markdownTable, printInterval, printNumber, printValues } from "./markdown.ts";

const PARTS: readonly (readonly [title: string, rows: readonly Parameter[]])[] = [
  ["People: who lives there, frailty, function, conditions, home and work", population],
  ["Deaths", deaths],
  ["Crises: how often, to whom, how severe", crises],
  ["The urgent pathway", pathway],
  ["In hospital", hospital],
  ["Leaving hospital, reablement and short-term beds", discharge],
  ["Services, staff and use that accrues", services],
  ["Unit costs", valuation.unitCosts],
  ["Utilities, discounting, shares of cost and thresholds", valuation.values],
];

/** Every number of the model and of what is put on its results. */
const EVERY: readonly Parameter[] = [...referenceParameters, ...valuation.unitCosts, ...valuation.values];

const TITLES: Readonly<Record<Status, string>> = {
  assumed: "Assumed: judgement, not a measured figure",
  "programme claim": "Claimed by a programme of itself",
  calibrated: "Calibrated: fitted so that the model matches published counts; not evidence",
  derived: "Derived: arithmetic on published figures",
  checked: "Checked: read at its source",
};

/** Least certain first: what a reader should doubt most is read first. */
const LEAST_CERTAIN_FIRST: readonly Status[] = ["assumed", "programme claim", "calibrated", "derived", "checked"];

/** Where numbers are given, and so not read. */
const GIVEN = /^parameters\/|\.generated\.ts$/;

/** Ids of parameters that some code reads by name. */
function idsRead(): ReadonlySet<string> {
  const packages = readdirSync(join(repository, "packages")).filter((name) =>
    existsSync(join(repository, "packages", name, "src")),
  );
  const text = packages
    .flatMap((name) => sourcesIn(`packages/${name}/src`))
    .filter(({ path }) => !GIVEN.test(path) && !path.startsWith("care/meanings/"))
    .map((source) => source.text)
    .join("\n");
  const isNamed = (id: string): boolean =>
    text.includes(`"${id}"`) || text.includes(`"${id.replace(/\.severity\d$/, "")}"`);
  // Unit costs are read by the item they price.
  const priced = valuation.unitCosts.map(({ id }) => id);
  return new Set([...EVERY.map(({ id }) => id).filter(isNamed), ...priced]);
}

/** Every parameter, assumptions first, with counts by status at the top and the evidence rows cited at the end. */
export function parametersPage(): string {
  const read = idsRead();
  return [
    GENERATED,
    "",
    "# Parameters",
    "",
    `Every number of the model and of what is put on its results, least certain first. [evidence.md](evidence.md) says what the statuses mean and how a number`,
    "is replaced. The values are those of the reference set; a place has its own for the capacities and for what is fitted",
    "to it ([places.md](places.md)).",
    "",
    "Ranges: `L` lognormal, `N` normal, `U` uniform, `B` beta, `D` Dirichlet; a number or percentage alone is the range of a",
    "judgement. *Recalled*: an evidence row was quoted from memory and not read at its source. *Unread*: no code uses the",
    "number yet; it is kept for a part to come.",
    "",
    countsTable(read),
    "",
    programmeCounts(),
    "",
    evidenceCounts(),
    "",
    ...LEAST_CERTAIN_FIRST.flatMap((status) => statusSection(status, read)),
    "## Numbers of the programmes",
    "",
    "What each programme claims beside what controlled studies support stands in the [catalogue](catalogue.md).",
    "",
    "## Evidence rows that these numbers cite",
    "",
    citedTable(),
    "",
    "## Data sets",
    "",
    markdownTable(
      ["id", "what", "publisher", "period", "used for"],
      datasets.map(({ id, name, publisher, period, use }) => [code(id), name, publisher, period, use]),
    ),
    "",
  ].join("\n");
}

function countsTable(read: ReadonlySet<string>): string {
  const row = (name: string, own: readonly Parameter[]): string[] => [
    name,
    String(own.length),
    String(own.filter(({ recalled }) => recalled).length),
    String(own.filter(({ id }) => !read.has(id)).length),
  ];
  const byStatus = LEAST_CERTAIN_FIRST.map((status) =>
    row(
      status,
      EVERY.filter((p) => p.status === status),
    ),
  );
  return markdownTable(
    ["status of parameters", "parameters", "of them recalled", "of them unread"],
    [...byStatus, row("all", EVERY)],
  );
}

function programmeCounts(): string {
  const estimates = programmes.flatMap(({ description }) =>
    description.parameters.flatMap(({ headline, evidence: supported }) => [
      { set: "claim", estimate: headline },
      { set: "evidence", estimate: supported },
    ]),
  );
  const count = (set: string, status: Status): string =>
    String(
      estimates.filter((e) => e.set === set && e.estimate !== "not claimed" && e.estimate.status === status).length,
    );
  return markdownTable(
    ["status of the programmes' numbers", "as claimed", "evidence"],
    LEAST_CERTAIN_FIRST.map((status) => [status, count("claim", status), count("evidence", status)]),
  );
}

function evidenceCounts(): string {
  const statuses = ["checked", "derived", "unchecked", "programme claim"] as const;
  const uses = ["fitted", "seen", "held out"] as const;
  return [
    markdownTable(
      ["status of evidence rows", "rows"],
      [
        ...statuses.map((status) => [status, String(evidence.filter((row) => row.status === status).length)]),
        ["all", String(evidence.length)],
      ],
    ),
    "",
    markdownTable(
      ["use of targets", "targets"],
      uses.map((use) => [use, String(targets.filter((target) => target.use === use).length)]),
    ),
  ].join("\n");
}

function statusSection(status: Status, read: ReadonlySet<string>): string[] {
  if (!STATUSES.includes(status) || !EVERY.some((row) => row.status === status)) return [];
  const parts = PARTS.map(([title, rows]) => [title, rows.filter((row) => row.status === status)] as const);
  return [
    `## ${TITLES[status]}`,
    "",
    ...parts
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]) => [
        `### ${title}`,
        "",
        markdownTable(
          ["id", "meaning", "value", "unit", "range", "source", ""],
          rows.map((row) => parameterRow(row, read)),
        ),
        "",
      ]),
  ];
}

function parameterRow(row: Parameter, read: ReadonlySet<string>): string[] {
  const marks = [...(row.recalled ? ["recalled"] : []), ...(read.has(row.id) ? [] : ["unread"])];
  return [code(row.id), row.meaning, printValues(row.value), row.unit, row.range, row.source, marks.join(", ")];
}

/** Rows that parameters and programmes name one by one; the table of deaths by single age is left out. */
function citedTable(): string {
  const patterns = [
    ...EVERY.flatMap(({ rows }) => rows ?? []),
    ...programmes.flatMap(({ description }) =>
      description.parameters.flatMap(({ headline, evidence: supported }) =>
        [headline, supported].flatMap((e) => (e === "not claimed" ? [] : e.rows)),
      ),
    ),
  ].filter((pattern) => !pattern.startsWith("mort.q."));
  const isCited = ({ id }: EvidenceRow): boolean =>
    patterns.some((pattern) => (pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern));
  return markdownTable(
    ["id", "what", "value", "interval", "unit", "population", "year", "source", "status"],
    evidence
      .filter(isCited)
      .map((row) => [
        code(row.id),
        row.name,
        row.words ?? printNumber(row.value),
        printInterval(row.low, row.high),
        row.unit,
        row.population,
        row.year,
        row.url === "" ? row.source : `[${row.source.replaceAll("[", "(").replaceAll("]", ")")}](${row.url})`,
        row.grade === undefined ? row.status : `${row.status}, grade ${row.grade}`,
      ]),
  );
}
