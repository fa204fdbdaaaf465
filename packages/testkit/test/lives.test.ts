import { describe, expect, it } from "vitest";
import { type Happening, type Lives, parting, partings } from "../src/index.js";

const at = (time: number, kind = 5, detail = 0): Happening => ({ kind, time, detail });
const lives = (entries: Record<string, Happening[]>): Lives => new Map(Object.entries(entries));

describe("where lives part", () => {
  it.each<[string, Happening[], Happening[], object | undefined]>([
    ["nowhere", [at(1), at(2)], [at(1), at(2)], undefined],
    ["at an event that is gone", [at(1), at(2), at(3)], [at(1), at(3)], { before: at(2), after: at(3) }],
    ["at an event that is new", [at(1)], [at(1), at(9)], { before: undefined, after: at(9) }],
    ["at an event that is lost at the end", [at(1)], [], { before: at(1), after: undefined }],
    ["at another kind", [at(1, 5)], [at(1, 6)], { before: at(1, 5), after: at(1, 6) }],
    ["at another detail", [at(1, 5, 1)], [at(1, 5, 2)], { before: at(1, 5, 1), after: at(1, 5, 2) }],
    ["at a time later by one bit", [at(1)], [at(1 + Number.EPSILON)], { before: at(1), after: at(1 + Number.EPSILON) }],
  ])("%s", (_, before, after, where) => {
    expect(parting(before, after)).toEqual(where);
  });

  it("names everybody whose life is not the same, also those who are in one only", () => {
    const before = lives({ a: [at(1)], b: [at(2)], c: [at(3)] });
    const after = lives({ a: [at(1)], b: [at(2.5)], d: [at(4)] });
    expect([...partings(before, after).keys()]).toEqual(["b", "c", "d"]);
  });
});
