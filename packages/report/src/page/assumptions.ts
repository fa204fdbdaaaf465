import type { Comparison, Parameter, Status, UsedParameter } from "@placewell/core";
import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { foldedTable, scrollBox, tableHtml } from "./table-html.js";

/** Least certain first: what a reader should doubt most is read first. */
const LEAST_CERTAIN_FIRST: readonly Status[] = ["assumed", "programme claim", "calibrated", "derived", "checked"];

const STATUS_MEANING: Readonly<Record<Status, string>> = {
  assumed: "a judgement, not a measured figure",
  "programme claim": "what a programme says of itself",
  calibrated: "fitted so that the model matches counts",
  derived: "worked out from published figures",
  checked: "read at its source",
};

/** Where every number came from: the model's parameters by status, then what each programme was given. */
export function assumptionsHtml(comparison: Comparison): Html {
  return html`<h3>Numbers of the model</h3>
${scrollBox("Parameters by status", tableHtml(statusTable(comparison)))}
${foldedTable(parameterTable(comparison.parameters), `All ${comparison.parameters.length} numbers of the model, least certain first`)}
<h3>Numbers of the programmes</h3>
${programmesInForce(comparison).map(programmeHtml)}`;
}

function statusTable(comparison: Comparison): Table {
  const used = programmeNumbers(comparison);
  const row = (name: string, meaning: string, isOf: (parameter: Parameter) => boolean): string[] => [
    name,
    meaning,
    ...[comparison.parameters.filter(isOf), used.filter(isOf)].flatMap((own) => [
      String(own.length),
      String(own.filter(({ recalled }) => recalled).length),
    ]),
  ];
  return {
    caption: "How many numbers of the model, and of the programmes compared, have which status",
    header: [
      "status",
      "meaning",
      "numbers of the model",
      "of them, source not read",
      "numbers of the programmes",
      "of them, source not read",
    ],
    rows: [
      ...LEAST_CERTAIN_FIRST.map((status) => row(status, STATUS_MEANING[status], (p) => p.status === status)),
      row("all", "", () => true),
    ],
  };
}

/** Numbers of the programmes, once for each set that some scenario uses. */
function programmeNumbers({ scenarios }: Comparison): readonly UsedParameter[] {
  const used = scenarios.flatMap(({ programmes }) => programmes.flatMap(({ parameters }) => parameters));
  return [
    ...new Map(
      used.map((parameter) => [[parameter.programme, parameter.set, parameter.id].join(" "), parameter]),
    ).values(),
  ];
}

function parameterTable(parameters: readonly Parameter[]): Table {
  const sorted = parameters.toSorted(
    (a, b) => LEAST_CERTAIN_FIRST.indexOf(a.status) - LEAST_CERTAIN_FIRST.indexOf(b.status),
  );
  return {
    caption: "Numbers of the model",
    header: ["number", "id", "value", "unit", "range", "status", "source"],
    rows: sorted.map((p) => [p.meaning, p.id, printValue(p.value), p.unit, p.range, printStatus(p), p.source]),
  };
}

/** A programme as the scenarios of one comparison use it. */
interface ProgrammeInForce {
  readonly title: string;
  readonly options: Set<string>;
  readonly caveats: Set<string>;
  /** By parameter id. */
  readonly parameters: Map<string, Record<UsedParameter["set"], Set<string>> & Pick<Parameter, "meaning" | "unit">>;
}

function programmesInForce(comparison: Comparison): ProgrammeInForce[] {
  const found = new Map<string, ProgrammeInForce>();
  for (const { name, title, options, caveats, parameters } of comparison.scenarios.flatMap((s) => s.programmes)) {
    const programme = found.get(name) ?? { title, options: new Set(), caveats: new Set(), parameters: new Map() };
    found.set(name, programme);
    programme.options.add(printOptions(options));
    for (const caveat of caveats) programme.caveats.add(caveat);
    for (const { id, meaning, unit, set, ...rest } of parameters) {
      const row = programme.parameters.get(id) ?? { meaning, unit, evidence: new Set(), headline: new Set() };
      programme.parameters.set(id, row);
      row[set].add(printUse({ id, meaning, unit, set, ...rest }));
    }
  }
  return [...found.values()];
}

function programmeHtml({ title, options, caveats, parameters }: ProgrammeInForce): Html {
  const table: Table = {
    caption: `${title}: numbers in force`,
    header: ["number", "unit", "evidence", "as claimed"],
    rows: [...parameters.values()].map(({ meaning, unit, evidence, headline }) => [
      meaning,
      unit,
      printUses(evidence),
      printUses(headline),
    ]),
  };
  const notes = [...caveats].map((caveat) => html`<li>${caveat}</li>`);
  return html`<h4>${title}</h4>
<p>Options: ${[...options].join(" or ")}.</p>
${notes.length > 0 ? html`<ul>${notes}</ul>` : ""}
${foldedTable(table, `${title}: its ${parameters.size} numbers, evidence beside claim`)}
`;
}

function printUses(uses: ReadonlySet<string>): string {
  return uses.size === 0 ? "not used" : [...uses].join(" or ");
}

/** `0.4 (range 0-0.4; programme claim; source: programme report; not yet solved: a starting value)`. */
function printUse(parameter: UsedParameter): string {
  const notes = [`range ${parameter.range}`, printStatus(parameter), `source: ${parameter.source}`];
  if (parameter.notYetSolved) notes.push("not yet solved: a starting value was used");
  return `${printValue(parameter.value)} (${notes.join("; ")})`;
}

function printOptions(options: Readonly<Record<string, string | number | boolean>>): string {
  const own = Object.entries(options).filter(([key]) => key !== "parameters");
  return own.length === 0 ? "as shipped" : own.map(([key, value]) => `${key} ${value}`).join(", ");
}

function printStatus({ status, recalled }: Parameter): string {
  return recalled ? `${status}, source not read` : status;
}

/** As given, to four significant digits. */
function printValue(value: Parameter["value"]): string {
  const values = typeof value === "number" ? [value] : value;
  return values.map((v) => String(Number(v.toPrecision(4))).replace("-", "−")).join(", ");
}
