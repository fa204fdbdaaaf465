import { residentsByBandAndDecile as counts } from "./england-deprivation.generated.js";

/**
 * England's residents in the eight census bands from 50-54 to 85+ and, in each, by IMD decile, 1 most deprived first.
 * @source ONS Census 2021 by MSOA, shared out by the wider age bands of small areas; MHCLG Indices of Deprivation 2025.
 */
export const residentsByBandAndDecile: readonly (readonly number[])[] = counts;
