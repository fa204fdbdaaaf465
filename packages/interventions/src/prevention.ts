import { communityDiagnosticCentre } from "./community-diagnostic-centre.js";
import { dampAndMouldRegister } from "./damp-and-mould-register.js";
import { healthCoachCafe } from "./health-coach-cafe.js";
import { healthMela } from "./health-mela.js";
import { homeAdaptations } from "./home-adaptations.js";
import { hospitalHousingEnablement } from "./hospital-housing-enablement.js";
import { hypertensionCaseFinding } from "./hypertension-case-finding.js";
import { learningDisabilitySocialModel } from "./learning-disability-social-model.js";
import { populationHealthPlatform } from "./population-health-platform.js";
import { povertyTruthCommission } from "./poverty-truth-commission.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import { schoolWellbeingHub } from "./school-wellbeing-hub.js";
import { urgentTreatmentCentre } from "./urgent-treatment-centre.js";
import { vaccinationOutreach } from "./vaccination-outreach.js";

/** Prevention, access, housing and voice, P40 to P52. */
export const preventionProgrammes: readonly ProgrammeEntry[] = [
  hypertensionCaseFinding,
  healthCoachCafe,
  populationHealthPlatform,
  communityDiagnosticCentre,
  urgentTreatmentCentre,
  dampAndMouldRegister,
  homeAdaptations,
  hospitalHousingEnablement,
  healthMela,
  povertyTruthCommission,
  schoolWellbeingHub,
  vaccinationOutreach,
  learningDisabilitySocialModel,
];
