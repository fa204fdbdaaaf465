import { type Programme, runScenario, type Scenario, scenario, warmUp } from "@placewell/core";
import { england, york } from "@placewell/england";
import { programmes } from "@placewell/interventions";
import { median } from "simple-statistics";
import type { IdleRequest } from "./options.ts";
import { type Ratio, ratio } from "./rounds.ts";
import { plainTable } from "./table.ts";

/** Ten programmes that move many things between them: most crises, admission, stays, capacities. */
const TEN = [
  "frailty-crisis-hub",
  "home-first",
  "community-cga",
  "case-management",
  "falls-exercise",
  "warm-homes",
  "enhanced-health-in-care-homes",
  "telehealth",
  "hospital-at-home",
  "reablement",
] as const;

/** Rounds before the counted ones: by then the compiler of the JavaScript engine has settled. */
const WARM_UPS = 2;
/** Long after every run. */
const NEVER_DAY = 1_000_000;

type Options = Readonly<Record<string, string | number>>;
const OFF = { resources: "off", harms: "off" } as const;

/** Ways of changing nothing. Programmes without a list serve nobody anyhow: those do not begin. */
const KINDS: readonly { readonly name: string; readonly options: (hasList: boolean) => Options }[] = [
  { name: "on, without effect", options: () => ({ effectScale: 0, ...OFF }) },
  { name: "not begun before the end", options: () => ({ start: NEVER_DAY }) },
  {
    name: "on, with nobody on the list",
    options: (hasList) => (hasList ? { caseloadCap: 0, ...OFF } : { start: NEVER_DAY }),
  },
];

/** What `bench idle --json` prints. */
interface IdleReport {
  readonly rounds: number;
  readonly years: number;
  readonly usual_seconds_median: number;
  readonly kinds: readonly { readonly name: string; readonly ratio: Ratio }[];
}

/**
 * Runs York from one warm-up, usual care and with ten idle programmes of each kind, in turn, and compares processor time
 * within each round. What else the machine does adds to wall time, little to processor time.
 * @param say told what comes next
 * @throws Error when an idle programme changes a figure: then it is not idle, and the ratio means nothing
 */
export function benchIdle(request: IdleRequest, say: (message: string) => void): string {
  const report = measure(request, say);
  return request.json ? JSON.stringify(report) : text(report);
}

function measure({ rounds, years }: IdleRequest, say: (message: string) => void): IdleReport {
  const usual = scenario("usual care", { place: york, model: england });
  const entries = [
    { name: "usual care", scenario: usual },
    ...KINDS.map(({ name, options }) => ({ name, scenario: usual.with(name, ten(options)) })),
  ];
  say("warming up York");
  const warm = warmUp({ scenarios: [usual], years, replicates: 1, seed: "idle" }, 0);
  const seconds = entries.map((): number[] => []);
  let expected: Float64Array | undefined;
  const turn = (of: Scenario): number => {
    const begin = process.cpuUsage();
    const figures = runScenario(warm, of);
    const { user, system } = process.cpuUsage(begin);
    expected ??= figures;
    // What the programmes themselves use is counted behind the figures that usual care has too.
    if (expected.some((value, cell) => value !== figures[cell])) throw new Error(`"${of.name}" is not idle.`);
    return (user + system) / 1e6;
  };
  for (let round = -WARM_UPS; round < rounds; round++) {
    say(round < 0 ? "a round that is not counted" : `round ${round + 1} of ${rounds}`);
    for (let i = 0; i < entries.length; i++) {
      // Each round begins with somebody else.
      const which = (i + round + WARM_UPS) % entries.length;
      const took = turn(entries[which]!.scenario);
      if (round >= 0) seconds[which]!.push(took);
    }
  }
  const [base, ...others] = seconds;
  return {
    rounds,
    years,
    usual_seconds_median: median(base!),
    kinds: others.map((taken, kind) => ({ name: KINDS[kind]!.name, ratio: ratio(taken, base!) })),
  };
}

function ten(options: (hasList: boolean) => Options): Programme[] {
  return TEN.map((name) => {
    const { description, make } = programmes.find((entry) => entry.description.name === name)!;
    return make({
      parameters: "headline",
      ...options(description.options.some((option) => option.name === "caseloadCap")),
    });
  });
}

function text({ rounds, years, usual_seconds_median, kinds }: IdleReport): string {
  const table = plainTable({
    heading: ["ten programmes", "x usual care", "range"],
    rows: kinds.map(({ name, ratio: { median: middle, lowest, highest } }) => [
      name,
      middle.toFixed(2),
      `${lowest.toFixed(2)} to ${highest.toFixed(2)}`,
    ]),
  });
  return [
    `York, ${years} ${years === 1 ? "year" : "years"}: ${usual_seconds_median.toFixed(2)} s of processor time (median of ${rounds} rounds)`,
    table,
  ].join("\n");
}
