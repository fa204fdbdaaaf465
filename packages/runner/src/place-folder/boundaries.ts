import { type Boundary, InputError } from "@placewell/core";
import { writePath } from "../study/path.js";
import { showValue } from "../study/show-value.js";

type Path = readonly (string | number)[];
type Ring = [number, number][];

/** Fewest points of a ring: three corners and the first again. */
const FEWEST_POINTS = 4;

/** An area that a layer must show. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/**
 * Boundaries from GeoJSON (RFC 7946): a feature for each area, with its code as `properties.code`, in the order of the areas.
 * @throws InputError naming file and path of what cannot be used, or the area that is missing.
 */
export function readBoundaries(text: string, file: string, areas: readonly Area[]): Boundary[] {
  const layer = parsed(text, file);
  const features = (layer as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) throw wrong(file, ["features"], features, "a list of features");
  const codes = new Set(areas.map(({ code }) => code));
  const shapes = new Map<string, Boundary["polygons"]>();
  features.forEach((feature: unknown, i) => {
    const path = ["features", i];
    const code = inside(feature, ["properties", "code"]);
    const at = [...path, "properties", "code"];
    if (typeof code !== "string" || !codes.has(code)) throw wrong(file, at, code, "a code of the table");
    if (shapes.has(code)) throw wrong(file, at, code, "every area once");
    shapes.set(code, polygonsOf(file, [...path, "geometry"], inside(feature, ["geometry"])));
  });
  return areas.map(({ code, name }) => {
    const polygons = shapes.get(code);
    if (polygons === undefined) {
      throw new InputError(`There is no boundary of "${code}".`, {
        file,
        path: "features",
        got: `${features.length} features`,
        expected: `one for each of ${areas.length} areas`,
        hint: "Leave the file out to do without a map.",
      });
    }
    return { code, name, polygons };
  });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError("The boundaries cannot be read as JSON.", {
      file,
      got: cause instanceof Error ? cause.message : String(cause),
      expected: "GeoJSON",
    });
  }
}

function polygonsOf(file: string, path: Path, geometry: unknown): Boundary["polygons"] {
  const type = inside(geometry, ["type"]);
  const coordinates = inside(geometry, ["coordinates"]);
  if (type === "Polygon") return [polygonOf(file, [...path, "coordinates"], coordinates)];
  if (type !== "MultiPolygon") throw wrong(file, [...path, "type"], type, "Polygon or MultiPolygon");
  return list(file, [...path, "coordinates"], coordinates).map((polygon, i) =>
    polygonOf(file, [...path, "coordinates", i], polygon),
  );
}

function polygonOf(file: string, path: Path, rings: unknown): Ring[] {
  return list(file, path, rings).map((points, i) => {
    const at = [...path, i];
    const ring = list(file, at, points).map((point, j): [number, number] => {
      const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : [];
      const isPoint = typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
      if (!isPoint) throw wrong(file, [...at, j], point, "a point of longitude and latitude in degrees (WGS84)");
      return [lon, lat];
    });
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < FEWEST_POINTS || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw wrong(file, at, points, `a ring of ${FEWEST_POINTS} or more points that ends where it begins`);
    }
    return ring;
  });
}

function list(file: string, path: Path, value: unknown): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw wrong(file, path, value, "a list that is not empty");
}

function inside(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function wrong(file: string, path: Path, got: unknown, expected: string): InputError {
  return new InputError("A boundary cannot be used.", { file, path: writePath(path), got: showValue(got), expected });
}
