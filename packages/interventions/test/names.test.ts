import { bundles, type ProgrammeEntry, programmes } from "@placewell/interventions";
import { describe, expect, it, test } from "vitest";

/** Every programme that study files may name: a public contract. */
const PROGRAMMES = [
  "frailty-crisis-hub",
  "home-first",
  "mental-health-hub",
  "section-75-pooled-budget",
  "better-care-fund",
  "seven-day-social-care",
  "single-named-coordinator",
  "shared-care-record",
  "community-worker-expansion",
  "integration-transformation-fund",
  "integrated-personal-commissioning",
  "integrated-care-pioneers",
  "acute-provider-up-front-risk",
  "total-place",
  "multi-year-settlement",
  "running-cost-reduction",
  "outcome-targets",
  "health-inequalities-funding",
  "capitated-payment",
  "financial-pressure",
  "recurrent-delegated-budget",
  "place-devolution",
  "accountability-agreement",
  "decision-allocation",
  "integrated-neighbourhood-team",
  "co-location",
  "data-sharing",
  "model-transfer",
  "partnership-maturity",
  "governance-burden",
  "equal-voice",
  "hypertension-case-finding",
  "health-coach-cafe",
  "population-health-platform",
  "community-diagnostic-centre",
  "urgent-treatment-centre",
  "damp-and-mould-register",
  "home-adaptations",
  "hospital-housing-enablement",
  "health-mela",
  "poverty-truth-commission",
  "school-wellbeing-hub",
  "vaccination-outreach",
  "learning-disability-social-model",
  "nurse-training-pipeline",
  "work4health",
  "workwell",
  "gva-metric",
  "hospital-at-home",
  "virtual-ward-step-down",
  "inpatient-cga",
  "community-cga",
  "mild-frailty-home-support",
  "urgent-community-response",
  "reablement",
  "discharge-to-assess",
  "intermediate-and-social-care-supply",
  "falls-exercise",
  "home-hazard-removal",
  "warm-homes",
  "enhanced-health-in-care-homes",
  "social-prescribing",
  "community-health-worker",
  "case-management",
  "telecare",
  "telehealth",
  "medication-review",
  "carer-support",
];

/** Every bundle that study files may name: a public contract. */
const BUNDLES = [
  "crisis-and-flow",
  "better-care-fund-parts",
  "neighbourhood-health",
  "home-first-with-supply",
  "falls-at-home",
  "care-home-quality",
  "housing-and-health",
  "hospital-without-walls",
  "devolved-place",
  "austerity",
  "equity-first",
];

test("68 programmes and 11 bundles ship, under these names", () => {
  expect(programmes.map(({ description }) => description.name).sort()).toEqual([...PROGRAMMES].sort());
  expect(bundles.map(({ name }) => name)).toEqual(BUNDLES);
  expect([PROGRAMMES.length, BUNDLES.length]).toEqual([68, 11]);
  expect(new Set([...PROGRAMMES, ...BUNDLES]).size).toBe(79);
});

describe.each(bundles.map((bundle) => [bundle.name, bundle] as const))("%s", (_, { members }) => {
  const entry = (name: string): ProgrammeEntry | undefined => programmes.find((p) => p.description.name === name);

  it("has two or more members that ship, each once, and takes their options", () => {
    const names = members.map(({ programme }) => programme);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    for (const { programme, options = {} } of members)
      expect(entry(programme)?.make(options).options).toMatchObject(options);
  });
});
