// Reading a study

// Running it
export {
  defaultWorkers,
  type EnsembleOptions,
  type EnsembleWorker,
  type ReplicateJob,
  runEnsemble,
} from "./ensemble.js";
// What a study can name
export { type Library, type ProgrammeMaker, shippedLibrary } from "./library.js";
// A place of one's own
export type { OwnPlace } from "./place-folder/own-place.js";
export { PLACE_FILES, readPlaceFolder } from "./place-folder/read-place-folder.js";
export { type RunStudyOptions, runStudy, type StudyRun } from "./run-study.js";
// Usual care beside published figures
export { findPlace, type PlaceAndModel, type PopulationKind, populationFor } from "./measuring/population.js";
export { type Measuring, openMeasuring } from "./measuring/measuring.js";
export { type PlaceValidation, type ValidateOptions, validatePlace } from "./measuring/validate-place.js";
// Fitting parameters to published figures
export { type CalibrationPlan, parseCalibration, readCalibration } from "./calibration/calibration-file.js";
export { fittedText } from "./calibration/fitted-text.js";
export { readFitted } from "./calibration/read-fitted.js";
export { type CalibrationRun, type RunCalibrationOptions, runCalibration } from "./calibration/run-calibration.js";
// Storing what came out
export { type CsvValue, csvLine, guardText, unguardText } from "./store/csv.js";
export { digestOf } from "./store/digest.js";
export type { Manifest, ManifestOptions } from "./store/manifest.js";
export type { OutcomeCell, OutcomeRows } from "./store/outcome-rows.js";
export { readResult, revalueRun, type StoredResult } from "./store/read-result.js";
export { readManifest } from "./store/read-manifest.js";
export { checkResultFolder, RESULT_FILES } from "./store/result-folder.js";
export { studyOfResult } from "./store/study-of-result.js";
export { rowsOf, type WriteResultOptions, writeResult } from "./store/write-result.js";
export { readValues } from "./values-file.js";
export { changeStudy, type StudyChanges } from "./study/change-study.js";
export { type ParseStudyOptions, parseStudy, readStudy } from "./study/read-study.js";
export { modelOf, placeOf, planOf, scenariosOf } from "./study/scenarios.js";
export { studyJsonSchema } from "./study/schema.js";
export type { NamedProgramme, NamedScenario, OptionValue, Study, StudyFile } from "./study/study.js";
export { workerOf } from "./worker-of.js";
