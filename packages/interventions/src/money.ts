import { acuteProviderUpFrontRisk } from "./acute-provider-up-front-risk.js";
import { betterCareFund } from "./better-care-fund.js";
import { capitatedPayment } from "./capitated-payment.js";
import { communityWorkerExpansion } from "./community-worker-expansion.js";
import { financialPressure } from "./financial-pressure.js";
import { healthInequalitiesFunding } from "./health-inequalities-funding.js";
import { integratedCarePioneers } from "./integrated-care-pioneers.js";
import { integratedPersonalCommissioning } from "./integrated-personal-commissioning.js";
import { integrationTransformationFund } from "./integration-transformation-fund.js";
import { multiYearSettlement } from "./multi-year-settlement.js";
import { outcomeTargets } from "./outcome-targets.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import { recurrentDelegatedBudget } from "./recurrent-delegated-budget.js";
import { runningCostReduction } from "./running-cost-reduction.js";
import { section75PooledBudget } from "./section-75-pooled-budget.js";
import { sevenDaySocialCare } from "./seven-day-social-care.js";
import { sharedCareRecord } from "./shared-care-record.js";
import { singleNamedCoordinator } from "./single-named-coordinator.js";
import { totalPlace } from "./total-place.js";

/** Money, P10 to P28. */
export const moneyProgrammes: readonly ProgrammeEntry[] = [
  section75PooledBudget,
  betterCareFund,
  sevenDaySocialCare,
  singleNamedCoordinator,
  sharedCareRecord,
  communityWorkerExpansion,
  integrationTransformationFund,
  integratedPersonalCommissioning,
  integratedCarePioneers,
  acuteProviderUpFrontRisk,
  totalPlace,
  multiYearSettlement,
  runningCostReduction,
  outcomeTargets,
  healthInequalitiesFunding,
  capitatedPayment,
  financialPressure,
  recurrentDelegatedBudget,
];
