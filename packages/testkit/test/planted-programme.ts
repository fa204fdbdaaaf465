import {
  type CommonOptions,
  CRISIS_TYPES,
  type EnrolmentRule,
  IMMEDIATE,
  type MaturityCurve,
  type Programme,
} from "@placewell/core";

/** How a programme that is made up for a test departs from a harmless one. */
export interface Planted {
  readonly name?: string;
  readonly enrolment?: EnrolmentRule;
  readonly hubVisitsPerDay?: number;
  readonly divertsToHub?: boolean;
  readonly curve?: MaturityCurve;
  /** Options that it does not listen to. */
  readonly deafTo?: readonly ("effectScale" | "start")[];
}

/** A strong programme for everybody, or for the people of an enrolment rule: three crises in four do not happen. */
export function plantedProgramme(planted: Planted = {}, options: CommonOptions = {}): Programme {
  const { name = "planted", deafTo = [] } = planted;
  const given = deafTo.includes("start") ? {} : options;
  const scope = planted.enrolment === undefined ? ("everyone" as const) : ("enrolled" as const);
  return {
    description: {
      name,
      catalogueId: "T1",
      title: "Planted",
      purpose: "To be caught.",
      whoGetsIt: "Whoever a test says.",
      evidenceGrade: "none",
      parameters: [],
      options: [],
      harms: [],
      caveats: [],
    },
    set: "evidence",
    options: {},
    parameters: [],
    caveats: [],
    start: Number(given.start ?? 0),
    stop: Number.POSITIVE_INFINITY,
    effectScale: deafTo.includes("effectScale") ? 1 : (options.effectScale ?? 1),
    resourcesOn: options.resources !== "off",
    harmsOn: true,
    fidelity: 1,
    curve: planted.curve ?? IMMEDIATE,
    modifiers: planted.divertsToHub
      ? [{ target: "p.contact.999", kind: "share-removed", value: 0.9, scope }]
      : CRISIS_TYPES.map((type) => ({ target: `hazard.crisis.${type}`, kind: "ratio", value: 0.25, scope })),
    ...(planted.enrolment === undefined ? {} : { enrolment: planted.enrolment }),
    ...(planted.hubVisitsPerDay === undefined ? {} : { hubVisitsPerDay: planted.hubVisitsPerDay }),
  };
}

/** Everybody who meets a condition is enrolled at the first review. */
export function everybodyWho(isEligible: EnrolmentRule["isEligible"]): EnrolmentRule {
  return {
    isEligible,
    registerSensitivity: 1,
    registerLatencyDays: 0,
    eventSensitivity: 1,
    foundAtEvents: [],
    uptake: 1,
    caseloadCap: 1_000_000,
  };
}
