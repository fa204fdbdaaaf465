import type { StreamMeaning } from "./meaning.js";

/** What every crisis has in common, as the rates below call it. */
const COMMON_CRISIS =
  "`crisis.A` × e^((`care.2.4.age` + `crisis.slope`)(age − 75) + `crisis.gE`(age) × deprivation) × `crisis.K`(age) × `crisis.F` × `crisis.fn` × (1 + `crisis.season` × cos 2π(year − `care.2.2.season.peak`)) × (1 + `post.P` e^(−d/`post.tau`) + the slow part of `post.tau`, d days after leaving hospital) × proneness × `place.ea` × `crisis.T` in the terminal phase × `crisis.dem` with dementia × `crisis.ch` in a care home × `crisis.ld` × `crisis.smi` × levers of programmes";

const CRISIS_PARAMETERS = [
  "crisis.A",
  "care.2.4.age",
  "crisis.slope",
  "crisis.gE",
  "care.2.2.knots.ages",
  "crisis.K",
  "care.2.2.bands.ages",
  "crisis.F",
  "crisis.fn",
  "crisis.season",
  "care.2.2.season.peak",
  "post.P",
  "post.tau",
  "crisis.omega.shape",
  "place.ea",
  "crisis.T",
  "crisis.dem",
  "crisis.ch",
  "crisis.ld",
  "crisis.smi",
  "care.2.4.under50.rate",
  "care.2.4.under50.ratio",
  "care.2.4.under50.mix",
];

const DEATH =
  "mortality by single age and sex (`mort.table`) × `mort.K`(age, sex) × `place.mort` × e^(`mort.gM`(age) × deprivation) × `mort.F` × `mort.fn` × `mort.dem` with dementia × `mort.ch` in a care home × `mort.smi` × `mort.ld` × (1 + `mort.season` × cos 2π(year − `care.2.2.season.peak`)) × `post.mort` after leaving hospital";

const DEATH_PARAMETERS = [
  "mort.K",
  "care.2.2.bands.ages",
  "place.mort",
  "mort.gM",
  "care.2.2.knots.ages",
  "mort.F",
  "mort.fn",
  "mort.dem",
  "mort.ch",
  "mort.smi",
  "mort.ld",
  "mort.season",
  "care.2.2.season.peak",
  "post.mort",
];

const AT_RESIDENCE = "everybody who is at home or in a care home";

function crisis(meaning: string, special: string, parameters: readonly string[]): StreamMeaning {
  const rate = special === "" ? "what every crisis has in common" : `what every crisis has in common, ${special}`;
  return {
    meaning,
    who: AT_RESIDENCE,
    rate,
    follows: "severity, function lost, first contact: the urgent pathway",
    parameters: [...CRISIS_PARAMETERS, ...parameters],
  };
}

/** The rate that all crises share, in words. */
export const CRISIS_IN_COMMON: string = COMMON_CRISIS;

/** The rate of crises of those followed under 50, in words. */
export const CRISIS_UNDER_50: string =
  "`care.2.4.under50.rate` × `care.2.4.under50.ratio` of the group × `care.2.4.under50.mix` of the type × `place.ea` × the excess after leaving hospital × levers of programmes; only breathing, mental health and other crises";

/** The rate of death that two streams share, in words. */
export const DEATH_IN_COMMON: string = DEATH;

/** What every hazard stream means, by its name. */
export const STREAM_MEANINGS: Readonly<Record<string, StreamMeaning>> = {
  "person.crisis.fall": crisis(
    "A fall that calls for help.",
    "× `care.2.4.fall.alone` living alone × `care.2.4.fall.dementia` with dementia",
    ["care.2.4.fall.alone", "care.2.4.fall.dementia"],
  ),
  "person.crisis.respiratory": crisis(
    "A crisis of breathing.",
    "× `resp.disease` with chronic disease, else `care.2.4.resp.noDisease` × `resp.cold` in a cold or damp home",
    ["resp.disease", "care.2.4.resp.noDisease", "resp.cold"],
  ),
  "person.crisis.cardiovascular": crisis(
    "A crisis of the heart, or a stroke.",
    "× `cv.htn` by whether high blood pressure is unknown or uncontrolled",
    ["cv.htn"],
  ),
  "person.crisis.infection-delirium": crisis("An infection or delirium.", "", []),
  "person.crisis.social-carer": crisis(
    "Care at home breaks down.",
    "with `care.2.4.social.byFunction` in place of `crisis.fn`, × `care.2.4.social.carer`, with a carer × (`care.2.4.social.strain` + strain), × `care.2.4.social.careHome` in a care home, × `care.3.8.homeCareQueue` while waiting for home care",
    [
      "care.3.8.homeCareQueue",
      "care.2.4.social.byFunction",
      "care.2.4.social.carer",
      "care.2.4.social.strain",
      "care.1.3.carerStrain",
      "care.2.4.social.careHome",
    ],
  ),
  "person.crisis.mental-health": crisis(
    "A crisis of mental health.",
    "without `crisis.fn`, × `care.2.4.mental.smi` with severe mental illness",
    ["care.2.4.mental.smi"],
  ),
  "person.crisis.other": crisis("Any other medical crisis.", "", []),
  "person.deficit": {
    meaning: "One more deficit.",
    who: "everybody, wherever they are",
    rate: "proneness × `efi.b` × `efi.A` e^(`efi.b`(age − 70) + `efi.gF`(age) × deprivation) × `efi.k` e^(`care.2.3.deficit.age`(age − 75))",
    follows: "a frailty class from `efi.cuts`",
    parameters: [
      "efi.r",
      "efi.A",
      "efi.b",
      "efi.gF",
      "care.2.2.knots.ages",
      "efi.k",
      "care.2.3.deficit.age",
      "efi.cuts",
    ],
  },
  "person.fnDecline": {
    meaning: "One level of function is lost at home.",
    who: `${AT_RESIDENCE}, below the highest level`,
    rate: "`fn.decline0` e^(`fn.decline.age`(age − 75)) × `fn.decline.F` × `care.2.3.fnDecline.byFunction` × `care.2.3.fnDecline.dementia` with dementia × `care.2.3.fnDecline.terminal` in the terminal phase × `care.3.8.homeCareQueue` while waiting for home care",
    follows: "the level goes up by one",
    parameters: [
      "care.3.8.homeCareQueue",
      "fn.decline0",
      "fn.decline.age",
      "fn.decline.F",
      "care.2.3.fnDecline.byFunction",
      "care.2.3.fnDecline.dementia",
      "care.2.3.fnDecline.terminal",
    ],
  },
  "person.fnRecover": {
    meaning: "One level of function is regained at home.",
    who: `${AT_RESIDENCE}, who need help`,
    rate: "`fn.recoverRecent` within `care.2.3.fnRecover.recentYears` of the last loss, else `fn.recoverOld`, × e^(`care.2.3.fnRecover.age`(age − 75)) × `fn.reable` during reablement × `care.2.3.fnRecover.dementia` with dementia × `care.2.3.fnRecover.terminal` in the terminal phase",
    follows: "the level goes down by one",
    parameters: [
      "fn.recoverRecent",
      "fn.recoverOld",
      "care.2.3.fnRecover.recentYears",
      "care.2.3.fnRecover.age",
      "fn.reable",
      "care.2.3.fnRecover.dementia",
      "care.2.3.fnRecover.terminal",
    ],
  },
  "person.dementia": {
    meaning: "Dementia begins.",
    who: "everybody without it",
    rate: "`dem.inc` at 67, growing with age, from `care.2.3.dementia.fromAge` on",
    follows: "dementia, for good; diagnosed with `care.1.3.dementiaDx`",
    parameters: ["dem.inc", "care.2.3.dementia.fromAge", "care.1.3.dementiaDx"],
  },
  "person.htnFind": {
    meaning: "High blood pressure is found.",
    who: "everybody who has it and does not know",
    rate: "`htn.find`",
    follows: "controlled with probability `care.2.3.htnFind.controlled`, else known and high",
    parameters: ["htn.find", "care.2.3.htnFind.controlled"],
  },
  "person.aloneOnset": {
    meaning: "Comes to live alone.",
    who: "everybody who does not",
    rate: "`care.2.3.aloneOnset.rate` e^(`care.2.3.aloneOnset.age`(age − 72))",
    follows: "unpaid care ends with probability `care.2.3.aloneOnset.endsCare`",
    parameters: ["care.2.3.aloneOnset.rate", "care.2.3.aloneOnset.age", "care.2.3.aloneOnset.endsCare"],
  },
  "person.terminalOnset": {
    meaning: "The terminal phase begins.",
    who: "everybody who is not in it",
    rate: "`term.share` × the rate of death",
    follows: "death after an exponential time of mean `term.mean`",
    parameters: ["term.share", "term.mean", ...DEATH_PARAMETERS],
  },
  "person.suddenDeath": {
    meaning: "Sudden death.",
    who: AT_RESIDENCE,
    rate: "`sudden.share` × the rate of death",
    follows: "death",
    parameters: ["sudden.share", ...DEATH_PARAMETERS],
  },
  "person.careNeed": {
    meaning: "Comes to need home care.",
    who: "people in homes of their own who need help, without a package and not in reablement",
    rate: "`care.need` by function × `care.2.3.careNeed.carer` with a carer × `care.2.3.careNeed.alone` living alone",
    follows: "a package is asked for",
    parameters: ["care.need", "care.2.3.careNeed.carer", "care.2.3.careNeed.alone"],
  },
  "person.careHomeEntry": {
    meaning: "The way into a care home begins.",
    who: "people in homes of their own who are not on that way yet",
    rate: "`ch.k` × `ch.risk` by function, with dementia, living alone, with a carer × e^(`ch.age`(age − 82))",
    follows: "an assessment of mean `care.2.3.careHomeEntry.assessmentDays`, then a place is asked for",
    parameters: ["ch.k", "ch.risk", "ch.age", "care.2.3.careHomeEntry.assessmentDays"],
  },
  "person.carerStart": {
    meaning: "Somebody begins to care unpaid.",
    who: "people in homes of their own without an unpaid carer",
    rate: "`care.2.3.carerStart` by function",
    follows: "hours from `carer.hours`, strain from `care.1.3.carerStrain`",
    parameters: ["care.2.3.carerStart", "carer.hours", "care.1.3.carerStrain"],
  },
  "person.carerEnd": {
    meaning: "Unpaid care ends.",
    who: "people in homes of their own with an unpaid carer",
    rate: "`care.2.3.carerEnd`: without strain, and more with it",
    follows: "no unpaid care",
    parameters: ["care.2.3.carerEnd"],
  },
  "person.workLoss": {
    meaning: "Leaves work for health.",
    who: "employed people of working age (`care.1.3.work.ages`)",
    rate: "`care.2.3.workLoss.rate` by deprivation × `care.2.3.workLoss.byFrailty` × `care.2.3.workLoss.highNeed` with high needs",
    follows: "out of work for health",
    parameters: [
      "care.1.3.work.ages",
      "care.2.3.workLoss.rate",
      "care.2.3.workLoss.byFrailty",
      "care.2.3.workLoss.highNeed",
    ],
  },
  "person.workGain": {
    meaning: "Returns to work.",
    who: "people of working age (`care.1.3.work.ages`) who are out of work for health",
    rate: "`care.2.3.workGain`, less with high needs",
    follows: "employed",
    parameters: ["care.1.3.work.ages", "care.2.3.workGain"],
  },
  "person.moveAway": {
    meaning: "Moves away from the place.",
    who: "people of 50 and over in homes of their own, under the switch `pop.migration`",
    rate: "`pop.migration.rate` by age",
    follows: "leaves the run alive; as many move in on average",
    parameters: ["pop.migration.rate"],
  },
};
