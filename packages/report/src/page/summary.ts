import type { Comparison } from "@placewell/core";
import { changeWithInterval, listInWords, midSentence, ONE_RUN, sortByClarity } from "../change-in-words.js";
import { counted, spanOf } from "../footer.js";
import { type YearlyFigures, yearlyChanges, yearlyFigures } from "../headline-measures.js";
import { type Html, html } from "../html.js";
import { missingCosts, NOT_IN_TOTAL } from "../missing-costs.js";
import { printNumber } from "../round.js";
import { pairClaimWithEvidence, type ScenarioArm, type ScenarioPair, type SetInForce } from "../scenario-pairs.js";

/** How the items of the summary begin. */
const LEAD: Readonly<Record<SetInForce, string>> = {
  evidence: "With the effects that controlled studies support:",
  headline: "If the programmes’ own claims came true:",
  mixed: "With evidence for some programmes and claims for others:",
  none: "With no programme switched on:",
};

/** What was asked, how, and the answer for each scenario, in short plain sentences. */
export function summaryHtml(comparison: Comparison): Html {
  const { place, comparator, years, replicates } = comparison;
  const figures = yearlyFigures(comparison);
  return html`<p>This report asks what would change in ${place.name} over ${counted(years.length, "year")}
(${spanOf(years)}) if care worked differently. Each scenario is set against “${comparator}”.</p>
<p class="notice"><strong>Synthetic people, not real records.</strong> A computer model followed
${printNumber(place.peopleAtStart)} made-up people, built from published counts, and did so ${counted(replicates, "time")}.
Every scenario has the same people with the same luck, so what differs is what the programmes changed.</p>
<p>Figures are for a year of the run. In brackets: the 95% interval.</p>
${pairClaimWithEvidence(comparison).map((pair) => pairHtml(comparison, figures, pair))}`;
}

function pairHtml(comparison: Comparison, figures: YearlyFigures, pair: ScenarioPair): Html {
  const items = pair.arms.map(
    (arm) => html`<li><strong>${LEAD[arm.set]}</strong> ${armInWords(comparison, figures, arm)}</li>
`,
  );
  return html`<h3>${pair.label}</h3>
<p>${listInWords(pair.programmes)}.</p>
<ul>
${items}</ul>
`;
}

function armInWords(comparison: Comparison, figures: YearlyFigures, arm: ScenarioArm): string {
  if (comparison.replicates < 2) return ONE_RUN;
  const { clear, unclear } = sortByClarity(yearlyChanges(comparison, figures, arm.scenario));
  const said = clear.length > 0 ? [`${listInWords(clear.map(changeWithInterval))}.`] : [];
  if (unclear.length > 0) {
    said.push(`No clear difference in ${listInWords(unclear.map((c) => midSentence(c.measure.label)))}.`);
  }
  const missing = missingCosts(comparison, arm.scenario);
  if (missing.length > 0) said.push(NOT_IN_TOTAL + missing.join(" "));
  return said.join(" ");
}
