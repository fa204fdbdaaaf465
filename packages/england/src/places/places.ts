import { InputError, type Place, suggestion } from "@placewell/core";
import { ashfield } from "./ashfield/ashfield.js";
import { calderdale } from "./calderdale/calderdale.js";
import { dudley } from "./dudley/dudley.js";
import { hinckleyAndBosworth } from "./hinckley-and-bosworth/hinckley-and-bosworth.js";
import { leeds } from "./leeds/leeds.js";
import { lewisham } from "./lewisham/lewisham.js";
import { mansfield } from "./mansfield/mansfield.js";
import { northEastLincolnshire } from "./north-east-lincolnshire/north-east-lincolnshire.js";
import { oldham } from "./oldham/oldham.js";
import { sandwell } from "./sandwell/sandwell.js";
import { southCumbria } from "./south-cumbria/south-cumbria.js";
import { tendring } from "./tendring/tendring.js";
import { walsall } from "./walsall/walsall.js";
import { wolverhampton } from "./wolverhampton/wolverhampton.js";
import { york } from "./york/york.js";

/** Every place that ships, York first, then by name. Naming this loads them all; a place by its own name comes alone. */
export const places: readonly Place[] = [
  york,
  ashfield,
  calderdale,
  dudley,
  hinckleyAndBosworth,
  leeds,
  lewisham,
  mansfield,
  northEastLincolnshire,
  oldham,
  sandwell,
  southCumbria,
  tendring,
  walsall,
  wolverhampton,
];

/**
 * The place with this id, such as `york`.
 * @throws InputError when there is none; the message names the nearest and every id there is.
 */
export function placeNamed(id: string): Place {
  const found = places.find((place) => place.id === id);
  if (found !== undefined) return found;
  const ids = places.map((place) => place.id);
  const hint = `${suggestion(id, ids)} There is: ${ids.join(", ")}.`;
  throw new InputError(`No place "${id}". ${hint}`, { path: "place", got: id, expected: ids.join(" | "), hint });
}
