import type { Parameter } from "@placewell/core";
import { deathProbability } from "../tables/death-probability.js";
import { assumed } from "./assumed.js";

const AGES_SHOWN: readonly number[] = [50, 60, 70, 80, 90, 100];

function shown(table: readonly number[]): number[] {
  return AGES_SHOWN.map((age) => table[age] ?? Number.NaN);
}

/** Deaths: the published table, the factors on it, and the terminal phase. */
export const deaths: readonly Parameter[] = [
  {
    id: "mort.table",
    meaning:
      "Yearly probability of death at 50, 60, 70, 80, 90, 100, men then women, for the record; " +
      "the run reads every single age from deathProbability.",
    value: [...shown(deathProbability.male), ...shown(deathProbability.female)],
    unit: "probability",
    range: "fixed",
    source: "mort.q.* (ONS projection for 2022-23)",
    status: "checked",
  },
  {
    id: "mort.K",
    meaning: "Factor on deaths at the middles of 50-54 to 85-89 and 90+, nine for men, then nine for women.",
    value: [
      0.906, 0.827, 0.764, 0.687, 0.622, 0.536, 0.435, 0.363, 0.279, 0.763, 0.755, 0.704, 0.676, 0.563, 0.489, 0.416,
      0.326, 0.25,
    ],
    unit: "ratio",
    range: "refitted",
    source: "deaths by band and sex that mort.q.* implies",
    status: "calibrated",
  },
  {
    id: "mort.F",
    meaning: "Ratio of deaths, fit, mild, moderate, severe frailty.",
    value: [1, 1.5, 2, 2.45],
    unit: "ratio",
    range: "L ±15%, then refitted",
    source: "total checked against out.efi.hr.mort.*",
    status: "calibrated",
  },
  {
    id: "mort.fn",
    meaning: "Ratio of deaths, function 0 to 3.",
    value: [1, 1.2, 1.5, 2],
    unit: "ratio",
    range: "L ±20%",
    source: "acute.post.* (direction)",
    status: "assumed",
  },
  {
    id: "mort.dem",
    meaning: "Ratio of deaths with dementia.",
    value: 1.8,
    unit: "ratio",
    range: "L 1.4-2.3",
    source: "ch.rr.mort.65_74, ch.surv1 (direction)",
    status: "assumed",
  },
  {
    id: "mort.ch",
    meaning: "Ratio of deaths in a care home.",
    value: 1.8,
    unit: "ratio",
    range: "L 1.4-2.3",
    source: "ch.rr.mort.65_74, ch.surv1 (direction)",
    status: "assumed",
  },
  {
    id: "mort.smi",
    meaning: "Ratio of deaths with severe mental illness.",
    value: 1.8,
    unit: "ratio",
    range: "L 1.4-2.6",
    source: "smi.smr75 (3.7, under 75 and a broader group)",
    status: "assumed",
  },
  {
    id: "mort.ld",
    meaning: "Ratio of deaths with a learning disability.",
    value: 2,
    unit: "ratio",
    range: "L 1.4-2.6",
    source: "ld.age_death",
    status: "assumed",
  },
  {
    id: "mort.gM",
    meaning: "Log ratio of deaths, most against least deprived decile, at ages 50, 60, 70, 80, 90.",
    value: [0.8, 0.83, 0.79, 0.58, 0.26],
    unit: "log ratio",
    range: "x U 0.8-1.2",
    source: "mort.imd.gap65.*",
    status: "calibrated",
  },
  {
    id: "mort.season",
    meaning: "Seasonal amplitude of deaths about their mean.",
    value: 0.1,
    unit: "amplitude",
    range: "U 0.06-0.20",
    source: "mort.ewm.2015_16 (a 15% winter index is an amplitude of 0.12); part of it comes through crises",
    status: "derived",
  },
  assumed({
    id: "care.2.2.season.peak",
    meaning: "When the season peaks, as a share of a year from 1 April.",
    value: 0.79,
    unit: "share of a year",
  }),
  {
    id: "term.share",
    meaning: "Share of deaths that follow a terminal phase.",
    value: 0.8,
    unit: "share",
    range: "D",
    source: "none",
    status: "assumed",
  },
  {
    id: "sudden.share",
    meaning: "Share of deaths that come suddenly at home or in a care home.",
    value: 0.14,
    unit: "share",
    range: "D",
    source: "none",
    status: "assumed",
  },
  {
    id: "term.free",
    meaning:
      "Read under the switch term.model proximityFree: shape of the lasting proneness to crises, a whole number; ratios of " +
      "crises at the ages of care.2.2.bands.ages that keep York's emergency admissions when the last months multiply nothing.",
    value: [1, 1.02, 1.03, 1.05, 1.08, 1.12, 1.2, 1.32, 1.65, 1.95],
    unit: "shape; ratios",
    range: "fixed; ±10%",
    source: "none; York's emergency admissions in the model itself",
    status: "calibrated",
  },
  {
    id: "term.mean",
    meaning: "Mean length of the terminal phase, exponential.",
    value: 0.45,
    unit: "years",
    range: "U 0.25-0.7",
    source: "eol.3plus, jointly with crisis.T",
    status: "calibrated",
  },
  assumed({
    id: "care.1.9.terminal.byFrailty",
    meaning: "Ratio of being in the terminal phase at the start, fit, mild, moderate, severe frailty.",
    value: [0.6, 1.1, 1.5, 2],
    unit: "ratio",
  }),
  {
    id: "post.mort",
    meaning: "Deaths after leaving hospital: ratio, and days for which it holds.",
    value: [1.6, 90],
    unit: "ratio; days",
    range: "L 1.2-2.2; fixed",
    source: "acute.post.base.dead (direction)",
    status: "assumed",
  },
  {
    id: "place.mort",
    meaning: "Residual factor of a place on deaths; 1 unless local counts say otherwise.",
    value: 1,
    unit: "ratio",
    range: "0.9-1.3",
    source: "local counts only",
    status: "assumed",
  },
];
