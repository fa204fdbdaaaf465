import { MAX_DEFICITS } from "../population/frailty.js";
import { STRIDE } from "./care-state.js";
import { EVENT } from "./events.js";
import { record, type World } from "./world.js";

/** One more deficit; records a new frailty class when there is one. */
export function addDeficit(world: World, row: number, time: number): void {
  const { state, hazards } = world;
  if (state.deficits[row * STRIDE] >= MAX_DEFICITS) return;
  const before = hazards.frailty(row);
  state.deficits[row * STRIDE] += 1;
  const after = hazards.frailty(row);
  if (after !== before) record(world, EVENT.frailtyChanged, time, row, after);
}

/** Loses one level of function, if there is one to lose. */
export function loseFunction(world: World, row: number, time: number): void {
  const { state } = world;
  if (state.functionLevel[row * STRIDE] >= 3) return;
  state.functionLevel[row * STRIDE] += 1;
  state.functionLostOn[row * STRIDE] = time;
  record(world, EVENT.functionChanged, time, row, state.functionLevel[row * STRIDE]);
}

/** Regains one level of function, if one was lost. */
export function regainFunction(world: World, row: number, time: number): void {
  const { state } = world;
  if (state.functionLevel[row * STRIDE] === 0) return;
  state.functionLevel[row * STRIDE] -= 1;
  record(world, EVENT.functionChanged, time, row, state.functionLevel[row * STRIDE]);
}
