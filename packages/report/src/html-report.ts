import type { Comparison } from "@placewell/core";
import type { Chart } from "./chart.js";
import { deprivationChart } from "./charts/deprivation-chart.js";
import { flowChart, hasFlows } from "./charts/flow-chart.js";
import { headlineChart } from "./charts/headline-chart.js";
import { monthlyAdmissionsChart } from "./charts/monthly-admissions-chart.js";
import { hasMap, neighbourhoodMap } from "./charts/neighbourhood-map.js";
import { occupancyChart } from "./charts/occupancy-chart.js";
import { counted, type Receipt, spanOf } from "./footer.js";
import { headlineTable } from "./headline-table.js";
import { type Html, html, trusted } from "./html.js";
import { assumptionsHtml } from "./page/assumptions.js";
import { figureHtml } from "./page/figure.js";
import { howToReadHtml } from "./page/how-to-read.js";
import { moneyHtml } from "./page/money.js";
import { programmeCostsHtml } from "./page/programme-costs.js";
import { STYLE } from "./page/style.js";
import { summaryHtml } from "./page/summary.js";
import { scrollBox } from "./page/table-html.js";

/** What the page is called and what only the one who ran the study knows. */
export interface HtmlReportOptions extends Receipt {
  /** Default: the place and the years. */
  readonly title?: string;
}

/** No script, no network: only the styles in the page itself. */
const SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The whole report as one HTML page that opens offline, runs no script and asks for nothing: summary, headline table,
 * charts with their tables, how to read them, what was assumed, limits, sources, and how to repeat the run.
 */
export async function htmlReport(comparison: Comparison, options: HtmlReportOptions = {}): Promise<string> {
  const title = options.title ?? `${comparison.place.name}: what would change, ${spanOf(comparison.years)}`;
  const sections = await reportSections(comparison, options);
  const links = sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  const body = sections.map(
    ({ id, heading, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`,
  );
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<nav aria-label="Contents"><ul>${links}</ul></nav>
</header>
<main>
${body}</main>
<footer><p>Made with Placewell. Modelled, not observed. This is not an NHS publication, and no organisation named in it
has endorsed it.</p></footer>
</body>
</html>
`.toString();
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

async function reportSections(comparison: Comparison, options: HtmlReportOptions): Promise<Section[]> {
  const figures: Html[] = [];
  for (const [i, chart] of reportCharts(comparison, options).entries()) {
    figures.push(await figureHtml(chart, `figure-${i + 1}`));
  }
  const table = scrollBox("Headline table", trusted(headlineTable(comparison).toHTML()));
  return [
    { id: "summary", heading: "Summary", content: summaryHtml(comparison) },
    { id: "headline", heading: "Headline figures", content: table },
    { id: "reading", heading: "How to read the figures", content: howToReadHtml(comparison) },
    { id: "charts", heading: "Charts", content: html`${figures}` },
    ...(comparison.money.length > 0 ? [{ id: "money", heading: "Budgets", content: moneyHtml(comparison) }] : []),
    { id: "programme-costs", heading: "What the programmes cost", content: programmeCostsHtml(comparison) },
    { id: "limits", heading: "What this cannot tell you", content: listHtml(comparison.limits) },
    { id: "assumed", heading: "What was assumed", content: assumptionsHtml(comparison) },
    {
      id: "sources",
      heading: "Sources",
      content: listHtml([...comparison.place.attributions, ...comparison.attributions]),
    },
    { id: "repeat", heading: "How to repeat this", content: repeatHtml(comparison, options) },
  ];
}

/** Every chart that the comparison has the figures for. */
function reportCharts(comparison: Comparison, { digest, version }: Receipt): Chart[] {
  const receipt = { ...(digest === undefined ? {} : { digest }), ...(version === undefined ? {} : { version }) };
  if (comparison.scenarios.every((scenario) => scenario.name === comparison.comparator)) return [];
  return [
    headlineChart(comparison, receipt),
    monthlyAdmissionsChart(comparison, receipt),
    occupancyChart(comparison, receipt),
    ...(hasFlows(comparison) ? [flowChart(comparison, receipt)] : []),
    deprivationChart(comparison, receipt),
    ...(hasMap(comparison) ? [neighbourhoodMap(comparison, receipt)] : []),
  ];
}

function listHtml(items: readonly string[]): Html {
  const unique = [...new Set(items)];
  return unique.length === 0
    ? html`<p>None given.</p>`
    : html`<ul>${unique.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function repeatHtml(comparison: Comparison, { digest, version }: Receipt): Html {
  const facts: [string, string][] = [
    ["Seed", comparison.seed],
    ["Replicates", String(comparison.replicates)],
    ["Years", `${spanOf(comparison.years)}, after ${counted(comparison.warmUpYears, "year")} of warm-up`],
    ["Model", comparison.modelId],
    ["Scenarios", comparison.scenarios.map((scenario) => scenario.name).join("; ")],
  ];
  if (version !== undefined) facts.push(["Placewell", version]);
  if (digest !== undefined) facts.push(["Digest of the results", digest]);
  return html`<p>The same study with the same seed gives the same figures on any machine.</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
