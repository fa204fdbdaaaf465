// The table that is read first.
export { HEADLINE_MEASURES, type YearlyDifference } from "./headline-measures.js";
export { type HeadlineCell, type HeadlineRow, type HeadlineTable, headlineTable } from "./headline-table.js";
export { headlineMarkdown } from "./headline-markdown.js";

// Charts: a comparison in, a specification with finding, text alternative and table out.
export { type Chart, type ChartOptions, LONGEST_ALT, type Table, type VegaLiteSpec } from "./chart.js";
export { headlineChart } from "./charts/headline-chart.js";
export { monthlyAdmissionsChart } from "./charts/monthly-admissions-chart.js";
export { occupancyChart } from "./charts/occupancy-chart.js";
export { flowChart, hasFlows } from "./charts/flow-chart.js";
export { deprivationChart } from "./charts/deprivation-chart.js";
export { hasMap, neighbourhoodMap } from "./charts/neighbourhood-map.js";
export { renderSvg, type SvgLabels } from "./svg.js";
export { type DisplayBundle, JUPYTER_DISPLAY } from "./jupyter.js";

// The report in one page.
export { type HtmlReportOptions, htmlReport } from "./html-report.js";
export { footerLine, type Receipt } from "./footer.js";

// Usual care beside published figures, as text.
export { validationText } from "./validation-text.js";

// Journeys of single people, as text.
export { differingLivesText, journeyText, type JourneyTextOptions } from "./journey-text.js";

// What the table and the charts are made of.
export {
  pairClaimWithEvidence,
  type ScenarioArm,
  type ScenarioPair,
  type SetInForce,
} from "./scenario-pairs.js";
export { type Interval, type PrintedInterval, printInterval, printNumber, printRange } from "./round.js";
export { type Verdict, verdictInWords, verdictOn } from "./verdict.js";
