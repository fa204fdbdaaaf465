/** Who pays. One list for costs and budgets. */
export const PAYERS = [
  "acute-trust",
  "ambulance",
  "primary-care",
  "community",
  "mental-health",
  "council",
  "self-funder",
  "vcse",
  "carer",
  "wider-public",
] as const;

export type Payer = (typeof PAYERS)[number];

/** Ways of saying whose costs a total counts. */
export type Perspective =
  | "health and social care"
  | "NHS and social care"
  | "NHS only"
  | "council only"
  | "public sector"
  | "societal";

const NHS: readonly Payer[] = ["acute-trust", "ambulance", "primary-care", "community", "mental-health"];

/** Payers whom each perspective counts. */
export const PERSPECTIVES: Readonly<Record<Perspective, readonly Payer[]>> = {
  // All that health and social care cost, whoever pays; unpaid care and the wider public purse are shown apart.
  "health and social care": [...NHS, "council", "self-funder", "vcse"],
  // The NHS and personal social services, as in the reference case of NICE.
  "NHS and social care": [...NHS, "council"],
  "NHS only": NHS,
  "council only": ["council"],
  "public sector": [...NHS, "council", "wider-public"],
  societal: PAYERS,
};
