// Encodes published tables as compact TypeScript for packages/england. Plain Node, no packages, same bytes every time.
//
//   node scripts/encode-data.mjs DATA_FOLDER [EVIDENCE_FOLDER] [--place ID]…      (default: every place of the index)
//
// DATA_FOLDER holds places/<id>/{neighbourhoods.csv,boundaries_lsoa.geojson,boundaries_msoa.geojson}, places/index.json and
// england/*.csv; EVIDENCE_FOLDER holds baseline.csv and interventions.csv (death probabilities, and every row as evidence).
// With --place only those places are written, without what all places share (place-fits/profiles.generated.ts).
// A value that is missing or not a number stops the script: nothing is filled in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE_ROOT = fileURLToPath(new URL("../packages/england/src/", import.meta.url));
const BAND_COLUMNS = ["50_54", "55_59", "60_64", "65_69", "70_74", "75_79", "80_84", "85_plus"];
const SEX_BAND_COLUMNS = ["50_54", "55_59", "60_64", "65_69", "70_74", "75_79", "80_84", "85_89", "90_plus"];
const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const OLDER_COLUMNS = BAND_COLUMNS.slice(3);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Usable share of care-home beds; the parameter `care.4.2.careHome.usable`. */
const USABLE_CARE_HOME_SHARE = 0.95;

// ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function stop(message) {
  console.error(`encode-data: ${message}`);
  process.exit(2);
}

/** Rows of a CSV file (RFC 4180) as objects by column name. */
function readTable(path) {
  if (!existsSync(path)) stop(`no file ${path}`);
  const records = [];
  let record = [];
  let field = "";
  let quoted = false;
  const text = readFileSync(path, "utf8").replace(/\r\n/g, "\n");
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      record.push(field);
      field = "";
    } else if (c === "\n") {
      records.push([...record, field]);
      record = [];
      field = "";
    } else field += c;
  }
  if (field !== "" || record.length > 0) records.push([...record, field]);
  const [header, ...rows] = records;
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

function number(row, column) {
  const text = row[column];
  if (text === undefined) stop(`no column ${column}`);
  if (text === "" || !Number.isFinite(Number(text)))
    stop(`${column} is ${JSON.stringify(text)} in ${JSON.stringify(row)}`);
  return Number(text);
}

function sum(values) {
  return values.reduce((total, v) => total + v, 0);
}

/** A decimal as a whole number of units of 1/scale; refuses what would be rounded. */
function scaled(value, scale) {
  const whole = Math.round(value * scale);
  if (Math.abs(value * scale - whole) > 1e-4) stop(`${value} has more decimals than 1/${scale}`);
  return whole;
}

// ── packing: zigzag, then base-32 digits with a continuation bit, six bits a character (encoding.ts reads it) ─────────

function packIntegers(values) {
  let text = "";
  for (const value of values) {
    if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 51) stop(`cannot pack ${value}`);
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    do {
      const digit = rest % 32;
      rest = (rest - digit) / 32;
      text += ALPHABET[digit + (rest > 0 ? 32 : 0)];
    } while (rest > 0);
  }
  return text;
}

function packDeltas(values) {
  return packIntegers(values.map((v, i) => v - (i === 0 ? 0 : values[i - 1])));
}

/** Polygons of a layer: for each area the number of polygons, rings and points, then steps from point to point. */
function packBoundaries(file, codes) {
  const layer = JSON.parse(readFileSync(file, "utf8"));
  const byCode = new Map(layer.features.map((f) => [f.properties.code, f]));
  const every = layer.features.flatMap((f) => f.geometry.coordinates.flat(f.geometry.type === "Polygon" ? 1 : 2));
  const scale = every.flat().every((v) => Math.abs(v * 1e4 - Math.round(v * 1e4)) < 1e-4) ? 10_000 : 100_000;
  const numbers = [];
  const at = [0, 0];
  for (const code of codes) {
    const feature = byCode.get(code);
    if (feature === undefined) stop(`${file} has no ${code}`);
    const { type, coordinates } = feature.geometry;
    const polygons = type === "Polygon" ? [coordinates] : coordinates;
    numbers.push(polygons.length);
    for (const rings of polygons) {
      numbers.push(rings.length);
      for (const ring of rings) {
        const [first, last] = [ring[0], ring[ring.length - 1]];
        if (first[0] !== last[0] || first[1] !== last[1]) stop(`${file}: a ring of ${code} is open`);
        numbers.push(ring.length - 1);
        for (const point of ring.slice(0, -1)) {
          for (const axis of [0, 1]) {
            const whole = scaled(point[axis], scale);
            numbers.push(whole - at[axis]);
            at[axis] = whole;
          }
        }
      }
    }
  }
  if (byCode.size !== codes.length) stop(`${file} has ${byCode.size} areas for ${codes.length} codes`);
  return { scale, packed: packIntegers(numbers) };
}

// ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const written = [];

function write(path, { sources, imports = "", body }) {
  const header = [
    "// biome-ignore-all format: generated",
    "// biome-ignore-all lint: generated",
    "// biome-ignore-all assist: generated",
    "// Generated by scripts/encode-data.mjs; do not edit. To make it anew:",
    "//   node scripts/encode-data.mjs DATA_FOLDER EVIDENCE_FOLDER",
    ...sources.map((s) => `// Source: ${s}`),
    "",
  ];
  const file = join(SOURCE_ROOT, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `${header.join("\n")}\n${imports}${imports ? "\n" : ""}${body}\n`);
  written.push(`${path} ${Buffer.byteLength(body)} bytes`);
}

function literal(value) {
  return JSON.stringify(value, undefined, 2);
}

// ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Columns of a place: the published column, or those to be added up, and what they are multiplied by. */
const COLUMNS = {
  residents: ["pop_total", 1],
  residents0to14: [["pop_0_4", "pop_5_9", "pop_10_14"], 1],
  residents15to19: ["pop_15_19", 1],
  residents20to49: [["pop_20_24", "pop_25_29", "pop_30_34", "pop_35_39", "pop_40_44", "pop_45_49"], 1],
  imdDecile: ["imd2025_decile", 1],
  households: ["households", 1],
  onePersonHouseholds: ["est_one_person_households", 1],
  ownedHouseholds: ["tenure_owned", 1],
  socialRentedHouseholds: ["tenure_social_rented", 1],
  privateRentedHouseholds: ["tenure_private_rented", 1],
  fuelPoorPerMille: ["fuel_poor_pct_2020", 10],
  poorHousingPerMille: ["poor_housing_pct_2019iod", 10],
  carers1to19: ["est_carers_1_19h", 1],
  carers20to49: ["est_carers_20_49h", 1],
  carers50: ["est_carers_50h_plus", 1],
};

function areaNumber(code, prefix) {
  if (!code.startsWith(prefix) || code.length !== 9) stop(`${code} is not a code of the form ${prefix}000000`);
  return Number(code.slice(prefix.length));
}

function sexCounts(rows, codes) {
  const of = (sex) =>
    SEX_BAND_COLUMNS.map((band) =>
      sum(
        codes.map((code) => {
          const row = rows.find((r) => r.lad21_code === code && r.sex === sex);
          if (row === undefined) stop(`no ${sex} population of ${code}`);
          return number(row, `age_${band}`);
        }),
      ),
    );
  return { female: of("female"), male: of("male") };
}

/** Capacities that published counts imply, before anything is fitted. */
function publishedCapacities(place, people, england) {
  const beds = england.catchments
    .filter((r) => r.place === place.id)
    .map((r) => {
      const trust = england.trusts.find((t) => t.trust_code === r.trust_code);
      return trust === undefined || trust.ga_beds_available === ""
        ? 0
        : number(r, "share_of_trust_catchment") * number(trust, "ga_beds_available");
    });
  const inIcbs = england.msoas.filter((m) => place.icb_codes.includes(m.icb_code));
  const older = (rows) => sum(rows.flatMap((r) => OLDER_COLUMNS.map((b) => number(r, `pop_${b}`))));
  const icbs = england.icbs.filter((r) => place.icb_codes.includes(r.icb_code));
  const icbShare = people.residents / sum(inIcbs.map((r) => number(r, "pop_total")));
  const icbOlderShare = people.aged65 / older(inIcbs);
  const rated = england.authorities.filter((r) => r.care_home_beds_per_1000_65plus_2021 !== "");
  const own = rated.filter((r) => place.lad_codes.includes(r.lad24_code));
  const regional = rated.filter((r) => r.region === place.region);
  const from = own.length > 0 ? own : regional;
  const rate = sum(from.map((r) => number(r, "care_home_beds_per_1000_65plus_2021") * older([r]))) / older(from);
  const round = (v, places) => Number(v.toFixed(places));
  return {
    acuteBeds: round(sum(beds), 1),
    careHomePlaces: round((people.aged65 * rate * USABLE_CARE_HOME_SHARE) / 1000, 1),
    careHomeRateIsRegional: own.length === 0,
    ucrReferralsPerDay: round((sum(icbs.map((r) => number(r, "ucr_referrals"))) * icbShare) / 365, 2),
    shortTermBedsByIcbShare: round(sum(icbs.map((r) => number(r, "community_beds_mar2026"))) * icbOlderShare, 1),
    shortTermBedsByEnglandShare: round((england.communityBeds * people.aged65) / england.aged65, 1),
    icbShareOfResidents: round(icbShare, 4),
    icbShareOfAged65: round(icbOlderShare, 4),
  };
}

function encodePlace(folder, place, england) {
  const rows = readTable(join(folder, "places", place.id, "neighbourhoods.csv"));
  const groups = [...new Map(rows.map((r) => [r.msoa21_code, r.msoa_name]))].sort(([a], [b]) => (a < b ? -1 : 1));
  const groupCodes = groups.map(([code]) => code);
  const bands = BAND_COLUMNS.map((band) => rows.map((r) => number(r, `pop_${band}`)));
  const people = { residents: sum(rows.map((r) => number(r, "pop_total"))), aged65: sum(bands.slice(3).flat()) };
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, [parts, scale]]) => [
      name,
      packIntegers(rows.map((r) => scaled(sum([parts].flat().map((column) => number(r, column))), scale))),
    ]),
  );
  const packed = {
    id: place.id,
    name: place.name,
    areaNames: rows.map((r) => r.lsoa21_name).join("|"),
    groupNames: groups.map(([, name]) => name).join("|"),
    areaCodes: packDeltas(rows.map((r) => areaNumber(r.lsoa21_code, "E01"))),
    groupCodes: packDeltas(groupCodes.map((code) => areaNumber(code, "E02"))),
    groupIndex: packIntegers(rows.map((r) => groupCodes.indexOf(r.msoa21_code))),
    residentsByBand: bands.map(packIntegers),
    columns,
    lon: packDeltas(rows.map((r) => scaled(number(r, "lon"), 1e5))),
    lat: packDeltas(rows.map((r) => scaled(number(r, "lat"), 1e5))),
    areaBoundaries: packBoundaries(
      join(folder, "places", place.id, "boundaries_lsoa.geojson"),
      rows.map((r) => r.lsoa21_code),
    ),
    groupBoundaries: packBoundaries(join(folder, "places", place.id, "boundaries_msoa.geojson"), groupCodes),
  };
  write(`places/${place.id}/${place.id}.generated.ts`, {
    sources: [
      "ONS Census 2021 (TS003, TS007A, TS039, TS046, TS054), ONS boundaries December 2021 (super-generalised)",
      "MHCLG Indices of Deprivation 2025 and 2019; BEIS/DESNZ fuel poverty 2020; House of Commons Library MSOA names",
    ],
    imports: 'import type { PackedPlace } from "../packed-place.js";\n',
    body: `export const packed: PackedPlace = ${literal(packed)};`,
  });
  const sexes = sexCounts(england.sexes, place.lad_codes);
  const deciles = rows.map((r) => number(r, "imd2025_decile"));
  const published = publishedCapacities(place, people, england);
  console.log(place.id, JSON.stringify({ ...people, areas: rows.length, groups: groups.length, ...published }));
  return {
    id: place.id,
    name: place.name,
    residentsByBandAndDecile: packIntegers(
      bands.flatMap((counts) => DECILES.map((decile) => sum(counts.filter((_, row) => deciles[row] === decile)))),
    ),
    femaleByBand2020: sexes.female,
    maleByBand2020: sexes.male,
    published,
  };
}

/** What the values fitted for a place rest on, apart from the places themselves so that one place can be loaded alone. */
function encodeProfiles(profiles) {
  write("place-fits/profiles.generated.ts", {
    sources: [
      "ONS Census 2021 TS007A; ONS mid-2020 estimates; MHCLG Indices of Deprivation 2025",
      "NHS England KH03, CSDS 2024-25 and community bed audit March 2026; OHID trust catchments 2022; CQC directory June 2021",
    ],
    imports: 'import type { PackedProfile } from "./packed-profile.js";\n',
    body: `export const packedProfiles: readonly PackedProfile[] = ${literal(profiles)};`,
  });
}

function readEngland(folder) {
  const table = (name) => readTable(join(folder, "england", name));
  const authorities = table("local_authorities.csv");
  return {
    authorities,
    sexes: table("la_population_by_age_sex_2020.csv"),
    catchments: table("trust_catchment_places.csv"),
    trusts: table("trust_services_2024_25.csv"),
    icbs: table("icb_services_2024_25.csv"),
    msoas: table("msoa.csv"),
    lsoas: table("lsoa_core.csv"),
    admissions: table("emergency_admissions_by_age.csv"),
    communityBeds: sum(table("icb_services_2024_25.csv").map((r) => number(r, "community_beds_mar2026"))),
    aged65: sum(authorities.flatMap((r) => OLDER_COLUMNS.map((b) => number(r, `pop_${b}`)))),
  };
}

// ── national tables ──────────────────────────────────────────────────────────────────────────────────────────────────

function encodeEngland(england) {
  const counts = BAND_COLUMNS.map((band) => sum(england.authorities.map((r) => number(r, `pop_${band}`))));
  const { female, male } = sexCounts(england.sexes, ["E92000001"]);
  write("tables/england-population.generated.ts", {
    sources: ["ONS Census 2021 TS007A, summed over England", "ONS mid-2020 population estimates (MYE2), England"],
    body: [
      `export const censusCounts: readonly number[] = ${JSON.stringify(counts)};`,
      `export const femaleByBand2020: readonly number[] = ${JSON.stringify(female)};`,
      `export const maleByBand2020: readonly number[] = ${JSON.stringify(male)};`,
    ].join("\n"),
  });
  const bands = england.admissions.filter((r) => r.age_band !== "unknown");
  write("tables/emergency-admissions.generated.ts", {
    sources: ["NHS England provisional HES, April 2025 to March 2026; ONS 2018-based projection for mid-2025"],
    imports: 'import type { EmergencyAdmissionRow } from "./emergency-admission-row.js";\n',
    body: `export const rows: readonly EmergencyAdmissionRow[] = ${literal(
      bands.map((r) => ({
        ageBand: r.age_band,
        admissions: number(r, "emergency_admissions_2025_26"),
        population: number(r, "population_mid_2025_projection"),
        per1000: number(r, "rate_per_1000"),
      })),
    )};`,
  });
}

/** Households of England: counts, and shares that are weighted by them. */
function encodeHomes({ msoas }) {
  const total = (column) => sum(msoas.map((r) => number(r, column)));
  const households = total("households");
  const mean = (column) => sum(msoas.map((r) => number(r, column) * number(r, "households"))) / households;
  const tenures = ["tenure_owned", "tenure_social_rented", "tenure_private_rented"].map(total);
  const round = (share) => Number(share.toFixed(4));
  write("tables/england-homes.generated.ts", {
    sources: [
      "ONS Census 2021 (TS003, TS054), summed over England's MSOAs",
      "BEIS/DESNZ fuel poverty 2020; MHCLG Indices of Deprivation 2019 (housing in poor condition), weighted by households",
    ],
    body: [
      `export const onePersonHouseholdShare = ${round(total("est_one_person_households") / households)};`,
      `export const tenureShares: readonly [number, number, number] = ${JSON.stringify(tenures.map((n) => round(n / sum(tenures))))};`,
      `export const fuelPoorShare = ${round(mean("fuel_poor_pct_2020") / 100)};`,
      `export const poorHousingShare = ${round(mean("poor_housing_pct_2019iod") / 100)};`,
    ].join("\n"),
  });
}

/** Column of lsoa_core.csv whose residents share out those of each band of an MSOA among its LSOAs. */
const WIDE_COLUMNS = ["20_64", "20_64", "20_64", "65_74", "65_74", "75_84", "75_84", "85_plus"];

/** England's residents by band and IMD decile: bands of MSOAs, shared out by the wider bands of their LSOAs. */
function encodeDeprivation({ msoas, lsoas }) {
  const inMsoa = new Map(msoas.map((r) => [r.msoa21_code, []]));
  for (const row of lsoas) inMsoa.get(row.msoa21_code)?.push(row) ?? stop(`no MSOA ${row.msoa21_code}`);
  const residents = BAND_COLUMNS.map((band, i) => {
    const byDecile = DECILES.map(() => 0);
    for (const msoa of msoas) {
      const areas = inMsoa.get(msoa.msoa21_code);
      const weights = areas.map((r) => number(r, `pop_${WIDE_COLUMNS[i]}`));
      const all = sum(weights);
      const count = number(msoa, `pop_${band}`);
      if (all === 0 && count > 0) stop(`${msoa.msoa21_code} has nobody to share ${band} by`);
      areas.forEach((r, at) => {
        if (all > 0) byDecile[number(r, "imd2025_decile") - 1] += (count * weights[at]) / all;
      });
    }
    return byDecile.map(Math.round);
  });
  write("tables/england-deprivation.generated.ts", {
    sources: [
      "ONS Census 2021 TS007A by MSOA, shared out by the wider age bands of LSOAs; MHCLG Indices of Deprivation 2025",
    ],
    body: `export const residentsByBandAndDecile: readonly (readonly number[])[] = ${literal(residents)};`,
  });
}

/** Population-weighted mean of the deciles of the LSOAs of each MSOA, as the nearest decile. */
function meanDeciles(lsoas) {
  const sums = new Map();
  for (const row of lsoas) {
    const [people, weighted] = sums.get(row.msoa21_code) ?? [0, 0];
    const residents = number(row, "pop_total");
    sums.set(row.msoa21_code, [people + residents, weighted + residents * number(row, "imd2025_decile")]);
  }
  return new Map([...sums].map(([code, [people, weighted]]) => [code, Math.round(weighted / people)]));
}

/** Every district of England by its MSOAs, for national runs. */
function encodeDistricts(england) {
  const deciles = meanDeciles(england.lsoas);
  const known = new Set(england.sexes.map((r) => r.lad21_code));
  const districts = england.authorities.map((authority) => {
    const rows = england.msoas.filter((r) => r.lad24_code === authority.lad24_code);
    const people = {
      residents: sum(rows.map((r) => number(r, "pop_total"))),
      aged65: sum(rows.flatMap((r) => OLDER_COLUMNS.map((b) => number(r, `pop_${b}`)))),
    };
    const icbs = [...new Set(rows.map((r) => r.icb_code))];
    const place = {
      id: authority.lad24_code,
      icb_codes: icbs,
      lad_codes: [authority.lad24_code],
      region: authority.region,
    };
    const { careHomePlaces, careHomeRateIsRegional, ucrReferralsPerDay } = publishedCapacities(place, people, england);
    // Councils made after April 2021 have no counts by sex of their own: England's shares are used.
    const sexes = sexCounts(england.sexes, [known.has(place.id) ? place.id : "E92000001"]);
    const column = (name) => (r) => (name === "imd2025_decile" ? deciles.get(r.msoa21_code) : number(r, name));
    return {
      id: place.id,
      name: authority.lad24_name,
      region: authority.region,
      areaNames: rows.map((r) => r.msoa_name).join("|"),
      areaCodes: packDeltas(rows.map((r) => areaNumber(r.msoa21_code, "E02"))),
      groupIndex: packIntegers(rows.map(() => 0)),
      residentsByBand: BAND_COLUMNS.map((band) => packIntegers(rows.map((r) => number(r, `pop_${band}`)))),
      columns: Object.fromEntries(
        Object.entries(COLUMNS).map(([name, [parts, scale]]) => [
          name,
          packIntegers(rows.map((r) => Math.round(sum([parts].flat().map((part) => column(part)(r))) * scale))),
        ]),
      ),
      lon: packDeltas(rows.map((r) => scaled(number(r, "lon"), 1e5))),
      lat: packDeltas(rows.map((r) => scaled(number(r, "lat"), 1e5))),
      femaleByBand2020: sexes.female,
      maleByBand2020: sexes.male,
      published: { careHomePlaces, careHomeRateIsRegional, ucrReferralsPerDay },
    };
  });
  write("districts/districts.generated.ts", {
    sources: [
      "ONS Census 2021 (TS003, TS007A, TS039, TS046, TS054) by MSOA; ONS mid-2020 estimates; MHCLG Indices of Deprivation 2025",
      "BEIS/DESNZ fuel poverty 2020; House of Commons Library MSOA names; NHS England CSDS 2024-25; CQC directory June 2021",
    ],
    imports: 'import type { PackedDistrict } from "./packed-district.js";\n',
    body: `export const packedDistricts: readonly PackedDistrict[] = ${JSON.stringify(districts)};`,
  });
}

function encodeDeaths(evidence) {
  const of = (letter) =>
    evidence
      .filter((r) => r.id.startsWith(`mort.q.${letter}.`))
      .map((r) => [Number(r.id.slice(9)), number(r, "value")])
      .sort(([a], [b]) => a - b)
      .map(([age, q], i) => (age === i ? q : stop(`death probabilities of ${letter} miss age ${i}`)));
  write("tables/death-probability.generated.ts", {
    sources: ["ONS 2020-based interim national population projections, England, principal variant, 2022-23"],
    body: ["male", "female"]
      .map((sex) => `export const ${sex}: readonly number[] = ${JSON.stringify(of(sex[0]))};`)
      .join("\n"),
  });
}

/** Publications whose text was given as a file; the tables name the file. */
const PUBLICATIONS = {
  "000_c70db7d8f81246b2.txt": "Public Sector Executive, 11 new Integrated Care and Support Pioneers announced",
  "001_7308dee8bcd9ca55.txt":
    "Public Sector Executive, Better Care Fund boosted to £5.3bn to deploy 18,000 community workers",
  "002_b12180e7951a60c6.txt":
    "NHS Confederation, ICS Network, report on integration at place (interviews February to August 2024)",
  "003_f6f0a6906302180e.txt":
    "NHS England and Local Government Association, vision for £3.8 billion integrated care fund",
  "004_f86f40cc89d737d1.txt":
    "NHS England, Chief offers local government leaders radical new health and social care integration option",
};

/** Parts of the table of programmes, in words. */
const GROUPS = {
  "1-seed": "claim",
  "1-seed-extra": "claim",
  "1-place": "place",
  "2-effect": "effect",
  "3-cost": "cost",
  "4-utility": "utility",
  "4-decision": "decision",
};

const EVIDENCE_STATUSES = ["checked", "derived", "unchecked", "programme-claim"];

/** A published figure; where no number is published, NaN and the words that stand in its place. */
function figure(row) {
  const value = row.value.trim() === "" ? Number.NaN : Number(row.value);
  return Number.isNaN(value) ? { value: "NaN", words: row.value } : { value };
}

function end(row, column) {
  return row[column] === "" ? {} : { [column]: number(row, column) };
}

/** Grade of the study design, A (trial) to C (before and after, own report), where the row gives one. */
function grade(row) {
  const found = /^grade ([A-D](?:-[A-D])?)/.exec(row.note);
  return found === null ? {} : { grade: found[1] };
}

/** Every row of both tables, one a line. A row that is repeated, or whose status is unknown, stops the script. */
function encodeEvidence(rows) {
  const known = new Set();
  const lines = rows.map((row) => {
    if (known.has(row.id)) stop(`evidence row ${row.id} stands twice`);
    known.add(row.id);
    if (!EVIDENCE_STATUSES.includes(row.status)) stop(`evidence row ${row.id} has status ${row.status}`);
    const source = PUBLICATIONS[row.source] ?? row.source;
    if (source.endsWith(".txt")) stop(`evidence row ${row.id} has source ${source}, which is no publication`);
    const { id, unit, population, year, url } = row;
    const name = row.name.replace(/^Seed report/, "NHS Confederation report");
    const group = GROUPS[row.group] ?? row.group;
    const status = row.status === "programme-claim" ? "programme claim" : row.status;
    const shown = {
      ...{ id, group, name, ...figure(row), ...end(row, "low"), ...end(row, "high"), unit, population, year },
      ...{ source, url, status, ...grade(row) },
    };
    return JSON.stringify(shown).replace('"value":"NaN"', '"value":Number.NaN');
  });
  write("tables/evidence.generated.ts", {
    sources: ["named row by row"],
    imports: 'import type { EvidenceRow } from "./evidence-row.js";\n',
    body: `export const rows: readonly EvidenceRow[] = [\n${lines.join(",\n")},\n];`,
  });
}

// ── main ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const folders = [];
const asked = [];
for (let i = 2; i < process.argv.length; i++) {
  if (process.argv[i] === "--place") asked.push(process.argv[++i]);
  else folders.push(process.argv[i]);
}
const [dataFolder, evidenceFolder] = folders;
if (dataFolder === undefined) stop("usage: node scripts/encode-data.mjs DATA_FOLDER [EVIDENCE_FOLDER] [--place ID]…");

const england = readEngland(dataFolder);
const index = JSON.parse(readFileSync(join(dataFolder, "places", "index.json"), "utf8"));
for (const id of asked) {
  if (!index.some((p) => p.id === id)) stop(`no place "${id}"; there are ${index.map((p) => p.id).join(", ")}`);
}
const profiles = index
  .filter((place) => asked.length === 0 || asked.includes(place.id))
  .map((place) => encodePlace(dataFolder, place, england));
if (asked.length === 0) encodeProfiles(profiles);
encodeEngland(england);
encodeHomes(england);
encodeDeprivation(england);
if (asked.length === 0) encodeDistricts(england);
if (evidenceFolder !== undefined) {
  const baseline = readTable(join(evidenceFolder, "baseline.csv"));
  encodeDeaths(baseline);
  encodeEvidence([...baseline, ...readTable(join(evidenceFolder, "interventions.csv"))]);
}
for (const line of written) console.log(line);
