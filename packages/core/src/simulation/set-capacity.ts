import { setNominalUnits } from "../care/staffing.js";
import type { World } from "../care/world.js";
import type { CapacityName } from "../intervention/targets.js";
import { wholePlaces } from "../intervention/whole-places.js";

/**
 * Sets a capacity to what programmes make of it at a time. Parts of a place are open for a part of the stretches of time.
 * @param stretch which stretch of time, a whole number
 */
export function setCapacity(world: World, name: CapacityName, time: number, stretch: number): void {
  const { usual } = world;
  const { capacities } = world.plan;
  const lever = world.levers.lever(`capacity.${name}`);
  const places = (from: number): number => from + wholePlaces(lever.capacity(from, time) - from, stretch);
  switch (name) {
    case "acute-beds":
      world.ward.setCapacity(Math.floor(places(capacities.acuteBeds) * world.p.beds.escalation[0]));
      return;
    case "ic-beds":
      setNominalUnits(world, "shortTermBeds", places(usual.shortTermBeds), time);
      return;
    case "reablement":
      setNominalUnits(world, "reablement", places(usual.reablement), time);
      return;
    case "home-care":
      setNominalUnits(world, "homeCare", places(usual.homeCare), time);
      return;
    case "care-home-places":
      world.careHome.setCapacity(places(capacities.careHomePlaces));
      return;
    case "virtual-ward-slots":
      world.virtualWard.setCapacity(places(capacities.virtualWardBeds));
      return;
    // Starts are counted by day, and parts of them add up over days.
    case "ucr-slots":
      setNominalUnits(world, "ucr", lever.capacity(usual.ucr, time), time);
      return;
    default:
      world.hub.setPerDay(lever.capacity(0, time));
  }
}
