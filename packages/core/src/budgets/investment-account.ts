import type { Level } from "./decisions.js";

/** A programme that one payer funds before anybody benefits. */
export interface InvestmentRequest {
  readonly programme: string;
  /** Account of whoever bears the risk, such as the acute trust. */
  readonly from: string;
  readonly day: number;
  /** When so much is paid to the programme; days from today on, not falling. */
  readonly outlays: readonly { readonly day: number; readonly pence: number }[];
  /** Account of the commissioner, and the share of the value released that it pays back when that was agreed. */
  readonly recoup: { readonly from: string; readonly share: number; readonly agreed: boolean };
  /** When the programme stops unless so much of the outlay has been released, and what stopping costs, pence. */
  readonly review?: { readonly day: number; readonly leastShare: number; readonly stopCost: number };
  readonly by?: Level;
}

/** An investment as it stands. Money in pence. */
export interface Investment {
  readonly request: InvestmentRequest;
  readonly account: number;
  readonly commitment: number;
  readonly state: "investing" | "recouped" | "stopped";
  readonly paidOut: number;
  /** Value released so far, the part of it paid back, and the part owed by the share but not paid. */
  readonly released: number;
  readonly recouped: number;
  readonly unpaid: number;
  /** First day on which as much had been released as paid out; −1 while there is none. */
  readonly paybackDay: number;
}
