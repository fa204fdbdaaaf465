import { FUNCTION_LEVELS } from "../care/event-in-words.js";
import { EVENT, QUEUE } from "../care/events.js";
import type { SETTINGS } from "../outcomes/groups.js";
import { FRAILTY_CLASSES, type FrailtyParameters, frailtyClass } from "../population/frailty.js";
import type { Population } from "../population/population.js";
import type { Happening } from "./kept-lives.js";

/** Where somebody is. */
export type Setting = (typeof SETTINGS)[number];

/** What the event stream tells of a person at a moment. */
export interface PersonState {
  readonly setting: Setting;
  readonly livesInCareHome: boolean;
  /** 0 fit to 3 severe. */
  readonly frailty: number;
  /** 0 independent to 3 dependent. */
  readonly functionLevel: number;
  readonly hasDementia: boolean;
  readonly livesAlone: boolean;
  readonly hasHomeCare: boolean;
  readonly hasReablement: boolean;
}

/** A person as they join the run. */
export function stateAtEntry(population: Population, row: number, frailty: FrailtyParameters): PersonState {
  const livesInCareHome = population.residence[row] > 0;
  return {
    setting: livesInCareHome ? "care-home" : "home",
    livesInCareHome,
    frailty: frailtyClass(frailty, population.deficits[row]),
    functionLevel: population.functionLevel[row],
    hasDementia: population.dementia[row] === 1,
    livesAlone: population.livesAlone[row] === 1,
    hasHomeCare: population.homeCareHours[row] > 0,
    hasReablement: false,
  };
}

/** The person after one more event of theirs. */
export function stateAfter(state: PersonState, { kind, detail }: Happening): PersonState {
  const residence = state.livesInCareHome ? "care-home" : "home";
  switch (kind) {
    case EVENT.personDied:
      return { ...state, setting: "died" };
    case EVENT.frailtyChanged:
      return { ...state, frailty: detail };
    case EVENT.functionChanged:
      return { ...state, functionLevel: detail };
    case EVENT.dementiaStarted:
      return { ...state, hasDementia: true };
    case EVENT.cameToLiveAlone:
      return { ...state, livesAlone: true };
    case EVENT.homeCareStarted:
      return { ...state, hasHomeCare: true };
    case EVENT.homeCareEnded:
      return { ...state, hasHomeCare: false };
    case EVENT.reablementStarted:
      return { ...state, hasReablement: true };
    case EVENT.reablementEnded:
      return { ...state, hasReablement: false };
    case EVENT.attendanceStarted:
      return { ...state, setting: "ae" };
    case EVENT.queueJoined:
      // Whoever finds no bed waits in A&E, also when a GP admitted them directly.
      return detail === QUEUE.ward ? { ...state, setting: "ae" } : state;
    case EVENT.wardEntered:
      return { ...state, setting: "ward" };
    case EVENT.foundInService:
      return stateFoundIn(state, detail);
    case EVENT.steppedUp:
      return detail === 1 ? { ...state, setting: "short-term-bed" } : state;
    case EVENT.stayEnded:
      return { ...state, setting: detail === 2 ? "short-term-bed" : residence };
    case EVENT.attendanceEnded:
    case EVENT.sameDayAdmission:
    case EVENT.shortTermBedLeft:
      return { ...state, setting: residence };
    case EVENT.careHomeEntered:
      return { ...state, livesInCareHome: true, setting: state.setting === "home" ? "care-home" : state.setting };
    default:
      return state;
  }
}

/** The person in the service in which they are found. */
function stateFoundIn(state: PersonState, service: number): PersonState {
  if (service === QUEUE.reablement) return { ...state, hasReablement: true };
  return { ...state, setting: service === QUEUE.ward ? "ward" : "short-term-bed" };
}

const SETTINGS_IN_WORDS: Readonly<Record<Setting, string>> = {
  home: "at home",
  "care-home": "at home in a care home",
  ae: "in A&E",
  ward: "on a ward",
  "short-term-bed": "in a short-term bed",
  died: "no longer alive",
};

/** A person at a moment in plain words, such as "aged 82, at home, lives alone, mild frailty, needs some help". */
export function inWords(state: PersonState, ageYears: number): string {
  const { setting, frailty, functionLevel } = state;
  if (setting === "died") return SETTINGS_IN_WORDS.died;
  const parts = [
    `aged ${ageYears}`,
    SETTINGS_IN_WORDS[setting],
    state.livesInCareHome && setting !== "care-home" && "lives in a care home",
    state.livesAlone && !state.livesInCareHome && "lives alone",
    frailty === 0 ? "not frail" : `${FRAILTY_CLASSES[frailty]} frailty`,
    FUNCTION_LEVELS[functionLevel],
    state.hasDementia && "has dementia",
    state.hasHomeCare && "has home care",
    state.hasReablement && "has reablement",
  ];
  return parts.filter((part) => part !== false).join(", ");
}
