import type { Parameter, Valuation } from "@placewell/core";
import { assumed } from "../parameters/assumed.js";
import { referenceTable } from "../parameters/reference.js";
import { unitCosts } from "./unit-costs.js";
import { utilities } from "./utilities.js";

const RATES: readonly Parameter[] = [
  {
    id: "discount.cost",
    meaning: "Yearly discount rate of costs.",
    value: 0.035,
    unit: "per year",
    range: "0-0.035",
    source: "D-DISC-1",
    rows: ["D-DISC-1"],
    status: "checked",
  },
  {
    id: "discount.qaly",
    meaning: "Yearly discount rate of QALYs.",
    value: 0.035,
    unit: "per year",
    range: "0.015 (D-DISC-2) to 0.035",
    source: "D-DISC-1",
    rows: ["D-DISC-1"],
    status: "checked",
  },
];

const SHARES: readonly Parameter[] = [
  {
    id: "share.selfFunded",
    meaning: "Share who pay for their own home care or care home: at middle deprivation, and by deprivation score.",
    value: referenceTable.get("care.1.3.payerSelf")?.value ?? [],
    unit: "share",
    range: "0.30-0.49; ±25%",
    source: "as care.1.3.payerSelf: ch.selffund, ch.selffund.imd.least, ch.selffund.imd.most",
    rows: ["ch.selffund", "ch.selffund.imd.least", "ch.selffund.imd.most"],
    status: "derived",
  },
  {
    ...assumed({
      id: "share.bedDay",
      meaning: "Share of the average cost of a bed-day that a day of delay costs; 0.3 to 0.5 is the marginal setting.",
      value: 1,
      unit: "share",
    }),
    range: "0.3-1",
  },
];

const THRESHOLDS: readonly Parameter[] = [
  {
    id: "threshold.qaly",
    meaning: "What a QALY may cost: values shown side by side; none of them is a rule for programmes of this kind.",
    value: [15_000, 20_000, 25_000, 30_000, 35_000, 70_000],
    unit: "GBP per QALY",
    range: "fixed",
    source: "D-OPP-3, D-THR-1, D-THR-2, D-QALY-1",
    rows: ["D-OPP-3", "D-THR-1", "D-THR-2", "D-QALY-1"],
    status: "checked",
  },
];

/** Unit costs, utilities and discount rates for England. @source row by row. */
export const valuation: Valuation = {
  id: "england-values-2026.1",
  unitCosts,
  values: [...utilities, ...RATES, ...SHARES, ...THRESHOLDS],
  perspective: "health and social care",
};
