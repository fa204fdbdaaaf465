import { accountabilityAgreement } from "./accountability-agreement.js";
import { coLocation } from "./co-location.js";
import { dataSharing } from "./data-sharing.js";
import { decisionAllocation } from "./decision-allocation.js";
import { equalVoice } from "./equal-voice.js";
import { governanceBurden } from "./governance-burden.js";
import { integratedNeighbourhoodTeam } from "./integrated-neighbourhood-team.js";
import { modelTransfer } from "./model-transfer.js";
import { partnershipMaturity } from "./partnership-maturity.js";
import { placeDevolution } from "./place-devolution.js";
import type { ProgrammeEntry } from "./programme-entry.js";

/** Governance, decisions and partnership, P30 to P39. */
export const governanceProgrammes: readonly ProgrammeEntry[] = [
  placeDevolution,
  accountabilityAgreement,
  decisionAllocation,
  integratedNeighbourhoodTeam,
  coLocation,
  dataSharing,
  modelTransfer,
  partnershipMaturity,
  governanceBurden,
  equalVoice,
];
