import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { studyJsonSchema } from "../src/study/schema.js";

test("study.schema.json is what the schema says; scripts/write-study-schema.ts writes it anew", () => {
  const file = new URL("../study.schema.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(studyJsonSchema());
});
