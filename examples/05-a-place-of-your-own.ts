/**
 * A study of a place that does not ship: `places/saltmere` is a folder with a table of its neighbourhoods. The place is
 * invented.
 *
 *   node --conditions=placewell-source --import tsx 05-a-place-of-your-own.ts
 */
import { fileURLToPath } from "node:url";
import { headlineTable } from "@placewell/report";
import { placeOf, readStudy, runStudy } from "@placewell/runner";

const file = fileURLToPath(new URL("places/saltmere/study.yaml", import.meta.url));
const { study } = await readStudy(file);
const { name, neighbourhoods, capacities } = placeOf(study);
const people = neighbourhoods.flatMap(({ residentsByBand }) => residentsByBand).reduce((sum, n) => sum + n, 0);

console.log(`${name}: ${people} people aged 50 and over in ${neighbourhoods.length} neighbourhoods.`);
console.log("What its services hold; the folder gives acuteBeds and ucrVisitsPerDay, the rest is worked out:");
for (const [service, capacity] of Object.entries(capacities)) console.log(`  ${service.padEnd(16)} ${capacity}`);

const { comparison } = await runStudy(study);
console.log(`\n${headlineTable(comparison).toText()}`);
