/** Numbers that code of the model may hold although they have no row in the parameter table, and why. */
export interface AllowedNumbers {
  readonly why: string;
  readonly numbers: readonly string[];
  /** Files below packages/core/src that hold one. */
  readonly files: readonly string[];
}

/** Rooms of packages/core/src whose numbers must be parameters, apart from {@link allowedNumbers}. */
export const ROOMS_OF_FIGURES: readonly string[] = ["care", "population", "outcomes"];

/** Folders in them that hold descriptions, which the model does not read. */
export const FOLDERS_OF_WORDS: readonly string[] = ["care/meanings/"];

/** Every exception. A number that says how people fare is a parameter: it does not belong here. */
export const allowedNumbers: readonly AllowedNumbers[] = [
  {
    why: "highest level of function, severity, frailty, blood pressure or hours of care; a package bought outside capacity",
    numbers: ["3"],
    files: [
      "care/planned-stay.ts",
      "care/care-parameters.ts",
      "care/ambulances.ts",
      "care/change-state.ts",
      "care/community.ts",
      "care/discharge.ts",
      "care/hazards.ts",
      "care/life.ts",
      "care/need-at-start.ts",
      "care/people-view.ts",
      "care/urgent-pathway.ts",
      "population/build-population.ts",
      "population/frailty.ts",
      "care/bound-tables.ts",
    ],
  },
  {
    why: "edges of the age groups that the meaning of a parameter names",
    numbers: ["55", "60", "65", "75", "80", "85", "90"],
    files: [
      "care/admission.ts",
      "care/discharge.ts",
      "care/losing-function.ts",
      "care/urgent-pathway.ts",
      "outcomes/outcome-fold.ts",
      "population/build-population.ts",
      "care/age-groups.ts",
    ],
  },
  {
    why: "age, or number of deficits, at which the value of a parameter holds, as its meaning says",
    numbers: ["5", "67", "70", "72", "75", "82"],
    files: [
      "care/delirium.ts",
      "care/planned-stay.ts",
      "care/urgent-pathway.ts",
      "population/build-population.ts",
      "population/frailty.ts",
      "care/rates-by-age.ts",
    ],
  },
  { why: "working days of a week", numbers: ["5"], files: ["care/discharge.ts"] },
  { why: "years in a band of the census", numbers: ["5"], files: ["population/build-population.ts"] },
  { why: "age at which people come into the model", numbers: ["50"], files: ["population/seat.ts"] },
  {
    why: "ages of the groups followed under 50, as the meaning of their parameters says",
    numbers: ["18", "20", "30", "32"],
    files: ["care/hazards.ts", "population/high-need-seats.ts"],
  },
  {
    why: "the meaning of a parameter: hundredths of strain, for each ten cubicles, for a hundred beds",
    numbers: ["10", "100"],
    files: ["population/carer-strain.ts", "care/community.ts", "care/urgent-pathway.ts"],
  },
  {
    why: "size of a list: crises, frailty classes, function levels, deciles, deficits, pathways, words of a draw",
    numbers: ["3", "4", "7", "10", "36"],
    files: [
      "population/arrivals.ts",
      "care/care-parameters.ts",
      "care/discharge.ts",
      "care/hazards.ts",
      "care/world.ts",
      "population/build-population.ts",
      "population/frailty.ts",
      "population/high-need-seats.ts",
      "population/population-parameters.ts",
      "care/bound-tables.ts",
    ],
  },
  {
    why: "place of a crisis, a column, a group or a deck in its list",
    numbers: ["3", "4", "5", "6", "8", "9", "11"],
    files: [
      "population/arrivals.ts",
      "care/hazards.ts",
      "care/streams.ts",
      "outcomes/groups.ts",
      "population/high-need-seats.ts",
    ],
  },
  {
    why: "columns that lie side by side in memory",
    numbers: ["8", "16"],
    files: ["care/care-state.ts", "outcomes/person-records.ts"],
  },
  {
    why: "how far ahead, how finely and with how much room hazards are bounded: no bound enters a result",
    numbers: ["4", "16", "27", "50", "70", "512", "1000", "1.01", "1e-9"],
    files: ["care/bound-tables.ts"],
  },
  { why: "lengths of blocks, part of the results of every seed", numbers: ["256", "512"], files: ["care/streams.ts"] },
  {
    why: "room in a number that holds something packed, or a mark for none",
    numbers: ["64", "100", "250", "255", "1000", "65536", "500000"],
    files: [
      "care/care-state.ts",
      "care/community.ts",
      "care/purposes.ts",
      "care/staffing.ts",
      "population/build-population.ts",
      "population/seat.ts",
    ],
  },
  { why: "a hair below a whole year of age", numbers: ["1e-9"], files: ["population/seat.ts"] },
  {
    why: "minutes in an hour, months in a year",
    numbers: ["3", "9", "12", "60", "100"],
    files: [
      "care/ambulances.ts",
      "care/admission.ts",
      "care/community.ts",
      "outcomes/outcome-fold.ts",
      "outcomes/periods.ts",
    ],
  },
  {
    why: "days within which a measure, or the meaning of a utility, counts a readmission or a recovery",
    numbers: ["30"],
    files: ["outcomes/health-time.ts", "outcomes/outcome-fold.ts"],
  },
  {
    why: "ends of the bands after a hip fracture that the meaning of its utilities names",
    numbers: ["3", "365.25"],
    files: ["outcomes/health-time.ts"],
  },
  {
    why: "what a valuation is checked against before it is used: refuses, never changes a result",
    numbers: ["-0.1", "0.2", "1.5", "110"],
    files: ["outcomes/read-valuation.ts"],
  },
  {
    why: "how exactly discounting is interpolated",
    numbers: ["0.00001", "0.0001", "0.05", "200"],
    files: ["outcomes/nodes.ts"],
  },
  {
    why: "powers, sizes of lists and names of levels in sums over time",
    numbers: ["3", "4", "5", "16", "100", "1e-9"],
    files: [
      "outcomes/health-time.ts",
      "outcomes/nodes.ts",
      "outcomes/programme-fold.ts",
      "outcomes/read-valuation.ts",
      "outcomes/resource-fold.ts",
    ],
  },
  {
    why: "words of a message",
    numbers: ["10", "16", "50", "55"],
    files: ["care/event-in-words.ts", "population/person-id.ts"],
  },
];
