import { type ParameterTable, scalar, vector } from "../parameters/parameter.js";
import { strainPerHour } from "../population/carer-strain.js";
import type { FrailtyParameters } from "../population/frailty.js";
import { populationParameters } from "../population/population-parameters.js";

/** Every number the model of care reads, by the part that reads it. Meanings and units stand with the parameters' rows. */
export interface CareParameters {
  readonly frailty: FrailtyParameters;
  readonly knotAges: Float64Array;
  readonly bandAges: Float64Array;
  readonly seasonPeak: number;
  readonly deficits: {
    readonly scale: number;
    /** Ratio of the scale under the switch `efi.anchor` rising. */
    readonly rising: number;
    readonly ageGrowth: number;
  };
  readonly decline: {
    readonly rate: number;
    readonly ageGrowth: number;
    readonly byFrailty: Float64Array;
    readonly dementia: number;
    readonly terminal: number;
    readonly byFunction: Float64Array;
  };
  readonly recovery: {
    readonly recent: number;
    readonly old: number;
    readonly recentYears: number;
    readonly ageGrowth: number;
    readonly dementia: number;
    readonly terminal: number;
    readonly reablement: number;
    readonly reablementEnd: number;
  };
  readonly dementia: { readonly rate: number; readonly growth: number; readonly fromAge: number };
  readonly bloodPressure: { readonly find: number; readonly controlled: number };
  readonly aloneOnset: { readonly rate: number; readonly growth: number; readonly endsCare: number };
  readonly carers: {
    /** Rate at which unpaid care starts, by function. */
    readonly start: Float64Array;
    /** Rate at which it stops: without strain, and added at full strain. */
    readonly end: Float64Array;
    /** Shares of hours bands when it starts, rows for function 1 to 3. */
    readonly hours: Float64Array;
    /** Strain at the start, by hours band. */
    readonly strain: Float64Array;
    /** Strain that goes with an hour a week more, from the lightest band of hours to the heaviest. */
    readonly strainPerHour: number;
  };
  readonly dementiaDiagnosed: number;
  readonly work: {
    /** First working age, and the age from which nobody is of working age. */
    readonly ages: Float64Array;
    /** Rate of leaving work for health, and log ratio by deprivation. */
    readonly loss: Float64Array;
    readonly lossByFrailty: Float64Array;
    /** Ratio of leaving work with high needs. */
    readonly lossHighNeed: number;
    /** Rate of returning to work, and its ratio with high needs. */
    readonly gain: Float64Array;
  };
  /** Moves away from the place a year at 50-64, 65-74, 75-84 and 85+: under the switch `pop.migration` on, and in force. */
  readonly moveAwayWhenOn: Float64Array;
  readonly moveAway: Float64Array;
  readonly under50: {
    readonly rate: number;
    /** Learning disability, severe mental illness, child with complex needs. */
    readonly ratio: Float64Array;
    /** Other, respiratory, mental health; mental health with severe mental illness. */
    readonly mix: Float64Array;
  };
  readonly deaths: {
    readonly byAge: Float64Array;
    readonly byFrailty: Float64Array;
    readonly byFunction: Float64Array;
    readonly dementia: number;
    readonly careHome: number;
    readonly smi: number;
    readonly learningDisability: number;
    readonly gradient: Float64Array;
    readonly season: number;
    readonly terminalShare: number;
    readonly suddenShare: number;
    readonly terminalMeanYears: number;
    readonly afterDischarge: Float64Array;
    readonly place: number;
  };
  readonly crises: {
    readonly level: Float64Array;
    readonly growth: number;
    readonly slope: Float64Array;
    readonly byAge: Float64Array;
    readonly byFrailty: Float64Array;
    readonly byFunction: Float64Array;
    readonly gradient: Float64Array;
    readonly season: Float64Array;
    readonly terminal: number;
    /** Ratio by age of all crises under the switch `term.model` proximityFree, where the last months multiply nothing. */
    readonly proximityFree: Float64Array;
    readonly afterDischarge: number;
    readonly afterDischargeFade: Float64Array;
    readonly dementia: number;
    readonly careHome: number;
    readonly learningDisability: number;
    readonly smi: number;
    readonly fallAlone: number;
    readonly fallDementia: number;
    readonly respiratoryDisease: number;
    readonly noRespiratoryDisease: number;
    readonly coldHome: number;
    readonly bloodPressure: Float64Array;
    readonly socialByFunction: Float64Array;
    readonly socialByCarer: Float64Array;
    readonly socialStrain: number;
    readonly socialCareHome: number;
    readonly mentalSmi: number;
    readonly place: number;
  };
  readonly severity: {
    readonly base: Float64Array;
    readonly slopes: Float64Array;
    readonly severity2Share: number;
    readonly functionLoss: Float64Array;
    readonly functionLossByAge: Float64Array;
    /** Severity-3 fall: fracture; hip given fracture; loss of function given fracture. */
    readonly fracture: Float64Array;
  };
  readonly contact: {
    /** First contact by severity: GP, 111, 999, walk-in, urgent community response. */
    readonly first: readonly Float64Array[];
    readonly walkInTo999: Float64Array;
    readonly under65: Float64Array;
    /** When a GP can be reached on a working day: opens, closes. */
    readonly surgeryHours: Float64Array;
    /** When urgent community response comes, every day, where the switch `ucr.hours` says so: opens, closes. */
    readonly responseHours: Float64Array;
    /** Ambulance handover: minutes with nobody boarding, minutes added per boarder for each 10 cubicles. */
    readonly handover: Float64Array;
    readonly cubiclesPer100Beds: number;
    /** By severity: resolved, urgent community response, A&E, direct admission. */
    readonly gp: readonly Float64Array[];
    /** By severity: resolved, urgent community response, A&E, 999. */
    readonly nhs111: readonly Float64Array[];
    readonly hearAndTreat: Float64Array;
    readonly seeAndTreat: Float64Array;
    readonly handedOn: Float64Array;
    readonly fallSeeAndTreat: number;
    readonly ucrConvey: number;
    /** Share of those treated at home with severity 2 who are referred to reablement. */
    readonly toReablement: number;
    readonly admitted: Float64Array;
    readonly comesBack: Float64Array;
  };
  readonly ambulance: {
    /** Vehicle-hours of a response with a usual handover, and share of the hours on duty that responses take. */
    readonly hours: number;
    readonly inUse: number;
    /** Minutes of driving, in the response time alone. */
    readonly driveMinutes: number;
  };
  readonly stay: {
    readonly zeroDay: Float64Array;
    readonly zeroDaySevere: number;
    readonly zeroDayTerminal: number;
    readonly virtualWard: {
      /** Share of admissions from A&E with severity 2, for a night or more, who could be looked after at home. */
      readonly stepUp: number;
      /** Share of stays on the ward whose last part could be spent at home, shortest such stay, and that part. */
      readonly stepDown: number;
      readonly shortest: number;
      readonly partAtHome: number;
      /** Ratio of the loss of function of a day on a ward. */
      readonly deconditioning: number;
    };
    /** Share who stay one night when same-day care is closed or full. */
    readonly sameDayNight: number;
    /** Shortest single night in hospital, days. */
    readonly shortestNight: number;
    /** Same-day care opens, closes. */
    readonly sameDayHours: Float64Array;
    readonly aeHours: Float64Array;
    readonly delirium: {
      readonly base: number;
      readonly byFrailty: Float64Array;
      readonly age: number;
      readonly dementia: number;
      readonly days: number;
      /** Share of what goes with delirium, in deaths and days, that it causes; as in force by the switch `delirium.causal`. */
      readonly causal: number;
    };
    readonly meanDays: Float64Array;
    /** Ratio of the stay of people under 50. */
    readonly under50: number;
    readonly byFrailty: Float64Array;
    readonly sigma: number;
    readonly minimum: number;
    readonly cap: number;
    readonly death: {
      readonly base: number;
      readonly age: number;
      readonly frailty: number;
      readonly terminal: number;
      readonly delirium: number;
      readonly boarding: Float64Array;
      /** Share of these deaths that the stay itself brings about. */
      readonly byStay: number;
    };
    readonly deconditioning: {
      readonly perDay: number;
      readonly delirium: number;
      readonly byFrailty: Float64Array;
      readonly byAge: Float64Array;
    };
  };
  readonly discharge: {
    readonly weights: Float64Array;
    readonly byFunction: Float64Array;
    readonly under65: Float64Array;
    readonly alone: Float64Array;
    readonly dementia: Float64Array;
    readonly fromCareHome: Float64Array;
    readonly cap: number;
    readonly delayScale: Float64Array;
    readonly delayHome: Float64Array;
    readonly delayMean: Float64Array;
    readonly homeCareShare: number;
    readonly hours: Float64Array;
    readonly weekend: Float64Array;
    readonly spotDays: Float64Array;
    /** Leaving with a package in force: probability of arranging it anew, days for which it is kept open. */
    readonly restart: Float64Array;
  };
  readonly community: {
    readonly reablementDays: number;
    readonly reablementSigma: number;
    /** Days after which a referral from home lapses. */
    readonly referralDays: number;
    readonly reablementPackage: Float64Array;
    readonly bedDays: number;
    readonly bedSigma: number;
    readonly bedRecovery: number;
    readonly bedToCareHome: number;
    readonly bedHoldDays: number;
    readonly bedToPackage: number;
    readonly packageHours: Float64Array;
    readonly packageEnds: Float64Array;
    readonly reviewDays: Float64Array;
    readonly packageNeed: Float64Array;
    /** Waiting at home for home care: strain added to a carer a month, ratios of loss of function and social crises. */
    readonly queueHarm: Float64Array;
    readonly packageNeedCarer: number;
    readonly packageNeedAlone: number;
    readonly careHomeScale: number;
    readonly careHomeGrowth: number;
    readonly careHomeRisk: Float64Array;
    readonly careHomeAssessmentDays: number;
    readonly nursingShare: Float64Array;
    /** Of those who could go to community care in place of a ward: share for reablement at home, for a short-term bed. */
    readonly stepUp: Float64Array;
  };
  readonly staffing: {
    /** Share of posts vacant by service: response team, reablement, home care, short-term beds; now, and when counted. */
    readonly vacant: Float64Array;
    readonly vacantWhenCounted: Float64Array;
    /** Amplitude of staff sickness over the year, and largest deviation of a day. */
    readonly winter: number;
    readonly spread: number;
  };
  readonly beds: {
    readonly escalation: Float64Array;
    readonly backgroundStay: Float64Array;
    readonly backgroundElective: number;
    /** Short-term community beds by the place's share of its integrated care board. */
    readonly shortTermByIcb: number;
    /** Share added to the slots of reablement where people are referred to it from home. */
    readonly slotsForReferrals: number;
  };
  /** The first day. */
  readonly start: {
    /** Whether people are found in hospital, short-term beds and reablement; else these begin empty. */
    readonly isFound: boolean;
    /** Share of crises of severity 1, 2 and 3 that come to hospital. */
    readonly reach: Float64Array;
    /** Core beds in use, and use of reablement, short-term beds and home care, over capacity. */
    readonly occupancy: number;
    readonly use: Float64Array;
    /** Share of those ready for support at home, and for a short-term bed, who wait for a place, where more need one than the target use. */
    readonly queueing: Float64Array;
  };
}

/** Number of crisis types. */
const CRISES = 7;

/**
 * Reads the numbers of the model of care from a parameter table.
 * @throws InputError when an id is missing or has another length
 */
export function careParameters(table: ParameterTable): CareParameters {
  const one = (id: string): number => scalar(table, id);
  const list = (id: string, length: number): Float64Array => vector(table, id, length);
  const bySeverity = (id: string, length: number): Float64Array[] =>
    [1, 2, 3].map((severity) => list(`${id}.severity${severity}`, length));
  const dementia = list("dem.inc", 2);
  const reablement = list("fn.reable", 2);
  const ambulance = list("care.4.2.ambulance", 2);
  const stepDown = list("care.3.4.virtualWard.stepDown", 3);
  return {
    frailty: populationParameters(table).frailty,
    knotAges: list("care.2.2.knots.ages", 5),
    bandAges: list("care.2.2.bands.ages", 9),
    seasonPeak: one("care.2.2.season.peak"),
    deficits: { scale: one("efi.k"), rising: list("efi.rising", 2)[1], ageGrowth: one("care.2.3.deficit.age") },
    decline: {
      rate: one("fn.decline0"),
      ageGrowth: one("fn.decline.age"),
      byFrailty: list("fn.decline.F", 4),
      dementia: one("care.2.3.fnDecline.dementia"),
      terminal: one("care.2.3.fnDecline.terminal"),
      byFunction: list("care.2.3.fnDecline.byFunction", 3),
    },
    recovery: {
      recent: one("fn.recoverRecent"),
      old: one("fn.recoverOld"),
      recentYears: one("care.2.3.fnRecover.recentYears"),
      ageGrowth: one("care.2.3.fnRecover.age"),
      dementia: one("care.2.3.fnRecover.dementia"),
      terminal: one("care.2.3.fnRecover.terminal"),
      reablement: reablement[0],
      reablementEnd: reablement[1],
    },
    dementia: { rate: dementia[0], growth: dementia[1], fromAge: one("care.2.3.dementia.fromAge") },
    bloodPressure: { find: one("htn.find"), controlled: one("care.2.3.htnFind.controlled") },
    aloneOnset: {
      rate: one("care.2.3.aloneOnset.rate"),
      growth: one("care.2.3.aloneOnset.age"),
      endsCare: one("care.2.3.aloneOnset.endsCare"),
    },
    carers: {
      start: list("care.2.3.carerStart", 4),
      end: list("care.2.3.carerEnd", 2),
      hours: list("carer.hours", 9),
      strain: list("care.1.3.carerStrain", 3),
      strainPerHour: strainPerHour(list("care.1.3.carerStrain", 3), list("care.2.5.unpaidHours", 3)),
    },
    dementiaDiagnosed: one("care.1.3.dementiaDx"),
    work: {
      ages: list("care.1.3.work.ages", 2),
      loss: list("care.2.3.workLoss.rate", 2),
      lossHighNeed: one("care.2.3.workLoss.highNeed"),
      lossByFrailty: list("care.2.3.workLoss.byFrailty", 4),
      gain: list("care.2.3.workGain", 2),
    },
    moveAwayWhenOn: list("pop.migration.rate", 4),
    moveAway: new Float64Array(4),
    under50: {
      rate: one("care.2.4.under50.rate"),
      ratio: list("care.2.4.under50.ratio", 3),
      mix: list("care.2.4.under50.mix", 4),
    },
    deaths: {
      byAge: list("mort.K", 18),
      byFrailty: list("mort.F", 4),
      byFunction: list("mort.fn", 4),
      dementia: one("mort.dem"),
      careHome: one("mort.ch"),
      smi: one("mort.smi"),
      learningDisability: one("mort.ld"),
      gradient: list("mort.gM", 5),
      season: one("mort.season"),
      terminalShare: one("term.share"),
      suddenShare: one("sudden.share"),
      terminalMeanYears: one("term.mean"),
      afterDischarge: list("post.mort", 2),
      place: one("place.mort"),
    },
    crises: {
      level: list("crisis.A", CRISES),
      growth: one("care.2.4.age"),
      slope: list("crisis.slope", CRISES),
      byAge: list("crisis.K", 9),
      byFrailty: list("crisis.F", 3 * CRISES),
      byFunction: list("crisis.fn", 4),
      gradient: list("crisis.gE", 5),
      season: list("crisis.season", CRISES),
      terminal: one("crisis.T"),
      proximityFree: list("term.free", 10).slice(1),
      afterDischarge: one("post.P"),
      afterDischargeFade: list("post.tau", 3),
      dementia: one("crisis.dem"),
      careHome: one("crisis.ch"),
      learningDisability: one("crisis.ld"),
      smi: one("crisis.smi"),
      fallAlone: one("care.2.4.fall.alone"),
      fallDementia: one("care.2.4.fall.dementia"),
      respiratoryDisease: one("resp.disease"),
      noRespiratoryDisease: one("care.2.4.resp.noDisease"),
      coldHome: one("resp.cold"),
      bloodPressure: list("cv.htn", 2),
      socialByFunction: list("care.2.4.social.byFunction", 4),
      socialByCarer: list("care.2.4.social.carer", 2),
      socialStrain: one("care.2.4.social.strain"),
      socialCareHome: one("care.2.4.social.careHome"),
      mentalSmi: one("care.2.4.mental.smi"),
      place: one("place.ea"),
    },
    severity: {
      base: list("sev.l", CRISES),
      slopes: list("care.3.1.severity3", 3),
      severity2Share: one("care.3.1.severity2.share"),
      functionLoss: list("onset.fn", 3),
      functionLossByAge: list("care.3.1.onset.byAge", 2),
      fracture: list("care.3.1.fracture", 3),
    },
    contact: {
      first: bySeverity("care.3.2.contact", 5),
      walkInTo999: list("care.3.2.walkInTo999", 2),
      under65: list("care.3.2.under65", 2),
      surgeryHours: list("care.3.2.surgeryHours", 2),
      responseHours: list("care.4.3.ucr.hours", 2),
      handover: list("care.4.5.handover", 2),
      cubiclesPer100Beds: one("care.4.5.cubicles"),
      gp: bySeverity("care.3.3.gp", 4),
      nhs111: bySeverity("care.3.3.nhs111", 4),
      hearAndTreat: list("care.3.3.ambulance.hearAndTreat", 3),
      seeAndTreat: list("care.3.3.ambulance.seeAndTreat", 3),
      handedOn: list("care.3.3.ambulance.ucr", 3),
      fallSeeAndTreat: one("care.3.3.ambulance.fallSeeAndTreat"),
      ucrConvey: one("care.3.3.ucr.convey"),
      toReablement: one("care.3.3.ucr.reablement"),
      admitted: list("adm.ae", 4),
      comesBack: list("return.2", 2),
    },
    stay: {
      zeroDay: list("zeroday", 4),
      zeroDaySevere: one("care.3.4.zeroday.severe"),
      zeroDayTerminal: one("care.3.4.zeroday.terminal"),
      virtualWard: {
        stepUp: one("care.3.4.virtualWard.stepUp"),
        stepDown: stepDown[0],
        shortest: stepDown[1],
        partAtHome: stepDown[2],
        deconditioning: one("care.3.4.virtualWard.decond"),
      },
      sameDayNight: one("care.3.4.zeroday.full"),
      shortestNight: one("care.3.4.zeroday.shortestNight"),
      sameDayHours: list("care.4.2.sdec.hours", 2),
      aeHours: list("care.3.4.aeTime", 3),
      delirium: {
        base: one("delirium.base"),
        byFrailty: list("delirium.F", 4),
        age: one("delirium.age"),
        dementia: one("delirium.dementia"),
        days: one("delirium.days"),
        causal: 1,
      },
      meanDays: list("los.L0", 4),
      under50: one("care.3.4.los.under50"),
      byFrailty: list("los.F", 4),
      sigma: one("los.sigma"),
      minimum: one("care.3.4.los.minimum"),
      cap: one("care.3.4.los.cap"),
      death: {
        base: one("acute.death0"),
        age: one("acute.death.age"),
        frailty: one("acute.death.F"),
        terminal: one("acute.death.terminal"),
        delirium: one("acute.death.delirium"),
        boarding: list("board.harm", 2),
        byStay: one("acute.death.byStay"),
      },
      deconditioning: {
        perDay: one("decond.day"),
        delirium: one("care.3.5.decond.delirium"),
        byFrailty: list("care.3.5.decond.frail", 2),
        byAge: list("care.3.5.decond.byAge", 3),
      },
    },
    ambulance: { hours: ambulance[0], inUse: ambulance[1], driveMinutes: one("care.4.5.drive") },
    discharge: {
      weights: list("path.c", 3),
      byFunction: list("path.fn", 12),
      under65: list("care.3.6.weight.under65", 3),
      alone: list("care.3.6.weight.alone", 3),
      dementia: list("care.3.6.weight.dementia", 3),
      fromCareHome: list("care.3.6.weight.careHome", 3),
      cap: one("care.3.6.weight.cap"),
      delayScale: list("path.delay", 4),
      delayHome: list("care.3.6.delay.p0", 3),
      delayMean: list("care.3.6.delay.mean", 3),
      homeCareShare: one("care.3.6.p1.homeCare"),
      hours: list("care.3.6.leaving.hours", 3),
      weekend: list("path.weekend", 2),
      spotDays: list("spot.days", 2),
      restart: list("care.3.6.p0.restart", 2),
    },
    community: {
      reablementDays: one("reable.len"),
      reablementSigma: one("care.3.7.reablement.sigma"),
      referralDays: one("care.3.7.reablement.referral"),
      reablementPackage: list("care.3.7.reablement.package", 2),
      bedDays: one("ic.len"),
      bedSigma: one("care.3.7.shortTermBed.sigma"),
      bedRecovery: one("care.3.7.shortTermBed.recovery"),
      bedToCareHome: one("care.3.7.shortTermBed.careHome"),
      bedHoldDays: one("care.3.7.shortTermBed.hold"),
      bedToPackage: one("care.3.7.shortTermBed.package"),
      packageHours: list("pkg.hours", 3),
      packageEnds: list("pkg.review", 4),
      reviewDays: list("care.2.3.packageReview.days", 2),
      packageNeed: list("care.need", 4),
      queueHarm: list("care.3.8.homeCareQueue", 3),
      packageNeedCarer: one("care.2.3.careNeed.carer"),
      packageNeedAlone: one("care.2.3.careNeed.alone"),
      careHomeScale: one("ch.k"),
      careHomeGrowth: one("ch.age"),
      careHomeRisk: list("ch.risk", 7),
      careHomeAssessmentDays: one("care.2.3.careHomeEntry.assessmentDays"),
      nursingShare: list("care.1.8.careHome.nursing", 2),
      stepUp: list("care.3.4.stepUp", 2),
    },
    staffing: {
      vacant: list("care.4.3.vacancy", 7),
      vacantWhenCounted: list("care.4.3.vacancy.counted", 7),
      winter: one("care.4.3.sickness.season"),
      spread: one("care.4.3.sickness.spread"),
    },
    beds: {
      escalation: list("bed.escalation", 3),
      backgroundStay: list("care.4.2.background.stay", 2),
      backgroundElective: one("care.4.2.background.elective"),
      shortTermByIcb: one("cap.shortTermBeds.icb"),
      slotsForReferrals: one("care.4.2.communityStepUp"),
    },
    start: {
      isFound: true,
      reach: list("care.4.6.reach", 3),
      occupancy: one("care.4.2.bed.occupancy"),
      use: list("care.4.2.loadShare", 3),
      queueing: list("care.4.6.queueing", 2),
    },
  };
}
