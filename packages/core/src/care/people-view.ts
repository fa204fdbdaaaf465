import type { PeopleView } from "../intervention/people-view.js";
import { STRIDE } from "./care-state.js";
import type { World } from "./world.js";

const NURSING_HOME = 2;
const OUT_OF_WORK = 1;

/** The people of a world, and the little of their place, that programmes may see. */
export function peopleView(world: World, residents65Plus: number): PeopleView {
  const { people, state, hazards } = world;
  return {
    size: people.size,
    residents65Plus,
    reablementSlots: world.usual.reablement,
    numberLow: people.numberLow,
    numberHigh: people.numberHigh,
    isAlive: (row) => state.alive[row * STRIDE] === 1,
    ageYears: (row, time) => hazards.age(row, time),
    isWoman: (row) => people.sex[row] === 1,
    imdFifth: (row) => (people.imdDecile[row] + 1) >> 1,
    frailty: (row) => hazards.frailty(row),
    functionLevel: (row) => state.functionLevel[row * STRIDE],
    setting: (row) => state.location[row * STRIDE],
    livesInCareHome: (row) => state.residence[row * STRIDE] > 0,
    livesInNursingHome: (row) => state.residence[row * STRIDE] === NURSING_HOME,
    livesAlone: (row) => state.livesAlone[row * STRIDE] === 1,
    hasCarer: (row) => state.carer[row * STRIDE] > 0,
    hasDementia: (row) => state.dementia[row * STRIDE] === 1,
    hasRespiratoryDisease: (row) => people.respiratoryDisease[row] === 1,
    hasSevereMentalIllness: (row) => people.severeMentalIllness[row] === 1,
    hasLearningDisability: (row) => people.learningDisability[row] === 1,
    hasComplexNeeds: (row) => people.complexNeeds[row] === 1,
    isOutOfWork: (row) => state.work[row * STRIDE] === OUT_OF_WORK,
    hypertension: (row) => state.hypertension[row * STRIDE],
    isHomeColdOrDamp: (row) => people.cold[row] === 1 || people.damp[row] === 1,
    hasHomeCare: (row) => state.homeCare[row * STRIDE] === 1 || state.homeCare[row * STRIDE] === 3,
    daysSinceDischarge: (row, time) => time - state.lastDischarge[row * STRIDE],
    daysSinceDiverted: (row, time) => time - state.divertedOn[row * STRIDE],
    daysSinceReablement: (row, time) => time - state.reablementStartedOn[row * STRIDE],
  };
}
