import type { BackTest } from "@placewell/core";
import {
  type ProgrammeEntry,
  programmes,
  type UntestableClaim,
  untestableClaims,
  type WorkedClaim,
  workedClaims,
} from "@placewell/interventions";

/** A headline, and how it is tested: by a run, by arithmetic, or not at all. */
export type HeadlineClaim = { readonly id?: string; readonly name: string } & (
  | { readonly kind: "run"; readonly entry: ProgrammeEntry; readonly test: BackTest }
  | { readonly kind: "worked out"; readonly worked: WorkedClaim }
  | { readonly kind: "not reproduced"; readonly untestable: UntestableClaim }
);

const runs: readonly HeadlineClaim[] = programmes.flatMap((entry) =>
  (entry.description.backTests ?? []).map((test) => ({
    ...(test.id === undefined ? {} : { id: test.id }),
    name: entry.description.name,
    kind: "run" as const,
    entry,
    test,
  })),
);

/** Number in `BT-12`; tests without a headline of their own come where their programme's first one comes. */
const numberOf = ({ id, name }: HeadlineClaim): number => {
  const number = id ?? runs.find((run) => run.name === name && run.id !== undefined)?.id;
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number.slice("BT-".length));
};

/** Every headline, in the order of their numbers. */
export const headlineClaims: readonly HeadlineClaim[] = [
  ...runs,
  ...workedClaims.map((worked) => ({ id: worked.id, name: worked.programme, kind: "worked out" as const, worked })),
  ...untestableClaims.map((untestable) => ({
    id: untestable.id,
    name: untestable.programme,
    kind: "not reproduced" as const,
    untestable,
  })),
].sort((a, b) => numberOf(a) - numberOf(b));

/** Those of a programme, or of that number. */
export const claimsOf = (name: string): readonly HeadlineClaim[] =>
  headlineClaims.filter((claim) => claim.name === name || claim.id?.toLowerCase() === name.toLowerCase());
