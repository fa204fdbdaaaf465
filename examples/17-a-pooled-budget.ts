// The council of York is a little short of money this year, its NHS partner is not. Kept apart, the council's services stop
// when its money is set aside, and people wait. In one pool they go on for as long as anybody has money. Two replicates of
// one year, to be quick. The sums are made up: the council has a little less than its services would cost, the ICB more.
import { compare, scenario } from "@placewell/core";
import { england, york } from "@placewell/england";
import { section75PooledBudget } from "@placewell/interventions";

const pounds = (gbp: number): number => gbp * 100;
const separate = scenario("separate budgets", {
  place: york,
  model: england,
  budgets: {
    accounts: [
      { name: "council", payer: "council", allocation: pounds(38_300_000) },
      { name: "icb", payer: "community", allocation: pounds(7_900_000) },
    ],
    services: {
      "home-care": { paidBy: "council" },
      reablement: { paidBy: "council" },
      "care-home": { paidBy: "council" },
      "short-term-bed": { paidBy: "icb" },
      "response-visit": { paidBy: "icb" },
    },
  },
});
const pooled = separate.with("pooled budget", [section75PooledBudget()]);
const comparison = await compare([separate, pooled], { years: 1, replicates: 2, seed: "example-17" });

const million = (gbp: number): string => (gbp / 1e6).toFixed(2).padStart(7);
console.log("GBP million".padEnd(45), "     in   spent  lapsed deficit");
for (const { scenario: name, account, moneyIn, spentOnServices, lapsed, deficit } of comparison.accountMeans()) {
  const money = [moneyIn, spentOnServices, lapsed, deficit].map(million).join(" ");
  console.log(name.padEnd(18), account.padEnd(26), money);
}
console.log("\nstarts, and people kept waiting for money or visits not made");
for (const { scenario: name, service, starts, refused } of comparison.fundingMeans()) {
  console.log(name.padEnd(18), service.padEnd(26), starts.toFixed(0).padStart(7), refused.toFixed(0).padStart(7));
}
console.log("\ndays in the year: separate, pooled");
for (const measure of ["days_ready_not_discharged", "acute_bed_days", "care_home_days"]) {
  const means = comparison
    .summary({ measure, period: "all", group: "all", area: york.id })
    .map(({ mean }) => mean.toFixed(0));
  console.log(measure.padEnd(45), ...means.map((mean) => mean.padStart(7)));
}
