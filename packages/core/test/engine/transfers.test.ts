import { describe, expect, it } from "vitest";
import { ANSWER, Service } from "../../src/engine/service.js";
import { Transfers } from "../../src/engine/transfers.js";

/** A ward with both beds taken, by 1 and 2, and a reablement team with one slot, taken by 9. */
function wardAndSlots(longestQueue = 9) {
  const ward = new Service("ward", 2);
  const slots = new Service("slots", 1, { longestQueue });
  const transfers = new Transfers([ward, slots]);
  for (const entity of [1, 2]) ward.request(entity, 1, 0, 0);
  slots.request(9, 1, 0, 0);
  const move = (entity: number, since: number) =>
    transfers.ask({ entity, from: ward, held: 1, to: slots, units: 1, priority: 0, since });
  return { ward, slots, transfers, move };
}

describe("hold until transfer", () => {
  it("keeps the bed until the slot is secured, and gives it back at that moment", () => {
    const { ward, slots, transfers, move } = wardAndSlots();
    expect([move(1, 5), transfers.isWaiting(1)]).toEqual([ANSWER.waits, true]);
    expect([ward.used, slots.used, slots.queueLength]).toEqual([2, 1, 1]);
    expect(transfers.takeNext(slots)).toBe(-1);
    slots.release(1);
    expect(transfers.takeNext(slots)).toBe(1);
    expect([ward.used, slots.used, transfers.isWaiting(1)]).toEqual([1, 1, false]);
  });

  it("gives the bed back at once when there is a slot", () => {
    const { ward, slots, transfers, move } = wardAndSlots();
    slots.release(1);
    expect([move(2, 5), ward.used, slots.used, transfers.isWaiting(2)]).toEqual([ANSWER.granted, 1, 1, false]);
  });

  it("leaves everything as it was when refused or given up", () => {
    const { ward, slots, transfers, move } = wardAndSlots(1);
    expect([move(1, 5), move(2, 6)]).toEqual([ANSWER.waits, ANSWER.refused]);
    expect([1, 2].map((entity) => transfers.isWaiting(entity))).toEqual([true, false]);
    expect([transfers.giveUp(1), transfers.giveUp(1), transfers.giveUp(2)]).toEqual([true, false, false]);
    expect([ward.used, slots.queueLength]).toEqual([2, 0]);
    expect(transfers.isWaiting(1)).toBe(false);
    expect(move(2, 7)).toBe(ANSWER.waits);
  });

  it("lets others in who keep nothing, as the service alone would", () => {
    const { ward, slots, transfers } = wardAndSlots();
    slots.request(30, 1, 0, 0);
    slots.release(1);
    expect([transfers.takeNext(slots), transfers.takeNext(slots), ward.used]).toEqual([30, -1, 2]);
  });

  it("gives nothing back for a place in another queue than the one moved to", () => {
    const { ward, slots, transfers, move } = wardAndSlots();
    move(1, 5);
    ward.request(1, 1, 0, 5);
    ward.release(1);
    expect([transfers.takeNext(ward), ward.used, transfers.isWaiting(1), slots.queueLength]).toEqual([1, 2, true, 1]);
  });

  it("branches apart", () => {
    const { ward, slots, transfers, move } = wardAndSlots();
    move(1, 5);
    const copies = [ward.clone(), slots.clone()];
    const branch = transfers.clone(copies);
    copies[1].release(1);
    expect([branch.takeNext(copies[1]), copies[0].used, branch.isWaiting(1)]).toEqual([1, 1, false]);
    expect([ward.used, slots.used, slots.queueLength, transfers.isWaiting(1)]).toEqual([2, 1, 1, true]);
  });

  it("refuses a second move, a move to where one is, and a service that is not in it", () => {
    const { ward, slots, transfers, move } = wardAndSlots();
    move(1, 5);
    expect(() => move(1, 6)).toThrow("1 is waiting to move already.");
    const wish = { entity: 2, from: ward, held: 1, units: 1, priority: 0, since: 0 };
    expect(() => transfers.ask({ ...wish, to: ward })).toThrow('2 cannot move from "ward" to itself.');
    expect(() => transfers.ask({ ...wish, to: new Service("other", 1) })).toThrow('"other" is not among the services');
    expect([ward.used, slots.queueLength]).toEqual([2, 1]);
  });
});
