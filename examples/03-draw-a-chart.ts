// Runs the York study with all cores and draws the headline chart, as the README shows it:
//   node --conditions=placewell-source --import tsx 03-draw-a-chart.ts ../docs/images/york-headline.svg
import { writeFileSync } from "node:fs";
import { headlineChart, renderSvg } from "@placewell/report";
import { readStudy, runStudy } from "@placewell/runner";

const [file = "york-headline.svg"] = process.argv.slice(2);
const { study } = await readStudy("york/study.yaml");
const { comparison } = await runStudy(study, {
  onProgress: (done, total) => process.stderr.write(`\r${done} of ${total} runs`),
});
const chart = headlineChart(comparison);
const svg = await renderSvg(chart.spec, { id: "york-headline", title: chart.title, description: chart.alt });
writeFileSync(file, svg);
console.log(`\n${chart.finding}\n${file}`);
