import fc from "fast-check";
import { expect, it } from "vitest";
import { EventRecord, type EventSink } from "../../src/index.js";

it("a kept stream gives back every event, in order, as often as asked", () => {
  const event = fc.tuple(
    fc.integer({ min: 0, max: 255 }),
    fc.double(),
    fc.integer({ min: -1, max: 2 ** 31 - 1 }),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 50 }), fc.constantFrom(0, 1000, 1024, 2100), (events, more) => {
      const all = [
        ...events,
        ...Array.from({ length: more }, (_, i): [number, number, number, number] => [i % 256, i / 7, i, -i]),
      ];
      const record = new EventRecord();
      for (const [kind, time, entity, detail] of all) record.on(kind, time, entity, detail);
      expect(record.length).toBe(all.length);
      for (let round = 0; round < 2; round++) {
        const back: number[][] = [];
        const sink: EventSink = { on: (kind, time, entity, detail) => back.push([kind, time, entity, detail]) };
        record.replay(sink);
        expect(back).toEqual(all);
      }
    }),
    { numRuns: 40 },
  );
});
