import { AGE_BAND_STARTS } from "@placewell/core";
import { placeNamed, places, york } from "@placewell/england";
import { describe, expect, it } from "vitest";
import { packedProfiles } from "../src/place-fits/profiles.generated.js";

const areas = york.neighbourhoods;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

describe("York", () => {
  it("has every small area and everybody in it", () => {
    expect(areas).toHaveLength(121);
    expect(new Set(areas.map((a) => a.code)).size).toBe(121);
    expect(new Set(areas.map((a) => a.groupCode)).size).toBe(24);
    expect(sum(areas.map((a) => a.residents))).toBe(202_814);
    expect(sum(areas.flatMap((a) => a.residentsByBand))).toBe(76_213);
    expect(sum(areas.flatMap((a) => a.residentsByBand.slice(3)))).toBe(38_749);
  });

  it("has the census's counts by band", () => {
    const bands = AGE_BAND_STARTS.map((_, band) => sum(areas.map((a) => a.residentsByBand[band] ?? Number.NaN)));
    expect(bands).toEqual([13_259, 12_948, 11_257, 9_781, 10_488, 7_469, 5_531, 5_480]);
  });

  it("has the census's counts of younger residents", () => {
    // 28,852 under 15, three in five of 15,214 aged 15-19; 82,535 aged 20-49.
    expect(sum(areas.map((a) => a.residentsUnder18))).toBeCloseTo(28_852 + 0.6 * 15_214, 6);
    expect(sum(areas.map((a) => a.residents20To49))).toBe(82_535);
  });

  it("gives the figures of one area as published", () => {
    expect(areas[0]).toEqual({
      code: "E01013335",
      name: "York 012A",
      groupCode: "E02002783",
      groupName: "Acomb",
      residents: 1628,
      residentsByBand: [92, 112, 91, 70, 78, 65, 24, 23],
      residentsUnder18: 81 + 104 + 144 + 0.6 * 108,
      residents20To49: 636,
      imdDecile: 2,
      onePersonHouseholdShare: 166 / 634,
      tenureShares: [324 / 638, 260 / 638, 54 / 638],
      fuelPoorShare: 0.232,
      poorHousingShare: 0.133,
      carers: [54, 21, 51],
      lon: -1.1286,
      lat: 53.96176,
    });
  });

  it("has shares between 0 and 1 and whole counts", () => {
    for (const a of areas) {
      expect(a.code).toMatch(/^E01\d{6}$/);
      expect(a.groupCode).toMatch(/^E02\d{6}$/);
      expect(a.name).toMatch(/^York \d{3}[A-Z]$/);
      expect(a.groupName).not.toBe("");
      expect(a.residentsByBand).toHaveLength(AGE_BAND_STARTS.length);
      for (const n of [a.residents, ...a.residentsByBand, ...a.carers])
        expect(Number.isInteger(n) && n >= 0).toBe(true);
      expect(sum(a.residentsByBand)).toBeLessThan(a.residents);
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(a.imdDecile);
      for (const s of [a.onePersonHouseholdShare, a.fuelPoorShare, a.poorHousingShare, ...a.tenureShares]) {
        expect(s >= 0 && s <= 1, a.code).toBe(true);
      }
      expect(sum(a.tenureShares)).toBeCloseTo(1, 12);
      expect(Math.abs(a.lon - -1.08)).toBeLessThan(0.25);
      expect(Math.abs(a.lat - 53.96)).toBeLessThan(0.15);
    }
  });

  it("has the sexes and the oldest ages of its district", () => {
    const published = [0.507, 0.509, 0.512, 0.524, 0.535, 0.552, 0.576, 0.617, 0.688];
    expect(york.femaleShareByBand.map((s) => Number(s.toFixed(3)))).toEqual(published);
    expect(york.shareAged90OfAged85).toBeCloseTo(0.38, 3);
  });

  it("has capacities that published counts bear out", () => {
    const published = packedProfiles.find(({ id }) => id === "york")?.published;
    expect(Math.round(published?.acuteBeds ?? Number.NaN)).toBe(york.capacities.acuteBeds);
    expect(Math.round(published?.careHomePlaces ?? Number.NaN)).toBe(york.capacities.careHomePlaces);
    expect(Math.round(published?.ucrReferralsPerDay ?? Number.NaN)).toBe(york.capacities.ucrVisitsPerDay);
  });

  it("prints its attributions", () => {
    const text = york.attributions.join(" ");
    for (const owner of ["Open Government Licence", "OS data", "House of Commons Library", "British Red Cross"]) {
      expect(text).toContain(owner);
    }
  });
});

describe("the map of York", () => {
  it("has each area once, in the order of the areas", () => {
    expect(york.boundaries.neighbourhoods.map((b) => b.code)).toEqual(areas.map((a) => a.code));
    const groups = york.boundaries.groups.map((b) => b.code);
    expect(new Set(groups)).toEqual(new Set(areas.map((a) => a.groupCode)));
    expect(groups).toHaveLength(24);
    for (const b of york.boundaries.groups) {
      expect(areas.find((a) => a.groupCode === b.code)?.groupName).toBe(b.name);
    }
  });

  it("has closed rings of degrees with four decimals", () => {
    for (const b of [...york.boundaries.neighbourhoods, ...york.boundaries.groups]) {
      expect(b.polygons.length).toBeGreaterThan(0);
      for (const ring of b.polygons.flat()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [lon, lat] of ring) {
          expect(lon > -1.3 && lon < -0.85 && lat > 53.8 && lat < 54.1, b.code).toBe(true);
          expect(Number(lon.toFixed(4))).toBe(lon);
          expect(Number(lat.toFixed(4))).toBe(lat);
        }
      }
    }
    expect(york.boundaries.neighbourhoods[0]?.polygons).toEqual([
      [
        [
          [-1.1334, 53.9646],
          [-1.1336, 53.9606],
          [-1.1239, 53.9595],
          [-1.122, 53.9625],
          [-1.1283, 53.9643],
          [-1.1334, 53.9646],
        ],
      ],
    ]);
  });

  it("has the centre of each area inside or near its polygon", () => {
    for (const [i, b] of york.boundaries.neighbourhoods.entries()) {
      const points = b.polygons.flat(2);
      const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
      const area = areas[i];
      expect(area !== undefined && area.lon > Math.min(...lons) - 0.01 && area.lon < Math.max(...lons) + 0.01).toBe(
        true,
      );
      expect(area !== undefined && area.lat > Math.min(...lats) - 0.01 && area.lat < Math.max(...lats) + 0.01).toBe(
        true,
      );
    }
  });
});

describe("placeNamed", () => {
  it("gives the place", () => {
    expect(placeNamed("york")).toBe(york);
    expect(places).toContain(york);
  });

  it("names the nearest id", () => {
    expect(() => placeNamed("yrok")).toThrow(/No place "yrok"\. Did you mean "york"\?/);
    expect(() => placeNamed("York")).toThrow(/Did you mean "york"/);
    expect(() => placeNamed("a-town-that-is-not-here")).toThrow(/There is: york, ashfield, .*, wolverhampton\./);
  });
});
