import type { CareParameters } from "./care-parameters.js";
import type { Switches } from "./switches.js";

/** In-hospital loss of function at 70+, at each level of `decond.causal`, over that of the default. */
const DECONDITIONING = { "12%": 1, "6%": 0.5, "0": 0 } as const;

/** The numbers of the model of care under the structural choices that come down to numbers. */
export function switchedParameters(p: CareParameters, switches: Switches): CareParameters {
  const { stay, discharge, community } = p;
  const { deconditioning } = stay;
  const perDay = deconditioning.perDay * DECONDITIONING[switches["decond.causal"]];
  const never = discharge.spotDays.map(() => Number.POSITIVE_INFINITY);
  return {
    ...p,
    stay: { ...stay, deconditioning: { ...deconditioning, perDay } },
    discharge: { ...discharge, spotDays: switches["spot.valve"] === "on" ? discharge.spotDays : never },
    community: {
      ...community,
      queueHarm: switches["queue.homeHarm"] === "on" ? community.queueHarm : NO_HARM,
    },
  };
}

/** No strain, and ratios of 1. */
const NO_HARM = Float64Array.of(0, 1, 1);
