import { expect, it } from "vitest";
import { start } from "../peers/javascript/population.ts";

/** Sums over the first 10,000 people of seed 1 that the numpy implementation gives. */
const SUMS = { ageDays: 153_336_451, sex: 5_002, fifth: 20_156, frailty: 2_027, mixed: 134_485_438_819 };

it("the population is that of the other languages, person by person", () => {
  const sums = { ageDays: 0, sex: 0, fifth: 0, frailty: 0, mixed: 0 };
  for (let id = 0; id < 10_000; id++) {
    const { ageDays, sex, fifth, frailty } = start(id, 1);
    sums.ageDays += ageDays;
    sums.sex += sex;
    sums.fifth += fifth;
    sums.frailty += frailty;
    // Tells who is who: the sums above would not notice two people changing places.
    sums.mixed += ((id % 97) + 1) * (ageDays + 40_000 * (sex + 2 * (fifth + 5 * frailty)));
  }
  expect(sums).toEqual(SUMS);
});
