import { carerSupport } from "./carer-support.js";
import { caseManagement } from "./case-management.js";
import { communityCga } from "./community-cga.js";
import { communityHealthWorker } from "./community-health-worker.js";
import { dischargeToAssess } from "./discharge-to-assess.js";
import { enhancedHealthInCareHomes } from "./enhanced-health-in-care-homes.js";
import { fallsExercise } from "./falls-exercise.js";
import { homeHazardRemoval } from "./home-hazard-removal.js";
import { hospitalAtHome } from "./hospital-at-home.js";
import { inpatientCga } from "./inpatient-cga.js";
import { intermediateAndSocialCareSupply } from "./intermediate-and-social-care-supply.js";
import { medicationReview } from "./medication-review.js";
import { mildFrailtyHomeSupport } from "./mild-frailty-home-support.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import { reablement } from "./reablement.js";
import { socialPrescribing } from "./social-prescribing.js";
import { telecare } from "./telecare.js";
import { telehealth } from "./telehealth.js";
import { urgentCommunityResponse } from "./urgent-community-response.js";
import { virtualWardStepDown } from "./virtual-ward-step-down.js";
import { warmHomes } from "./warm-homes.js";

/** Standard interventions of the literature, P60 to P78. */
export const literatureProgrammes: readonly ProgrammeEntry[] = [
  hospitalAtHome,
  virtualWardStepDown,
  inpatientCga,
  communityCga,
  mildFrailtyHomeSupport,
  urgentCommunityResponse,
  reablement,
  dischargeToAssess,
  intermediateAndSocialCareSupply,
  fallsExercise,
  homeHazardRemoval,
  warmHomes,
  enhancedHealthInCareHomes,
  socialPrescribing,
  communityHealthWorker,
  caseManagement,
  telecare,
  telehealth,
  medicationReview,
  carerSupport,
];
