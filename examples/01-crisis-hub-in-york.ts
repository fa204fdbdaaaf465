// What would a frailty crisis hub change in York? Two replicates of one counted year, to be quick: use 20 or more, and
// three years, before believing a number.
import { compare, scenario } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub } from "@placewell/interventions";
import { headlineTable } from "@placewell/report";

const usualCare = scenario("usual care", { place: york, model: england });
const hub = usualCare.with("crisis hub", [frailtyCrisisHub()]);
const comparison = await compare([usualCare, hub], { years: 1, replicates: 2, seed: "example-01" });

console.log(headlineTable(comparison).toText({ width: 100 }));

// Everything in the table is a row that can be asked for.
const [callOuts] = comparison.differences({ measure: "ambulance_callouts", area: "york", group: "all", period: "all" });
console.log(`Ambulance call-outs: ${callOuts.mean} a year, paired over ${comparison.replicates} replicates.`);
