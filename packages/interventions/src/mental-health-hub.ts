import { type DefinedProgramme, defineProgramme } from "@placewell/core";
import { assumed, both, noEffect } from "./estimates.js";
import { RESIDENTS_AGED_65_PLUS } from "./residents-aged-65-plus.js";

/** A walk-in place for mental-health crises outside A&E (P03). */
export const mentalHealthHub: DefinedProgramme<"contactsPerYear"> = defineProgramme({
  name: "mental-health-hub",
  catalogueId: "P03",
  title: "Mental-health hub",
  purpose: "A hub designed with its users where people in a mental-health crisis can walk in instead of going to A&E.",
  whoGetsIt: "Adults in a mental-health crisis, among them people with severe mental illness or dementia.",
  evidenceGrade: "No controlled study; an aim, not a claim.",
  curve: "M1",
  group: "urgent-alternative",
  inPlaceOf65Plus: RESIDENTS_AGED_65_PLUS.york,
  parameters: [
    {
      id: "attendanceDiverted",
      meaning: "Share of A&E attendances in a mental-health crisis that the hub takes.",
      unit: "probability",
      headline: "not claimed",
      evidence: noEffect(0, 0, 0.3, "smi.ae.ratio"),
    },
    {
      id: "contactsPerYear",
      meaning: "Contacts that the hub is staffed for.",
      unit: "contacts a year",
      isInput: true,
      ...both(assumed(2000, 200, 20_000)),
    },
    {
      id: "contactCost",
      meaning: "A contact that the hub is staffed for, made or not.",
      unit: "GBP a contact",
      ...both({ value: 275, low: 50, high: 1000, rows: ["cost.mh.contact"], status: "checked", note: "range assumed" }),
    },
    { id: "posts", meaning: "Staff of the hub.", unit: "posts", ...both(assumed(8, 2, 30)) },
  ],
  modifiers: [{ target: "p.attend.mental-health", combiner: "divert", parameter: "attendanceDiverted" }],
  harms: ["H2", "H6"],
  hires: { posts: "posts", kind: "nurse" },
  costs: [
    {
      what: "hub",
      per: "year",
      parameter: "contactCost",
      times: "contactsPerYear",
      unit: "contact",
      payers: { "mental-health": 1 },
    },
  ],
});
