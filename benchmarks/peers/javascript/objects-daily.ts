import type { Run } from "../../src/run.ts";
import { noTotals, type Totals } from "../../src/workload.ts";
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
import { bandOn, hazards, type State, season } from "./hazards.ts";
import { start } from "./population.ts";
import { type Random, seededRandom } from "./random.ts";

/** Somebody of the population, as an object. */
class Person {
  readonly ageDays: number;
  readonly sex: number;
  readonly fifth: number;
  frailty: number;
  state: State = "home";
  endDay: number | null = null;
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

/** A place that is stepped a day at a time: everybody is visited every day. */
class World {
  readonly people: Person[] = [];
  readonly series: Record<State, number>[] = [];
  readonly totals: Totals = noTotals();
  readonly #random: Random;
  #queue: Person[] = [];
  #slots: number;

  constructor(people: number, seed: number) {
    for (let id = 0; id < people; id++) this.people.push(new Person(id, seed));
    this.#random = seededRandom(seed);
    this.#slots = slotsFor(people);
  }

  step(day: number): void {
    for (const person of this.people) if (person.endDay === day) this.#endStay(person);
    this.#fillSlots(day);
    const count: Record<State, number> = { home: 0, community: 0, acute: 0, blocked: 0, dead: 0 };
    const { attendance, death } = season(day);
    const discounted = discount(day);
    for (const person of this.people) {
      if (person.state !== "dead") {
        this.#meetHazards(person, day, attendance, death);
        this.#payFor(person, discounted);
      }
      count[person.state]++;
    }
    this.series.push(count);
    this.totals.acuteDays += count.acute;
    this.totals.blockedDays += count.blocked;
    this.totals.communityDays += count.community;
  }

  #endStay(person: Person): void {
    person.endDay = null;
    if (person.state === "community") {
      person.state = "home";
      this.#slots++;
    } else if (this.#random() < slotProbability(person.frailty)) {
      person.state = "blocked";
      this.#queue.push(person);
    } else {
      person.state = "home";
    }
  }

  #fillSlots(day: number): void {
    while (this.#slots > 0 && this.#queue.length > 0) {
      const person = this.#queue.shift()!;
      if (person.state !== "blocked") continue;
      this.#slots--;
      person.state = "community";
      person.endDay = day + communityStayDays(this.#random);
    }
  }

  #meetHazards(person: Person, day: number, attendanceSeason: number, deathSeason: number): void {
    const band = bandOn(day, person.ageDays);
    const hazard = hazards(person, band);
    const attendance = hazard.attendance * attendanceSeason;
    const death = hazard.death * deathSeason;
    const any = attendance + hazard.progression + death;
    if (this.#random() >= 1 - Math.exp(-any)) return;
    const mark = this.#random() * any;
    if (mark < attendance) {
      this.totals.attendances++;
      person.cost += ATTENDANCE_COST;
      if (this.#random() < admissionProbability(person.frailty, band)) this.#admit(person, day);
    } else if (mark < attendance + hazard.progression) {
      this.totals.progressions++;
      person.frailty++;
    } else {
      this.totals.deaths++;
      this.#leaveSlot(person);
      person.state = "dead";
      person.endDay = null;
    }
  }

  #admit(person: Person, day: number): void {
    this.totals.admissions++;
    this.#leaveSlot(person);
    person.state = "acute";
    person.endDay = day + acuteStayDays(person.frailty, this.#random);
  }

  #leaveSlot(person: Person): void {
    if (person.state === "community") this.#slots++;
  }

  #payFor(person: Person, discounted: number): void {
    person.cost += DAILY_COST[person.state][person.frailty]! * discounted;
    person.qaly += DAILY_QALY[person.state][person.frailty]! * discounted;
  }
}

/** The workload as many people would write it first: an object a person, a loop over everybody every day. */
export function run(people: number, days: number, seed: number): Run {
  const begin = performance.now();
  const world = new World(people, seed);
  const made = performance.now();
  for (let day = 0; day < days; day++) world.step(day);
  for (const person of world.people) {
    world.totals.cost += person.cost;
    world.totals.qaly += person.qaly;
  }
  const end = performance.now();
  return { seconds: (end - begin) / 1000, setupSeconds: (made - begin) / 1000, totals: world.totals };
}
