import { median } from "simple-statistics";
import { type Program, start } from "./program.ts";

/** So few people that what they take is nothing beside the program itself. */
const BASE_PEOPLE = 1_000;

/**
 * Peak memory per person, bytes: of a process that runs `people` once, above one that runs 1,000; the median of so many
 * pairs. Undefined where the system does not tell the peak of a process (it does on Linux).
 */
export async function bytesPerPerson(
  programFor: (people: number) => Program,
  people: number,
  pairs: number,
): Promise<number | undefined> {
  const differences: number[] = [];
  for (let i = 0; i < pairs; i++) {
    const base = await peakOfOneRun(programFor(BASE_PEOPLE));
    const peak = await peakOfOneRun(programFor(people));
    if (base === undefined || peak === undefined) return undefined;
    differences.push(peak - base);
  }
  return median(differences) / (people - BASE_PEOPLE);
}

async function peakOfOneRun(program: Program): Promise<number | undefined> {
  const running = start(program);
  try {
    await running.run(1);
    return running.peakBytes();
  } finally {
    await running.stop();
  }
}
