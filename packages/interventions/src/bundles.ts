/** One programme of a bundle, with the options that the bundle gives it. */
export interface BundleMember {
  readonly programme: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
}

/** Programmes that are asked about together: in a study file its name stands for all its members. */
export interface Bundle {
  /** Kebab-case name used in study files. */
  readonly name: string;
  /** What it is run to find out. */
  readonly question: string;
  /** What is expected of the whole against the sum of its parts, to be checked and not assumed. */
  readonly expectedInteraction: string;
  readonly members: readonly BundleMember[];
}

const plain = (...names: readonly string[]): BundleMember[] => names.map((programme) => ({ programme }));

/** Every bundle that ships. */
export const bundles: readonly Bundle[] = [
  {
    name: "crisis-and-flow",
    question: "Does avoiding crises leave less for discharge to gain?",
    expectedInteraction:
      "Less than the sum on bed-days: the same frail people. Both compete for home-care starts and therapists.",
    members: plain("frailty-crisis-hub", "home-first"),
  },
  {
    name: "better-care-fund-parts",
    question: "Do the parts of the Better Care Fund add up to its claim?",
    expectedInteraction:
      "Parts that coordinate overlap (the strongest counts); seven-day care needs home-care starts; workers find need that nobody knew of. Add section-75-pooled-budget to pool the money too.",
    members: plain(
      "seven-day-social-care",
      "single-named-coordinator",
      "shared-care-record",
      "community-worker-expansion",
    ),
  },
  {
    name: "neighbourhood-health",
    question: "What does proactive care do in deprived areas?",
    expectedInteraction:
      "More than the sum on whom it reaches, less than the sum on admissions; a rise of use early on.",
    members: plain(
      "integrated-neighbourhood-team",
      "population-health-platform",
      "hypertension-case-finding",
      "vaccination-outreach",
      "community-health-worker",
    ),
  },
  {
    name: "home-first-with-supply",
    question: "Do opening days or capacity bind?",
    expectedInteraction: "More than the sum where capacity binds, else none.",
    members: plain("home-first", "intermediate-and-social-care-supply", "seven-day-social-care"),
  },
  {
    name: "falls-at-home",
    question: "Is it better to aim well or to reach many?",
    expectedInteraction:
      "Effects multiply down to the floor of half the falls; fractures fall with falls here, which trials did not find.",
    members: plain("falls-exercise", "home-hazard-removal", "home-adaptations", "medication-review"),
  },
  {
    name: "care-home-quality",
    question: "How many admissions from care homes can be avoided?",
    expectedInteraction: "Effects multiply; nursing homes gain little.",
    members: plain("enhanced-health-in-care-homes", "medication-review", "vaccination-outreach"),
  },
  {
    name: "housing-and-health",
    question: "What do warm, dry and safe homes bring?",
    expectedInteraction: "For warmth the strongest counts, for falls effects multiply; slow.",
    members: plain("damp-and-mould-register", "home-adaptations", "hospital-housing-enablement", "warm-homes"),
  },
  {
    name: "hospital-without-walls",
    question: "One urgent route, or three?",
    expectedInteraction: "One after another: later services see fewer people, and all share the same nurses.",
    members: plain("hospital-at-home", "virtual-ward-step-down", "urgent-community-response"),
  },
  {
    name: "devolved-place",
    question: "Does governance change which programmes mature?",
    expectedInteraction:
      "Only through maturity, approval and budgets that bind. Running costs are not cut: set it against austerity.",
    members: plain("place-devolution", "section-75-pooled-budget", "multi-year-settlement", "partnership-maturity"),
  },
  {
    name: "austerity",
    question: "How fast is integration undone?",
    expectedInteraction: "Losses beyond the sum: slower maturity times gaps at each renewal.",
    members: [
      ...plain("running-cost-reduction", "financial-pressure"),
      { programme: "multi-year-settlement", options: { horizonYears: 1 } },
    ],
  },
  {
    name: "equity-first",
    question: "The average, or the gap?",
    expectedInteraction: "May lower the total and narrow the gap; read both.",
    members: plain("health-inequalities-funding", "poverty-truth-commission", "population-health-platform"),
  },
];
