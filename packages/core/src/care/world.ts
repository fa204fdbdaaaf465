import { type AgentColumns, agentColumns, copyAgents, numberAgents } from "../engine/agent-columns.js";
import { AgentRun } from "../engine/agent-run.js";
import { DailyStarts } from "../engine/daily-starts.js";
import type { EventSink } from "../engine/event-stream.js";
import { PotentialEvents } from "../engine/potential-events.js";
import { Service } from "../engine/service.js";
import { CRISIS_TYPES } from "../intervention/crisis-types.js";
import { type Lever, Levers } from "../intervention/levers.js";
import type { OpeningName } from "../intervention/targets.js";
import type { StaffKind } from "../intervention/workforce.js";
import type { ServiceCapacities } from "../place/place.js";
import type { MortalityTable } from "../population/mortality.js";
import type { Population } from "../population/population.js";
import { type SeedWords, type StreamKey, streamKeys, uniform } from "../random/stream.js";
import type { Words } from "../random/threefry.js";
import { type BoundTables, boundTables } from "./bound-tables.js";
import type { CareParameters } from "./care-parameters.js";
import { type CareState, cloneCareState, initialCareState, STRIDE } from "./care-state.js";
import { cloneFleet, type Fleet, newFleet } from "./fleet.js";
import { CareHazards } from "./hazards.js";
import { writeLifelongFactors } from "./lifelong-factors.js";
import type { NominalUnits } from "./staffed-services.js";
import { CARE_STREAMS } from "./streams.js";
import type { Switches } from "./switches.js";

/**
 * Kinds of future events, in the order in which they happen at one and the same time: what frees a place comes before
 * what asks for one.
 */
export const PLAN = {
  enter: 0,
  reachAgeGroup: 1,
  die: 2,
  dieOnWard: 3,
  leaveWard: 4,
  endReablement: 5,
  endShortTermBed: 6,
  reviewHomeCare: 7,
  endBackgroundStay: 8,
  personStream: 9,
  comeBack: 10,
  askForBed: 11,
  becomeReady: 12,
  finishProcess: 13,
  stopWaiting: 14,
  stopHoldingSlot: 15,
  stopHoldingBed: 16,
  finishAssessment: 17,
  backgroundArrives: 18,
  reviewProgramme: 19,
  passWorkingAge: 20,
  lapsePackage: 25,
  stepDown: 26,
  leaveVirtualWard: 27,
  openDay: 28,
  strainCarer: 29,
  lapseReferral: 30,
  freeAmbulance: 31,
  settleMoney: 32,
} as const;

/** Blocks that one look ahead goes through: looking further finds events that a change of state mostly makes void. */
const LOOK_BLOCKS = 2;

/** What a world is made of. */
export interface WorldPlan {
  readonly population: Population;
  readonly parameters: CareParameters;
  readonly mortality: MortalityTable;
  readonly capacities: ServiceCapacities;
  readonly switches: Switches;
  readonly seed: SeedWords;
  readonly replicate: number;
  readonly start: number;
  readonly end: number;
  readonly sink: EventSink;
}

/** Everything a run of the model of care reads and writes. One world, one run; {@link branchWorld} makes another. */
export interface World {
  readonly plan: WorldPlan;
  readonly people: Population;
  readonly p: CareParameters;
  readonly state: CareState;
  readonly agents: AgentColumns;
  readonly run: AgentRun;
  readonly hazards: CareHazards;
  readonly tables: BoundTables;
  readonly levers: Levers;
  readonly lever: CareLevers;
  readonly backgroundKey: StreamKey;
  readonly careKey: StreamKey;
  readonly staffKey: StreamKey;
  readonly foundKey: StreamKey;
  readonly foundBackgroundKey: StreamKey;
  readonly ward: Service;
  readonly reablement: Service;
  readonly homeCare: Service;
  readonly shortTermBeds: Service;
  readonly careHome: Service;
  readonly ucr: DailyStarts;
  readonly sameDayCare: DailyStarts;
  readonly virtualWard: Service;
  /** Visits of a crisis hub; none in usual care. */
  readonly hub: DailyStarts;
  /** Ambulances; never asked for unless they can be late. */
  readonly fleet: Fleet;
  readonly words: Words;
  readonly background: { arrived: number; arrivalTime: number; waitingSince: Map<number, number> };
  /** What staffed services could do with the usual staff: in usual care, and with what programmes make of it. */
  readonly usual: Readonly<NominalUnits>;
  readonly nominal: NominalUnits;
  /** People in A&E who wait for a bed. */
  readonly boarding: { people: number };
  sink: EventSink;
  /** Called when a programme's review is due. */
  reviewProgramme: (index: number, time: number) => void;
  /** Where money binds: whoever holds it. */
  purse: Purse | undefined;
}

/** Whoever holds the money for services. Gates of the services ask it too, before anybody is let in. */
export interface Purse {
  /** Called on the days that it planned. */
  settle(time: number): void;
  /** Whether a place may be bought outside capacity. @param service number as in QUEUE @param since start of the wait */
  mayBuy(service: number, row: number, since: number): boolean;
  /** A place that was granted will not be taken up. @param service number as in QUEUE */
  giveBack(service: number, row: number): void;
  /** Whoever was refused does not go on waiting for the money. @param service number as in QUEUE */
  turnAway(service: number, row: number): void;
}

/** The levers that the model of care reads, looked up once. */
export interface CareLevers {
  readonly to999: Lever;
  readonly convey: Lever;
  readonly admit: readonly Lever[];
  readonly acuteStay: Lever;
  readonly shortTermBedStay: Lever;
  readonly processDelay: Lever;
  readonly pathway: Lever;
  readonly careHome: Lever;
  readonly attend: readonly Lever[];
  readonly sameDayCare: Lever;
  readonly delirium: Lever;
  readonly reablementLength: Lever;
  readonly virtualWardStay: Lever;
  readonly injury: Lever;
  readonly opening: Readonly<Record<OpeningName, Lever>>;
  readonly staff: Readonly<Record<StaffKind, Lever>>;
  readonly turnover: Lever;
  readonly clinicalHours: Lever;
  readonly carerHours: Lever;
}

function careLevers(levers: Levers): CareLevers {
  return {
    to999: levers.lever("p.contact.999"),
    convey: levers.lever("p.convey"),
    admit: CRISIS_TYPES.map((type) => levers.lever(`p.admit.${type}`)),
    acuteStay: levers.lever("los.acute"),
    shortTermBedStay: levers.lever("los.intermediate-bed"),
    processDelay: levers.lever("delay.process"),
    pathway: levers.lever("p.pathway"),
    careHome: levers.lever("hazard.care-home-entry"),
    attend: CRISIS_TYPES.map((type) => levers.lever(`p.attend.${type}`)),
    sameDayCare: levers.lever("p.same-day-care"),
    delirium: levers.lever("p.delirium"),
    reablementLength: levers.lever("los.reablement"),
    virtualWardStay: levers.lever("los.virtual-ward"),
    injury: levers.lever("p.injury"),
    opening: {
      "home-care": levers.lever("opening.home-care"),
      reablement: levers.lever("opening.reablement"),
      "care-home-admission": levers.lever("opening.care-home-admission"),
    },
    staff: { nurse: levers.lever("staff.nurse"), community: levers.lever("staff.community") },
    turnover: levers.lever("staff.turnover"),
    clinicalHours: levers.lever("staff.hours"),
    carerHours: levers.lever("column.carer-hours"),
  };
}

function usualUnits(plan: WorldPlan): NominalUnits {
  return {
    ucr: plan.capacities.ucrVisitsPerDay,
    reablement: reablementSlotsOf(plan),
    homeCare: plan.capacities.homeCareHours,
    shortTermBeds: shortTermBedsOf(plan),
  };
}

function shortTermBedsOf({ capacities, parameters, switches }: WorldPlan): number {
  return switches["cap.icbBeds"] === "perHead" ? capacities.shortTermBeds : parameters.beds.shortTermByIcb;
}

/** Slots of reablement: more where people come to it from home or A&E as well. */
function reablementSlotsOf({ capacities, parameters, switches }: WorldPlan): number {
  const { contact, beds } = parameters;
  return contact.toReablement > 0 || switches["community.stepUp"] === "on"
    ? Math.round(capacities.reablementSlots * (1 + beds.slotsForReferrals))
    : capacities.reablementSlots;
}

/** A world before its first event. */
export function createWorld(plan: WorldPlan): World {
  const { population: people, parameters: p, capacities } = plan;
  const state = initialCareState(people, p.carers.strain);
  const levers = new Levers(people.size);
  const usual = usualUnits(plan);
  const keyOf = streamKeys(plan.seed, plan.replicate);
  const agents = agentColumns(people.size, {});
  numberAgents(agents, people.numberLow, people.numberHigh);
  const tables = boundTables(p, plan.mortality);
  writeLifelongFactors(state.lifelong, p, people);
  const hazards = new CareHazards(p, plan.mortality, people, state, levers, tables);
  return {
    plan,
    people,
    p,
    state,
    agents,
    run: new AgentRun({
      start: plan.start,
      end: plan.end,
      agents,
      source: new PotentialEvents(CARE_STREAMS, keyOf, agents, LOOK_BLOCKS),
      hazards,
      streamKind: PLAN.personStream,
    }),
    hazards,
    tables,
    levers,
    lever: careLevers(levers),
    backgroundKey: keyOf("background.bed"),
    careKey: keyOf("population.care"),
    staffKey: keyOf("service.staff"),
    foundKey: keyOf("service.found"),
    foundBackgroundKey: keyOf("background.found"),
    ward: new Service("ward", Math.floor(capacities.acuteBeds * p.beds.escalation[0])),
    reablement: new Service("reablement", usual.reablement),
    homeCare: new Service("home-care", usual.homeCare),
    shortTermBeds: new Service("short-term-bed", usual.shortTermBeds),
    careHome: new Service("care-home", capacities.careHomePlaces),
    ucr: new DailyStarts("urgent-community-response", usual.ucr),
    sameDayCare: new DailyStarts("same-day-emergency-care", capacities.sdecSlotsPerDay),
    virtualWard: new Service("virtual-ward", capacities.virtualWardBeds, { longestQueue: 0 }),
    hub: new DailyStarts("hub", 0),
    fleet: newFleet(),
    words: new Uint32Array(4),
    usual,
    nominal: { ...usual },
    boarding: { people: 0 },
    background: { arrived: 0, arrivalTime: plan.start, waitingSince: new Map() },
    sink: plan.sink,
    reviewProgramme: () => undefined,
    purse: undefined,
  };
}

/**
 * An independent world that goes on from where this one is, with nothing on its levers.
 * @param sink where the branch's events go
 */
export function branchWorld(world: World, sink: EventSink): World {
  const state = cloneCareState(world.state);
  const levers = new Levers(world.people.size);
  const agents = copyAgents(world.agents);
  const { p, plan, people, tables } = world;
  const hazards = new CareHazards(p, plan.mortality, people, state, levers, tables);
  return {
    ...world,
    state,
    agents,
    run: world.run.branch(agents, hazards),
    hazards,
    levers,
    lever: careLevers(levers),
    ward: world.ward.clone(),
    reablement: world.reablement.clone(),
    homeCare: world.homeCare.clone(),
    shortTermBeds: world.shortTermBeds.clone(),
    careHome: world.careHome.clone(),
    ucr: world.ucr.clone(),
    sameDayCare: world.sameDayCare.clone(),
    virtualWard: world.virtualWard.clone(),
    hub: world.hub.clone(),
    fleet: cloneFleet(world.fleet),
    words: new Uint32Array(4),
    nominal: { ...world.nominal },
    boarding: { ...world.boarding },
    background: { ...world.background, waitingSince: new Map(world.background.waitingSince) },
    sink,
    reviewProgramme: () => undefined,
    purse: undefined,
  };
}

/** Finds and files the person's next potential event, after any change of their state. */
export function lookAhead(world: World, row: number, time: number): void {
  world.run.lookAhead(row, time);
}

/**
 * Four words that belong to a point and a purpose. What follows from a point is drawn from its own name, never from the
 * day on which a service starts.
 */
export function drawOfPoint(
  world: World,
  row: number,
  stream: number,
  block: number,
  step: number,
  purpose: number,
): Words {
  const { run, words } = world;
  run.draw(words, row, stream, block, step, purpose);
  return words;
}

/** Words for a purpose of the stay in hospital that the person is in. */
export function drawOfStay(world: World, row: number, purpose: number): Words {
  const { state } = world;
  return drawOfPoint(
    world,
    row,
    state.causeStream[row * STRIDE],
    state.causeBlock[row * STRIDE],
    state.causeStep[row * STRIDE],
    purpose + state.causeShift[row * STRIDE],
  );
}

/** One uniform strictly between 0 and 1 from a word. */
export const chance: (word: number) => number = uniform;

/** Writes down that something happened. */
export function record(world: World, kind: number, time: number, row: number, detail = 0): void {
  world.sink.on(kind, time, row, detail);
}
