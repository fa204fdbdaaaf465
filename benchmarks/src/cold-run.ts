import { median } from "simple-statistics";
import { libraryProgram } from "./library-program.ts";
import { start } from "./program.ts";
import { DAYS_A_YEAR, SCALES } from "./workload.ts";

const PROCESSES = 5;

/** Seconds of the first run of a fresh process at S1, modules loaded: the median of five. */
export async function coldSeconds(): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < PROCESSES; i++) {
    const program = start(libraryProgram("keyed", SCALES.S1.people, SCALES.S1.years * DAYS_A_YEAR));
    seconds.push((await program.run(1)).seconds);
    await program.stop();
  }
  return median(seconds);
}
