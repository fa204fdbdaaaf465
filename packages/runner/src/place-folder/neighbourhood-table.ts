import { InputError, type Neighbourhood } from "@placewell/core";
import { showValue } from "../study/show-value.js";
import { type CsvRow, readCsv } from "./csv-table.js";

const BANDS = ["50_54", "55_59", "60_64", "65_69", "70_74", "75_79", "80_84", "85_plus"].map((band) => `pop_${band}`);
const TENURES = ["tenure_owned", "tenure_social_rented", "tenure_private_rented"] as const;
const CARERS = ["est_carers_1_19h", "est_carers_20_49h", "est_carers_50h_plus"] as const;

/** Columns that a table of neighbourhoods must have. */
export const NEIGHBOURHOOD_COLUMNS: readonly string[] = [
  ...["lsoa21_code", "lsoa21_name", "msoa21_code", "msoa_name", "lon", "lat", "pop_total", ...BANDS, "imd2025_decile"],
  ...[
    "households",
    "est_one_person_households",
    ...TENURES,
    "fuel_poor_pct_2020",
    "poor_housing_pct_2019iod",
    ...CARERS,
  ],
];

const CHILDREN = ["0_4", "5_9", "10_14", "15_19"].map((band) => `pop_${band}`);
const ADULTS = ["20_24", "25_29", "30_34", "35_39", "40_44", "45_49"].map((band) => `pop_${band}`);
const UNDER_50 = [...CHILDREN, ...ADULTS];
const RESIDUALS = ["place.ea", "place.mort"] as const;

/** Local factors outside these are taken for a slip. */
const RESIDUAL_BOUNDS = { least: 0.2, most: 5 };

/** More people than any neighbourhood has; above it the numbers of people in a run would overlap. */
const MOST_PEOPLE = 60_000;
const MAX_TEXT = 200;

/**
 * The neighbourhoods of a place from a table with a row for each.
 * @throws InputError naming file, line and column of the first value that cannot be used.
 */
export function readNeighbourhoods(text: string, file: string): Neighbourhood[] {
  const rows = readCsv(text, file, NEIGHBOURHOOD_COLUMNS);
  refuseSomeAges(rows, file);
  if (rows.length === 0) {
    throw new InputError("The table has no neighbourhoods.", {
      file,
      got: "a header alone",
      expected: "a row for each",
    });
  }
  const seen = new Map<string, string>();
  const groups = new Map<string, string>();
  const read = rows.map((row) => {
    const neighbourhood = neighbourhoodOf(row);
    refuseRepeat(row, neighbourhood, seen);
    refuseTwoNames(row, neighbourhood, groups);
    return neighbourhood;
  });
  if (read.every(({ residentsByBand }) => residentsByBand.every((count) => count === 0))) {
    throw new InputError("Nobody aged 50 or over lives in these neighbourhoods.", {
      file,
      path: BANDS.join(", "),
      got: "0 in every row",
      expected: "somebody: they are the people that are simulated",
    });
  }
  return read;
}

function neighbourhoodOf(row: CsvRow): Neighbourhood {
  const people = (column: string): number => number(row, column, { most: MOST_PEOPLE, whole: true });
  const residents = number(row, "pop_total", { most: 10 * MOST_PEOPLE, whole: true });
  const residentsByBand = BANDS.map(people);
  const younger = row.has(UNDER_50[0]!) ? UNDER_50.map(people) : UNDER_50.map(() => 0);
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  const counted = sum(residentsByBand) + sum(younger);
  if (counted > residents) {
    throw wrong(row, "pop_total", { expected: `at least ${counted}, the people of the age bands of the same row` });
  }
  // Those aged 15-19 are taken as even over the five years.
  const residentsUnder18 = sum(younger.slice(0, 3)) + (3 / 5) * younger[3]!;
  const households = number(row, "households", { least: 1, most: MOST_PEOPLE, whole: true });
  const onePerson = number(row, "est_one_person_households", { most: households, whole: true });
  const tenures = TENURES.map(people);
  const allTenures = tenures.reduce((sum, n) => sum + n, 0);
  if (allTenures === 0) throw wrong(row, TENURES[0], { expected: "at least one household in the three tenures" });
  const percent = (column: string): number => number(row, column, { most: 100 }) / 100;
  const [owned = 0, social = 0, rented = 0] = tenures.map((n) => n / allTenures);
  const [few = 0, more = 0, most = 0] = CARERS.map(people);
  return {
    code: name(row, "lsoa21_code"),
    name: name(row, "lsoa21_name"),
    groupCode: name(row, "msoa21_code"),
    groupName: name(row, "msoa_name"),
    residents,
    residentsByBand,
    residentsUnder18,
    residents20To49: sum(younger.slice(CHILDREN.length)),
    imdDecile: number(row, "imd2025_decile", { least: 1, most: 10, whole: true }),
    onePersonHouseholdShare: onePerson / households,
    tenureShares: [owned, social, rented],
    fuelPoorShare: percent("fuel_poor_pct_2020"),
    poorHousingShare: percent("poor_housing_pct_2019iod"),
    carers: [few, more, most],
    ...(RESIDUALS.some((column) => row.has(column)) && { residuals: residualsOf(row) }),
    lon: number(row, "lon", { least: -180, most: 180 }),
    lat: number(row, "lat", { least: -90, most: 90 }),
  };
}

function residualsOf(row: CsvRow): NonNullable<Neighbourhood["residuals"]> {
  const [crises = 1, deaths = 1] = RESIDUALS.map((column) =>
    row.has(column) ? number(row, column, RESIDUAL_BOUNDS) : 1,
  );
  return { crises, deaths };
}

/** The younger ages make sense together: a band that is left out is not a band of nobody. */
function refuseSomeAges(rows: readonly CsvRow[], file: string): void {
  const [row] = rows;
  if (row === undefined) return;
  const missing = UNDER_50.filter((column) => !row.has(column));
  if (missing.length === 0 || missing.length === UNDER_50.length) return;
  throw new InputError(`The column "${missing[0]}" is missing.`, {
    file: `${file}:1`,
    path: missing[0]!,
    got: UNDER_50.filter((column) => row.has(column)).join(", "),
    expected: `all of ${UNDER_50.join(", ")}, or none of them`,
  });
}

interface Bounds {
  readonly least?: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** A plain decimal: no blanks inside, no thousands separators, no hexadecimals. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function number(row: CsvRow, column: string, { least = 0, most, whole = false }: Bounds): number {
  const text = row.cell(column).trim();
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw wrong(row, column, { expected: `a ${whole ? "whole " : ""}number from ${least} to ${most}` });
}

function name(row: CsvRow, column: string): string {
  const text = row.cell(column).trim();
  if (text !== "" && text.length <= MAX_TEXT && !/[\p{Cc}\p{Cs}\u2028\u2029|]/u.test(text)) return text;
  throw wrong(row, column, { expected: `text of 1 to ${MAX_TEXT} characters on one line, without |` });
}

function wrong(row: CsvRow, column: string, { expected }: { expected: string }): InputError {
  const text = row.cell(column);
  return new InputError(`"${column}" cannot be used.`, {
    file: row.at,
    path: column,
    got: text.trim() === "" ? "nothing" : showValue(text),
    expected,
    ...(text.trim() === "" && { hint: "Nothing is filled in: give the figure, or a published one for a wider area." }),
  });
}

function refuseRepeat(row: CsvRow, { code }: Neighbourhood, seen: Map<string, string>): void {
  const first = seen.get(code);
  if (first !== undefined) {
    throw new InputError(`The neighbourhood "${code}" is there twice.`, {
      file: row.at,
      path: "lsoa21_code",
      got: code,
      expected: `a code of its own; ${first} has this one`,
    });
  }
  seen.set(code, row.at);
}

function refuseTwoNames(row: CsvRow, { groupCode, groupName }: Neighbourhood, groups: Map<string, string>): void {
  const first = groups.get(groupCode) ?? groupName;
  if (first !== groupName) {
    throw new InputError(`The group "${groupCode}" has two names.`, {
      file: row.at,
      path: "msoa_name",
      got: groupName,
      expected: first,
    });
  }
  groups.set(groupCode, groupName);
}
