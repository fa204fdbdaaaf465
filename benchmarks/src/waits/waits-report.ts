import { plainTable } from "../table.ts";
import type { ScenarioWait, ScenarioWaits } from "./scenario-waits.ts";
import { WORKERS } from "./study-seconds.ts";
import { SCENARIO_COUNT, type StudySize } from "./york-study.ts";

/** What `bench waits` finds out. */
export interface WaitsFound extends StudySize {
  readonly studySeconds: number;
  readonly scenario: ScenarioWaits;
  /** Share of the cores that other programs kept busy before the first run. */
  readonly busyBefore: number;
}

/** A wait beside what it may be at most. */
interface WaitResult {
  readonly what: string;
  readonly seconds: number | undefined;
  /** Undefined at sizes that the goal does not speak of. */
  readonly goalSeconds: number | undefined;
  readonly met: "met" | "NOT MET" | "no goal at this size" | "not measured";
}

/** The size that the goals are stated at; more replicates do not make one scenario of one of them longer. */
const GOAL_SIZE: StudySize = { years: 3, replicates: 20 };
const STUDY_GOAL_SECONDS = 30;
const SCENARIO_GOAL_SECONDS = 0.5;

/** A quiet machine keeps its cores busy with less than this share of their time. */
const BUSY = 0.1;

/** The two waits with their goals. */
export function waitResults({ years, replicates, studySeconds, scenario }: WaitsFound): WaitResult[] {
  const ofGoalYears = years === GOAL_SIZE.years;
  const ofGoalSize = ofGoalYears && replicates === GOAL_SIZE.replicates;
  const study = { seconds: studySeconds, goalSeconds: ofGoalSize ? STUDY_GOAL_SECONDS : undefined };
  const inBrowser = {
    seconds: scenario.browser?.laterSeconds,
    goalSeconds: ofGoalYears ? SCENARIO_GOAL_SECONDS : undefined,
  };
  return [
    { what: "a study, results written", ...study, met: verdict(study) },
    { what: "one scenario in a browser, warm", ...inBrowser, met: verdict(inBrowser) },
  ];
}

function verdict({ seconds, goalSeconds }: Pick<WaitResult, "seconds" | "goalSeconds">): WaitResult["met"] {
  if (seconds === undefined) return "not measured";
  if (goalSeconds === undefined) return "no goal at this size";
  return seconds <= goalSeconds ? "met" : "NOT MET";
}

/** The findings for a terminal. */
export function waitsText(found: WaitsFound): string {
  const { years, replicates, scenario, busyBefore } = found;
  const { node, browser } = scenario;
  const of = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;
  const parts = [
    `York, ${of(years, "year")}; the study: ${SCENARIO_COUNT} scenarios, ${of(replicates, "replicate")}, ${WORKERS} workers`,
    plainTable({
      heading: ["figure", "measured", "goal", ""],
      rows: waitResults(found).map(({ what, seconds, goalSeconds, met }) => [
        what,
        seconds === undefined ? "-" : inSeconds(seconds),
        goalSeconds === undefined ? "-" : `at most ${goalSeconds} s`,
        met,
      ]),
    }),
    plainTable({
      heading: ["one scenario of one replicate", "warm-up", "first run", "later runs"],
      rows: [rowOf(node), ...(browser === undefined ? [] : [rowOf(browser)])],
    }),
    browser === undefined
      ? "Chromium: not measured, as there is none; PLACEWELL_CHROMIUM can name one."
      : `The same figures in both, digest ${node.digest.slice(0, 16)}.`,
  ];
  if (busyBefore > BUSY) {
    const percent = Math.round(100 * busyBefore);
    parts.push(`The machine was busy: other programs used ${percent}% of it before the first run.`);
  }
  return parts.join("\n\n");
}

function rowOf({ name, version, warmUpSeconds, firstSeconds, laterSeconds }: ScenarioWait): string[] {
  return [`${name} ${version}`, ...[warmUpSeconds, firstSeconds, laterSeconds].map(inSeconds)];
}

const inSeconds = (seconds: number): string => `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;

/** The findings as one line of JSON. */
export function waitsJson(found: WaitsFound): string {
  const { years, replicates, scenario, busyBefore } = found;
  const [study, browserRun] = waitResults(found).map(({ seconds, goalSeconds, met }) => ({
    seconds: seconds ?? null,
    goal_seconds: goalSeconds ?? null,
    met,
  }));
  const where = (wait: ScenarioWait) => ({
    version: wait.version,
    warm_up_seconds: wait.warmUpSeconds,
    first_seconds: wait.firstSeconds,
    later_seconds_median: wait.laterSeconds,
  });
  return JSON.stringify({
    years,
    replicates,
    busy_before: busyBefore,
    study,
    browser_scenario: browserRun,
    node: where(scenario.node),
    browser: scenario.browser === undefined ? null : where(scenario.browser),
    digest: scenario.node.digest,
  });
}
