import {
  AgentRun,
  ANSWER,
  type EventSink,
  type EventSource,
  LognormalSampler,
  PotentialEvents,
  Service,
  seedWords,
  streamKeys,
  uniform,
  type Words,
} from "@placewell/core";
import { WAccount } from "./account.ts";
import { pointName, W_EVENT } from "./events.ts";
import { WLedger } from "./ledger.ts";
import { OneSequence } from "./one-sequence.ts";
import {
  ACUTE,
  BAND_DAYS,
  BLOCKED,
  COMMUNITY,
  DEAD,
  dueDays,
  enrol,
  HOME,
  NEVER,
  nextBandOf,
  stayEndOf,
  type WPeople,
  type WPeopleWithAccount,
  wPeople,
  wPeopleWithAccount,
} from "./people.ts";
import type { WProgramme } from "./programmes.ts";
import { ATTEND, PROGRESS, W_STREAMS, wRates } from "./rates.ts";

export interface WOptions {
  readonly people: number;
  /** Whole years of 365 days. */
  readonly years: number;
  /** Whole number: the luck of the run. */
  readonly seed: number;
  /** Whole number: who the people are. As the seed where left out. */
  readonly populationSeed?: number;
  /** Slots in the community, or the slots of each day. As W says where left out. */
  readonly slots?: number | readonly number[];
  /** What is done otherwise than usual. */
  readonly programme?: WProgramme;
  /**
   * Where the random events come from: draws keyed by person and event as everywhere in the library (the default), one
   * sequence of numbers, or whatever else is made for the people.
   */
  readonly randomness?: "keyed" | "sequential" | ((people: WPeople) => EventSource);
  /** Days of a block of the keyed events. */
  readonly blockDays?: number;
  /** W's own rule: at most one attendance, progression or death a day. True where left out. */
  readonly oneADay?: boolean;
  /** Whether to keep cost and QALYs of each person. */
  readonly perPerson?: boolean;
  /** Takes in every event of {@link W_EVENT}. */
  readonly sink?: EventSink;
}

export interface WResult {
  readonly totals: ReturnType<WLedger["totals"]>;
  /** People at home, in the community, acute and blocked at the end of each day, day after day. */
  readonly daily: Int32Array;
  /** Attendances, progressions, deaths, changes of age band and ends of stays. */
  readonly events: number;
  /** Bytes of the arrays that hold people and events. */
  readonly payloadBytes: number;
  /** The people at the end; with accounts where they were asked for. */
  readonly people: WPeople | WPeopleWithAccount;
}

/** Kinds of events, in the order in which they happen at one time. */
const STAY_ENDS = 0;
const MORNING = 1;
const STREAM = 2;
const NEXT_BAND = 3;

/** Purposes of draws: what follows from an attendance at once, and what follows from it after the stay. */
const ADMISSION = 1;
const AFTERWARDS = 2;

const ADMITTED = [0.15, 0.4, 0.6, 0.75] as const;
/** From this age band on, an attendance ends in a bed more often, by so much. */
const OLD_BAND = 15;
const ADMITTED_IF_OLD = 0.15;
const NEEDS_SLOT = [0.02, 0.15, 0.35, 0.5] as const;
/** Means of the lognormal stays, from their medians and spreads. */
const ACUTE_MEAN = [1.5, 3, 5, 8].map((median) => median * Math.exp(0.5));
const COMMUNITY_MEAN = 14 * Math.exp(0.5 * 0.6 ** 2);
const LONGEST_STAY = 180;
/** Slots for each person. */
const SLOTS = 0.0012;

/** Runs workload W. The same options give the same result. */
export function runW(options: WOptions): WResult {
  const w = new W(options);
  w.begin();
  for (let day = 0; day < w.days; day++) w.live(day);
  return w.result();
}

class W {
  readonly days: number;

  private readonly people: WPeople | WPeopleWithAccount;
  private readonly column: WPeople["column"];
  private readonly run: AgentRun;
  private readonly service: Service;
  private readonly slotsOn: (day: number) => number;
  private readonly ledger: WLedger;
  private readonly account: WAccount | undefined;
  private readonly sink: EventSink | undefined;
  private readonly acuteStay = new LognormalSampler(ACUTE_MEAN, 1);
  private readonly slotStay = new LognormalSampler([COMMUNITY_MEAN], 0.6);
  private readonly stayFactor: number;
  private readonly oneADay: boolean;
  private readonly words: Words = new Uint32Array(4);
  private events = 0;

  constructor(options: WOptions) {
    const { people: size, years, seed, populationSeed = seed, programme = {}, oneADay = true, sink } = options;
    this.days = 365 * years;
    if (options.perPerson) {
      const people = wPeopleWithAccount(size, populationSeed);
      this.people = people;
      this.account = new WAccount(people, this.days);
    } else this.people = wPeople(size, populationSeed);
    const { people } = this;
    if (programme.attendanceOfEnrolled !== undefined) enrol(people, populationSeed);
    this.column = people.column;
    this.run = new AgentRun({
      start: 0,
      end: this.days,
      agents: people,
      source: sourceOf(options, people),
      hazards: wRates(people, programme),
      streamKind: STREAM,
      pending: Math.ceil(1.05 * size),
    });
    const { slots = Math.round(SLOTS * size) } = options;
    const factor = programme.slots ?? 1;
    this.slotsOn = (day) => Math.round(factor * (typeof slots === "number" ? slots : slots[day]));
    this.service = new Service("community slots", this.slotsOn(0));
    this.ledger = new WLedger(people, this.days);
    this.sink = sink;
    this.stayFactor = programme.stay ?? 1;
    this.oneADay = oneADay;
  }

  /** Everybody is at home on the first day. */
  begin(): void {
    for (let row = 0; row < this.people.size; row++) {
      this.ledger.enters(row);
      this.lookAhead(row, 0);
    }
    this.run.plan(0, MORNING, 0);
  }

  live(day: number): void {
    const { run } = this;
    while (run.next(day + 1)) {
      if (run.kind === STREAM) this.happen(run.agent, day);
      else if (run.kind === STAY_ENDS) this.endStay(run.agent, day);
      else if (run.kind === NEXT_BAND) this.enterBand(run.agent, day);
      else this.fillSlots(day);
    }
    this.ledger.endDay(day);
  }

  result(): WResult {
    const { people, days, ledger, run, events, account } = this;
    if (account !== undefined) {
      for (let row = 0; row < people.size; row++) if (this.column.setting.of(row) !== DEAD) account.settle(row, days);
    }
    return {
      totals: ledger.totals(),
      daily: ledger.daily,
      events,
      payloadBytes: people.words.byteLength + run.bytes,
      people,
    };
  }

  /** Nothing random need be known beyond what is due: the end of the stay, or the next age band. */
  private lookAhead(row: number, after: number): void {
    const due = this.column.due.of(row);
    const stayEnds = stayEndOf(due);
    const nextBand = nextBandOf(due);
    if (stayEnds <= nextBand) this.run.lookAhead(row, after, stayEnds, STAY_ENDS);
    else this.run.lookAhead(row, after, nextBand, NEXT_BAND);
  }

  private happen(row: number, day: number): void {
    const { run } = this;
    const { stream } = run;
    this.events += 1;
    this.sink?.on(stream, run.time, row, pointName(run.block, run.step));
    if (stream === ATTEND) this.attend(row, day);
    else if (stream === PROGRESS) this.progress(row, day);
    else {
      this.die(row, day);
      return;
    }
    this.lookAhead(row, this.oneADay ? day + 1 : run.time);
  }

  private attend(row: number, day: number): void {
    const { run, words, service } = this;
    const { frailty, band, setting, cause } = this.column;
    const f = frailty.of(row);
    this.ledger.attends(row);
    run.drawNow(words, ADMISSION);
    if (uniform(words[0]) >= ADMITTED[f] + (band.of(row) >= OLD_BAND ? ADMITTED_IF_OLD : 0)) return;
    this.ledger.isAdmitted(row);
    if (setting.of(row) === COMMUNITY) service.release(1);
    this.move(row, ACUTE, day);
    cause.set(row, (run.block << 8) | run.step);
    this.acuteStay.draw(words, 1, f);
    const days = this.beginStay(row, day, this.acuteStay, this.stayFactor);
    this.sink?.on(W_EVENT.admitted, day, row, days);
  }

  private progress(row: number, day: number): void {
    const { frailty } = this.column;
    this.account?.settle(row, day);
    this.ledger.progresses(row);
    frailty.set(row, frailty.of(row) + 1);
  }

  private die(row: number, day: number): void {
    const { setting } = this.column;
    const { service } = this;
    this.account?.settle(row, day);
    this.ledger.dies(row);
    if (setting.of(row) === COMMUNITY) service.release(1);
    else if (setting.of(row) === BLOCKED) service.leaveQueue(row);
    setting.set(row, DEAD);
    this.run.forget(row);
  }

  private endStay(row: number, day: number): void {
    const { setting, frailty } = this.column;
    this.events += 1;
    this.setStayEnd(row, NEVER);
    if (setting.of(row) === COMMUNITY) {
      this.service.release(1);
      this.goHome(row, day);
      return;
    }
    this.drawAfterwards(row);
    if (uniform(this.words[0]) >= NEEDS_SLOT[frailty.of(row)]) {
      this.goHome(row, day);
      return;
    }
    this.sink?.on(W_EVENT.askedForSlot, day, row, 0);
    this.move(row, BLOCKED, day);
    if (this.service.request(row, 1, 0, day) === ANSWER.granted) this.startSlot(row, day);
    else this.lookAhead(row, day);
  }

  private goHome(row: number, day: number): void {
    this.sink?.on(W_EVENT.wentHome, day, row, 0);
    this.move(row, HOME, day);
    this.lookAhead(row, day);
  }

  private fillSlots(day: number): void {
    const { service, run } = this;
    service.setCapacity(this.slotsOn(day));
    for (let row = service.takeNext(); row >= 0; row = service.takeNext()) this.startSlot(row, day);
    run.plan(day + 1, MORNING, 0);
  }

  private startSlot(row: number, day: number): void {
    this.drawAfterwards(row);
    this.move(row, COMMUNITY, day);
    this.slotStay.draw(this.words, 1, 0);
    const days = this.beginStay(row, day, this.slotStay, 1);
    this.sink?.on(W_EVENT.slotStarted, day, row, days);
    this.lookAhead(row, day);
  }

  private enterBand(row: number, day: number): void {
    const { band, due } = this.column;
    this.events += 1;
    band.set(row, band.of(row) + 1);
    due.set(row, dueDays(stayEndOf(due.of(row)), band.of(row) === 19 ? NEVER : day + BAND_DAYS));
    this.lookAhead(row, day);
  }

  private move(row: number, to: number, day: number): void {
    this.account?.settle(row, day);
    this.ledger.moves(row, to);
    this.column.setting.set(row, to);
  }

  /** What follows from the attendance that the present stay came from. */
  private drawAfterwards(row: number): void {
    const cause = this.column.cause.of(row);
    this.run.draw(this.words, row, ATTEND, cause >>> 8, cause & 0xff, AFTERWARDS);
  }

  /** Begins a stay of the length that was drawn, times a factor: every day begun counts. @returns its days */
  private beginStay(row: number, day: number, stay: LognormalSampler, factor: number): number {
    const length = factor * stay.value[0];
    const days = length >= LONGEST_STAY ? LONGEST_STAY : 1 + Math.floor(length);
    this.setStayEnd(row, day + days);
    return days;
  }

  private setStayEnd(row: number, day: number): void {
    const { due } = this.column;
    due.set(row, dueDays(day, nextBandOf(due.of(row))));
  }
}

function sourceOf({ randomness = "keyed", seed, blockDays = 256 }: WOptions, people: WPeople): EventSource {
  if (typeof randomness === "function") return randomness(people);
  if (randomness === "sequential") return OneSequence.fromSeed(3, seedWords(`w-${seed}`));
  const streams = W_STREAMS.map((name) => ({ name, blockDays, deck: "w" }));
  return new PotentialEvents(streams, streamKeys(seedWords(`w-${seed}`), 0), people);
}
