import {
  type CommonOptions,
  CRISIS_TYPES,
  type Eligibility,
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
  /** Its effect on crises by dose, where not three in four. */
  readonly ratioAt?: (effectScale: number) => number;
  /** Options that it does not listen to. */
  readonly deafTo?: readonly ("effectScale" | "start")[];
}

/** A strong programme for everybody, or for the people of an enrolment rule: three crises in four do not happen. */
export function plantedProgramme(planted: Planted = {}, options: CommonOptions = {}): Programme {
  const { name = "planted", deafTo = [] } = planted;
  const given = deafTo.includes("start") ? {} : options;
  const scope = planted.enrolment === undefined ? ("residents" as const) : ("recipients" as const);
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
    modifiers: [
      ...(planted.hubVisitsPerDay === undefined
        ? []
        : [
            {
              target: "capacity.hub-visits",
              combiner: "capacity",
              value: planted.hubVisitsPerDay,
              scope: "residents",
            } as const,
          ]),
      ...(planted.divertsToHub
        ? [{ target: "p.contact.999", combiner: "divert", value: 0.9, scope } as const]
        : CRISIS_TYPES.map(
            (type) =>
              ({
                target: `hazard.crisis.${type}`,
                combiner: "rate-ratio",
                value: planted.ratioAt?.(options.effectScale ?? 1) ?? 0.25,
                scope,
              }) as const,
          )),
    ],
    ...(planted.enrolment === undefined ? {} : { enrolment: planted.enrolment }),
  };
}

/** Everybody who meets a condition is enrolled at the first review. */
export function everybodyWho(eligible: Eligibility): EnrolmentRule {
  return {
    eligible,
    registerSensitivity: 1,
    registerLatencyDays: 0,
    eventSensitivity: 1,
    foundAt: [],
    uptake: 1,
    caseloadCap: 1_000_000,
  };
}
