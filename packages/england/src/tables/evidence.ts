import { rows } from "./evidence.generated.js";
import type { EvidenceRow } from "./evidence-row.js";
import { furtherSources } from "./further-sources.js";

/**
 * Every published figure that was gathered for the model: baseline, effects of programmes, unit costs, utilities. Those
 * that nothing cites yet stand here too, so that a better number is found where it is looked for.
 * @source named row by row.
 */
export const evidence: readonly EvidenceRow[] = [...rows, ...furtherSources];
