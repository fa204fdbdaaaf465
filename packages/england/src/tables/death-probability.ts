import { female, male } from "./death-probability.generated.js";

/**
 * Yearly probability of death by sex and age last birthday, 0 to 105; index = age. Published for people of that age last
 * birthday, so on average half a year past it. Older ages take the last value.
 * @source ONS 2020-based interim national population projections, England, principal variant, 2022-23.
 */
export const deathProbability: { readonly male: readonly number[]; readonly female: readonly number[] } = {
  male,
  female,
};
