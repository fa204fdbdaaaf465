import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, claim, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** More visits of the two-hour urgent community response (P65). */
export const urgentCommunityResponse: DefinedProgramme<"visitsPerDay"> = defineProgramme({
  name: "urgent-community-response",
  catalogueId: "P65",
  title: "Urgent community response",
  purpose:
    "Adds visits within two hours to people in crisis at home, so that fewer calls go on to an ambulance for want of a team.",
  whoGetsIt: "Anybody in crisis at home whom the team is asked to see.",
  evidenceGrade: "Counts of people seen (C). No causal estimate; referral of falls by paramedics showed no difference.",
  curve: "M1",
  group: "urgent-alternative",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "visitsPerDay",
      meaning: "Visits added a day.",
      unit: "visits a day",
      isInput: true,
      ...both({
        value: 3,
        low: 0,
        high: 20,
        rows: ["comm.ucr.per1000"],
        status: "assumed",
        note: "a third more than York's share of referrals",
      }),
    },
    {
      id: "conveyed",
      meaning: "Odds ratio of being conveyed when an ambulance comes.",
      unit: "odds ratio",
      headline: claim(0.32, ["X-HULL-1", "E-UCR-1"], "63% kept at home against 35% elsewhere"),
      evidence: { ...noEffect(1, 0.37, 1, "E-UCR-1", "E-SAFER-1"), recalled: true, note: "no causal estimate exists" },
    },
    {
      id: "contactCost",
      meaning: "One contact.",
      unit: "GBP a contact",
      ...both({ value: 126, low: 90, high: 180, rows: ["C-UCR-1"], status: "checked", note: "range assumed" }),
    },
    {
      id: "posts",
      meaning: "Nurses and therapists.",
      unit: "posts",
      ...both(assumed(2, 0, 12, "3 visits a day of two and a half hours")),
    },
  ],
  modifiers: [
    { target: "capacity.ucr-slots", combiner: "capacity", parameter: "visitsPerDay" },
    {
      target: "p.convey",
      combiner: "odds-ratio",
      parameter: "conveyed",
      scope: "residents",
      when: { ageAtLeast: 65, functionAtLeast: 1 },
    },
  ],
  harms: ["H2", "H6"],
  hires: { posts: "posts", kind: "nurse" },
  uncosted: "Its contacts are priced as care.",
  caveats: ["About half of people helped after a fall call again within two weeks (falls.amb.recontact)."],
});
