import type { ParameterTable } from "../parameters/parameter.js";
import { scalar, vector } from "../parameters/parameter.js";
import type { FrailtyParameters } from "./frailty.js";

/** Numbers that describe people before the first day. Meanings and units stand with the parameters' rows. */
export interface PopulationParameters {
  readonly frailty: FrailtyParameters;
  readonly meanYearsAbove90: number;
  readonly maxAge: number;
  readonly crisisPronenessShape: number;
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
  readonly dampShare: number;
  readonly dampEnglandShare: number;
  readonly coldShareOfFuelPoor: number;
  readonly terminalShare: number;
  readonly terminalMeanYears: number;
  readonly terminalByFrailty: Float64Array;
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
    meanYearsAbove90: one("care.1.2.age90.mean"),
    maxAge: one("care.1.2.age90.cap"),
    crisisPronenessShape: one("crisis.omega.shape"),
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
