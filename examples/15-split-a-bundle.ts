// Crisis hub and home first together in York: what is each one's own, and what do they do to each other? Two replicates
// of one counted year, to be quick: use 30 or more, and three years, before believing a number.
import { compare, factorialScenarios, scenario, splitEffects } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";

const usualCare = scenario("usual care", { place: york, model: england });
const factors = { "crisis hub": [frailtyCrisisHub()], "home first": [homeFirst()] };
const comparison = await compare(factorialScenarios(usualCare, factors), {
  years: 1,
  replicates: 2,
  seed: "example-15",
});

for (const measure of ["emergency_admissions", "acute_bed_days"]) {
  console.log(measure);
  for (const { kind, factors: of, values } of splitEffects(comparison, Object.keys(factors), { measure })) {
    const figures = Array.from(values, (value) => Math.round(value).toString().padStart(7)).join("");
    console.log(`  ${kind.padEnd(12)}${of.join(" + ").padEnd(24)}${figures}`);
  }
}
console.log("One column a replicate; single effects and the interaction sum to the bundle.");
