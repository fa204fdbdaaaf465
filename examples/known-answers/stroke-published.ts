/** Which beds: of one of the two wards, or of one ward for both. */
export const WARDS = ["acute", "rehab", "pooled"] as const;

/** A published share of patients who would find all of so many beds taken. */
export interface PublishedShare {
  readonly ward: (typeof WARDS)[number];
  readonly beds: number;
  /** With as many decimals as in print. */
  readonly share: string;
}

/** A setting of the study: factor of the arrivals of each kind of patient, and what is published of it. */
export interface PublishedSetting {
  readonly name: string;
  readonly demand: readonly number[];
  readonly shares: readonly PublishedShare[];
}

function of(ward: PublishedShare["ward"], shares: Readonly<Record<number, string>>): PublishedShare[] {
  return Object.entries(shares).map(([beds, share]) => ({ ward, beds: Number(beds), share }));
}

/** @source Monks, Worthington, Allen, Pitt, Stein, James 2016, BMC Health Services Research 16:530. */
export const PUBLISHED: readonly PublishedSetting[] = [
  {
    name: "base case",
    demand: [1, 1, 1, 1],
    shares: [
      ...of("acute", { 9: "0.19", 10: "0.14", 11: "0.09", 12: "0.06", 13: "0.04", 14: "0.02" }),
      ...of("rehab", { 10: "0.20", 12: "0.11", 13: "0.08", 14: "0.05", 15: "0.03", 16: "0.02" }),
      ...of("pooled", { 22: "0.057", 26: "0.016" }),
    ],
  },
  {
    name: "5% more patients",
    demand: [1.05, 1.05, 1.05, 1.05],
    shares: [
      ...of("acute", { 10: "0.16", 11: "0.11", 12: "0.07", 13: "0.05", 14: "0.03" }),
      ...of("rehab", { 12: "0.13", 13: "0.09", 14: "0.07", 15: "0.04", 16: "0.02" }),
    ],
  },
  {
    name: "no complex neurological patients",
    demand: [1, 1, 0, 1],
    shares: of("acute", { 10: "0.09", 11: "0.05", 12: "0.03", 13: "0.02", 14: "0.01" }),
  },
];
