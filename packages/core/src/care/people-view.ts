import type { PeopleView } from "../intervention/people-view.js";
import { STRIDE } from "./care-state.js";
import type { World } from "./world.js";

/** The people of a world, and the little of their place, that programmes may see. */
export function peopleView(world: World, residents65Plus: number): PeopleView {
  const { people, state, hazards } = world;
  return {
    size: people.size,
    residents65Plus,
    reablementSlots: world.plan.capacities.reablementSlots,
    numberLow: people.numberLow,
    numberHigh: people.numberHigh,
    isAlive: (row) => state.alive[row * STRIDE] === 1,
    ageYears: (row, time) => hazards.age(row, time),
    frailty: (row) => hazards.frailty(row),
    functionLevel: (row) => state.functionLevel[row * STRIDE],
    daysSinceReablement: (row, time) => time - state.reablementStartedOn[row * STRIDE],
  };
}
