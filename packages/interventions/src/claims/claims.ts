import { arithmeticClaims } from "./arithmetic-claims.js";
import type { UntestableClaim, WorkedClaim } from "./claim.js";
import { ledgerClaims } from "./ledger-claims.js";
import { untestableClaims } from "./untestable-claims.js";

/** Headlines that are worked out without a run; those that need one stand in the declarations as `backTests`. */
export const workedClaims: readonly WorkedClaim[] = [...ledgerClaims, ...arithmeticClaims];

export { type UntestableClaim, untestableClaims, type WorkedClaim };
