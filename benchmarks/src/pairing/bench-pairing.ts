import { mean } from "simple-statistics";
import { markdownTable, plainTable, type Table } from "../table.ts";
import type { ProgrammeName } from "../w/programmes.ts";
import { type Pairs, runPairs } from "./pairs.ts";
import { occupancy, slotsUsedTo, UNLIMITED } from "./slots.ts";
import { type Effect, effectOf, OUTCOMES, type Outcome } from "./variance-reduction.ts";

/** What `bench pairing` is to do. */
export interface PairingRequest {
  readonly command: "pairing";
  readonly people: number;
  readonly pairs: number;
  readonly blockDays: number;
  readonly markdown: boolean;
}

const YEARS = 2;
const POPULATION_SEED = 1;

const NAMES: Readonly<Record<Exclude<ProgrammeName, "null">, string>> = {
  prevention: "attendances × 0.8, frailty moderate or severe",
  shorterStays: "acute stays × 0.9",
  moreSlots: "slots × 1.05",
  smallPrevention: "attendances × 0.8, 5% of the frail",
};
const PROGRAMMES = Object.keys(NAMES) as (keyof typeof NAMES)[];

const OUTCOME_NAMES = {
  admissions: "admissions",
  acuteDays: "acute days",
  deaths: "deaths",
  blockedDays: "blocked days",
  cost: "cost",
} as const satisfies Record<Outcome, string>;

/** How full the slots are, and what to call that. */
const LOADS = [
  { share: undefined, name: "without limits" },
  { share: 0.85, name: "85% in use" },
  { share: 0.97, name: "97% in use" },
] as const;

/**
 * How well runs pair: variance-reduction factors of several programmes in workload W, and the shares of lives that a
 * programme leaves as they are, for draws keyed by person and event beside one sequence of numbers with the same seed.
 * The population is the same in all runs.
 * @param say told what comes next, as it takes minutes
 */
export function benchPairing(request: PairingRequest, say: (message: string) => void): string {
  const setting = {
    people: request.people,
    years: YEARS,
    populationSeed: POPULATION_SEED,
    blockDays: request.blockDays,
  };
  const draw = request.markdown ? markdownTable : plainTable;
  const parts = LOADS.map(({ share, name }) => {
    say(`slots ${name}`);
    const slots = share === undefined ? UNLIMITED : slotsUsedTo(share, setting);
    const keyed = runPairs({ ...setting, slots }, PROGRAMMES, request.pairs);
    say(`slots ${name}: the same from one sequence`);
    const sequential = runPairs({ ...setting, slots, randomness: "sequential" }, PROGRAMMES, request.pairs);
    const table = tableOf([
      { name: "keyed", pairs: keyed, other: sequential },
      { name: "one sequence", pairs: sequential, other: keyed },
    ]);
    return [heading(name, slots, keyed), "", draw(table)].join("\n");
  });
  const { people, pairs, blockDays } = request;
  const about = `Workload W, ${people} people, ${YEARS} years, ${pairs} pairs of runs, blocks of ${blockDays} days.`;
  return [`${about}\n${LEGEND}`, ...parts].join("\n\n");
}

const LEGEND =
  "Factors: how many times more pairs unpaired runs would need for the same error; “-” where nothing can change. " +
  "Same: lives of people whom the programme does nothing to that are the same to the last event, of all, and of those " +
  "who attended; and, of these, as many attendances, admissions and deaths.";

function heading(name: string, slots: number | readonly number[], { usual }: Pairs): string {
  const waits = mean(usual.map((run) => run.blockedDays / run.admissions)).toFixed(2);
  const days = mean(usual.map((run) => run.communityDays));
  const used = typeof slots === "number" ? "" : ` (${percent(occupancy(days, slots))} in these runs)`;
  return `Slots ${name}${used}; ${waits} days waited for a slot per admission`;
}

interface Coupling {
  readonly name: string;
  readonly pairs: Pairs;
  readonly other: Pairs;
}

function tableOf(couplings: readonly Coupling[]): Table {
  return {
    heading: [
      "programme",
      "draws",
      "effect on admissions",
      "on deaths",
      ...OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome]),
      "same",
      "attended",
      "counts",
    ],
    rows: PROGRAMMES.flatMap((programme) => couplings.map((coupling) => rowOf(programme, coupling))),
  };
}

function rowOf(programme: keyof typeof NAMES, { name, pairs, other }: Coupling): string[] {
  const effects = OUTCOMES.map((outcome) => effectOf(programme, outcome, pairs, [other]));
  const [admissions, , deaths] = effects;
  const same = pairs.untouched.get(programme);
  const shares = same === undefined ? [] : [same.ofAll, same.ofAttenders, same.inCounts];
  return [
    NAMES[programme],
    name,
    effectText(admissions),
    effectText(deaths),
    ...effects.map(factor),
    ...shares.map(percent),
  ];
}

const effectText = ({ mean, standardError }: Effect): string => `${mean.toFixed(0)} (${standardError.toFixed(1)})`;

function factor({ varianceReduction }: Effect): string {
  return Number.isFinite(varianceReduction) ? Number(varianceReduction.toPrecision(2)).toString() : "-";
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
