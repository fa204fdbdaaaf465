/** What a programme costs and brings one payer, pence. */
export interface PayerStake {
  readonly payer: string;
  readonly cost: number;
  readonly benefit: number;
}

/** Whose net benefit decides: that of each payer who would have to pay, or that of all together. */
export type CaseRule = "own-payer" | "all-payer";

/**
 * Whether a business case passes. Under `own-payer` everybody who would pay must get back at least as much; under
 * `all-payer` the sum over everybody must not be a loss.
 */
export function passesCase(stakes: readonly PayerStake[], rule: CaseRule): boolean {
  if (rule === "own-payer") return stakes.every(({ cost, benefit }) => cost === 0 || benefit >= cost);
  return stakes.reduce((net, { cost, benefit }) => net + benefit - cost, 0) >= 0;
}
