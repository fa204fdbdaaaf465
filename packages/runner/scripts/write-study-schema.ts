// Writes the JSON Schema of study files, for editors and other languages:
//   node --conditions=placewell-source --import tsx packages/runner/scripts/write-study-schema.ts
import { writeFileSync } from "node:fs";
import { studyJsonSchema } from "../src/study/schema.ts";

const file = new URL("../study.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(studyJsonSchema(), undefined, 2)}\n`);
