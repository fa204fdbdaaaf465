import type { CProgram } from "./c-program.ts";
import type { Variant } from "./library.ts";
import { libraryProgram } from "./library-program.ts";
import { FLOCC } from "./npm-library.ts";
import { type Program, typescript } from "./program.ts";
import type { PythonEnvironment } from "./python-environment.ts";

/** How much of the workload is run. */
export interface Size {
  readonly people: number;
  readonly days: number;
}

/** One way of running the workload. */
export interface Implementation {
  readonly name: string;
  readonly about: string;
  readonly program: (size: Size) => Program;
  /** Runs before the first round, until its compiler has settled. */
  readonly warmUps: number;
  /** Slow ones run fewer people, then fewer days; the time is scaled up, see `scale.ts`. */
  readonly most: { readonly people: number; readonly personDays: number };
  /** What the time after the first day is in proportion to. */
  readonly grows: "with days" | "with events";
}

const WHOLE = { people: Number.POSITIVE_INFINITY, personDays: Number.POSITIVE_INFINITY };

/** Names that the goals refer to. */
export const NAMES = {
  c: "C, event-driven",
  library: "library",
  sequential: "library, sequential draws",
  perPerson: "library, per person",
  heap: "JS objects, heap",
  daily: "JS objects, daily",
  flocc: "flocc, daily",
  numpy: "numpy, daily",
  simpy: "SimPy, events",
  starsim: "Starsim, daily",
  mesa: "Mesa, daily",
} as const;

const library = (name: string, variant: Variant, about: string): Implementation => ({
  name,
  about,
  program: ({ people, days }) => libraryProgram(variant, people, days),
  warmUps: 3,
  most: WHOLE,
  grows: "with events",
});

/** The library as it is measured against everybody else, and with one thing changed at a time. */
export const LIBRARY: readonly Implementation[] = [
  library(NAMES.library, "keyed", "through the public API, keyed draws, ledger on"),
  library(NAMES.sequential, "sequential", "the same with draws from one sequence"),
  library(NAMES.perPerson, "per-person", "the same with cost and QALYs kept for each person"),
];

/** The C program: what everybody is compared with. */
export function cImplementation(c: Extract<CProgram, { compiler: string }>): Implementation {
  return {
    name: NAMES.c,
    about: "day buckets, keyed draws: about the limit of one thread",
    program: ({ people, days }) => c.program(people, days),
    warmUps: 1,
    most: WHOLE,
    grows: "with events",
  };
}

const javascript = (peer: string, peerOptions: Omit<Implementation, "program" | "warmUps">): Implementation => ({
  ...peerOptions,
  // Objects of millions of people need more than Node's default.
  program: ({ people, days }) =>
    typescript(
      new URL("../peers/javascript/main.ts", import.meta.url),
      [peer, String(people), String(days)],
      ["--max-old-space-size=8192"],
    ),
  warmUps: 1,
});

/** Models as they are usually written in JavaScript. */
export const OBJECTS: readonly Implementation[] = [
  javascript("objects-heap", {
    name: NAMES.heap,
    about: "an object a person, one binary heap of events",
    most: { people: 500_000, personDays: Number.POSITIVE_INFINITY },
    grows: "with events",
  }),
  javascript("objects-daily", {
    name: NAMES.daily,
    about: "an object a person, everybody visited every day",
    most: { people: 500_000, personDays: 18e6 },
    grows: "with days",
  }),
];

export const NPM_LIBRARY: Implementation = javascript("flocc", {
  name: NAMES.flocc,
  about: `npm ${FLOCC}, a tick a day`,
  most: { people: 50_000, personDays: 1e6 },
  grows: "with days",
});

/** Python packages, each in its own manner. */
export function pythonImplementations(python: Extract<PythonEnvironment, { version: string }>): Implementation[] {
  const peer = (script: string, rest: Omit<Implementation, "program">): Implementation => ({
    ...rest,
    program: ({ people, days }) => python.program(script, people, days),
  });
  return [
    peer("w_numpy.py", {
      name: NAMES.numpy,
      about: "hazard tables, one vector operation after another over everybody",
      warmUps: 0,
      most: { people: 5_000_000, personDays: 185e6 },
      grows: "with days",
    }),
    peer("w_simpy.py", {
      name: NAMES.simpy,
      about: "a process a person, a resource of slots",
      warmUps: 0,
      most: { people: 500_000, personDays: 185e6 },
      grows: "with events",
    }),
    peer("w_starsim.py", {
      name: NAMES.starsim,
      about: "a module with states and distributions",
      warmUps: 1,
      most: { people: 500_000, personDays: 30e6 },
      grows: "with days",
    }),
    peer("w_mesa.py", {
      name: NAMES.mesa,
      about: 'an agent a person, `agents.do("step")`',
      warmUps: 0,
      most: { people: 500_000, personDays: 2.5e6 },
      grows: "with days",
    }),
  ];
}
