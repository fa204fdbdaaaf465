import type { WorkedClaim } from "@placewell/interventions";
import { agrees, type ClaimResult } from "./claim-result.js";
import type { HeadlineClaim } from "./headline-claims.js";
import type { BackTestRunner } from "./run-claim.js";

/** Tests one headline. */
export function judge(claim: HeadlineClaim, runner: BackTestRunner): ClaimResult {
  switch (claim.kind) {
    case "run":
      return runner.test(claim);
    case "worked out":
      return workedOut(claim.worked);
    case "not reproduced":
      return {
        ...NOTHING_RUN,
        name: claim.name,
        claim: claim.untestable.claim,
        id: claim.untestable.id,
        kind: claim.kind,
        headline: null,
        evidence: null,
        requiredEffect: null,
        unit: "",
        target: null,
        tolerance: 0,
        insideTolerance: null,
        required: null,
        note: claim.untestable.why,
      };
  }
}

const NOTHING_RUN = {
  headlineInterval: null,
  evidenceInterval: null,
  solved: null,
  solvedInterval: null,
  solvedInsideTolerance: null,
  replicates: null,
};

function workedOut(worked: WorkedClaim): ClaimResult {
  const { programme, claim, id, unit, target, tolerance, headline, evidence, required, note } = worked;
  return {
    ...NOTHING_RUN,
    name: programme,
    claim,
    headline: headline ?? null,
    evidence: evidence ?? null,
    requiredEffect: required.value,
    id,
    kind: "worked out",
    unit,
    target,
    tolerance,
    insideTolerance: headline === undefined ? null : agrees(headline, worked),
    required: { what: required.what, from: "", evidenceRange: null, isInsideEvidence: null },
    note,
  };
}
