// Who is it that lives differently under a crisis hub, and where do the two lives part? One replicate of one counted year,
// kept whole; then the person who spends most days elsewhere, side by side.
import { differingLives, keepReplicate, scenario } from "@placewell/core";
import { england, york } from "@placewell/england";
import { frailtyCrisisHub } from "@placewell/interventions";
import { journeyText } from "@placewell/report";

const usualCare = scenario("usual care", { place: york, model: england });
const hub = usualCare.with("crisis hub", [frailtyCrisisHub({ parameters: "headline" })]);
const plan = { scenarios: [usualCare, hub], years: 1, replicates: 1, seed: "example-04" };

const { people, differing, most } = differingLives(keepReplicate(plan, 0), ["usual care", "crisis hub"], 1);
console.log(`${differing} of ${people} people do not live the same life in both.\n`);
for (const comparison of most) console.log(journeyText(comparison));
