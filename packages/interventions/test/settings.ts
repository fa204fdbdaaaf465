import type { CommonOptions, ParameterSet, Programme } from "@placewell/core";
import { frailtyCrisisHub, homeFirst } from "@placewell/interventions";

/** A programme under one of its parameter sets, to be held to a law. */
export interface Setting {
  readonly name: string;
  readonly make: (options: CommonOptions) => Programme;
  /** The same, large enough to be felt in a small place. */
  readonly makeLarge: (options: CommonOptions) => Programme;
}

const sets: readonly ParameterSet[] = ["evidence", "headline"];

/** Both programmes under both sets, at full fidelity. */
export const settings: readonly Setting[] = sets.flatMap((parameters) => {
  const hub = (options: CommonOptions) => frailtyCrisisHub({ parameters, ...options });
  const home = { parameters, fidelity: 1 };
  return [
    { name: `frailty crisis hub, ${parameters}`, make: hub, makeLarge: hub },
    {
      name: `home first, ${parameters}`,
      make: (options) => homeFirst({ ...home, ...options }),
      makeLarge: (options) => homeFirst({ ...home, startsPerWeek: 1000, ...options }),
    },
  ];
});
