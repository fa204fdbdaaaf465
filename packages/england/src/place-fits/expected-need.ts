import { deprivationRatios } from "./deprivation-mix.js";
import { type PeopleOfPlace, residentsByNineBands } from "./people-of-place.js";

/** What the people of a place would have in use, on average, if nothing had a limit. */
export interface Need {
  /** Acute beds. */
  readonly beds: number;
  /** Reablement slots. */
  readonly reablement: number;
  /** Short-term community beds. */
  readonly shortTermBeds: number;
  /** Home care, hours a week. */
  readonly homeCareHours: number;
  /** Care-home places. */
  readonly careHomePlaces: number;
}

/** Need per 1,000 residents in nine bands from 50-54 to 90+, at deprivation score 0, and its log ratio by score. */
interface Profile {
  readonly perThousand: readonly number[];
  readonly gradient: number;
}

/**
 * Need by age and deprivation when every place has England's rates of admission at each age.
 * @source runs of the model without limits in the fifteen places.
 */
const PROFILES: { readonly [K in keyof Need]: Profile } = {
  beds: { perThousand: [0.988, 1.17, 1.39, 2.12, 2.83, 4.45, 6.72, 10.9, 14.3], gradient: 0.12 },
  reablement: { perThousand: [0.131, 0.162, 0.214, 0.661, 0.88, 1.37, 1.94, 2.55, 2.63], gradient: 0.12 },
  shortTermBeds: { perThousand: [0.0363, 0.043, 0.0618, 0.236, 0.364, 0.645, 1.11, 1.66, 1.96], gradient: 0.1 },
  homeCareHours: { perThousand: [41.6, 49.9, 70.8, 112, 176, 283, 436, 573, 511], gradient: 0.72 },
  careHomePlaces: { perThousand: [0.146, 0.407, 0.733, 3.51, 9.08, 19.2, 43.2, 89.4, 176], gradient: 0.55 },
};

/** The need of a place, from its residents by age and deprivation. */
export function expectedNeed(people: PeopleOfPlace): Need {
  const residents = residentsByNineBands(people).map((deciles) => deciles.reduce((sum, n) => sum + n, 0));
  const need = ({ perThousand, gradient }: Profile): number => {
    const raised = deprivationRatios(
      people,
      perThousand.map(() => gradient),
    );
    return perThousand.reduce((sum, rate, band) => sum + (rate * residents[band]! * raised[band]!) / 1000, 0);
  };
  return {
    beds: need(PROFILES.beds),
    reablement: need(PROFILES.reablement),
    shortTermBeds: need(PROFILES.shortTermBeds),
    homeCareHours: need(PROFILES.homeCareHours),
    careHomePlaces: need(PROFILES.careHomePlaces),
  };
}
