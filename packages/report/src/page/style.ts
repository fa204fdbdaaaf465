import { COLOUR, SANS } from "../theme.js";

/** Style sheet of the report: dark text on white, readable at 320 pixels, on paper and without colour. */
export const STYLE: string = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 ${SANS}; color: ${COLOUR.ink}; background: ${COLOUR.white}; }
main, header, footer { max-width: 66rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; padding-top: 0.5rem; border-top: 3px solid ${COLOUR.darkBlue}; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.5rem 0 0.25rem; }
p, li, dd { max-width: 44rem; overflow-wrap: anywhere; }
p { margin: 0.5rem 0; }
a { color: ${COLOUR.darkBlue}; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
.notice { border-left: 5px solid ${COLOUR.darkBlue}; padding: 0.25rem 0 0.25rem 0.75rem; }
.finding { font-weight: bold; }
.reading, figcaption, caption, small { color: ${COLOUR.darkGrey}; font-size: 0.85rem; }
figure { margin: 0.75rem 0; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid ${COLOUR.ink}; outline-offset: 2px; }
svg { display: block; height: auto; max-width: 100%; min-width: 38rem; }
details { margin: 0.75rem 0; }
summary { cursor: pointer; color: ${COLOUR.darkBlue}; text-decoration: underline; padding: 0.25rem 0; }
table { border-collapse: collapse; font-size: 0.85rem; line-height: 1.35; margin: 0.5rem 0; }
caption { text-align: left; padding-bottom: 0.5rem; }
caption span { display: inline-block; position: sticky; left: 0; max-width: min(44rem, calc(100vw - 2rem)); }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.5rem; border-bottom: 1px solid ${COLOUR.paleGrey}; }
thead th { border-bottom: 2px solid ${COLOUR.ink}; vertical-align: bottom; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
table.headline { font-size: 0.8rem; }
table.headline th, table.headline td { padding: 0.35rem 0.3rem; }
table.headline td.number, table.headline .arm { min-width: 6.5rem; white-space: normal; }
table.headline .pair { border-bottom: 1px solid ${COLOUR.midGrey}; text-align: center; }
table.headline .arm { text-align: right; }
table.headline .starts { border-left: 1px solid ${COLOUR.midGrey}; }
table.headline b { font-size: 1rem; }
table.headline td.unclear b { font-weight: normal; }
table.headline td.clear em { font-weight: bold; }
table.headline em { font-style: normal; }
table.headline tbody th { position: sticky; left: 0; background: ${COLOUR.white}; }
table.headline small { display: block; font-size: inherit; font-weight: normal; }
table.headline tbody th { width: 8rem; }
table.headline td.base { width: 4rem; min-width: 0; }
dt { font-weight: bold; margin-top: 0.75rem; }
dd { margin: 0; }
footer { margin-top: 3rem; padding-bottom: 2rem; color: ${COLOUR.darkGrey}; font-size: 0.85rem; }
@media print {
  body { font-size: 10pt; }
  nav { display: none; }
  section.figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  svg { min-width: 0; max-height: 17cm; }
  .scroll { overflow: visible; }
  table.headline { font-size: 7pt; }
  table.headline td.number, table.headline .arm { min-width: 0; padding: 0.2rem; }
  td.number { white-space: normal; }
}
`;
