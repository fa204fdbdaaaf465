import type { DifferingLives, Journey, JourneyComparison, JourneyEntry, LifeTally, Setting } from "@placewell/core";
import { describe, expect, it } from "vitest";
import { differingLivesText, journeyText } from "../src/index.js";

const entry = (
  moment: string,
  words: string,
  setting: Setting = "home",
  more: Partial<JourneyEntry> = {},
): JourneyEntry => ({
  time: Number(moment.replace(/\D/g, "")),
  moment,
  ageYears: 87.9,
  setting,
  fact: "crisisHappened",
  detail: 0,
  words,
  stream: undefined,
  ...more,
});

const journey = (scenario: string): Journey => ({
  scenario,
  person: {
    id: "E01013357-85+-15",
    sex: "female",
    born: "1937-11-15",
    neighbourhood: { code: "E01013357", name: "York 021A" },
    imdFifth: 5,
  },
  before: [],
  start: 0,
  startDate: "2025-04-01",
  atStart: {
    setting: "home",
    livesInCareHome: false,
    frailty: 2,
    functionLevel: 1,
    hasDementia: false,
    livesAlone: true,
    hasHomeCare: false,
    hasReablement: false,
  },
  atStartInWords: "aged 87, at home, lives alone",
  entries: [],
  end: 365,
  endDate: "2026-04-01",
});

const tally = (home: number, ward: number, more: Partial<LifeTally> = {}): LifeTally => ({
  days: { home, "care-home": 0, ae: 0.3, ward, "short-term-bed": 0 },
  daysAlive: home + ward + 0.3,
  crises: 2,
  callOuts: 1,
  attendances: 1,
  admissions: 1,
  died: undefined,
  ...more,
});

const fall = entry("2025-05-01 10:00", "a fall");
const breathing = entry("2025-06-02 03:04", "a crisis of breathing", "home", { stream: "person.crisis.respiratory" });
const ward = entry("2025-06-02 07:00", "got a ward bed", "ward");
const listed = entry("2025-05-10 00:00", "came onto the list: Hub", "home", { fact: "programmeJoined" });

const averted: JourneyComparison = {
  journeys: [journey("usual care"), journey("hub")],
  rows: [
    { time: 1, entries: [fall, fall] },
    { time: 2, entries: [undefined, listed] },
    { time: 3, entries: [breathing, undefined] },
    { time: 4, entries: [ward, undefined] },
  ],
  firstDifference: {
    row: 2,
    time: 3,
    what: breathing,
    happened: ["usual care"],
    didNot: ["hub"],
    next: [breathing, undefined],
  },
  tallies: [tally(360, 4.7), tally(364.7, 0, { crises: 1, admissions: 0 })],
  daysElsewhere: [0, 5.04],
};

describe("a journey in text", () => {
  it("stands side by side: who, when, what and where, marked where it is not the same", () => {
    expect(journeyText(averted, { width: 80 })).toBe(`\
E01013357-85+-15: a woman born 1937-11-15, of York 021A (E01013357), deprivation
fifth 5 (1 most deprived).
On 2025-04-01: aged 87, at home, lives alone.

   date and time     age  usual care             hub
-  ----------------  ---  ---------------------  -----------------------
   2025-05-01 10:00   87  a fall                 a fall
≠  2025-05-10 00:00   87                         came onto the list: Hub
★  2025-06-02 03:04   87  a crisis of breathing
≠  2025-06-02 07:00   87  got a ward bed → ward

★ First difference, 2025-06-02 03:04, aged 87: a crisis of breathing (the
potential event person.crisis.respiratory of that moment) happened in usual
care; not in hub.

2025-04-01 to 2026-04-01           usual care    hub
---------------------------------  ----------  -----
days alive                              365.0  365.0
days at home                            360.0  364.7
days in a care home                       0.0    0.0
days in A&E                               0.3    0.3
days on a ward                            4.7    0.0
days in a short-term bed                  0.0    0.0
crises                                      2      1
ambulances that came                        1      1
arrivals at A&E                             1      1
emergency admissions                        1      0
days elsewhere than in usual care           –    5.0`);
  });

  it("says what comes next in each where something goes another way", () => {
    const visit = { ...fall, words: "visited by the crisis hub" };
    const ambulance = entry("2025-05-03 11:00", "an ambulance came: treated there");
    const firstDifference = {
      row: 1,
      time: fall.time,
      what: visit,
      happened: ["hub"],
      didNot: ["usual care"],
      next: [ambulance, visit],
    };
    const text = journeyText({ ...averted, firstDifference }, { width: 200 });
    expect(text).toContain(
      "★ First difference, 2025-05-01 10:00, aged 87: in usual care, next an ambulance came: treated there " +
        "(2025-05-03 11:00); in hub, visited by the crisis hub.",
    );
    const ends = { ...firstDifference, next: [undefined, visit] };
    expect(journeyText({ ...averted, firstDifference: ends }, { width: 200 })).toContain(
      "in usual care, nothing more;",
    );
  });

  it("has one column and no marks for one scenario, and says so when nothing happened or nothing differs", () => {
    const alone: JourneyComparison = {
      journeys: [journey("usual care")],
      rows: [
        { time: 1, entries: [fall] },
        { time: 1, entries: [{ ...fall, words: "arrived at A&E", setting: "ae" }] },
      ],
      firstDifference: undefined,
      tallies: [tally(360, 4.7)],
      daysElsewhere: [0],
    };
    const text = journeyText(alone);
    expect(text).toContain(`
date and time     age  usual care
----------------  ---  --------------------
2025-05-01 10:00  87   a fall
                       arrived at A&E → A&E
`);
    expect(text).not.toMatch(/[★≠]|days elsewhere|same life/);
    expect(journeyText({ ...alone, rows: [] })).toContain("Nothing happened from 2025-04-01 to 2026-04-01.");
    expect(journeyText({ ...averted, firstDifference: undefined })).toContain("The same life in every scenario.");
  });

  it("keeps to its width, and names cannot steer the terminal", () => {
    const [first, second] = averted.journeys as [Journey, Journey];
    const long = { ...second, scenario: "a hub with a \u001b[31mvery\u202e long name indeed, and with more to it" };
    const text = journeyText({ ...averted, journeys: [first, long] }, { width: 80 });
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    for (const steering of ["\u001b", "\u202e"]) expect(text).not.toContain(steering);
  });
});

describe("the people who differ most in text", () => {
  const lives: DifferingLives = { people: 76213, differing: 2, most: [averted] };

  it("say who, how much and in what", () => {
    expect(differingLivesText(lives)).toBe(`\
2 of 76,213 people do not live the same life in both scenarios. First those who spend most days
elsewhere: in another setting, or not alive.

person            on 2025-04-01                  days elsewhere  hub, compared with usual care
----------------  -----------------------------  --------------  -----------------------------------
E01013357-85+-15  aged 87, at home, lives alone               5  +5 days at home, −5 days on a ward,
                                                                 −1 emergency admissions`);
  });

  it("may be nobody, or differ by hours only", () => {
    expect(differingLivesText({ people: 10, differing: 0, most: [] })).toBe(
      "0 of 10 people do not live the same life in both scenarios.",
    );
    const hours = { ...averted, tallies: [tally(360, 4.7), tally(360.1, 4.6)], daysElsewhere: [0, 0.1] };
    expect(differingLivesText({ ...lives, most: [hours] })).toContain("other days and hours");
  });
});
