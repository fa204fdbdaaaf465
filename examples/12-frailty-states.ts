// People who grow frailer, get better and die: the model beside the matrix exponential, and what pairing is worth when a
// programme slows the growth of frailty by a fifth.
import { DAYS_PER_YEAR } from "@placewell/core";
import { type Estimate, estimateOf, estimateText } from "./known-answers/estimate.js";
import {
  BETTER,
  DEATH,
  FRAILTY,
  frailtyRun,
  hazardsOf,
  liveUntil,
  peopleWho,
  sharesOf,
  WORSE,
} from "./known-answers/frailty.js";
import { chainWithDeath, lifeExpectancies, sharesAfter } from "./known-answers/markov.js";
import { alignedTable } from "./usual-care/aligned-table.js";

const usual = chainWithDeath(WORSE, BETTER, DEATH);
const YEARS = [1, 5, 10];
const FIT = 0;
const DEAD = 4;

// Everybody starts fit.
const people = peopleWho(FIT, 200_000);
const run = frailtyRun(people, hazardsOf(people), 10 * DAYS_PER_YEAR, "frailty");
const shares = YEARS.map((year) => {
  liveUntil(year * DAYS_PER_YEAR, run, people);
  return sharesOf(people);
});
const rows = FRAILTY.map((name, level) => [
  name,
  ...YEARS.flatMap((year, i) => [sharesAfter(usual, year)[level].toFixed(4), shares[i][level].toFixed(4)]),
]);
console.log("Share at each level, 200,000 people");
console.log(alignedTable([["", ...YEARS.flatMap((year) => [`year ${year}: exact`, "model"])], ...rows], 1).join("\n"));

/** Years that people of one frailty live on. */
function yearsLived(frailty: number): Estimate {
  const lives = peopleWho(frailty, 20_000);
  const end = 300 * DAYS_PER_YEAR;
  liveUntil(end, frailtyRun(lives, hazardsOf(lives), end, `lives of the ${FRAILTY[frailty]}`), lives);
  return estimateOf(Array.from({ length: lives.size }, (_, life) => lives.column.deathDay.of(life) / DAYS_PER_YEAR));
}

const expectancies = lifeExpectancies(usual).map((years, frailty) => [
  FRAILTY[frailty],
  years.toFixed(2),
  estimateText(yearsLived(frailty), 2),
]);
console.log("\nYears to live, 20,000 people each");
console.log(alignedTable([["", "exact", "model"], ...expectancies], 1).join("\n"));

/** Deaths of 2,000 people in ten years. */
function deaths(worseFactor: number, replicate: number): number {
  const cohort = peopleWho(FIT, 2000);
  const end = 10 * DAYS_PER_YEAR;
  liveUntil(end, frailtyRun(cohort, hazardsOf(cohort, worseFactor), end, "pairs", replicate), cohort);
  return cohort.size * sharesOf(cohort)[DEAD];
}

// The same people and the same luck, with and without the programme.
const pairs = Array.from({ length: 60 }, (_, replicate) => [deaths(1, replicate), deaths(0.8, replicate)]);
const [without, withIt] = [0, 1].map((scenario) => estimateOf(pairs.map((pair) => pair[scenario])));
const difference = estimateOf(pairs.map(([before, after]) => after - before));
const factor = (without.standardError ** 2 + withIt.standardError ** 2) / difference.standardError ** 2;
const slower = chainWithDeath(
  WORSE.map((rate) => 0.8 * rate),
  BETTER,
  DEATH,
);
const exact = 2000 * (sharesAfter(slower, 10)[DEAD] - sharesAfter(usual, 10)[DEAD]);
console.log("\nFrailty grows at 0.8 of its rate: change of deaths among 2,000 people in ten years, 60 pairs");
console.log(`exact ${exact.toFixed(2)}; model ${estimateText(difference, 2)}`);
console.log(`Unpaired, as narrow an answer would take ${factor.toFixed(0)} times as many runs.`);
