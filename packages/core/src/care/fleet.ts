import { Service } from "../engine/service.js";
import type { Crisis } from "./crisis.js";

/** What an ambulance is sent for: to treat, hand on or convey as it finds, or to take somebody to A&E. */
export const ERRAND = { look: 0, convey: 1 } as const;

/** One of {@link ERRAND}. */
export type Errand = (typeof ERRAND)[keyof typeof ERRAND];

/** A call for an ambulance. */
export interface AmbulanceCall {
  readonly crisis: Crisis;
  readonly errand: Errand;
  readonly calledOn: number;
}

/** Ambulances of the place, under the switch `amb.queue`. */
export interface Fleet {
  /** Vehicles on duty; without limit during the warm-up, which shows how many responses are usual. */
  readonly service: Service;
  /** Calls that wait, by row. */
  readonly awaited: Map<number, AmbulanceCall>;
  /** Responses of the warm-up. */
  responses: number;
  /** Vehicles on duty on average, once they are known. */
  vehicles: number;
}

/** A fleet of which nothing is known yet. */
export function newFleet(): Fleet {
  return {
    service: new Service("ambulance", 0, { mode: "unlimited" }),
    awaited: new Map(),
    responses: 0,
    vehicles: 0,
  };
}

/** An independent copy, to branch a run. */
export function cloneFleet({ service, awaited, ...counts }: Fleet): Fleet {
  return { ...counts, service: service.clone(), awaited: new Map(awaited) };
}
