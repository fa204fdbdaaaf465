import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./north-east-lincolnshire.generated.js";

/** North East Lincolnshire: 107 small areas, described as in `york`. @source as for `york`. */
export const northEastLincolnshire: Place = /* @__PURE__ */ shippedPlace(packed);
