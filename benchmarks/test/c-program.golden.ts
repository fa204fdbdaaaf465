import { describe, expect, it } from "vitest";
import { start } from "../src/program.ts";
import { DAYS_A_YEAR, GOLDEN, SCALES, type Scale } from "../src/workload.ts";
import { c } from "./c-or-skip.ts";

describe("the C program", () => {
  it.for(Object.keys(SCALES) as Scale[])("gives the golden values of seed 1 at %s", async (scale, { skip }) => {
    if ("missing" in c) return skip(c.missing);
    const { people, years } = SCALES[scale];
    const program = start(c.program(people, years * DAYS_A_YEAR));
    const { totals } = await program.run(1);
    await program.stop();
    expect(totals).toMatchObject(GOLDEN[scale]);
  });
});
