// How many beds do an acute stroke ward and a rehabilitation ward need? A published study run again with this engine: 150
// replications of five years. Patients come at random and there is no end of beds, so the exact answer is known too. It is
// Erlang's formula B.
import { erlangB } from "./known-answers/erlang.js";
import { auditPathway, shareDelayed } from "./known-answers/stroke-pathway.js";
import { expectedPatients } from "./known-answers/stroke-patients.js";
import { PUBLISHED } from "./known-answers/stroke-published.js";
import { alignedTable } from "./usual-care/aligned-table.js";

const REPLICATIONS = 150;

for (const { name, demand, shares } of PUBLISHED) {
  const audits = Array.from({ length: REPLICATIONS }, (_, r) => auditPathway(demand, "stroke-pathway", r));
  const acute = audits.map((audit) => audit.acute);
  const rehab = audits.map((audit) => audit.rehab);
  // One ward for both has as many patients as the two together.
  const pooled = audits.map((audit) => audit.acute.map((patients, day) => patients + audit.rehab[day]));
  const counts = { acute, rehab, pooled };

  const expected = expectedPatients(demand);
  const load = { ...expected, pooled: expected.acute + expected.rehab };
  const rows = shares.map(({ ward, beds, share }) => [
    ward,
    `${beds}`,
    share,
    erlangB(beds, load[ward]).toFixed(4),
    shareDelayed(counts[ward], beds).toFixed(4),
  ]);
  console.log(`Share of patients who would find all beds taken: ${name}`);
  console.log(alignedTable([["ward", "beds", "published", "exact", "model"], ...rows], 1).join("\n"));
  console.log();
}
