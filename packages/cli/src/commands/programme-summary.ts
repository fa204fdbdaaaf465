import type { Estimate, ProgrammeDescription, Status } from "@placewell/core";

/** One estimate as `placewell programmes --json` writes it: a public contract. `null` where no interval is known. */
export interface EstimateSummary {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
  /** Evidence rows. */
  readonly sources: readonly string[];
  /** True where a source was recalled, not read. */
  readonly recalled: boolean;
  readonly notYetSolved: boolean;
  /** How the number came about. */
  readonly note: string | null;
}

/** What `placewell programmes --json` says of a programme: a public contract. */
export interface ProgrammeSummary extends Omit<ProgrammeDescription, "parameters"> {
  readonly parameters: readonly {
    readonly id: string;
    readonly meaning: string;
    readonly unit: string;
    readonly headline: EstimateSummary | "not claimed";
    readonly evidence: EstimateSummary | "not claimed";
  }[];
}

const estimateOf = (estimate: Estimate | "not claimed"): EstimateSummary | "not claimed" =>
  estimate === "not claimed"
    ? estimate
    : {
        value: estimate.value,
        low: estimate.low ?? null,
        high: estimate.high ?? null,
        status: estimate.status,
        sources: estimate.rows,
        recalled: estimate.recalled ?? false,
        notYetSolved: estimate.notYetSolved ?? false,
        note: estimate.note ?? null,
      };

/** A programme as `placewell programmes --json` writes it. */
export function summaryOf(description: ProgrammeDescription): ProgrammeSummary {
  const parameters = description.parameters.map(({ id, meaning, unit, headline, evidence }) => ({
    id,
    meaning,
    unit,
    headline: estimateOf(headline),
    evidence: estimateOf(evidence),
  }));
  return { ...description, parameters };
}
