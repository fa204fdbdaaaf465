import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, parametersOf, runReplicate, scalar, vector } from "@placewell/core";
import { beforeEach, describe, expect, test } from "vitest";
import { readPlaceFolder } from "../src/place-folder/read-place-folder.js";
import { parseStudy } from "../src/study/read-study.js";
import { placeOf, planOf } from "../src/study/scenarios.js";

const saltmere = fileURLToPath(new URL("../../../examples/places/saltmere", import.meta.url));

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "placewell-place-")), "my-place");
  cpSync(saltmere, folder, { recursive: true });
});

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const remove = (...files: string[]): void => {
  for (const file of files) rmSync(join(folder, file));
};

/** Changes the first place in a file where a text stands. */
function change(file: string, from: string, to: string): void {
  expect(read(file)).toContain(from);
  write(file, read(file).replace(from, to));
}

function refusal(): { message: string; detail: InputError["detail"] } {
  try {
    readPlaceFolder(folder);
  } catch (error) {
    if (error instanceof InputError) return { message: error.message, detail: error.detail };
    throw error;
  }
  throw new Error("The folder was accepted.");
}

describe("a place folder", () => {
  test("gives the place as written", () => {
    const { place } = readPlaceFolder(folder);
    expect(place).toMatchObject({ id: "saltmere", name: "Saltmere", shareAged90OfAged85: 0.36 });
    expect(place.neighbourhoods[0]).toEqual({
      code: "SM01",
      name: "Saltmere Quay",
      groupCode: "SMA",
      groupName: "Saltmere Town",
      residents: 1620,
      residentsByBand: [108, 112, 98, 86, 74, 60, 38, 36],
      residentsUnder18: 303 + (3 / 5) * 91,
      residents20To49: 614,
      imdDecile: 1,
      onePersonHouseholdShare: 331 / 742,
      tenureShares: [268 / 736, 254 / 736, 214 / 736],
      fuelPoorShare: 0.184,
      poorHousingShare: 0.271,
      carers: [88, 35, 58],
      residuals: { crises: 1.12, deaths: 1.05 },
      lon: -3.245,
      lat: 50.55,
    });
    expect(place.capacities).toMatchObject({ acuteBeds: 22, ucrVisitsPerDay: 1 });
    expect(place.boundaries.neighbourhoods.map(({ code }) => code)).toEqual(
      place.neighbourhoods.map(({ code }) => code),
    );
    expect(place.boundaries.groups.map(({ name }) => name)).toEqual(["Saltmere Town", "Saltmere Villages"]);
    expect(place.attributions.at(-1)).toMatch(
      /^Not counted in Saltmere but assumed.*reablementSlots.*virtualWardBeds\.$/,
    );
  });

  test("needs the table alone; its name is then the id, and services follow from the people", () => {
    remove("place.json", "boundaries_lsoa.geojson", "boundaries_msoa.geojson");
    const { place, fit } = readPlaceFolder(folder);
    expect(place).toMatchObject({ id: "my-place", name: "my-place", boundaries: { neighbourhoods: [], groups: [] } });
    for (const [service, capacity] of Object.entries(place.capacities)) expect(capacity, service).toBeGreaterThan(0);
    expect(fit.find(({ id }) => id === "bed.capacity")?.status).toBe("assumed");
  });

  test("may hold columns, blank lines, quotes and line ends of a spreadsheet", () => {
    const before = readPlaceFolder(folder).place;
    const lines = read("neighbourhoods.csv").trimEnd().split("\n");
    const more = lines.map((line, i) => `${i === 0 ? "note" : '"a, ""b"""'},${line}`).join("\r\n");
    write("neighbourhoods.csv", `\uFEFF${more}\r\n\r\n`);
    expect(readPlaceFolder(folder).place).toEqual(before);
  });

  test("may leave out the younger ages, all of them, and the factors of neighbourhoods", () => {
    const [header = "", ...rows] = read(TABLE).trimEnd().split("\n");
    const columns = header.split(",");
    const without = (dropped: (column: string) => boolean): string =>
      [header, ...rows]
        .map((line) =>
          line
            .split(",")
            .filter((_, i) => !dropped(columns[i] ?? ""))
            .join(","),
        )
        .join("\n");
    const isYoung = (column: string): boolean => /^pop_([0-9]|[1-4][0-9])_/.test(column);
    write(
      TABLE,
      without((column) => isYoung(column) || column.startsWith("place.")),
    );
    const { place } = readPlaceFolder(folder);
    expect(place.neighbourhoods[0]).toMatchObject({ residentsUnder18: 0, residents20To49: 0 });
    expect(place.neighbourhoods.some((neighbourhood) => "residuals" in neighbourhood)).toBe(false);
    write(TABLE, [header, ...rows].join("\n"));
    write(
      TABLE,
      without((column) => column === "place.mort"),
    );
    expect(readPlaceFolder(folder).place.neighbourhoods[0]?.residuals).toEqual({ crises: 1.12, deaths: 1 });
    write(TABLE, [header, ...rows].join("\n"));
    write(
      TABLE,
      without((column) => column === "pop_20_24"),
    );
    expect(refusal()).toMatchObject({
      message: 'The column "pop_20_24" is missing.',
      detail: { file: `${join(folder, TABLE)}:1`, path: "pop_20_24", expected: expect.stringContaining("or none") },
    });
  });

  test("sets local factors where it gives them", () => {
    const base = readPlaceFolder(folder);
    expect(base.fit.some(({ id }) => id.startsWith("place."))).toBe(false);
    change("place.json", '"capacities"', '"residuals": { "place.ea": 1.1, "place.mort": 0.9 },\n  "capacities"');
    const { fit } = readPlaceFolder(folder);
    expect(fit.filter(({ id }) => id.startsWith("place.")).map(({ id, value }) => [id, value])).toEqual([
      ["place.ea", 1.1],
      ["place.mort", 0.9],
    ]);
  });
});

const TABLE = "neighbourhoods.csv";

describe("what is wrong is named by file, line and column", () => {
  const rows: readonly [what: string, from: string, to: string, detail: Record<string, unknown>][] = [
    [
      "a negative count",
      "1620,108",
      "1620,-8",
      { path: "pop_50_54", got: '"-8"', expected: "a whole number from 0 to 60000" },
    ],
    ["half a person", "1620,108", "1620,10.5", { path: "pop_50_54", got: '"10.5"' }],
    [
      "a missing figure",
      "1620,108",
      "1620,",
      { path: "pop_50_54", got: "nothing", hint: expect.stringContaining("filled in") },
    ],
    ["a number with a comma", "1620,108", '"1,620",108', { path: "pop_total", got: '"1,620"' }],
    [
      "a decile that does not exist",
      "36,1,742",
      "36,11,742",
      { path: "imd2025_decile", expected: "a whole number from 1 to 10" },
    ],
    [
      "more people in the age bands than people",
      "1620,108",
      "162,108",
      { path: "pop_total", expected: expect.stringContaining("at least 1620") },
    ],
    ["more lone householders than households", "742,331", "742,743", { path: "est_one_person_households" }],
    ["a share above 100", "18.4,27.1", "184,27.1", { path: "fuel_poor_pct_2020", expected: "a number from 0 to 100" }],
    [
      "a local factor beyond reason",
      "1.12,1.05",
      "11.2,1.05",
      { path: "place.ea", expected: "a number from 0.2 to 5" },
    ],
    ["half a child", ",101,", ",101.5,", { path: "pop_0_4", got: '"101.5"' }],
    ["an empty code", "SM01,", ",", { path: "lsoa21_code", got: "nothing" }],
    ["a place at sea", "-3.245,50.55", "-3.245,95", { path: "lat" }],
  ];

  test.each(rows)("%s", (_, from, to, detail) => {
    change(TABLE, from, to);
    expect(refusal().detail).toMatchObject({ file: `${join(folder, TABLE)}:2`, ...detail });
  });

  test("a neighbourhood that is there twice, and a group with two names", () => {
    change(TABLE, "SM03", "SM01");
    expect(refusal().detail).toMatchObject({ file: `${join(folder, TABLE)}:4`, path: "lsoa21_code", got: "SM01" });
    change(TABLE, "SM01,Saltmere Chapel Hill,SMA,Saltmere Town", "SM03,Saltmere Chapel Hill,SMA,Saltmere Port");
    expect(refusal().detail).toMatchObject({
      file: `${join(folder, TABLE)}:4`,
      path: "msoa_name",
      got: "Saltmere Port",
    });
  });

  test("a column that is missing, with the nearest name", () => {
    change(TABLE, "pop_85_plus", "pop_85plus");
    expect(refusal()).toMatchObject({
      message: 'The column "pop_85_plus" is missing.',
      detail: { file: `${join(folder, TABLE)}:1`, path: "pop_85_plus", hint: 'Is "pop_85plus" meant to be it?' },
    });
  });

  test("a column twice, a row cut short, an open quote, no rows, nobody", () => {
    const [header = "", row = ""] = read(TABLE).split("\n");
    write(TABLE, `lsoa21_code,${header}\nSM01,${row}\n`);
    expect(refusal().message).toBe('The column "lsoa21_code" is there twice.');
    write(TABLE, `${header}\n${row}\nSM02,Short\n`);
    expect(refusal().detail).toMatchObject({ file: `${join(folder, TABLE)}:3`, got: "2 values" });
    write(TABLE, `${header}\n${row.replace("Saltmere Quay", '"Saltmere Quay')}\n`);
    expect(refusal().detail.file).toBe(`${join(folder, TABLE)}:2`);
    write(TABLE, `${header}\n`);
    expect(refusal().message).toBe("The table has no neighbourhoods.");
    write(TABLE, `${header}\n${row.replace(",108,112,98,86,74,60,38,36,", ",0,0,0,0,0,0,0,0,")}\n`);
    expect(refusal().message).toMatch(/^Nobody aged 50/);
  });

  test("no table, and a table that is not text", () => {
    remove(TABLE);
    expect(refusal().detail).toMatchObject({ file: join(folder, TABLE), got: "no file" });
    writeFileSync(join(folder, TABLE), new Uint8Array([0xff, 0xfe, 0x41]));
    expect(refusal().message).toBe("The file is not text in UTF-8.");
  });

  const facts: readonly [what: string, from: string, to: string, detail: Record<string, unknown>][] = [
    ["an unknown key", '"name"', '"nmae"', { path: "nmae", line: 3, hint: 'Did you mean "name"?' }],
    [
      "an unknown service",
      '"acuteBeds"',
      '"acuteBed"',
      { path: "capacities.acuteBed", line: 7, hint: 'Did you mean "acuteBeds"?' },
    ],
    [
      "a negative capacity",
      '"acuteBeds": 22',
      '"acuteBeds": -22',
      { path: "capacities.acuteBeds", line: 7, got: "-22" },
    ],
    ["half a bed", '"acuteBeds": 22', '"acuteBeds": 22.5', { path: "capacities.acuteBeds", line: 7, got: "22.5" }],
    ["too few shares", "0.507, ", "", { path: "femaleShareByBand", line: 5 }],
    ["a share above 1", "0.507, ", "50.7, ", { path: "femaleShareByBand[0]", line: 5, got: "50.7" }],
    [
      "an id with blanks",
      '"saltmere"',
      '"Salt Mere"',
      { path: "id", line: 2, expected: expect.stringContaining("small letters") },
    ],
  ];

  test.each(facts)("place.json: %s", (_, from, to, { line, ...detail }) => {
    change("place.json", from, to);
    const { file, ...rest } = refusal().detail;
    expect(file).toMatch(new RegExp(`place\\.json:${line}:\\d+$`));
    expect(rest).toMatchObject(detail);
  });

  test("place.json that is not JSON", () => {
    write("place.json", '{ "id": ');
    expect(refusal().detail.file).toMatch(/place\.json:1/);
  });

  test("an id that is a neighbourhood's code, and a folder whose name cannot be an id", () => {
    change("place.json", '"saltmere"', '"sm01"');
    change(TABLE, "SM01", "sm01");
    expect(refusal().message).toBe('The id "sm01" is also the code of a neighbourhood.');
    remove("place.json");
    cpSync(folder, `${folder}!`, { recursive: true });
    folder = `${folder}!`;
    expect(refusal().detail).toMatchObject({ path: "id", got: '"my-place!"' });
  });

  const LAYER = "boundaries_lsoa.geojson";
  const layers: readonly [what: string, from: string, to: string, path: string][] = [
    ["a foreign code", '"SM02"', '"SM99"', "features[1].properties.code"],
    ["an area twice", '"SM02"', '"SM01"', "features[1].properties.code"],
    ["an open ring", "[-3.259,50.541]", "[-3.258,50.541]", "features[0].geometry.coordinates[0]"],
    ["a line", '"Polygon"', '"LineString"', "features[0].geometry.type"],
    ["metres in place of degrees", "-3.259,", "459000,", "features[0].geometry.coordinates[0][0]"],
  ];

  test.each(layers)("boundaries: %s", (_, from, to, path) => {
    write(LAYER, JSON.stringify(JSON.parse(read(LAYER))));
    change(LAYER, from, to);
    expect(refusal().detail).toMatchObject({ file: join(folder, LAYER), path });
  });

  test("boundaries of fewer areas, or none at all", () => {
    const layer = JSON.parse(read(LAYER)) as { features: unknown[] };
    write(LAYER, JSON.stringify({ ...layer, features: layer.features.slice(1) }));
    expect(refusal().message).toBe('There is no boundary of "SM01".');
    write(LAYER, "{");
    expect(refusal().message).toBe("The boundaries cannot be read as JSON.");
    write(LAYER, "[]");
    expect(refusal().detail.path).toBe("features");
  });
});

describe("a study of a place folder", () => {
  const study = (place: string): string =>
    `study: Mine\nplace: ${place}\nyears: 1\nreplicates: 1\nseed: mine\nscenarios:\n  usual care: []\n  again: []\n`;
  const parsed = (place: string) => parseStudy(study(place), { file: join(folder, "..", "mine.yaml") });

  test.each(["./my-place", "my-place", "../REST/my-place"])("is read from the folder of the study: %s", (path) => {
    const rest = folder.split(/[/\\]/).at(-2) ?? "";
    const read = parsed(path.replace("REST", rest));
    expect(read.place).toBe("saltmere");
    expect(placeOf(read).name).toBe("Saltmere");
  });

  test("runs on what is fitted for the place, as plain data that another thread can be sent", () => {
    const here = planOf(parsed("./my-place"));
    const [usualCare] = here.scenarios;
    const table = parametersOf(usualCare!);
    expect(scalar(table, "bed.capacity")).toBe(22);
    expect([...vector(table, "pop.counts", 8)]).toEqual([670, 710, 670, 621, 605, 494, 352, 342]);
    const sent = planOf(structuredClone(parsed("./my-place")));
    const plan = { ...here, warmUpYears: 0 };
    expect(runReplicate({ ...sent, warmUpYears: 0 }, 0)).toEqual(runReplicate(plan, 0));
  });

  test("names what is wrong with the path: no folder, a file, a misspelt place", () => {
    const refused = (place: string): InputError["detail"] & { message: string } => {
      try {
        parsed(place);
      } catch (error) {
        if (error instanceof InputError) return { ...error.detail, message: error.message };
        throw error;
      }
      throw new Error("The study was accepted.");
    };
    expect(refused("./your-place")).toMatchObject({
      message: "There is no such place folder.",
      file: expect.stringMatching(/mine\.yaml:2:8$/),
      path: "place",
      got: "./your-place",
      hint: expect.stringContaining(join(folder, "..", "your-place")),
    });
    expect(refused("./my-place/place.json").message).toBe("This is not a place folder.");
    expect(refused("yrok")).toMatchObject({ message: 'There is no place "yrok".', hint: 'Did you mean "york"?' });
  });

  test("a shipped place is not looked for in folders", () => {
    mkdirSync(join(folder, "..", "york"));
    expect(parsed("york").ownPlace).toBeUndefined();
  });
});
