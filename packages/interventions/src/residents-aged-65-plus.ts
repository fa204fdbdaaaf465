/**
 * Residents aged 65+ of the places whose numbers programmes go by, so that they can be scaled to other places.
 * @source ONS Census 2021 TS007A, lower-tier authorities; counties and pairs are sums; South Cumbria is the place that ships.
 */
export const RESIDENTS_AGED_65_PLUS = {
  york: 38_749,
  leeds: 126_751,
  lewisham: 28_625,
  hinckleyAndBosworth: 25_399,
  tendring: 43_854,
  walsall: 49_456,
  leicestershire: 148_073,
  blackCountry: 208_494,
  mansfieldAndAshfield: 46_187,
  southCumbria: 43_900,
} as const;
