import { type EventName, eventInWords, eventName } from "../care/event-in-words.js";
import { EVENT } from "../care/events.js";
import { CARE_STREAMS, STREAM } from "../care/streams.js";
import { InputError } from "../check/input-error.js";
import { imdFifth } from "../place/deprivation.js";
import type { Place } from "../place/place.js";
import { personId, rowOfPerson } from "../population/person-id.js";
import { isoDate, isoMoment } from "../units/iso-date.js";
import { DAYS_PER_YEAR } from "../units/time.js";
import type { Enrolment, KeptReplicate, KeptScenario } from "./keep-replicate.js";
import { type Happening, isListKeeping } from "./kept-lives.js";
import { inWords, type PersonState, type Setting, stateAfter, stateAtEntry } from "./person-state.js";

/** Who a journey is about. */
export interface PersonDescription {
  /** Such as `E01013335-70-74-12`: neighbourhood, age band at the start of the run, and ordinal. */
  readonly id: string;
  readonly sex: "male" | "female";
  /** ISO date. */
  readonly born: string;
  readonly neighbourhood: { readonly code: string; readonly name: string };
  /** Deprivation of the neighbourhood: 1 most deprived to 5. */
  readonly imdFifth: number;
}

/** One step of a journey. */
export interface JourneyEntry {
  /** Days; day 0 is 1 April 2025. */
  readonly time: number;
  /** The same as date and clock, such as `2025-04-01 09:30`. */
  readonly moment: string;
  readonly ageYears: number;
  /** Where the person is from this moment on. */
  readonly setting: Setting;
  /** What happened: an event of the model of care, or that the person came onto the list of a programme. */
  readonly fact: EventName | "programmeJoined";
  /** Meaning by fact, as in the event stream; 0 for a programme. */
  readonly detail: number;
  /** The same in a few plain words. */
  readonly words: string;
  /** Where the step is itself a potential event: the name of its stream. With the time it names the point. */
  readonly stream: string | undefined;
}

/** One person's way through one scenario. */
export interface Journey {
  readonly scenario: string;
  readonly person: PersonDescription;
  /** What happened in the warm-up, the same in every scenario. */
  readonly before: readonly JourneyEntry[];
  /** Day 0, or the day on which the person joins the run later. */
  readonly start: number;
  /** The same as an ISO date. */
  readonly startDate: string;
  /** What the person is at the start; their setting is `died` when they did not live to see it. */
  readonly atStart: PersonState;
  /** The same in plain words. */
  readonly atStartInWords: string;
  /** What happened from the start on. */
  readonly entries: readonly JourneyEntry[];
  /** Day after the last one counted. */
  readonly end: number;
  /** The same as an ISO date. */
  readonly endDate: string;
}

/**
 * The journey of one person through one scenario that was kept.
 * @param scenario name of one of the scenarios kept
 * @param person ID, such as `E01013335-70-74-12`
 * @throws InputError when there is no such scenario or no such person
 */
export function journeyOf(kept: KeptReplicate, scenario: string, person: string): Journey {
  const { place } = kept.plan.scenarios[0];
  return journeyOfRow(kept, keptScenario(kept, scenario), rowOfPerson(kept.population, place, person));
}

/**
 * The scenario of that name among those that were kept.
 * @throws InputError when there is none
 */
export function keptScenario(kept: KeptReplicate, name: string): KeptScenario {
  const found = kept.scenarios.find(({ scenario }) => scenario.name === name);
  if (found !== undefined) return found;
  const known = kept.scenarios.map(({ scenario }) => scenario.name).join(", ");
  throw new InputError(`The scenario "${name}" was not kept.`, { path: "scenario", got: name, expected: known });
}

/** As {@link journeyOf}, of the person in a row of the population. */
export function journeyOfRow(kept: KeptReplicate, { scenario, lives, enrolments }: KeptScenario, row: number): Journey {
  const { population } = kept;
  const start = Math.max(0, population.enters[row]);
  const teller = new Teller(population.birth[row], stateAtEntry(population, row, kept.frailty));
  const before = kept.before.of(row).map((happening) => teller.tell(happening));
  const atStart = teller.state;
  const joined = enrolments.filter((enrolment) => enrolment.row === row);
  return {
    scenario: scenario.name,
    person: describePerson(kept, scenario.place, row),
    before,
    start,
    startDate: isoDate(start),
    atStart,
    atStartInWords: inWords(atStart, Math.floor((start - population.birth[row]) / DAYS_PER_YEAR)),
    entries: inOrder(lives.of(row), joined).map((step) => teller.tell(step)),
    end: kept.end,
    endDate: isoDate(kept.end),
  };
}

function describePerson({ population }: KeptReplicate, place: Place, row: number): PersonDescription {
  const { code, name } = place.neighbourhoods[population.neighbourhood[row]];
  return {
    id: personId(population, place, row),
    sex: population.sex[row] === 1 ? "female" : "male",
    born: isoDate(population.birth[row]),
    neighbourhood: { code, name },
    imdFifth: imdFifth(population.imdDecile[row]),
  };
}

/** Events and enrolments in the order of time; of what happens at one and the same time, events first. */
function inOrder(life: readonly Happening[], enrolments: readonly Enrolment[]): (Happening | Enrolment)[] {
  const own = life.filter((happening) => !isListKeeping(happening));
  return [...own, ...enrolments].sort((a, b) => a.time - b.time);
}

/** Tells what happens to one person step by step, and keeps what they are by then. */
class Teller {
  state: PersonState;
  private readonly birth: number;

  constructor(birth: number, state: PersonState) {
    this.birth = birth;
    this.state = state;
  }

  tell(step: Happening | Enrolment): JourneyEntry {
    if (!("programme" in step)) this.state = stateAfter(this.state, step);
    const { time } = step;
    return {
      time,
      moment: isoMoment(time),
      ageYears: (time - this.birth) / DAYS_PER_YEAR,
      setting: this.state.setting,
      ...whatHappened(step),
    };
  }
}

function whatHappened(step: Happening | Enrolment): Pick<JourneyEntry, "fact" | "detail" | "words" | "stream"> {
  if ("programme" in step) {
    return { fact: "programmeJoined", detail: 0, words: `came onto the list: ${step.programme}`, stream: undefined };
  }
  const { kind, detail } = step;
  return { fact: eventName(kind), detail, words: eventInWords(kind, detail), stream: streamOf(kind, detail) };
}

function streamOf(kind: number, detail: number): string | undefined {
  if (kind === EVENT.crisisHappened) return CARE_STREAMS[detail].name;
  if (kind === EVENT.dementiaStarted) return CARE_STREAMS[STREAM.dementia].name;
  return kind === EVENT.cameToLiveAlone ? CARE_STREAMS[STREAM.aloneOnset].name : undefined;
}
