import { expect, test } from "vitest";
import { whichOf } from "../src/usual-care/groups.js";
import { yearsToLive } from "../src/usual-care/life-expectancy.js";

test("with the same death rate at every age, life expectancy is one over the rate", () => {
  expect(yearsToLive([0.08, 0.08, 0.08, 0.08, 0.08, 0.08])).toBeCloseTo(12.5, 10);
});

test("nobody dies before the last band: five years for each band before it, and then one over its rate", () => {
  expect(yearsToLive([0, 0, 0.25])).toBeCloseTo(14, 10);
});

test("groups are read as ages, sex, or everybody", () => {
  expect(whichOf("65-69")).toEqual({ ages: [65, 70] });
  expect(whichOf("85+")).toEqual({ ages: [85, Number.POSITIVE_INFINITY] });
  expect(whichOf("women 85-89")).toEqual({ sex: 1, ages: [85, 90] });
  expect(whichOf("men")).toEqual({ sex: 0, ages: [50, Number.POSITIVE_INFINITY] });
  expect(whichOf("all")).toEqual({ ages: [50, Number.POSITIVE_INFINITY] });
});
