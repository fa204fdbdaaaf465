import { log } from "@placewell/core";

/** A lognormal stay, days. */
export interface Stay {
  readonly mean: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
}

function stay(mean: number, sd: number): Stay {
  return { mean, sigma: Math.sqrt(log(1 + (sd / mean) ** 2)) };
}

/** What is published of one kind of patient. */
export interface PatientKind {
  readonly name: string;
  /** Mean days between two who come to the acute ward, and between two who come straight to rehabilitation. */
  readonly daysBetween: { readonly acute: number; readonly rehab: number };
  /** Share who leave the acute ward for rehabilitation. */
  readonly toRehab: number;
  /** Share who leave each ward for home with early supported discharge, and how long these stay before. */
  readonly supported: { readonly acute: number; readonly rehab: number };
  readonly supportedStay: { readonly acute: Stay; readonly rehab: Stay };
  /** How long all others stay. */
  readonly stay: { readonly acute: Stay; readonly rehab: Stay };
}

/** Only of stroke patients is it published that those with supported discharge stay for another time. */
function alike(acute: Stay, rehab: Stay): Pick<PatientKind, "stay" | "supportedStay"> {
  return { stay: { acute, rehab }, supportedStay: { acute, rehab } };
}

/**
 * Kinds of patients of an acute stroke and a rehabilitation ward.
 * @source Monks, Worthington, Allen, Pitt, Stein, James 2016, BMC Health Services Research 16:530. The standard deviation
 * of 8.61 days is from the authors' code.
 */
export const PATIENT_KINDS: readonly PatientKind[] = [
  {
    name: "stroke",
    daysBetween: { acute: 1.2, rehab: 21.8 },
    toRehab: 0.24,
    supported: { acute: 0.13, rehab: 0.4 },
    supportedStay: { acute: stay(4.6, 4.8), rehab: stay(30.3, 23.1) },
    stay: { acute: stay(7.4, 8.61), rehab: stay(28.4, 27.2) },
  },
  {
    name: "transient ischaemic attack",
    daysBetween: { acute: 9.3, rehab: Number.POSITIVE_INFINITY },
    toRehab: 0.01,
    supported: { acute: 0.01, rehab: 0 },
    ...alike(stay(1.8, 2.3), stay(18.7, 23.5)),
  },
  {
    name: "complex neurological",
    daysBetween: { acute: 3.6, rehab: 31.7 },
    toRehab: 0.11,
    supported: { acute: 0.05, rehab: 0.09 },
    ...alike(stay(4, 5), stay(27.6, 28.4)),
  },
  {
    name: "other",
    daysBetween: { acute: 3.2, rehab: 28.6 },
    toRehab: 0.05,
    supported: { acute: 0.1, rehab: 0.13 },
    ...alike(stay(3.8, 5.2), stay(16.1, 14.1)),
  },
];

/** Patients who would be on each ward on average, were there beds for all. @param demand factor of arrivals by kind */
export function expectedPatients(demand: readonly number[]): { readonly acute: number; readonly rehab: number } {
  let acute = 0;
  let rehab = 0;
  PATIENT_KINDS.forEach(({ daysBetween, toRehab, supported, supportedStay, stay }, kind) => {
    const meanStay = (ward: "acute" | "rehab"): number =>
      supported[ward] * supportedStay[ward].mean + (1 - supported[ward]) * stay[ward].mean;
    acute += (demand[kind] / daysBetween.acute) * meanStay("acute");
    rehab += demand[kind] * (toRehab / daysBetween.acute + 1 / daysBetween.rehab) * meanStay("rehab");
  });
  return { acute, rehab };
}
