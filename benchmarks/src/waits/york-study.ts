/** How much of York is run. */
export interface StudySize {
  readonly years: number;
  readonly replicates: number;
}

const HUB = { "frailty-crisis-hub": { parameters: "headline" } };
const HOME_FIRST = { "home-first": { parameters: "headline" } };

/** Usual care and four others: what somebody compares who weighs two programmes. */
const SCENARIOS = {
  "usual care": [],
  "crisis hub": ["frailty-crisis-hub"],
  "home first": ["home-first"],
  both: ["frailty-crisis-hub", "home-first"],
  "both, as claimed": [HUB, HOME_FIRST],
};

/** How many scenarios the study has. */
export const SCENARIO_COUNT: number = Object.keys(SCENARIOS).length;

/** The text of a study file: York, with the scenarios in the order of the list. */
export function yorkStudy({ years, replicates }: StudySize): string {
  const study = { study: "What users wait for", place: "york", years, replicates, seed: "waits", scenarios: SCENARIOS };
  return `${JSON.stringify(study, null, 2)}\n`;
}
