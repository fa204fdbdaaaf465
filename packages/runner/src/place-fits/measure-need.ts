import type { FigureName } from "@placewell/analysis";
import { deprivationScore } from "@placewell/core";
import { fitPlace, peopleOf, referencePopulation, york } from "@placewell/england";
import { defaultWorkers } from "../ensemble.js";
import { shippedLibrary } from "../library.js";
import { openMeasuring } from "../measuring/measuring.js";
import { type OwnPlace, withOwnPlace } from "../place-folder/own-place.js";
import { type ByDecile, gradientOf, smoothed } from "./gradient.js";

/** How the base population is run to learn its need. */
export interface NeedRun {
  readonly replicates: number;
  readonly years: number;
  readonly seed: string;
}

/** What is learnt. Profiles and gradients are in nine bands from 50-54 to 90+. */
export interface MeasuredNeed extends NeedRun {
  /** Use per 1,000 residents of the census at deprivation score 0, by service, and its log ratio by score. */
  readonly profiles: Readonly<Record<Service, Profile>>;
  /** Log ratio of admissions, and of deaths, per person-year by score. */
  readonly admissionGradients: readonly number[];
  readonly deathGradients: readonly number[];
  /** Places in use, by everybody. */
  readonly loads: { readonly reablementSlots: number; readonly shortTermBeds: number };
}

interface Profile {
  readonly perThousand: readonly number[];
  readonly gradient: number;
}

/** The figure of each service, by the age at which the census counts people. */
const FIGURES = {
  beds: "bedsByAgeAtFirst",
  reablement: "reablementByAgeAtFirst",
  shortTermBeds: "shortTermBedsByAgeAtFirst",
  homeCareHours: "homeCareHoursByAgeAtFirst",
  careHomePlaces: "careHomePlacesByAgeAtFirst",
} as const;

type Service = keyof typeof FIGURES;

const BANDS = ["50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"] as const;
const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Deciles that the same people are put in, all of them, to see what deprivation does to need where rates are standardised. */
const ENDS = [2, 9] as const;
const PER_THOUSAND = 1000;

/** Capacities so large that nobody waits for what follows a stay. Beds and responses at the door stay as they are. */
const WITHOUT_LIMITS: Readonly<Record<string, number>> = {
  "cap.reablement": 1_000_000,
  "cap.shortTermBeds": 1_000_000,
  "cap.homeCare": 100_000_000,
  "cap.careHome": 1_000_000,
};

/**
 * Runs the base population, York's ages as deprived as England, with no limits on what follows a stay, and measures its need;
 * and twice more with all its people in one decile, with the factors that such a place is given.
 */
export async function measureNeed(
  run: NeedRun,
  options: { readonly workers?: number; readonly onDone?: (done: number, total: number) => void } = {},
): Promise<MeasuredNeed> {
  const base = referencePopulation(york);
  const everything = (id: string): FigureName => ({ id, group: "all" });
  const figures = [
    ...[...Object.values(FIGURES), "inReablement", "inShortTermBeds"].map(everything),
    ...[...Object.values(FIGURES), "residentsAtFirst"].flatMap((id) => BANDS.map((group) => ({ id, group }))),
    ...["residentsAtFirst", "admissions", "deaths", "personYears"].flatMap((id) =>
      BANDS.flatMap((band) => DECILES.map((decile) => ({ id, group: `${band} decile ${decile}` }))),
    ),
  ];
  const populations = [base, ...ENDS.map((decile) => allOfDecile(base, decile))];
  const all: Means[] = [];
  for (const [i, population] of populations.entries()) {
    const onDone = (done: number): void =>
      options.onDone?.(i * run.replicates + done, populations.length * run.replicates);
    all.push(await meansOf(population, figures, { ...run, ...options, onDone }));
  }
  const [means, deprived, affluent] = all as [Means, Means, Means];
  return { ...run, ...needOf(means, [deprived, affluent]) };
}

/** The mean of a figure over the replicates. */
type Means = (id: string, group: string) => number;

async function meansOf(
  population: OwnPlace,
  figures: readonly FigureName[],
  { replicates, years, seed, workers, onDone }: NeedRun & { workers?: number; onDone?: (done: number) => void },
): Promise<Means> {
  const model = withOwnPlace(shippedLibrary.model, population);
  const rows = Object.entries(WITHOUT_LIMITS).map(([id, value]) => ({ ...model.parameters.get(id)!, value }));
  const threads = Math.min(workers ?? defaultWorkers(replicates), replicates);
  const measuring = openMeasuring({ place: population.place, model, years, seed, figures }, { workers: threads });
  try {
    const values = await measuring.measure(replicates, rows, onDone);
    const means = figures.map(({ id, group }, index) => {
      const total = values.reduce((sum, replicate) => sum + replicate[index]!, 0);
      return [`${id} ${group}`, total / replicates] as const;
    });
    const byName = new Map(means);
    return (id, group) => byName.get(`${id} ${group}`) ?? Number.NaN;
  } finally {
    await measuring.close();
  }
}

/** The same people, all as deprived as one decile, with the factors and capacities that a place of them would have. */
function allOfDecile({ place }: OwnPlace, imdDecile: number): OwnPlace {
  const id = `${place.id}-${imdDecile}`;
  const neighbourhoods = place.neighbourhoods.map((neighbourhood) => ({ ...neighbourhood, imdDecile }));
  const people = peopleOf({ ...place, neighbourhoods });
  const { acuteBeds, ucrVisitsPerDay, sdecSlotsPerDay, virtualWardBeds } = place.capacities;
  const asThere = (value: number) => ({ value, source: "the base population's", status: "derived" }) as const;
  const { parameters, capacities } = fitPlace(place.name, people, {
    acuteBeds: asThere(acuteBeds),
    ucrVisitsPerDay: asThere(ucrVisitsPerDay),
    sdecSlotsPerDay: asThere(sdecSlotsPerDay),
    virtualWardBeds: asThere(virtualWardBeds),
  });
  return { place: { ...place, id, neighbourhoods, capacities }, fit: parameters };
}

function needOf(base: Means, [deprived, affluent]: readonly [Means, Means]): Omit<MeasuredNeed, keyof NeedRun> {
  const byDecile = (id: string, band: string): number[] =>
    DECILES.map((decile) => base(id, `${band} decile ${decile}`));
  const profile = (figure: string): Profile => {
    const scores = deprivationScore(ENDS[0]) - deprivationScore(ENDS[1]);
    const gradient = Math.log(deprived(figure, "all") / affluent(figure, "all")) / scores;
    const perThousand = BANDS.map((band) => {
      const raised = byDecile("residentsAtFirst", band).map((n, i) => n * Math.exp(gradient * deprivationScore(i + 1)));
      return (PER_THOUSAND * base(figure, band)) / sum(raised);
    });
    return { perThousand, gradient };
  };
  const gradients = (figure: string): number[] => {
    const bands = BANDS.map(
      (band): ByDecile => ({ people: byDecile("personYears", band), counted: byDecile(figure, band) }),
    );
    return smoothed(
      bands.map((band) => gradientOf(band, deprivationScore)),
      bands.map(({ counted }) => sum(counted)),
    );
  };
  return {
    profiles: {
      beds: profile(FIGURES.beds),
      reablement: profile(FIGURES.reablement),
      shortTermBeds: profile(FIGURES.shortTermBeds),
      homeCareHours: profile(FIGURES.homeCareHours),
      careHomePlaces: profile(FIGURES.careHomePlaces),
    },
    admissionGradients: gradients("admissions"),
    deathGradients: gradients("deaths"),
    loads: { reablementSlots: base("inReablement", "all"), shortTermBeds: base("inShortTermBeds", "all") },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
