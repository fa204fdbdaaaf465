import type { Submodel } from "./meaning.js";

/** How people are drawn before the first day, and on entry. */
export const INITIALISATION: readonly Submodel[] = [
  {
    name: "Age, sex and proneness",
    text: [
      "Every neighbourhood has as many people in each age band as the census counts; ages lie evenly within a band of five years, and past 90 exponentially with mean `care.1.2.age90.mean`, up to `care.1.2.age90.cap`.",
      "Sex follows the share of women in the band (`pop.sexShare`, `pop.share90`). Proneness to gather deficits is gamma of shape `efi.r`, proneness to crises gamma of shape `crisis.omega.shape`, both with mean 1 and fixed for life.",
      "People who turn 50 later enter at a fifth of the number aged 50-54 a year.",
    ],
    parameters: ["care.1.2.age90.mean", "care.1.2.age90.cap", "efi.r", "crisis.omega.shape"],
  },
  {
    name: "Frailty, function and conditions",
    text: [
      "Deficits are Poisson about the proneness times `efi.A` e^(`efi.b`(age − 70) + `efi.gF`(age) × deprivation). Function is an ordered logit of age, deficits, dementia and deprivation (`fn.start`); a loss lies evenly in the last `care.1.3.fnLoss.years` years.",
      "Dementia: `care.1.6.dementia.under65`, then a logistic in age (`dem.start`). High blood pressure: `htn.prevalence`, `htn.slope`, of which `htn.undiagnosed` is unknown and `htn.uncontrolled` of the rest high. Chronic respiratory disease, severe mental illness and learning disability by age and deprivation.",
    ],
    parameters: [
      "efi.A",
      "efi.b",
      "efi.gF",
      "efi.cuts",
      "care.2.2.knots.ages",
      "fn.start",
      "care.1.3.fnLoss.years",
      "care.1.6.dementia.under65",
      "dem.start",
      "htn.prevalence",
      "htn.slope",
      "htn.undiagnosed",
      "htn.uncontrolled",
      "care.1.3.resp.prevalence",
      "care.1.3.resp.slope",
      "care.1.3.smi.prevalence",
      "care.1.3.smi.slope",
      "care.1.3.ld.prevalence",
    ],
  },
  {
    name: "Home, unpaid care and care in force",
    text: [
      "Living alone: `alone.base` by age × `alone.sex` × the neighbourhood's share of one-person households over England's (`alone.reference`), at most `alone.cap`. Unpaid care: `carer.byFunction` × `carer.alone`, hours from `carer.hours`.",
      "A damp home follows the neighbourhood's homes in poor condition (`care.1.3.damp`), a cold one its fuel poverty (`care.1.3.cold`).",
      "Care homes at 65+: `care.1.8.careHome.scale` × `care.1.8.careHome.byFunction` × `care.1.8.careHome.dementia` × `care.1.8.careHome.byAge`; nursing with `care.1.8.careHome.nursing`. Home care: `care.1.8.package.byFunction`, hours from `pkg.hours`, the first review within the usual interval.",
    ],
    parameters: [
      "alone.base",
      "alone.sex",
      "alone.reference",
      "alone.cap",
      "carer.byFunction",
      "carer.alone",
      "carer.hours",
      "care.1.3.damp",
      "care.1.3.cold",
      "care.1.8.careHome.scale",
      "care.1.8.careHome.byFunction",
      "care.1.8.careHome.dementia",
      "care.1.8.careHome.byAge",
      "care.1.8.careHome.nursing",
      "care.1.8.package.byFunction",
      "pkg.hours",
      "care.2.3.packageReview.days",
    ],
  },
  {
    name: "Terminal phase",
    text: [
      "People are in the terminal phase at the start with probability `term.share` × the yearly probability of death × `term.mean` × `care.1.9.terminal.byFrailty`, and die after an exponential time.",
    ],
    parameters: ["term.share", "term.mean", "care.1.9.terminal.byFrailty"],
  },
];

/** What follows from the events of the streams, in the order of a person's way. */
export const SUBMODELS: readonly Submodel[] = [
  {
    name: "Severity of a crisis, and function it costs",
    text: [
      "Severity 3 (needs a hospital bed) has logit `sev.l` + `care.3.1.severity3` × (frailty class, age − 75, terminal phase); of the rest `care.3.1.severity2.share` need assessment the same day (2), the others advice (1).",
      "A crisis costs one level of function with probability `onset.fn` × `care.3.1.onset.byAge`.",
    ],
    parameters: ["sev.l", "care.3.1.severity3", "care.3.1.severity2.share", "onset.fn", "care.3.1.onset.byAge"],
  },
  {
    name: "First contact, and what it does",
    text: [
      "Who is called follows `care.3.2.contact.severity1` to `care.3.2.contact.severity3`; `care.3.2.walkInTo999` moves walk-ins of people who need much help to 999, `care.3.2.under65` moves younger people from 999 and the response team to walking in. A programme may move a share of 999 to its hub.",
      "A GP (`care.3.3.gp.severity1` …) and 111 (`care.3.3.nhs111.severity1` …) resolve the crisis, ask the response team, or send to A&E; a GP may admit directly.",
      "999 closes calls on the telephone (`care.3.3.ambulance.hearAndTreat`), treats at the scene (`care.3.3.ambulance.seeAndTreat`, × `care.3.3.ambulance.fallSeeAndTreat` for falls), hands on to the response team (`care.3.3.ambulance.ucr`), or conveys. A programme may change the odds of conveyance at severity 1 and 2.",
      "The response team or the hub resolves the crisis at home, or conveys with `care.3.3.ucr.convey`; severity 3, and calls that it has no visit for, go to 999. Severity 2 treated at home comes back as severity 3 with `return.2`.",
    ],
    parameters: [
      "care.3.2.contact.severity1",
      "care.3.2.contact.severity2",
      "care.3.2.contact.severity3",
      "care.3.2.walkInTo999",
      "care.3.2.under65",
      "care.3.3.gp.severity1",
      "care.3.3.gp.severity2",
      "care.3.3.gp.severity3",
      "care.3.3.nhs111.severity1",
      "care.3.3.nhs111.severity2",
      "care.3.3.nhs111.severity3",
      "care.3.3.ambulance.hearAndTreat",
      "care.3.3.ambulance.seeAndTreat",
      "care.3.3.ambulance.fallSeeAndTreat",
      "care.3.3.ambulance.ucr",
      "care.3.3.ucr.convey",
      "return.2",
    ],
  },
  {
    name: "A&E and admission",
    text: [
      "A&E admits with `adm.ae` by severity and frailty. Of those admitted `zeroday` by age (× `care.3.4.zeroday.severe`, `care.3.4.zeroday.terminal`) go home the same day; the others ask for a ward bed after a lognormal time in A&E (`care.3.4.aeTime`).",
    ],
    parameters: ["adm.ae", "zeroday", "care.3.4.zeroday.severe", "care.3.4.zeroday.terminal", "care.3.4.aeTime"],
  },
  {
    name: "Stay in hospital",
    text: [
      "Delirium has logit `delirium.base` + `delirium.F` + `delirium.age` (age − 75) + `delirium.dementia`. The clinical stay is `care.3.4.los.minimum` + lognormal of mean `los.L0` by age × `los.F` and sigma `los.sigma`, with delirium + exponential of mean `delirium.days`, at most `care.3.4.los.cap`.",
      "Acute death has logit `acute.death0` + `acute.death.age` (age − 75) + `acute.death.F` × frailty class + `acute.death.terminal` + `acute.death.delirium`, + `board.harm` after a long wait for a bed; its moment lies evenly in the stay.",
    ],
    parameters: [
      "delirium.base",
      "delirium.F",
      "delirium.age",
      "delirium.dementia",
      "delirium.days",
      "care.3.4.los.minimum",
      "los.L0",
      "los.F",
      "los.sigma",
      "care.3.4.los.cap",
      "acute.death0",
      "acute.death.age",
      "acute.death.F",
      "acute.death.terminal",
      "acute.death.delirium",
      "board.harm",
    ],
  },
  {
    name: "Function after the stay",
    text: [
      "When ready, and again for the days between ready and leaving, a level of function is lost with probability 1 − e^(−`decond.day` × days × `care.3.5.decond.delirium` × `care.3.5.decond.frail` × `care.3.5.decond.byAge`): so delay harms.",
    ],
    parameters: ["decond.day", "care.3.5.decond.delirium", "care.3.5.decond.frail", "care.3.5.decond.byAge"],
  },
  {
    name: "Leaving hospital",
    text: [
      "The weights of pathways 1 to 3 are `path.c` × `path.fn` × `care.3.6.weight.alone` × `care.3.6.weight.dementia` × `care.3.6.weight.under65`, or `care.3.6.weight.careHome` for care-home residents, their sum at most `care.3.6.weight.cap`; the rest go home without new support.",
      "A process takes `path.delay` × `care.3.6.delay.p0` or `care.3.6.delay.mean` days. People leave within `care.3.6.leaving.hours`; weekend departures move with `path.weekend`. Then P1 waits for reablement or, with function 2 and more and `care.3.6.p1.homeCare`, for home care; P2 for a short-term bed; P3 for a care-home place. The ward bed is kept until the next place is held; after `spot.days` one is bought.",
    ],
    parameters: [
      "path.c",
      "path.fn",
      "care.3.6.weight.alone",
      "care.3.6.weight.dementia",
      "care.3.6.weight.under65",
      "care.3.6.weight.careHome",
      "care.3.6.weight.cap",
      "path.delay",
      "care.3.6.delay.p0",
      "care.3.6.delay.mean",
      "care.3.6.leaving.hours",
      "path.weekend",
      "care.3.6.p1.homeCare",
      "spot.days",
    ],
  },
  {
    name: "Reablement and short-term beds",
    text: [
      "Reablement is lognormal of mean `reable.len` and sigma `care.3.7.reablement.sigma`; at its end a level of function is regained with `fn.reable`, and people who need much help ask for home care with `care.3.7.reablement.package`, the slot kept for a while.",
      "A stay in a short-term bed is lognormal of mean `ic.len` and sigma `care.3.7.shortTermBed.sigma`; at its end a level is regained with `care.3.7.shortTermBed.recovery`, dependent people ask for a care home with `care.3.7.shortTermBed.careHome` (the bed is kept `care.3.7.shortTermBed.hold` days), others for home care with `care.3.7.shortTermBed.package`.",
    ],
    parameters: [
      "reable.len",
      "care.3.7.reablement.sigma",
      "fn.reable",
      "care.3.7.reablement.package",
      "ic.len",
      "care.3.7.shortTermBed.sigma",
      "care.3.7.shortTermBed.recovery",
      "care.3.7.shortTermBed.careHome",
      "care.3.7.shortTermBed.hold",
      "care.3.7.shortTermBed.package",
    ],
  },
  {
    name: "Home care and care homes",
    text: [
      "A package has `pkg.hours` by function. Reviews follow `care.2.3.packageReview.days`; each ends it with `pkg.review` by function.",
      "Whoever gets a care-home place lives there for good, in a nursing home with `care.1.8.careHome.nursing`; home care and reablement end.",
    ],
    parameters: ["pkg.hours", "care.2.3.packageReview.days", "pkg.review", "care.1.8.careHome.nursing"],
  },
  {
    name: "People who are not modelled",
    text: [
      "They come for ward beds as a Poisson process that fills `bed.background` beds, stay lognormally (`care.4.2.background.stay`), and `care.4.2.background.elective` of them are planned. Beds go up to `bed.escalation` of the core; planned arrivals are refused when they are nearly full.",
    ],
    parameters: ["bed.escalation", "care.4.2.background.stay", "care.4.2.background.elective"],
  },
  {
    name: "Use that accrues with time",
    text: [
      "Community nurse contacts are counted from time alive: `care.2.5.nurse.rate` × `care.2.5.nurse.byFrailty` × `care.2.5.nurse.byFunction`. Each response visit counts as `care.5.1.ucr.contacts` contacts.",
    ],
    parameters: [
      "care.2.5.nurse.rate",
      "care.2.5.nurse.byFrailty",
      "care.2.5.nurse.byFunction",
      "care.5.1.ucr.contacts",
    ],
  },
];
