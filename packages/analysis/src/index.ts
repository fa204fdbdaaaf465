// Measuring usual care from its event stream
export { figureIds, type FigureName, figuresOf, measureFigures } from "./measured-figures.js";
export { COUNTING_NOTES } from "./usual-care/counting-notes.js";
export { CONVENTIONS, type Convention } from "./usual-care/expected-deaths.js";
export { type FurtherFigure, furtherFigures } from "./usual-care/further-figures.js";
export { measureReplicate, MeasuredRun } from "./usual-care/measured-run.js";
export { type Measure, USUAL_CONVENTION } from "./usual-care/measures.js";
export { type Summary, summaryOf } from "./summary.js";

// Beside what is published
export {
  type ComparedTarget,
  type Interval,
  intervalOf,
  nameOfTarget,
  shareInside,
  type Validation,
  validate,
} from "./validation.js";

// Fitting parameters to it
export { calibrate } from "./calibration/calibrate.js";
export type {
  Aim,
  Calibration,
  CalibrationProblem,
  Evaluate,
  FittedAim,
  FittedLevel,
  FreeNumber,
  ParameterValues,
  ProportionalStage,
  SimplexStage,
  Stage,
  TraceStep,
} from "./calibration/calibration.js";
export { type Minimum, nelderMead, type SimplexOptions } from "./calibration/nelder-mead.js";
