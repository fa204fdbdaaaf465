import { describe, expect, it } from "vitest";
import { InputError } from "../../src/check/input-error.js";
import { ANSWER, Service } from "../../src/engine/service.js";

const { granted, waits, refused } = ANSWER;

describe("a service", () => {
  it("lets nobody small slip past somebody large who waits", () => {
    const service = new Service("hours", 10);
    expect(service.request(1, 8, 0, 0)).toBe(granted);
    expect(service.request(2, 5, 0, 1)).toBe(waits);
    expect(service.request(3, 1, 0, 2)).toBe(waits);
    expect(service.takeNext()).toBe(-1);
    expect(service.leaveQueue(2)).toBe(true);
    expect(service.takeNext()).toBe(3);
  });

  it("grants at once a request that comes before everybody and fits", () => {
    const service = new Service("hours", 10);
    service.request(1, 8, 0, 0);
    expect(service.request(2, 5, 1, 1)).toBe(waits);
    expect(service.request(3, 2, 0, 2)).toBe(granted);
  });

  it("puts nobody out when its capacity falls", () => {
    const service = new Service("beds", 2);
    service.request(1, 1, 0, 0);
    service.request(2, 1, 0, 0);
    service.setCapacity(1);
    expect([service.used, service.capacity, service.over]).toEqual([2, 1, 1]);
    service.release(1);
    expect([service.request(3, 1, 0, 1), service.over]).toEqual([waits, 0]);
    service.release(1);
    expect(service.takeNext()).toBe(3);
  });

  it("refuses those who would have to wait behind as many as may wait, and nobody who fits", () => {
    const service = new Service("beds", 1, { longestQueue: 1 });
    expect([1, 2, 3].map((entity) => service.request(entity, 1, 0, entity))).toEqual([granted, waits, refused]);
    // First in the order or not: who does not fit is refused.
    expect(service.request(4, 1, -1, 0)).toBe(refused);
    expect(service.leaveQueue(3)).toBe(false);
    service.release(1);
    expect(service.takeNext()).toBe(2);
    expect(new Service("none", 1, { longestQueue: 0 }).request(1, 2, 0, 0)).toBe(refused);
  });

  it("without limit grants everything, and says by how much the capacity falls short", () => {
    const service = new Service("beds", 3, { mode: "unlimited", longestQueue: 0 });
    for (let i = 0; i < 10; i++) expect(service.request(i, 1, 0, i)).toBe(granted);
    expect([service.used, service.over, service.queueLength]).toEqual([10, 7, 0]);
    const boundless = new Service("beds", Number.POSITIVE_INFINITY);
    expect(boundless.request(1, 1e9, 0, 0)).toBe(granted);
    expect(boundless.over).toBe(0);
  });

  it("lets everybody in who waits once it no longer turns on capacity", () => {
    const service = new Service("beds", 0);
    for (const entity of [3, 1, 2]) service.request(entity, 1, 0, 0);
    expect(service.takeNext()).toBe(-1);
    service.setMode("unlimited");
    expect([service.takeNext(), service.takeNext(), service.takeNext(), service.takeNext()]).toEqual([1, 2, 3, -1]);
  });

  it("starts a run with people inside and waiting, who asked for nothing", () => {
    const service = new Service("beds", 2, { longestQueue: 0 });
    const ledger = service.keepLedger({ time: 0 });
    service.startInside(2);
    service.startWaiting(7, 1, 0, -12);
    expect(service.takeNext()).toBe(-1);
    const { unitsFound, peopleFoundWaiting, requests, inUse, waiting } = ledger.asOf();
    expect([unitsFound, peopleFoundWaiting, requests, inUse, waiting]).toEqual([2, 1, 0, 2, 1]);
    service.release(1);
    expect(service.takeNext()).toBe(7);
    expect(ledger.asOf().daysSinceByServed).toBe(12);
  });

  it.each([-1, Number.NaN])("refuses a capacity of %f", (units) => {
    const message = `Capacity of "reablement" must be 0 or more; got ${units}.`;
    expect(() => new Service("reablement", units)).toThrow(message);
    expect(() => new Service("reablement", units)).toThrow(InputError);
    expect(() => new Service("reablement", 1).setCapacity(units)).toThrow(message);
    expect(() => new Service("reablement", 1, { longestQueue: units })).toThrow(
      'Longest queue of "reablement" must be',
    );
  });

  it("asks its gate last, and keeps waiting whom the gate does not let in", () => {
    const service = new Service("beds", 2);
    const asked: (readonly [number, number, number])[] = [];
    let open = false;
    service.setGate((...of) => {
      asked.push(of);
      return open;
    });
    expect(service.request(7, 1, 0, 3)).toBe(ANSWER.waits);
    expect(service.request(8, 1, 0, 4)).toBe(ANSWER.waits);
    expect(service.takeNext()).toBe(-1);
    // Only the first is ever asked about, with what they want and since when.
    expect(asked).toEqual([
      [7, 1, 3],
      [7, 1, 3],
    ]);
    // A copy has no gate, and what is full does not ask.
    expect(service.clone().takeNext()).toBe(7);
    open = true;
    expect([service.takeNext(), service.takeNext(), service.takeNext()]).toEqual([7, 8, -1]);
    expect(service.request(9, 1, 0, 5)).toBe(ANSWER.waits);
    expect(asked).toHaveLength(4);
  });

  it("refuses what nobody can mean", () => {
    const service = new Service("beds", 2);
    expect(() => service.request(1, 0, 0, 0)).toThrow('Units wanted of "beds" must be above 0; 1 wants 0.');
    expect(() => service.startWaiting(1, Number.NaN, 0, 0)).toThrow(RangeError);
    service.request(1, 2, 0, 0);
    service.request(2, 1, 0, 0);
    expect(() => service.request(2, 1, 0, 1)).toThrow('2 waits for "beds" already: one place in a queue.');
    expect(() => service.release(3)).toThrow('"beds" has 2 units in use; 3 cannot be given back.');
    for (const units of [-1, Number.NaN]) {
      const message = `Units held of "beds" must be 0 or more; got ${units}.`;
      expect(() => service.release(units)).toThrow(message);
      expect(() => service.holdOutside(units)).toThrow(message);
      expect(() => service.startInside(units)).toThrow(message);
    }
    expect(service.used).toBe(2);
  });

  it("takes parts of a unit back that rounding has changed", () => {
    const hours = new Service("hours", 1);
    for (const entity of [1, 2, 3]) hours.request(entity, 0.1, 0, 0);
    hours.release(0.1 + 0.2);
    expect(Math.abs(hours.used)).toBeLessThan(1e-15);
  });
});

describe("the books of a service", () => {
  it("tell one patient's wait and stay, read at any moment since", () => {
    const clock = { time: 10 };
    const service = new Service("bed", 1);
    const ledger = service.keepLedger(clock);
    service.request(1, 1, 0, 10);
    clock.time = 12;
    service.request(2, 1, 0, 12);
    clock.time = 15;
    service.release(1);
    service.takeNext();
    expect(ledger.asOf(20)).toMatchObject({
      from: 10,
      to: 20,
      servedAtOnce: 1,
      servedAfterWaiting: 1,
      unitDaysInUse: 10,
      unitDaysHeld: 10,
      personDaysWaiting: 3,
      daysWaitedByServed: 3,
    });
    expect(ledger.asOf()).toMatchObject({ to: 15, unitDaysInUse: 5 });
    expect(() => ledger.asOf(14)).toThrow("The ledger has gone on to day 15; it cannot be read as of 14.");
    clock.time = 14;
    expect(() => service.release(1)).toThrow("The clock ran back from day 15 to 14.");
  });

  it("are copied for a branch that tells its own time", () => {
    const service = new Service("bed", 1);
    expect(service.clone().ledger).toBeUndefined();
    service.keepLedger({ time: 0 });
    expect(() => service.clone()).toThrow('The ledger of "bed" needs the clock of the branch.');
    expect(service.clone({ time: 3 }).ledger?.asOf()).toMatchObject({ to: 3, unitDaysOfCapacity: 3 });
    // To the last bit, whatever rounding has left behind: 0.3 + 0.6 + 0.1 − 0.6 is not 0.4.
    [0.3, 0.6, 0.1].forEach((units, entity) => {
      service.startWaiting(entity, units, 0, 0);
    });
    service.leaveQueue(1);
    expect(service.clone({ time: 3 }).ledger?.asOf(9)).toEqual(service.ledger?.asOf(9));
  });
});
