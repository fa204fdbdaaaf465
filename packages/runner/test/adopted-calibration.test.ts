import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { adoptedText } from "../src/calibration/adopted-text.js";

const england = new URL("../../england/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, england), "utf8");

test("the reference set has what the calibration found; scripts/adopt-calibration.ts writes it anew", () => {
  expect(read("src/parameters/fitted.generated.ts")).toBe(adoptedText(read("calibration/york.fitted.yaml")));
});
