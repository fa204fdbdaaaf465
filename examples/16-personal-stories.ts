// Four people of whom NHS England told in 2014, when it announced integrated personal commissioning: Nikki, Tom, Katy and
// Jason. Each story is played on the engine without chance, with and without a personal budget. This tests the plumbing:
// that stages follow each other as told, that the money is in the books to the penny, and what things cost at published
// prices. It says nothing about the size of any effect: four stories are no evidence, and most of their numbers are assumed.
import { integratedPersonalCommissioning } from "@placewell/interventions";
import { FIGURES, figure } from "./personal-stories/figures.js";
import { jason, jasonsMoney } from "./personal-stories/jason.js";
import { katy, katysMoney } from "./personal-stories/katy.js";
import { flareOf, nikki, nikkisMoney } from "./personal-stories/nikki.js";
import type { Happening } from "./personal-stories/one-life.js";
import type { BudgetMoney } from "./personal-stories/own-budget.js";
import { tom, tomsMoney, tomsRatio } from "./personal-stories/tom.js";
import { alignedTable } from "./usual-care/aligned-table.js";

const gbp = (amount: number): string => `£${Math.round(amount).toLocaleString("en-GB")}`;

/** The first time of each thing, in order. */
function stages(diary: readonly Happening<string>[]): string {
  const first = new Map<string, number>();
  for (const { name, day } of diary) if (!first.has(name)) first.set(name, day);
  return [...first].map(([name, day]) => `${name} (day ${day.toFixed(day % 1 === 0 ? 0 : 2)})`).join(" → ");
}

const books = ({ paidIn, bought, givenBack }: BudgetMoney): string =>
  `paid in ${gbp(paidIn / 100)}, bought for ${gbp(bought / 100)}, given back ${gbp(givenBack / 100)}`;

console.log("These are tests of the plumbing, not of effects: four stories told by a programme about itself.\n");

const [usualYear, ownYear, brokenYear] = [nikki(false), nikki(true), nikki(true, 200)];
console.log("Nikki: carers of her own when her arthritis flares");
console.log(`usual care: ${stages(flareOf(usualYear.diary, 2))}`);
console.log(`budget: ${stages(flareOf(ownYear.diary, 2))}`);
const yearRows = Object.entries({ "usual care": usualYear, budget: ownYear, "a carer leaves": brokenYear }).map(
  ([name, year]) => [name, ...[year.admissions, year.bedDays, year.flareDays, year.hoursUncovered].map(String)],
);
console.log(alignedTable([["", "admissions", "bed-days", "flare days", "hours alone"], ...yearRows], 1).join("\n"));
console.log(`books: ${books(ownYear.money)}`);
const flare = nikkisMoney();
console.log(
  `a flare at home: ${flare.hours} hours, ${gbp(flare.atHome)} to ${gbp(flare.atHomeDear)}; in hospital ${gbp(flare.inHospital)}`,
);
console.log(
  `dearer at home, unless stays are longer than ${flare.evenStayDays.toFixed(0)} to ${flare.evenStayDaysDear.toFixed(0)} days or flares become shorter\n`,
);

const [hospital, home] = [tom(false), tom(true)];
const therapy = tomsMoney();
console.log("Tom: rehabilitation at home and on the farm");
console.log(`usual care: ${stages(hospital.diary)}`);
console.log(`budget: ${stages(home.diary)}`);
console.log(
  `function returns ${tomsRatio().toFixed(2)} times as fast; at work in month ${home.workMonth.toFixed(0)}, not ${hospital.workMonth.toFixed(0)}`,
);
console.log(`books: ${books(home.money)}`);
console.log(
  `${therapy.bedDaysSaved} days in hospital saved: ${gbp(therapy.hospital)}; ${therapy.sessions} contacts at home: ${gbp(therapy.therapy)}`,
);
console.log(`wages of the months at work, at the lowest legal wage: ${gbp(therapy.wages)}\n`);

const [noBudget, threeYears, oneYear, half] = [katy(0), katy(3), katy(1), katy(3, 0.5)];
console.log("Katy: support at home all day and all night");
console.log(`usual care: ${stages(noBudget.diary)}`);
console.log(`budget: ${stages(threeYears.diary)}`);
console.log(`budget for one year: ${stages(oneYear.diary)}`);
console.log(
  `hours of care by her parents in three years: ${[noBudget, threeYears, half].map(({ parentHours }) => Math.round(parentHours).toLocaleString("en-GB")).join(", ")} (no budget, all hours bought, half of them)`,
);
console.log(`books: ${books(threeYears.money)}`);
const week = katysMoney();
console.log(
  `a week at home: ${week.hours} hours, ${gbp(week.week)} to ${gbp(week.weekDear)}; in a residential home ${gbp(week.residentialWeek)} on average`,
);
console.log("what a placement for needs like hers costs is not published: give a price to compare\n");

const [rigid, own] = [jason(false), jason(true)];
console.log(`Jason: a team of his own after ${figure("jason.unitYears")} years in a unit`);
console.log(`same budget, old staff: ${stages(rigid.diary)}`);
console.log(`budget in his sister's hands: ${stages(own.diary)}`);
const jasonRows = Object.entries({ "old staff": rigid, "own team": own }).map(([name, years]) => [
  name,
  ...[years.selfHarm, years.seizures, years.seizureLengths, years.staff].map(String),
]);
console.log(
  alignedTable([["two years", "self-harm", "seizures", "their length", "staff at the end"], ...jasonRows], 1).join(
    "\n",
  ),
);
console.log(`books: ${books(own.money)}`);
const fewer = jasonsMoney();
console.log(`each member of staff fewer: ${fewer.hours} hours a week, ${gbp(fewer.week)} to ${gbp(fewer.weekDear)}\n`);

console.log("What controlled studies support instead (integrated personal commissioning, evidence):");
for (const { meaning, value, source } of integratedPersonalCommissioning().parameters.slice(0, 4)) {
  console.log(`- ${meaning} ${value} (${source})`);
}
const count = (status: string): number => FIGURES.filter((row) => row.status === status).length;
console.log(
  `\nOf the ${FIGURES.length} figures of the stories ${count("programme claim")} are what the source says, ${count("assumed")} are assumed.`,
);
