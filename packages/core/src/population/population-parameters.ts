import type { ParameterTable } from "../parameters/parameter.js";
import { scalar, vector } from "../parameters/parameter.js";
import type { FrailtyParameters } from "./frailty.js";

/** Numbers that describe people before the first day. Meanings and units stand with the parameters' rows. */
export interface PopulationParameters {
  readonly frailty: FrailtyParameters;
  /** Ratios under the switch `efi.anchor` rising: of deficits at the start, and of the gain of deficits. */
  readonly risingFrailty: Float64Array;
  readonly meanYearsAbove90: number;
  readonly maxAge: number;
  readonly crisisPronenessShape: number;
  /** The same under the switch `term.model` proximityFree. */
  readonly crisisPronenessShapeFree: number;
  readonly functionThresholds: Float64Array;
  /** Slopes of the function score: age, deficits, dementia, deprivation. */
  readonly functionSlopes: Float64Array;
  /** Losses of function before the start lie within so many years of it. */
  readonly functionLostYears: number;
  /** Probability under 60 and at 60-64. */
  readonly dementiaUnder65: Float64Array;
  /** Intercept and slope by age less 67. */
  readonly dementiaLogit: Float64Array;
  readonly aloneByAge: Float64Array;
  /** Ratios for men and for women. */
  readonly aloneBySex: Float64Array;
  readonly aloneEnglandShare: number;
  readonly aloneCap: number;
  readonly carerByFunction: Float64Array;
  /** Ratios for people living with others and for people living alone. */
  readonly carerByHousehold: Float64Array;
  /** Shares of hours bands, rows for function 1 to 3. */
  readonly carerHours: Float64Array;
  readonly careHomeByFunction: Float64Array;
  readonly careHomeDementia: number;
  readonly careHomeByAge: Float64Array;
  readonly careHomeScale: number;
  /** Share in nursing homes at function 2 and at function 3. */
  readonly nursingShare: Float64Array;
  /** Probability of a package at function 2 and 3. */
  readonly packageByFunction: Float64Array;
  /** Hours a week at function 0-1, 2, 3. */
  readonly packageHours: Float64Array;
  readonly reviewIntervalDays: number;
  readonly hypertensionByAge: Float64Array;
  readonly hypertensionGradient: number;
  readonly undiagnosedByAge: Float64Array;
  readonly uncontrolled: number;
  readonly respiratoryByAge: Float64Array;
  readonly respiratoryGradient: number;
  readonly smi: Float64Array;
  readonly learningDisability: Float64Array;
  /** People with severe mental illness per resident aged 20-49, and log ratio by deprivation. */
  readonly smiUnder50: Float64Array;
  /** People with a learning disability per resident aged 20-49; children with complex needs per resident under 18. */
  readonly learningDisabilityUnder50: number;
  readonly complexNeeds: number;
  /** Share of women among them: severe mental illness, learning disability, complex needs. */
  readonly womenUnder50: Float64Array;
  readonly dementiaDiagnosed: number;
  readonly work: WorkParameters;
  /** Probability at middling deprivation, and change per unit of deprivation. */
  readonly paysForCare: Float64Array;
  readonly ownersBonus65: number;
  /** Growth from 2021 to 2025 of the eight age bands, of those under 18 and of those aged 20-49. */
  readonly growthTo2025: Float64Array;
  /** The growth applied, in the same order; 1 for the counts of the census. */
  readonly growth: Float64Array;
  /** Moves into the place a year, per resident at 50-64, 65-74, 75-84 and 85+. */
  readonly arrivals: Float64Array;
  /** Whether people move in at all. */
  readonly hasArrivals: boolean;
  /** Whether factors that a place gives for its neighbourhoods count. */
  readonly usesResiduals: boolean;
  readonly dampShare: number;
  readonly dampEnglandShare: number;
  readonly coldShareOfFuelPoor: number;
  readonly terminalShare: number;
  readonly terminalMeanYears: number;
  readonly terminalByFrailty: Float64Array;
}

/** Work of people of working age at entry. */
export interface WorkParameters {
  /** Whether work is followed at all. */
  readonly isFollowed: boolean;
  /** First age, and the age from which nobody is counted as of working age. */
  readonly ages: Float64Array;
  /** Out of work for health: probability at middling deprivation, and log ratio by deprivation. */
  readonly outOfWork: Float64Array;
  /** The same with severe mental illness, and with a learning disability. */
  readonly outOfWorkHighNeed: Float64Array;
  /** Share in work of the others. */
  readonly employed: number;
}

/**
 * Reads the numbers from a parameter table.
 * @throws InputError when an id is missing or has another length
 */
export function populationParameters(table: ParameterTable): PopulationParameters {
  const one = (id: string): number => scalar(table, id);
  const list = (id: string, length: number): Float64Array => vector(table, id, length);
  const smiShare = one("care.1.3.smi.prevalence");
  const damp = list("care.1.3.damp", 2);
  return {
    frailty: {
      deficitsAt70: one("efi.A"),
      growthPerYear: one("efi.b"),
      gradient: list("efi.gF", 5),
      gradientAges: list("care.2.2.knots.ages", 5),
      spreadShape: one("efi.r"),
      classStarts: list("efi.cuts", 3),
    },
    risingFrailty: list("efi.rising", 2),
    meanYearsAbove90: one("care.1.2.age90.mean"),
    maxAge: one("care.1.2.age90.cap"),
    crisisPronenessShape: one("crisis.omega.shape"),
    crisisPronenessShapeFree: list("term.free", 10)[0],
    ...functionScore(list("fn.start", 7)),
    functionLostYears: one("care.1.3.fnLoss.years"),
    dementiaUnder65: list("care.1.6.dementia.under65", 2),
    dementiaLogit: list("dem.start", 2),
    aloneByAge: list("alone.base", 4),
    aloneBySex: list("alone.sex", 2),
    aloneEnglandShare: one("alone.reference"),
    aloneCap: one("alone.cap"),
    carerByFunction: list("carer.byFunction", 4),
    carerByHousehold: list("carer.alone", 2),
    carerHours: list("carer.hours", 9),
    careHomeByFunction: list("care.1.8.careHome.byFunction", 4),
    careHomeDementia: one("care.1.8.careHome.dementia"),
    careHomeByAge: list("care.1.8.careHome.byAge", 3),
    careHomeScale: one("care.1.8.careHome.scale"),
    nursingShare: list("care.1.8.careHome.nursing", 2),
    packageByFunction: list("care.1.8.package.byFunction", 2),
    packageHours: list("pkg.hours", 3),
    reviewIntervalDays: list("care.2.3.packageReview.days", 2)[1],
    hypertensionByAge: list("htn.prevalence", 4),
    hypertensionGradient: one("htn.slope"),
    undiagnosedByAge: list("htn.undiagnosed", 3),
    uncontrolled: one("htn.uncontrolled"),
    respiratoryByAge: list("care.1.3.resp.prevalence", 3),
    respiratoryGradient: one("care.1.3.resp.slope"),
    smi: Float64Array.of(smiShare, one("care.1.3.smi.slope")),
    learningDisability: list("care.1.3.ld.prevalence", 2),
    smiUnder50: Float64Array.of(one("care.1.2.smi.rate"), one("care.1.2.smi.slope")),
    learningDisabilityUnder50: one("care.1.2.ld.rate"),
    complexNeeds: one("care.1.2.complexChild.rate"),
    womenUnder50: list("care.1.2.under50.women", 3),
    dementiaDiagnosed: one("care.1.3.dementiaDx"),
    work: {
      isFollowed: true,
      ages: list("care.1.3.work.ages", 2),
      outOfWork: list("care.1.3.work.outOfWork", 2),
      outOfWorkHighNeed: list("care.1.3.work.outOfWorkHighNeed", 2),
      employed: one("care.1.3.work.employed"),
    },
    paysForCare: list("care.1.3.payerSelf", 2),
    ownersBonus65: one("care.1.3.tenure.ownedBonus65"),
    growthTo2025: list("pop.growth2025", 10),
    growth: new Float64Array(10).fill(1),
    arrivals: list("pop.migration.rate", 4),
    hasArrivals: false,
    usesResiduals: true,
    dampShare: damp[0],
    dampEnglandShare: damp[1],
    coldShareOfFuelPoor: one("care.1.3.cold"),
    terminalShare: one("term.share"),
    terminalMeanYears: one("term.mean"),
    terminalByFrailty: list("care.1.9.terminal.byFrailty", 4),
  };
}

/** Thresholds of levels 1, 2, 3, then slopes by age, deficits, dementia and deprivation. */
function functionScore(values: Float64Array): Pick<PopulationParameters, "functionThresholds" | "functionSlopes"> {
  return { functionThresholds: values.slice(0, 3), functionSlopes: values.slice(3) };
}
