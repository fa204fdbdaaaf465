import type { World } from "../care/world.js";
import type { CapacityName } from "../intervention/targets.js";
import { wholePlaces } from "../intervention/whole-places.js";

/**
 * Sets a capacity to what programmes make of it at a time. Parts of a place are open for a part of the stretches of time.
 * @param stretch which stretch of time, a whole number
 */
export function setCapacity(world: World, name: CapacityName, time: number, stretch: number): void {
  const { capacities } = world.plan;
  const lever = world.levers.lever(`capacity.${name}`);
  const places = (usual: number): number => usual + wholePlaces(lever.capacity(usual, time) - usual, stretch);
  switch (name) {
    case "acute-beds":
      world.ward.setCapacity(Math.floor(places(capacities.acuteBeds) * world.p.beds.escalation[0]));
      return;
    case "ic-beds":
      world.shortTermBeds.setCapacity(places(capacities.shortTermBeds));
      return;
    case "reablement":
      world.reablement.setCapacity(places(capacities.reablementSlots));
      return;
    case "home-care":
      world.homeCare.setCapacity(places(capacities.homeCareHours));
      return;
    case "care-home-places":
      world.careHome.setCapacity(places(capacities.careHomePlaces));
      return;
    // Starts are counted by day, and parts of them add up over days.
    case "ucr-slots":
      world.ucr.setPerDay(lever.capacity(capacities.ucrVisitsPerDay, time));
      return;
    default:
      world.hub.setPerDay(lever.capacity(0, time));
  }
}
