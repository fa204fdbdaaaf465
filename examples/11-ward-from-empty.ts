// A ward that opens empty takes half a year to be as full as it will be. Started with the patients that would be found
// on it, each some way through a stay, it is so from the first day. Three admissions a day who stay 42.79 days, with room
// for everybody, beside the formula of the textbook.
import { estimateOf, estimateText } from "./known-answers/estimate.js";
import { expectedOnWard, runWard, type Ward } from "./known-answers/ward.js";
import { alignedTable } from "./usual-care/aligned-table.js";

const DAYS = [10, 30, 90, 180];
const REPLICATES = 400;
const ward = { admissionsPerDay: 3, meanStayDays: 42.79, sigma: 0.6781502869 };

/** Patients on the ward on each day, over all replicates. */
function observe(start: Ward["start"]): string[] {
  const runs = Array.from({ length: REPLICATES }, (_, replicate) =>
    runWard({ ...ward, start }, DAYS, "ward", replicate),
  );
  return DAYS.map((_, i) => estimateText(estimateOf(runs.map(({ onWard }) => onWard[i])), 1));
}

const fromEmpty = observe("empty");
const asFound = observe("as found");
const steady = (ward.admissionsPerDay * ward.meanStayDays).toFixed(1);
const rows = DAYS.map((day, i) => [
  `${day}`,
  expectedOnWard({ ...ward, start: "empty" }, day).toFixed(1),
  fromEmpty[i],
  steady,
  asFound[i],
]);
const header = ["day", "opened empty: formula", "model", "as found: formula", "model"];
console.log("Patients on the ward");
console.log(alignedTable([header, ...rows], 1).join("\n"));
