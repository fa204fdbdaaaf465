import type { Run } from "../../src/run.ts";
import { noTotals, type Totals } from "../../src/workload.ts";
import { BinaryHeap } from "./binary-heap.ts";
import {
  ATTENDANCE_COST,
  acuteStayDays,
  admissionProbability,
  communityStayDays,
  DAILY_COST,
  DAILY_QALY,
  discount,
  slotProbability,
  slotsFor,
} from "./care.ts";
import { bandOn, DAYS_A_BAND, type Hazards, hazards, LAST_BAND, type State, SWING, season } from "./hazards.ts";
import { start } from "./population.ts";
import { type Random, seededRandom } from "./random.ts";

class Person {
  readonly ageDays: number;
  readonly sex: number;
  readonly fifth: number;
  frailty: number;
  state: State = "home";
  endDay = Number.POSITIVE_INFINITY;
  /** Counts the person's clocks: an event of an earlier one no longer counts. */
  clock = 0;
  /** First day that is not yet paid for. */
  since = 0;
  cost = 0;
  qaly = 0;

  constructor(id: number, seed: number) {
    const { ageDays, sex, fifth, frailty } = start(id, seed);
    this.ageDays = ageDays;
    this.sex = sex;
    this.fifth = fifth;
    this.frailty = frailty;
  }
}

/** Something to do with a person on a day. Ends of stays come first, then slots are filled, then hazards are met. */
interface Event {
  readonly day: number;
  readonly kind: "end" | "band" | "hazard";
  readonly person: Person;
  /** The clock that drew it; 0 for ends of stays. */
  readonly clock: number;
}

const phase = ({ kind }: Event): number => (kind === "end" ? 0 : 1);
const earlier = (a: Event, b: Event): boolean => a.day < b.day || (a.day === b.day && phase(a) < phase(b));

class Simulation {
  readonly people: Person[] = [];
  readonly totals: Totals = noTotals();
  readonly #days: number;
  readonly #random: Random;
  readonly #events = new BinaryHeap<Event>(earlier);
  /** Sum of the discount factors of the days before each day. */
  readonly #discounted: number[] = [0];
  #queue: Person[] = [];
  #slots: number;

  constructor(people: number, days: number, seed: number) {
    this.#days = days;
    this.#random = seededRandom(seed);
    this.#slots = slotsFor(people);
    for (let day = 0; day < days; day++) this.#discounted.push(this.#discounted[day]! + discount(day));
    for (let id = 0; id < people; id++) {
      const person = new Person(id, seed);
      this.people.push(person);
      this.#schedule(person, 0);
    }
  }

  run(): void {
    for (let day = 0; day < this.#days; day++) {
      for (let event = this.#next(day, 0); event !== undefined; event = this.#next(day, 0)) this.#endStay(event);
      this.#fillSlots(day);
      for (let event = this.#next(day, 1); event !== undefined; event = this.#next(day, 1)) this.#act(event);
    }
    for (const person of this.people) {
      this.#payUntil(this.#days, person);
      this.totals.cost += person.cost;
      this.totals.qaly += person.qaly;
    }
  }

  #next(day: number, wanted: number): Event | undefined {
    const first = this.#events.peek();
    return first?.day === day && phase(first) === wanted ? this.#events.pop() : undefined;
  }

  #push(event: Event): void {
    if (event.day < this.#days) this.#events.push(event);
  }

  /** Draws the next candidate from a bound of the hazards over the year, and goes no further than the age band. */
  #schedule(person: Person, from: number): void {
    const band = bandOn(from, person.ageDays);
    const clock = ++person.clock;
    const day = Math.floor(from - Math.log(1 - this.#random()) / bound(hazards(person, band)));
    const bandDay = band === LAST_BAND ? Number.POSITIVE_INFINITY : (band + 1) * DAYS_A_BAND - person.ageDays;
    if (day < bandDay) this.#push({ day, kind: "hazard", person, clock });
    else this.#push({ day: bandDay, kind: "band", person, clock });
  }

  #endStay({ day, person }: Event): void {
    if (person.endDay !== day) return;
    person.endDay = Number.POSITIVE_INFINITY;
    if (person.state === "community") {
      this.#slots++;
      this.#become("home", person, day);
    } else if (this.#random() < slotProbability(person.frailty)) {
      this.#queue.push(person);
      this.#become("blocked", person, day);
    } else {
      this.#become("home", person, day);
    }
    this.#schedule(person, day);
  }

  #fillSlots(day: number): void {
    while (this.#slots > 0 && this.#queue.length > 0) {
      const person = this.#queue.shift()!;
      if (person.state !== "blocked") continue;
      this.#slots--;
      this.#become("community", person, day);
      this.#startStay(person, day + communityStayDays(this.#random));
      this.#schedule(person, day);
    }
  }

  #act({ day, kind, person, clock }: Event): void {
    if (clock !== person.clock) return;
    if (kind === "band") this.#schedule(person, day);
    else if (this.#meetHazards(person, day) !== "dead") this.#schedule(person, day + 1);
  }

  #meetHazards(person: Person, day: number): State {
    const band = bandOn(day, person.ageDays);
    const hazard = hazards(person, band);
    const seasonal = season(day);
    const attendance = hazard.attendance * seasonal.attendance;
    const death = hazard.death * seasonal.death;
    const mark = this.#random() * bound(hazard);
    if (mark < attendance) {
      this.totals.attendances++;
      person.cost += ATTENDANCE_COST;
      if (this.#random() < admissionProbability(person.frailty, band)) this.#admit(person, day);
    } else if (mark < attendance + hazard.progression) {
      this.totals.progressions++;
      this.#payUntil(day, person);
      person.frailty++;
    } else if (mark < attendance + hazard.progression + death) {
      this.totals.deaths++;
      this.#leaveSlot(person);
      person.endDay = Number.POSITIVE_INFINITY;
      this.#become("dead", person, day);
    }
    return person.state;
  }

  #admit(person: Person, day: number): void {
    this.totals.admissions++;
    this.#leaveSlot(person);
    this.#become("acute", person, day);
    this.#startStay(person, day + acuteStayDays(person.frailty, this.#random));
  }

  #startStay(person: Person, endDay: number): void {
    person.endDay = endDay;
    this.#push({ day: endDay, kind: "end", person, clock: 0 });
  }

  #leaveSlot(person: Person): void {
    if (person.state === "community") this.#slots++;
  }

  #become(state: State, person: Person, day: number): void {
    this.#payUntil(day, person);
    person.state = state;
  }

  /** Pays for the days that passed in the present state; day `until` itself is not yet over. */
  #payUntil(until: number, person: Person): void {
    const days = until - person.since;
    const discounted = this.#discounted[until]! - this.#discounted[person.since]!;
    if (person.state === "acute") this.totals.acuteDays += days;
    else if (person.state === "blocked") this.totals.blockedDays += days;
    else if (person.state === "community") this.totals.communityDays += days;
    person.cost += DAILY_COST[person.state][person.frailty]! * discounted;
    person.qaly += DAILY_QALY[person.state][person.frailty]! * discounted;
    person.since = until;
  }
}

const bound = ({ attendance, progression, death }: Hazards): number =>
  attendance * (1 + SWING.attendance) + progression + death * (1 + SWING.death);

/** The workload event by event as many people would write it: an object a person, one binary heap of events. */
export function run(people: number, days: number, seed: number): Run {
  const begin = performance.now();
  const simulation = new Simulation(people, days, seed);
  const made = performance.now();
  simulation.run();
  const end = performance.now();
  return { seconds: (end - begin) / 1000, setupSeconds: (made - begin) / 1000, totals: simulation.totals };
}
