import type { Table } from "../chart.js";
import { type Html, html } from "../html.js";
import { isNumeric } from "../text-table.js";

/** A real table: a caption, column headings, and the first cell of each row as its heading. */
export function tableHtml({ caption, header, rows }: Table): Html {
  const body = rows.map(
    ([first = "", ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(cellHtml)}</tr>
`,
  );
  return html`<table>
<caption><span>${caption}</span></caption>
<thead><tr>${header.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table>`;
}

/** Something wide, in a box that scrolls sideways by finger, wheel or arrow keys. */
export function scrollBox(label: string, content: Html): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`;
}

/** A table that stays folded until it is asked for, on paper too. */
export function foldedTable(table: Table, summary: string): Html {
  return html`<details><summary>${summary}</summary>${scrollBox(table.caption, tableHtml(table))}</details>`;
}

function cellHtml(cell: string): Html {
  return isNumeric(cell) ? html`<td class="number">${cell}</td>` : html`<td>${cell}</td>`;
}
