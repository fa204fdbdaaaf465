import {
  EventRecord,
  type EventSink,
  type Place,
  type Population,
  type RunPlan,
  runScenario,
  type ServiceCapacities,
  scenario,
  warmUp,
} from "../../packages/core/src/index.ts";
import { england, york } from "../../packages/england/src/index.ts";
import { frailtyCrisisHub, homeFirst } from "../../packages/interventions/src/index.ts";
import { Sha256 } from "./sha256.ts";

/** Neighbourhoods of York that are run: enough people for every pathway, few enough for the slowest engine. */
const NEIGHBOURHOODS = 12;

/** York's first neighbourhoods, with their share of its services: full ones, so that queues are in the digest too. */
function partOfYork(): Place {
  const neighbourhoods = york.neighbourhoods.slice(0, NEIGHBOURHOODS);
  const share = NEIGHBOURHOODS / york.neighbourhoods.length;
  const whole = (units: number): number => Math.max(1, Math.floor(units * share));
  const { capacities: all } = york;
  const capacities: ServiceCapacities = {
    acuteBeds: whole(all.acuteBeds),
    reablementSlots: whole(all.reablementSlots),
    shortTermBeds: whole(all.shortTermBeds),
    homeCareHours: whole(all.homeCareHours),
    careHomePlaces: whole(all.careHomePlaces),
    ucrVisitsPerDay: all.ucrVisitsPerDay * share,
    sdecSlotsPerDay: all.sdecSlotsPerDay * share,
    virtualWardBeds: whole(all.virtualWardBeds),
    backgroundBeds: all.backgroundBeds * share,
  };
  return { ...york, neighbourhoods, capacities };
}

function planOfPart(): RunPlan {
  const usualCare = scenario("usual care", { place: partOfYork(), model: england });
  const hub = usualCare.with("crisis hub", [frailtyCrisisHub({ parameters: "headline" })]);
  const both = usualCare.with("both", [
    frailtyCrisisHub({ parameters: "headline" }),
    homeFirst({ parameters: "headline" }),
  ]);
  return { scenarios: [usualCare, hub, both], years: 1, warmUpYears: 1, replicates: 1, seed: "every engine" };
}

/**
 * Runs one replicate of part of York, usual care, a crisis hub and both programmes, and gives one line: people, events,
 * and the SHA-256 over every event (kind, day, permanent number, detail), of the warm-up and then of each scenario
 * followed by its figures in the order of the layout, all as little-endian float64.
 */
export function digestLine(): string {
  const plan = planOfPart();
  const hash = new Sha256();
  const warmUpEvents = new EventRecord();
  const warm = warmUp(plan, 0, { alsoTo: warmUpEvents });
  const into = hashedInto(hash, warm.population);
  warmUpEvents.replay(into);
  let events = warmUpEvents.length;
  for (const each of plan.scenarios) {
    const record = new EventRecord();
    const values = runScenario(warm, each, record);
    record.replay(into);
    events += record.length;
    for (const value of values) hash.number(value);
  }
  return `${warm.population.size} people, ${events} events, ${hash.hex()}`;
}

/** Puts events into a hash under the permanent numbers of people, which stay when rows are put in another order. */
function hashedInto(hash: Sha256, { numberLow, numberHigh }: Population): EventSink {
  return {
    on(kind, time, row, detail) {
      hash.number(kind);
      hash.number(time);
      hash.number(row < 0 ? -1 : numberHigh[row]);
      hash.number(row < 0 ? -1 : numberLow[row]);
      hash.number(detail);
    },
  };
}
