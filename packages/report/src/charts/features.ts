import type { Boundary } from "@placewell/core";

type Ring = readonly (readonly [number, number])[];

/** A GeoJSON feature of one boundary. */
export interface Feature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };
}

/**
 * A boundary as the map's projection reads it: outer rings clockwise and holes the other way, whichever way they were
 * given. The other way round, an area is everything in the world but itself.
 */
export function featureOf(boundary: Boundary): Feature {
  const coordinates = boundary.polygons.map((rings) => rings.map((ring, i) => turned(ring, i === 0)));
  return { type: "Feature", geometry: { type: "MultiPolygon", coordinates } };
}

/** Middle of the box round a boundary's first polygon: where a sign is printed. */
export function middleOf(boundary: Boundary): { readonly lon: number; readonly lat: number } {
  const ring = boundary.polygons[0]?.[0] ?? [];
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { lon: middle(ring.map(([lon]) => lon)), lat: middle(ring.map(([, lat]) => lat)) };
}

function turned(ring: Ring, clockwise: boolean): Ring {
  return signedArea(ring) < 0 === clockwise ? ring : ring.toReversed();
}

/** Twice the area of a ring of [east, north] points; negative when it runs clockwise. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
