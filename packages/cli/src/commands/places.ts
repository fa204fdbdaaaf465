import type { Neighbourhood, Place } from "@placewell/core";
import { places } from "@placewell/england";
import type { Command } from "commander";
import { columns, count, percent } from "../layout.js";

/** What `placewell places --json` says of a place: a public contract. */
export interface PlaceSummary {
  readonly id: string;
  readonly name: string;
  /** Residents of all ages. */
  readonly people: number;
  readonly people65plus: number;
  readonly neighbourhoods: number;
  /** Share of residents whose neighbourhood is in the most deprived fifth of England. */
  readonly shareMostDeprivedFifth: number;
}

export function addPlaces(program: Command): void {
  program
    .command("places")
    .description("the places that ship, with people, 65+, neighbourhoods and deprivation")
    .option("--json", "print JSON")
    .action(({ json = false }: { json?: boolean }) => {
      const summaries = places.map(summaryOf);
      process.stdout.write(`${json ? JSON.stringify(summaries, undefined, 2) : table(summaries)}\n`);
    });
}

/** First of the eight age bands of a place (50-54 and so on) that is aged 65 or over. */
const FIRST_BAND_65 = 3;

export function summaryOf({ id, name, neighbourhoods }: Place): PlaceSummary {
  const total = (of: (neighbourhood: Neighbourhood) => number, among = neighbourhoods): number =>
    among.reduce((sum, neighbourhood) => sum + of(neighbourhood), 0);
  const residents = ({ residents }: Neighbourhood): number => residents;
  const people = total(residents);
  const aged65 = ({ residentsByBand }: Neighbourhood): number =>
    residentsByBand.slice(FIRST_BAND_65).reduce((sum, band) => sum + band, 0);
  const mostDeprived = neighbourhoods.filter(({ imdDecile }) => imdDecile <= 2);
  return {
    id,
    name,
    people,
    people65plus: total(aged65),
    neighbourhoods: neighbourhoods.length,
    shareMostDeprivedFifth: people === 0 ? 0 : total(residents, mostDeprived) / people,
  };
}

function table(places: readonly PlaceSummary[]): string {
  const head = ["place", "name", "people", "aged 65+", "neighbourhoods", "in most deprived fifth"];
  const rows = places.map((place) => [
    place.id,
    place.name,
    count(place.people),
    count(place.people65plus),
    count(place.neighbourhoods),
    percent(place.shareMostDeprivedFifth),
  ]);
  return columns([head, ...rows], [2, 3, 4, 5]);
}
