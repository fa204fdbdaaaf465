import { median } from "simple-statistics";
import { runLibrary } from "./library.ts";
import { libraryProgram } from "./library-program.ts";
import { bytesPerPerson } from "./memory.ts";
import type { WRequest } from "./options.ts";
import type { Run } from "./run.ts";
import { DAYS_A_YEAR, MEASURES, SCALES, type Totals } from "./workload.ts";

/** What `bench w --json` prints. */
interface WReport {
  readonly scale: string;
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly seconds: readonly number[];
  readonly seconds_median: number;
  readonly events: number;
  readonly ns_per_event: number;
  readonly payload_bytes_per_person: number;
  /** Null where the system does not tell the peak memory of a process. */
  readonly rss_bytes_per_person: number | null;
  readonly totals: Totals;
}

/** Runs at S1 before the timed ones: by then the compiler of the JavaScript engine has settled. */
const WARM_UPS = 4;

/** Times the workload through the public API; returns the text to print. */
export async function benchW(request: WRequest): Promise<string> {
  const report = await measure(request);
  return request.json ? JSON.stringify(report) : text(report);
}

async function measure({ scale, reps, seed }: WRequest): Promise<WReport> {
  const { people, years } = SCALES[scale];
  const days = years * DAYS_A_YEAR;
  for (let i = 0; i < WARM_UPS; i++) runLibrary("keyed", SCALES.S1.people, SCALES.S1.years * DAYS_A_YEAR, seed);
  const runs = Array.from({ length: reps }, () => runLibrary("keyed", people, days, seed));
  const [{ totals, events, payloadBytes }] = sameTotals(runs);
  const seconds = runs.map((run) => run.seconds);
  const bytes = await bytesPerPerson((count) => libraryProgram("keyed", count, days), people, 3);
  return {
    scale,
    people,
    years,
    seed,
    seconds,
    seconds_median: median(seconds),
    events,
    ns_per_event: (median(seconds) * 1e9) / events,
    payload_bytes_per_person: payloadBytes / people,
    rss_bytes_per_person: bytes ?? null,
    totals,
  };
}

/** Timings of runs that did different things mean nothing. */
function sameTotals(runs: readonly Required<Run>[]): [Required<Run>] {
  const [first, ...rest] = runs;
  if (first === undefined) throw new Error("There are no runs.");
  for (const { totals } of rest) {
    const differs = MEASURES.find((measure) => totals[measure] !== first.totals[measure]);
    if (differs !== undefined) {
      throw new Error(
        `Two runs of the same seed gave ${differs} ${first.totals[differs]} and ${totals[differs]}; they must be equal.`,
      );
    }
  }
  return [first];
}

function text(report: WReport): string {
  const count = (value: number): string => Math.round(value).toLocaleString("en-GB");
  const { people, years, seed, seconds, totals } = report;
  const bytes = report.rss_bytes_per_person;
  return [
    `Workload W, ${report.scale}: ${count(people)} people, ${years} ${years === 1 ? "year" : "years"}, seed ${seed}`,
    `seconds         ${report.seconds_median.toFixed(4)} (median of ${seconds.length}, warm; ` +
      `${Math.min(...seconds).toFixed(4)} to ${Math.max(...seconds).toFixed(4)})`,
    `events          ${count(report.events)}, ${report.ns_per_event.toFixed(0)} ns each`,
    `bytes a person  ${report.payload_bytes_per_person.toFixed(1)} in arrays, ` +
      `${bytes === null ? "unknown" : bytes.toFixed(1)} of peak memory`,
    ...MEASURES.map((measure) => `${measure.padEnd(16)}${count(totals[measure])}`),
  ].join("\n");
}
