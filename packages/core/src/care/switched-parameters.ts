import type { PopulationParameters } from "../population/population-parameters.js";
import type { CareParameters } from "./care-parameters.js";
import type { Switches } from "./switches.js";

/** In-hospital loss of function at 70+, at each level of `decond.causal`, over that of the default. */
const DECONDITIONING = { "12%": 1, "6%": 0.5, "0": 0 } as const;

/** Days after which a place is bought: on no pathway ever. */
const NEVER = Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);

/** No strain, and ratios of 1. */
const NO_HARM = Float64Array.of(0, 1, 1);

/** The numbers that people are drawn from, under the structural choices of a run. */
export function populationUnder(p: PopulationParameters, switches: Switches): PopulationParameters {
  const isRising = switches["efi.anchor"] === "rising";
  const deficitsAt70 = isRising ? p.frailty.deficitsAt70 * p.risingFrailty[0] : p.frailty.deficitsAt70;
  return {
    ...p,
    frailty: { ...p.frailty, deficitsAt70 },
    crisisPronenessShape: isProximityFree(switches) ? p.crisisPronenessShapeFree : p.crisisPronenessShape,
    work: { ...p.work, isFollowed: switches["pop.employment"] === "on" },
    growth: switches["pop.year"] === "2025" ? p.growthTo2025 : p.growth,
    hasArrivals: switches["pop.migration"] === "on",
    usesResiduals: switches["place.calibration"] === "local",
  };
}

/** The numbers of the model of care, under the structural choices of a run. */
export function careUnder(p: CareParameters, switches: Switches): CareParameters {
  const { scale, rising } = p.deficits;
  const recovers = switches["fn.recovery"] === "on";
  const { stay, discharge, community } = p;
  const perDay = stay.deconditioning.perDay * DECONDITIONING[switches["decond.causal"]];
  return {
    ...p,
    stay: {
      ...stay,
      delirium: { ...stay.delirium, causal: Number(switches["delirium.causal"]) },
      deconditioning: { ...stay.deconditioning, perDay },
      death: switches["acute.death.link"] === "10%" ? stay.death : { ...stay.death, byStay: 0 },
    },
    discharge: switches["spot.valve"] === "on" ? discharge : { ...discharge, spotDays: NEVER },
    community: switches["queue.homeHarm"] === "on" ? community : { ...community, queueHarm: NO_HARM },
    deficits: { ...p.deficits, scale: switches["efi.anchor"] === "rising" ? scale * rising : scale },
    crises: isProximityFree(switches)
      ? { ...p.crises, terminal: 1, byAge: p.crises.byAge.map((ratio, band) => ratio * p.crises.proximityFree[band]) }
      : p.crises,
    moveAway: switches["pop.migration"] === "on" ? p.moveAwayWhenOn : p.moveAway,
    recovery: recovers ? p.recovery : { ...p.recovery, recent: 0, old: 0 },
    start: { ...p.start, isFound: switches["start.services"] === "found" },
  };
}

function isProximityFree(switches: Switches): boolean {
  return switches["term.model"] === "proximityFree";
}
