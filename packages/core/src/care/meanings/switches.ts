/** What every structural choice decides, by its name; its levels stand in switches.ts. */
export const SWITCH_MEANINGS: Readonly<Record<string, string>> = {
  "efi.anchor":
    "How frailty moves: as if prevalence stood still, or up from the levels of 2006 at the full published incidence.",
  "fn.recovery": "Whether function that was lost can be regained at home.",
  "pop.employment": "Whether people out of work for their health are followed as they lose and gain work.",
  "pop.year": "Age structure: of the census, or brought forward by England's growth in each age band.",
  "place.calibration":
    "Rates by age: a place's own, by its residuals on England's rates (England's where it gives none); England's; or those that its ages and deprivation alone imply.",
  "decond.causal": "Share of people at 70+ who lose function by a stay in hospital itself.",
  "delirium.causal":
    "Share of what goes with delirium, in deaths and days, that it causes: what is spared where a programme prevents it. The rest is of the illness behind it. Usual care is the same at every level.",
  "term.model":
    "What brings crises towards the end of life: the last months themselves, which multiply them; or lasting differences between people alone, which are then larger (`term.free`).",
  "pop.migration": "Whether people aged 50 and over move into the place and away from it, as many as leave on average.",
  "acute.death.link":
    "Share of deaths in acute stays that avoiding the stay avoids (`acute.death.byStay`); the illness brings about the others either way.",
  "ucr.effect": "Whether the response team resolves crises, or those it visits fare as without it.",
  "ucr.hours":
    "When the response team comes: at any hour, as when it was fitted, or within `care.4.3.ucr.hours`; at other hours its calls go to 999. The visits of a day stay as they are.",
  "spot.valve": "Whether a place outside capacity is bought for those who wait in hospital too long. Off can lock up.",
  "queue.homeHarm": "Whether waiting at home for home care harms.",
  "community.stepUp":
    "Whether some of those about to be admitted from A&E go to reablement at home or a short-term bed instead, where a place is free (`care.3.4.stepUp`). On, reablement has `care.4.2.communityStepUp` more slots.",
  "amb.queue":
    "Whether ambulances can be late: a fleet with a queue, kept busy by what they do and by waits to hand over at A&E. Lateness harms nobody: no figure for that was found.",
  "cap.icbBeds": "Short-term community beds: about England's for each person, or the share of the care board's.",
  "start.services":
    "Whether people are found in hospital, short-term beds and reablement on the first day, or these begin empty.",
};
