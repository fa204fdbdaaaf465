import type { Place } from "@placewell/core";
import { shippedPlace } from "../shipped-place.js";
import { packed } from "./south-cumbria.generated.js";

/** South Cumbria (former Barrow-in-Furness and South Lakeland districts): 106 small areas, described as in `york`. @source as for `york`. */
export const southCumbria: Place = /* @__PURE__ */ shippedPlace(packed);
