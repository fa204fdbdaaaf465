import { builtFile } from "../../src/built.ts";
import type { Run } from "../../src/run.ts";
import { noTotals } from "../../src/workload.ts";
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
import { seededRandom } from "./random.ts";

/** What is used of the package, which is installed on demand and no dependency of ours. */
interface Flocc {
  Agent: new (data: object) => Agent;
  Environment: new (options: object) => { addAgent(agent: Agent): void; tick(options: object): void };
}

interface Agent {
  get(name: "state"): State;
  get(name: "ageDays" | "sex" | "fifth" | "frailty" | "endDay" | "cost" | "qaly"): number;
  set(name: string, value: number | string): void;
  increment(name: string, by?: number): void;
}

const { default: flocc }: { default: Flocc } = await import(builtFile("npm/node_modules/flocc/dist/flocc.js").href);

/** The workload with flocc: an agent a person, the environment ticks once a day. */
export function run(people: number, days: number, seed: number): Run {
  const begin = performance.now();
  const random = seededRandom(seed);
  const totals = noTotals();
  const environment = new flocc.Environment({ width: 1, height: 1 });
  const agents: Agent[] = [];
  const due = new Map<number, Agent[]>();
  const queue: Agent[] = [];
  let slots = slotsFor(people);
  let day = 0;
  let today = season(day);
  let discounted = discount(day);

  const startStay = (agent: Agent, state: State, stayDays: number): void => {
    agent.set("state", state);
    agent.set("endDay", day + stayDays);
    const alsoDue = due.get(day + stayDays);
    if (alsoDue === undefined) due.set(day + stayDays, [agent]);
    else alsoDue.push(agent);
  };

  const endStay = (agent: Agent): void => {
    if (agent.get("endDay") !== day) return;
    agent.set("endDay", -1);
    if (agent.get("state") === "community") {
      agent.set("state", "home");
      slots++;
    } else if (random() < slotProbability(agent.get("frailty"))) {
      agent.set("state", "blocked");
      queue.push(agent);
    } else {
      agent.set("state", "home");
    }
  };

  const fillSlots = (): void => {
    while (slots > 0 && queue.length > 0) {
      const agent = queue.shift()!;
      if (agent.get("state") !== "blocked") continue;
      slots--;
      startStay(agent, "community", communityStayDays(random));
    }
  };

  const meetHazards = (agent: Agent): void => {
    const state = agent.get("state");
    const frailty = agent.get("frailty");
    const band = bandOn(day, agent.get("ageDays"));
    const hazard = hazards({ sex: agent.get("sex"), fifth: agent.get("fifth"), frailty, state }, band);
    const attendance = hazard.attendance * today.attendance;
    const death = hazard.death * today.death;
    const any = attendance + hazard.progression + death;
    if (random() >= 1 - Math.exp(-any)) return;
    const mark = random() * any;
    if (mark < attendance) {
      totals.attendances++;
      agent.increment("cost", ATTENDANCE_COST);
      if (random() >= admissionProbability(frailty, band)) return;
      totals.admissions++;
      if (state === "community") slots++;
      startStay(agent, "acute", acuteStayDays(frailty, random));
    } else if (mark < attendance + hazard.progression) {
      totals.progressions++;
      agent.increment("frailty");
    } else {
      totals.deaths++;
      if (state === "community") slots++;
      agent.set("state", "dead");
      agent.set("endDay", -1);
    }
  };

  const tick = (agent: Agent): void => {
    if (agent.get("state") === "dead") return;
    meetHazards(agent);
    const state = agent.get("state");
    const frailty = agent.get("frailty");
    agent.increment("cost", DAILY_COST[state][frailty]! * discounted);
    agent.increment("qaly", DAILY_QALY[state][frailty]! * discounted);
    if (state === "acute") totals.acuteDays++;
    else if (state === "blocked") totals.blockedDays++;
    else if (state === "community") totals.communityDays++;
  };

  for (let id = 0; id < people; id++) {
    const agent = new flocc.Agent({ ...start(id, seed), state: "home", endDay: -1, cost: 0, qaly: 0, tick });
    environment.addAgent(agent);
    agents.push(agent);
  }
  const made = performance.now();
  for (; day < days; day++) {
    today = season(day);
    discounted = discount(day);
    for (const agent of due.get(day) ?? []) endStay(agent);
    due.delete(day);
    fillSlots();
    environment.tick({ randomizeOrder: false });
  }
  for (const agent of agents) {
    totals.cost += agent.get("cost");
    totals.qaly += agent.get("qaly");
  }
  const end = performance.now();
  return { seconds: (end - begin) / 1000, setupSeconds: (made - begin) / 1000, totals };
}
