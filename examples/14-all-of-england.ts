/**
 * Everybody aged 50 and over in England for a year, district by district, and what that says of people aged 65 and over.
 * Without `--all` only every fortieth district is run, to show the shape of it. On several cores, give each a part:
 *
 *   node --conditions=placewell-source --import tsx 14-all-of-england.ts --all --part 1/2
 */
import { parseArgs } from "node:util";
import { outcomeLayout, runReplicate, scenario } from "@placewell/core";
import { emergencyAdmissionsByAge } from "@placewell/england";
import { type District, districts } from "@placewell/england/districts";

const SAMPLE = 40;
const OLDER = ["65-74", "75-84", "85+"];
const MEASURES = ["people", "emergency_admissions", "acute_bed_days", "care_home_days", "deaths"];

const { values } = parseArgs({ options: { all: { type: "boolean" }, part: { type: "string", default: "1/1" } } });
const [part = 1, parts = 1] = values.part.split("/").map(Number);
const chosen = districts.filter((_, i) => (values.all ? i % parts === part - 1 : i % SAMPLE === 0));

/** Figures of one district's people aged 65 and over, in the order of MEASURES. */
function runDistrict({ place, model }: District): number[] {
  const scenarios = [scenario("Usual care", { place, model })] as const;
  const [figures] = runReplicate({ scenarios, years: 1, warmUpYears: 1, replicates: 1, seed: "england" }, 0);
  const layout = outcomeLayout(place, 1);
  const at = (measure: string, age: string): number =>
    figures?.[layout.find({ period: "all", area: place.id, group: `age=${age}`, measure }) ?? -1] ?? Number.NaN;
  return MEASURES.map((measure) => OLDER.reduce((sum, age) => sum + at(measure, age), 0));
}

const began = performance.now();
const totals = MEASURES.map(() => 0);
chosen.forEach((district, i) => {
  runDistrict(district).forEach((figure, m) => {
    totals[m] = (totals[m] ?? 0) + figure;
  });
  if (values.all && i % SAMPLE === 0) console.error(`${i + 1} of ${chosen.length}: ${district.name}`);
});

console.log(`${chosen.length} of ${districts.length} districts of England, people aged 65 and over, one year:`);
MEASURES.forEach((measure, m) => {
  console.log(
    `  ${measure.padEnd(22)} ${Math.round(totals[m] ?? 0)
      .toLocaleString("en-GB")
      .padStart(12)}`,
  );
});
const older = emergencyAdmissionsByAge.filter(({ ageBand }) => Number.parseInt(ageBand, 10) >= 65);
const per1000 =
  (1000 * older.reduce((sum, row) => sum + row.admissions, 0)) / older.reduce((sum, row) => sum + row.population, 0);
const modelled = (1000 * (totals[1] ?? 0)) / (totals[0] ?? 1);
console.log(`Emergency admissions per 1,000: ${modelled.toFixed(0)}; England 2025-26 (HES): ${per1000.toFixed(0)}.`);
if (values.all) {
  const seconds = (performance.now() - began) / 1000;
  const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
  console.log(`${seconds.toFixed(0)} s, at most ${gigabytes.toFixed(2)} GiB of memory.`);
}
