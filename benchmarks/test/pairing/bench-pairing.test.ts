import { expect, it } from "vitest";
import { benchPairing } from "../../src/pairing/bench-pairing.ts";
import { slotsUsedTo } from "../../src/pairing/slots.ts";

it("shows every programme at every load, both ways of drawing side by side", { timeout: 300_000 }, () => {
  const said: string[] = [];
  const request = { command: "pairing", people: 5000, pairs: 2, blockDays: 128, markdown: true } as const;
  const text = benchPairing(request, (message) => said.push(message));
  expect(text.split("\n")[0]).toBe("Workload W, 5000 people, 2 years, 2 pairs of runs, blocks of 128 days.");
  expect(text.match(/^Slots .*$/gm)).toEqual([
    expect.stringMatching(/^Slots without limits; 0\.00 days waited/),
    expect.stringMatching(/^Slots 85% in use \(8\d\.\d% in these runs\); 0\.\d\d days waited/),
    expect.stringMatching(/^Slots 97% in use \(9\d\.\d% in these runs\); \d\.\d\d days waited/),
  ]);
  const rows = [...text.matchAll(/^\| .* \|$/gm)].map(([line]) => line.split("|").map((cell) => cell.trim()));
  expect(rows.filter(([, , draws]) => draws === "keyed")).toHaveLength(12);
  expect(rows.filter(([, , draws]) => draws === "one sequence")).toHaveLength(12);
  const [prevention, , , , moreSlots] = rows.slice(2);
  expect(prevention.slice(-4, -1)).toEqual(["100.0%", "100.0%", "100.0%"]);
  expect(moreSlots.slice(1, 5)).toEqual(["slots × 1.05", "keyed", "0 (0.0)", "0 (0.0)"]);
  expect(moreSlots.slice(5, 10)).toEqual(["-", "-", "-", "-", "-"]);
  expect(said).toHaveLength(6);
});

it("says when the people are too few for a share of their slots", () => {
  expect(() => slotsUsedTo(0.97, { people: 1000, years: 1, populationSeed: 1 })).toThrow("1000 people are too few");
});
