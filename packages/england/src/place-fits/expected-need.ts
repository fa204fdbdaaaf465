import { profiles } from "./base-need.generated.js";
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
 * The need of a place, from its residents by age and deprivation when the census counted them: what they use on average in the
 * counted years, when they have grown older, if every place has England's rates of admission and death at each age.
 * @source runs of the base population without limits (scripts/measure-need.ts of the runner).
 */
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
    beds: need(profiles.beds),
    reablement: need(profiles.reablement),
    shortTermBeds: need(profiles.shortTermBeds),
    homeCareHours: need(profiles.homeCareHours),
    careHomePlaces: need(profiles.careHomePlaces),
  };
}
