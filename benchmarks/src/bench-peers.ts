import { mkdirSync, writeFileSync } from "node:fs";
import { median } from "simple-statistics";
import { furthest, type Reference, referenceOf } from "./agreement.ts";
import { heapBytesPerEvent } from "./allocation.ts";
import { compileC } from "./c-program.ts";
import { coldSeconds } from "./cold-run.ts";
import { goalResults } from "./goals.ts";
import {
  cImplementation,
  type Implementation,
  LIBRARY,
  NAMES,
  NPM_LIBRARY,
  OBJECTS,
  pythonImplementations,
  type Size,
} from "./implementations.ts";
import { machine } from "./machine.ts";
import type { Measured, Measurements } from "./measurements.ts";
import { bytesPerPerson } from "./memory.ts";
import { installFlocc } from "./npm-library.ts";
import type { PeersRequest } from "./options.ts";
import { markdownReport, plainReport } from "./peers-report.ts";
import { pythonEnvironment } from "./python-environment.ts";
import { interleave, ratio } from "./rounds.ts";
import type { Run } from "./run.ts";
import { fullSeconds, sizeFor } from "./scale.ts";
import { scaling } from "./scaling.ts";
import { twoWorkersSpeedUp } from "./two-workers.ts";
import { DAYS_A_YEAR, GOLDEN, SCALES, type Scale } from "./workload.ts";

/** Measures the library beside its peers; returns the text to print. */
export async function benchPeers(request: PeersRequest): Promise<string> {
  const found = await measure(request, (message) => process.stderr.write(`${message}\n`));
  if (request.write) {
    const folder = new URL("../results/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`peers-${request.scale}.md`, folder), markdownReport(found));
  }
  return request.json ? JSON.stringify({ ...found, goals: goalResults(found) }) : plainReport(found);
}

type Say = (message: string) => void;

/** Who takes part on this machine, and why others do not. */
interface Field {
  readonly c: Implementation | undefined;
  readonly others: readonly Implementation[];
  readonly missing: readonly string[];
  readonly compiler: string;
  readonly python: string;
}

function assemble({ npm, python }: PeersRequest, say: Say): Field {
  const missing: string[] = [];
  const c = compileC();
  if ("missing" in c) missing.push(c.missing);

  const others = [...LIBRARY, ...OBJECTS];
  if (npm) {
    say(`looking for ${NPM_LIBRARY.about}`);
    const reason = installFlocc();
    if (reason === undefined) others.push(NPM_LIBRARY);
    else missing.push(reason);
  } else {
    missing.push("agent libraries of npm (--npm runs them)");
  }

  let environment: ReturnType<typeof pythonEnvironment> | undefined;
  if (python) {
    say("looking for the Python packages; installing them takes a few minutes the first time");
    environment = pythonEnvironment();
    if ("missing" in environment) missing.push(environment.missing);
    else others.push(...pythonImplementations(environment));
  } else {
    missing.push("Python packages (--python runs them)");
  }

  return {
    c: "missing" in c ? undefined : cImplementation(c),
    others,
    missing,
    compiler: "missing" in c ? "no compiler" : c.compiler,
    python: environment !== undefined && "version" in environment ? `${environment.version}.` : "",
  };
}

async function measure(request: PeersRequest, say: Say): Promise<Measurements> {
  const { scale, rounds } = request;
  const full: Size = { people: SCALES[scale].people, days: SCALES[scale].years * DAYS_A_YEAR };
  const field = assemble(request, say);
  const here = await machine(field.compiler, field.python);
  const implementations = [...(field.c === undefined ? [] : [field.c]), ...field.others];

  const runs = await interleave(
    implementations.map((one) => ({ ...one, program: one.program(sizeFor(one, full)) })),
    rounds,
    say,
  );
  if (field.c !== undefined) assertGolden(scale, runs.get(field.c.name)![0]!);
  const references = await referencesFor(implementations, full, field.c, say);

  const whole = (one: Implementation): number[] =>
    runs.get(one.name)!.map((run) => {
      const size = sizeFor(one, full);
      return fullSeconds(run, size, full, growth(one, size, full, references));
    });
  const library = whole(LIBRARY[0]!);
  const c = field.c && whole(field.c);
  const measured: Measured[] = [];
  for (const one of implementations) {
    say(`memory of ${one.name}`);
    const size = sizeFor(one, full);
    const seconds = whole(one);
    const pairs = one.name === NAMES.library || one.name === NAMES.c ? 3 : 1;
    const reference = references.get(key(size));
    measured.push({
      name: one.name,
      about: one.about,
      ...size,
      scaled: key(size) !== key(full),
      seconds,
      secondsMedian: median(seconds),
      timesC: c && ratio(seconds, c),
      timesLibrary: ratio(seconds, library),
      bytesPerPerson: await bytesPerPerson((people) => one.program({ ...size, people }), size.people, pairs),
      furthestFromC:
        reference &&
        furthest(
          runs.get(one.name)!.map(({ totals }) => totals),
          reference,
        ),
    });
  }

  say("growth with people");
  const growthWithPeople = await scaling(say);
  say("two workers");
  const twoWorkers = await twoWorkersSpeedUp(full);
  say("first runs of fresh processes");
  const cold = await coldSeconds();
  say("heap allocation");
  const heap = await heapBytesPerEvent();
  return {
    scale,
    rounds,
    machine: here,
    implementations: measured,
    missing: field.missing,
    scaling: growthWithPeople,
    twoWorkers,
    coldSeconds: cold,
    payloadBytesPerPerson: runs.get(NAMES.library)![0]!.payloadBytes! / full.people,
    heapBytesPerEvent: heap,
  };
}

const key = ({ people, days }: Size): string => `${people} people, ${days} days`;

/** Runs of the C program at every size that somebody runs: the same work, and how many events it is. */
async function referencesFor(
  implementations: readonly Implementation[],
  full: Size,
  c: Implementation | undefined,
  say: Say,
): Promise<ReadonlyMap<string, Reference>> {
  const references = new Map<string, Reference>();
  if (c === undefined) return references;
  for (const size of [full, ...implementations.map((one) => sizeFor(one, full))]) {
    const { people } = size;
    for (const needed of [size, { people, days: full.days }]) {
      if (references.has(key(needed))) continue;
      say(`the C program's totals for ${key(needed)}`);
      references.set(key(needed), await referenceOf(c.program(needed)));
    }
  }
  return references;
}

/** Days, or events where they are known, of the full length over those of what is run. */
function growth({ grows }: Implementation, size: Size, full: Size, references: ReadonlyMap<string, Reference>): number {
  const run = references.get(key(size));
  const whole = references.get(key({ ...size, days: full.days }));
  if (grows === "with days" || run === undefined || whole === undefined) return full.days / size.days;
  return whole.events / run.events;
}

/** Ratios to a C program that does something else would mean nothing. */
function assertGolden(scale: Scale, { totals }: Run): void {
  for (const [measure, expected] of Object.entries(GOLDEN[scale])) {
    const got = totals[measure as keyof typeof totals];
    if (got !== expected) throw new Error(`The C program gives ${measure} ${got} at ${scale}; expected ${expected}.`);
  }
}
