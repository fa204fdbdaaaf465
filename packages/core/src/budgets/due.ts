/** Something that will happen on a day. Of one day, by rank, then by when it was put down. */
export interface Due {
  readonly day: number;
  readonly rank: number;
  readonly order: number;
  readonly what: DueEvent;
}

export type DueEvent =
  | { readonly kind: "turn of the year"; readonly year: number }
  | { readonly kind: "instalment"; readonly account: number; readonly pence: number; readonly recovery: number }
  | { readonly kind: "payment"; readonly at: number }
  | { readonly kind: "personal instalment"; readonly person: number; readonly year: number; readonly quarter: number }
  | { readonly kind: "outlay"; readonly programme: string; readonly pence: number }
  | { readonly kind: "review"; readonly programme: string }
  | { readonly kind: "start of the year" }
  | { readonly kind: "dissolve"; readonly pool: number }
  | { readonly kind: "forecast" };
