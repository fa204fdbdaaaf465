import type { ServiceMeaning } from "./meaning.js";

/** Every service of the model of care: those with a queue under the name of the queue, then those without. */
export const SERVICE_MEANINGS: Readonly<Record<string, ServiceMeaning>> = {
  ward: {
    name: "General and acute ward",
    unit: "beds",
    capacity:
      "`bed.capacity` core beds, and escalation beds up to `bed.escalation`; `bed.background` of them are used by people who are not modelled",
    queue:
      "people with a severity-3 crisis, then other emergencies, then planned arrivals; then who has waited longest",
    whenFull: "waits in A&E; planned arrivals are mostly refused from 95% of core beds on",
  },
  reablement: {
    name: "Reablement and home-based intermediate care",
    unit: "people at once",
    capacity: "`cap.reablement`, and slots that programmes add",
    queue: "who has waited longest",
    whenFull: "waits on the ward; after `spot.days` a place outside capacity is bought",
  },
  "home-care": {
    name: "Home care, council and self-funded",
    unit: "hours a week",
    capacity: "`cap.homeCare`; packages in force at the start beyond it run outside it",
    queue:
      "from hospital, reablement or a short-term bed, then where care broke down, then others from home; then who has waited longest",
    whenFull: "waits on the ward, where after `spot.days` a package outside capacity is bought, or waits at home",
  },
  "short-term-bed": {
    name: "Short-term community bed",
    unit: "beds",
    capacity: "`cap.shortTermBeds`, or `cap.shortTermBeds.icb` by the switch `cap.icbBeds`",
    queue: "who has waited longest",
    whenFull: "waits on the ward; after `spot.days` a bed outside capacity is bought",
  },
  "care-home": {
    name: "Care home, residential or nursing",
    unit: "places",
    capacity: "`cap.careHome`",
    queue:
      "from hospital, then from a short-term bed or where care broke down, then others from home; then who has waited longest",
    whenFull: "waits where the person is",
  },
  ambulance: {
    name: "Ambulances (switch `amb.queue`)",
    unit: "vehicles on duty",
    capacity:
      "the usual responses of the warm-up × `care.4.2.ambulance` hours / share in use; whole vehicles that vary from day to day, at least one",
    queue: "the most severe crisis first; then who has waited longest",
    whenFull: "waits at home",
  },
  ucr: {
    name: "Urgent community response",
    unit: "visits started a day",
    capacity: "`cap.ucr`; open all day, or `care.4.3.ucr.hours` every day by the switch `ucr.hours`",
    queue: "nobody waits",
    whenFull: "999 is called",
  },
  hub: {
    name: "Crisis hub",
    unit: "visits started a day",
    capacity: "none in usual care; a programme's own",
    queue: "nobody waits",
    whenFull: "999 is called",
  },
  "same-day": {
    name: "Same-day emergency care",
    unit: "arrivals a day",
    capacity: "fitted to the place; open `care.4.2.sdec.hours`",
    queue: "nobody waits",
    whenFull: "`care.3.4.zeroday.full` of the arrivals stay one night",
  },
  "virtual-ward": {
    name: "Virtual ward",
    unit: "beds",
    capacity: "fitted to the place",
    queue: "nobody waits",
    whenFull: "the stay is on the ward",
  },
};
