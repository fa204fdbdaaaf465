import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { InputError, type Parameter, type Place } from "@placewell/core";
import {
  england,
  femaleShareByBand,
  fitPlace,
  type KnownCapacities,
  type KnownCapacity,
  peopleOf,
  shareAged90OfAged85,
} from "@placewell/england";
import { showValue } from "../study/show-value.js";
import { readBoundaries } from "./boundaries.js";
import { readNeighbourhoods } from "./neighbourhood-table.js";
import type { OwnPlace } from "./own-place.js";
import { PLACE_ID, PLACE_ID_IN_WORDS, type PlaceFacts, readPlaceFacts } from "./place-facts.js";

/** Files of a place folder; all but the first may be left out. */
export const PLACE_FILES = {
  neighbourhoods: "neighbourhoods.csv",
  facts: "place.json",
  neighbourhoodBoundaries: "boundaries_lsoa.geojson",
  groupBoundaries: "boundaries_msoa.geojson",
} as const;

/** All of England's neighbourhoods with their boundaries are smaller. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a place from a folder: its neighbourhoods, and what else is known. What the folder does not say of services and of
 * age and sex is worked out from the people who live there and from England's figures, and marked as assumed.
 * @throws InputError naming file, line and path, what was found and what would have been accepted.
 */
export function readPlaceFolder(folder: string): OwnPlace {
  const facts = optional(folder, PLACE_FILES.facts, readPlaceFacts) ?? {};
  const areas = readNeighbourhoods(
    textOf(join(folder, PLACE_FILES.neighbourhoods), folder),
    join(folder, PLACE_FILES.neighbourhoods),
  );
  const id = facts.id ?? idFrom(folder);
  if (areas.some(({ code, groupCode }) => code === id || groupCode === id)) {
    throw new InputError(`The id "${id}" is also the code of a neighbourhood.`, {
      file: join(folder, PLACE_FILES.neighbourhoods),
      path: "id",
      got: id,
      expected: "an id of its own",
    });
  }
  const groups = [...new Map(areas.map(({ groupCode: code, groupName: name }) => [code, { code, name }])).values()];
  const described = {
    id,
    name: facts.name ?? id,
    neighbourhoods: areas,
    femaleShareByBand: facts.femaleShareByBand ?? femaleShareByBand,
    shareAged90OfAged85: facts.shareAged90OfAged85 ?? shareAged90OfAged85,
    boundaries: {
      neighbourhoods:
        optional(folder, PLACE_FILES.neighbourhoodBoundaries, (text, file) => readBoundaries(text, file, areas)) ?? [],
      groups: optional(folder, PLACE_FILES.groupBoundaries, (text, file) => readBoundaries(text, file, groups)) ?? [],
    },
  };
  const { capacities, parameters } = fitPlace(described.name, peopleOf(described), knownOf(facts));
  const place: Place = { ...described, capacities, attributions: attributionsOf(facts, described.name) };
  return { place, fit: [...parameters, ...residualsOf(facts)] };
}

function idFrom(folder: string): string {
  const id = basename(resolve(folder));
  if (PLACE_ID.test(id)) return id;
  throw new InputError("The place has no id, and the name of its folder cannot be one.", {
    file: folder,
    path: "id",
    got: showValue(id),
    expected: PLACE_ID_IN_WORDS,
    hint: `Write an id in ${PLACE_FILES.facts}, or rename the folder.`,
  });
}

const SOURCE = `${PLACE_FILES.facts} of the place folder`;

function knownOf({ capacities = {} }: PlaceFacts): KnownCapacities {
  const known = Object.entries(capacities).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries(
    known.map(([service, value]): [string, KnownCapacity] => [service, { value, source: SOURCE, status: "derived" }]),
  );
}

function residualsOf({ residuals = {} }: PlaceFacts): Parameter[] {
  return Object.entries(residuals).flatMap(([id, value]) => {
    const row = england.parameters.get(id);
    return row === undefined || value === undefined
      ? []
      : [{ ...row, value, source: SOURCE, status: "derived" as const }];
  });
}

/** Says in every report what was not counted in the place. */
function attributionsOf({ attributions = [], capacities = {} }: PlaceFacts, name: string): string[] {
  const all = [
    "acuteBeds",
    "reablementSlots",
    "shortTermBeds",
    "homeCareHours",
    "careHomePlaces",
    "ucrVisitsPerDay",
    "sdecSlotsPerDay",
    "virtualWardBeds",
  ];
  const assumed = all.filter((service) => !Object.hasOwn(capacities, service));
  return [
    ...attributions,
    ...(assumed.length === 0
      ? []
      : [`Not counted in ${name} but assumed, from its people and York's: ${assumed.join(", ")}.`]),
  ];
}

function optional<T>(folder: string, name: string, read: (text: string, file: string) => T): T | undefined {
  const file = join(folder, name);
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : read(textOf(file, folder), file);
}

function textOf(file: string, folder: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    throw new InputError(`There is no ${basename(file)} in the place folder.`, {
      file,
      got: "no file",
      expected: `a folder with ${PLACE_FILES.neighbourhoods}`,
      hint: `Looked in ${resolve(folder)}. docs/places.md says what goes into a place folder.`,
    });
  }
  if (stat.size > MAX_BYTES) {
    throw new InputError("The file is too large.", {
      file,
      got: `${stat.size} bytes`,
      expected: `at most ${MAX_BYTES}`,
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new InputError("The file is not text in UTF-8.", { file, hint: "Save it as UTF-8." });
  }
}
