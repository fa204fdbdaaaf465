import { stringify } from "yaml";
import { libraryVersions } from "../store/manifest.js";
import type { CalibrationRun } from "./run-calibration.js";

/** The text of a file of fitted values: rows that a study can use, and the run that made them. The same run, the same text. */
export function fittedText(run: CalibrationRun): string {
  const { plan, rows, aims, loss, evaluations, trace } = run;
  const { title, placeName, population, years, replicates, seed, measured } = plan;
  const receipt = {
    model: measured.model.id,
    versions: libraryVersions(),
    years,
    replicates,
    seed,
    evaluations,
    loss: { before: short(loss.before), after: short(loss.after) },
    targets: aims.map(({ name, value, low, high, before, after }) => ({
      name,
      value: short(value),
      low: short(low),
      high: short(high),
      before: short(before),
      after: short(after),
      inside: after >= low && after <= high,
    })),
    trace: trace.map((step) => ({ ...step, loss: short(step.loss) })),
  };
  const parameters = rows.map(({ id, value, unit, source, status }) => ({ id, value, unit, status, source }));
  const head = "# Written by `placewell calibrate`. A study uses it with `calibration:` and the path of this file.\n";
  return `${head}${stringify({ calibration: title, place: placeName, population, parameters, receipt }, { flowCollectionPadding: false, lineWidth: 120 })}`;
}

const short = (value: number): number => Number(value.toPrecision(6));
