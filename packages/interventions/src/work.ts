import { gvaMetric } from "./gva-metric.js";
import { nurseTrainingPipeline } from "./nurse-training-pipeline.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import { work4health } from "./work4health.js";
import { workwell } from "./workwell.js";

/** Workforce, employment and output metrics, P55 to P58. */
export const workProgrammes: readonly ProgrammeEntry[] = [nurseTrainingPipeline, work4health, workwell, gvaMetric];
