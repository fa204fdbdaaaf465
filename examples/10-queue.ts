// A queue whose answer is known: does the engine agree with Erlang? 0.2 patients a minute, ten minutes for each, and a
// growing number of clinicians; then one clinician whose consultations are far from exponential.
import { exponentialQuantile, log, lognormalQuantile } from "@placewell/core";
import { erlangB, erlangC, erlangWait, pollaczekWait } from "./known-answers/erlang.js";
import { type Estimate, estimateOf, estimateText } from "./known-answers/estimate.js";
import { type Queue, queueFigures, runQueue } from "./known-answers/queue.js";
import { alignedTable } from "./usual-care/aligned-table.js";

const MINUTES = 24 * 60;
const REPLICATES = 20;

/** Runs of 50 days, counted after 5: from empty, a queue needs a while until it is as it will go on to be. */
function observe(queue: Queue, figure: (figures: ReturnType<typeof queueFigures>) => number): Estimate {
  const observation = { from: 5, to: 55, seed: "queue" };
  return estimateOf(
    Array.from({ length: REPLICATES }, (_, replicate) =>
      figure(queueFigures(...runQueue(queue, { ...observation, replicate }))),
    ),
  );
}

const rows = [3, 4].map((clinicians) => {
  const queue: Queue = {
    arrivalsPerDay: 0.2 * MINUTES,
    clinicians,
    consultationDays: (u) => exponentialQuantile(u, 10 / MINUTES),
  };
  return [
    `${clinicians}`,
    erlangC(clinicians, 2).toFixed(4),
    estimateText(
      observe(queue, (f) => f.shareWaiting),
      4,
    ),
    erlangWait(clinicians, 2, 10).toFixed(3),
    estimateText(
      observe(queue, (f) => f.meanWait * MINUTES),
      3,
    ),
    erlangB(clinicians, 2).toFixed(4),
    estimateText(
      observe({ ...queue, seats: 0 }, (f) => f.shareRefused),
      4,
    ),
  ];
});
const header = ["clinicians", "share waiting", "model", "mean wait, minutes", "model", "refused, no seats", "model"];
console.log(alignedTable([header, ...rows], 1).join("\n"));

// One clinician, 0.1 patients a minute, lognormal consultations with a mean of 8 and a standard deviation of 6 minutes.
const sigma = Math.sqrt(log(1 + (6 / 8) ** 2));
const single: Queue = {
  arrivalsPerDay: 0.1 * MINUTES,
  clinicians: 1,
  consultationDays: (u) => lognormalQuantile(u, 8 / MINUTES, sigma),
};
const wait = estimateText(
  observe(single, (f) => f.meanWait * MINUTES),
  2,
);
console.log(`\nOne clinician: mean wait ${pollaczekWait(0.1, { mean: 8, sd: 6 }).toFixed(2)} minutes; model ${wait}.`);
