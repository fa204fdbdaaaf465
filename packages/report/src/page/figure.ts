import type { Chart } from "../chart.js";
import { type Html, html, trusted } from "../html.js";
import { renderSvg } from "../svg.js";
import { foldedTable, scrollBox } from "./table-html.js";

/** A chart with its heading, finding, drawing, source line and table. The drawing leaves out the title said above it. */
export async function figureHtml(chart: Chart, id: string): Promise<Html> {
  const { title: _, ...untitled } = chart.spec;
  const svg = await renderSvg(untitled, { id, title: chart.title, description: chart.alt });
  return html`<section class="figure" aria-labelledby="${id}">
<h3 id="${id}">${chart.title}</h3>
<p class="finding">${chart.finding}</p>
<p class="reading">${chart.reading}</p>
<figure>${scrollBox(`Chart: ${chart.title}`, trusted(svg))}
<figcaption>${chart.footer}</figcaption></figure>
${foldedTable(chart.table, "The numbers as a table")}
</section>
`;
}
