import { rows } from "./evidence.generated.js";
import type { EvidenceRow } from "./evidence-row.js";
import { furtherSources } from "./further-sources.js";

/** Every published figure that the parameters and targets of this package cite. @source named row by row. */
export const evidence: readonly EvidenceRow[] = [...rows, ...furtherSources];
