import { IMMEDIATE, type Programme } from "../../src/index.js";

/** A programme that does nothing but what a test gives it. */
export function plainProgramme(more: Partial<Programme> = {}): Programme {
  return {
    description: {
      name: "made-up",
      catalogueId: "T",
      title: "",
      purpose: "",
      whoGetsIt: "",
      evidenceGrade: "",
      parameters: [],
      options: [],
      harms: [],
      caveats: [],
    },
    set: "evidence",
    options: {},
    parameters: [],
    caveats: [],
    start: 0,
    stop: Number.POSITIVE_INFINITY,
    effectScale: 1,
    resourcesOn: true,
    harmsOn: true,
    fidelity: 1,
    curve: IMMEDIATE,
    modifiers: [],
    ...more,
  };
}
