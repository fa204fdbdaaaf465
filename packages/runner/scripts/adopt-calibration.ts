/**
 * Writes what a calibration of the base population found into the reference set of England.
 *
 *   node --conditions=placewell-source --import tsx packages/runner/scripts/adopt-calibration.ts
 *
 * Reads packages/england/calibration/york.fitted.yaml, as `placewell calibrate` wrote it, and nothing else.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { adoptedText } from "../src/calibration/adopted-text.js";

const england = new URL("../../england/", import.meta.url);
const fitted = readFileSync(new URL("calibration/york.fitted.yaml", england), "utf8");
writeFileSync(new URL("src/parameters/fitted.generated.ts", england), adoptedText(fitted));
