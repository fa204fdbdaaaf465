import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { comparisonOf, InputError } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { runStudy } from "../src/run-study.js";
import { readResult } from "../src/store/read-result.js";
import { writeResult } from "../src/store/write-result.js";
import { parseStudy } from "../src/study/read-study.js";
import { planOf } from "../src/study/scenarios.js";
import { fakeRule } from "./fake-job.js";

const STUDY = `study: Short of money
place: ./town
years: 1
replicates: 2
seed: short
budgets:
  accounts:
    council: { payer: council, allocation: 250000.5, paid: monthly, overspend: { rule: overdraw, limit: 10 } }
    icb: { payer: community, allocation: [300000], yearEnd: { lapseShare: 0.5 } }
  services:
    home-care: { paidBy: council }
    reablement: { paidBy: { council: 0.4, icb: 0.6 }, price: 2000, waitAtMostDays: 60 }
    care-home: { paidBy: council }
    response-visit: { paidBy: icb, demandLed: true }
  scenarios: [short, short and pooled]
scenarios:
  as it is: []
  short: []
  short and pooled:
    - section-75-pooled-budget: { pooledShare: 0.5 }
`;

const parse = (text: string) => parseStudy(text.replace("./town", "york"), { file: "s.yaml" });

function refusal(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path, got, expected, hint } = error.detail;
    return [error.message, path, got, expected, hint].join(" | ");
  }
  throw new Error("The study was accepted.");
}

const changed = (from: string, to: string): string => {
  expect(STUDY).toContain(from);
  return STUDY.replace(from, to);
};

describe("budgets of a study", () => {
  test("are in force in the scenarios that it names, with sums in pence", () => {
    const [asItIs, short, pooled] = planOf(parse(STUDY)).scenarios;
    expect(asItIs!.budgets).toBeUndefined();
    expect(pooled!.budgets).toEqual(short!.budgets);
    expect(short!.budgets!.accounts).toEqual([
      {
        name: "council",
        payer: "council",
        allocation: 25_000_050,
        paid: "monthly",
        overspend: { rule: "overdraw", limit: 1000 },
      },
      { name: "icb", payer: "community", allocation: [30_000_000], yearEnd: { lapseShare: 0.5 } },
    ]);
    const reablement = short!.budgets!.services.find(({ service }) => service === "reablement");
    expect(reablement).toMatchObject({ pence: [200_000], waitAtMostDays: 60, demandLed: false });
    expect(reablement!.sharers).toEqual([
      { name: "council", weight: 400_000 },
      { name: "icb", weight: 600_000 },
    ]);
    const everywhere = parse(changed("  scenarios: [short, short and pooled]\n", ""));
    expect(planOf(everywhere).scenarios.every(({ budgets }) => budgets !== undefined)).toBe(true);
  });

  test.each([
    [
      "  services:\n",
      "  servces:\n",
      /Unknown key "servces".*budgets\.servces.*one of accounts, services, pools.*services/,
    ],
    ["payer: council,", "payer: counsel,", /"payer" cannot be used.*council\.payer.*"counsel".*council/],
    ["paid: monthly", "payd: monthly", /Unknown key "payd".*one of payer, allocation, paid/],
    ["allocation: 250000.5", "allocation: 0.001", /"allocation" cannot be used.*council\.allocation.*0\.001/],
    ["allocation: [300000]", "allocation: [1, 2]", /one for each of 1 years.*budgets\.accounts\.icb/],
    ["home-care: { paidBy: council }", "home-care: { paidBy: concil }", /no account "concil".*home-care.*council/],
    ["home-care: { paidBy", "homecare: { paidBy", /homecare/],
    ["icb: 0.6", "icb: 0.5", /sum to 1.*budgets\.services\.reablement.*council 0\.4, icb 0\.5/],
    ["[short, short and pooled]", "[shrt]", /no scenario "shrt".*budgets\.scenarios\[0\].*short/],
    ["limit: 10 }", "limt: 10 }", /overspend.*rule: overdraw, limit: GBP/],
  ])("%s is not %s", (from, to, expected) => {
    expect(refusal(changed(from, to))).toMatch(expected);
  });
});

describe("the money of a result", () => {
  test("is written and read back to the penny, and nobody may change it", async () => {
    const file = "short.yaml";
    const text = STUDY.replace("./town", fileURLToPath(new URL("../../../examples/places/saltmere", import.meta.url)));
    const study = parseStudy(text, { file });
    const run = await runStudy(study, { workers: 1 });
    expect(run.comparison.money.map(({ scenario, replicate }) => [scenario, replicate])).toEqual([
      ["short", 0],
      ["short and pooled", 0],
      ["short", 1],
      ["short and pooled", 1],
    ]);
    const [council] = run.comparison.accountMeans();
    expect(council).toMatchObject({ scenario: "short", account: "council", year: "2025-26", moneyIn: 250_000.5 });
    expect(council!.spentOnServices).toBeGreaterThan(100_000);
    expect(run.comparison.fundingMeans().some(({ refused }) => refused > 0)).toBe(true);

    const out = join(mkdtempSync(join(tmpdir(), "placewell-money-")), "out");
    const manifest = await writeResult(out, run, { source: { file, text } });
    expect(Object.keys(manifest.money!)).toEqual(["money.csv", "funding.csv"]);
    expect(readFileSync(join(out, "money.csv"), "utf8").split("\n")[0]).toBe(
      "scenario,replicate,draw,year,account,payer,direction,flow,service,programme,pence",
    );
    const stored = await readResult(out);
    expect(stored.run.comparison.money).toEqual(run.comparison.money);
    expect(stored.run.comparison.accountMeans()).toEqual(run.comparison.accountMeans());

    const money = readFileSync(join(out, "money.csv"), "utf8");
    writeFileSync(
      join(out, "money.csv"),
      money.replace(/(\d+)\n$/, (_, pence) => `${Number(pence) + 1}\n`),
    );
    await expect(readResult(out)).rejects.toThrow(/money\.csv is not the one/);

    // What rules did is kept in the same way.
    const rules = [0, 1].map((replicate) => ({ scenario: "short", replicate, ...fakeRule(replicate) }));
    const ruled = { ...run, comparison: comparisonOf(run.plan, run.cubes, run.comparison.money, rules) };
    const beside = join(mkdtempSync(join(tmpdir(), "placewell-rules-")), "out");
    expect((await writeResult(beside, ruled, { source: { file, text } })).rules).toBeDefined();
    expect(manifest.rules).toBeUndefined();
    const kept = await readResult(beside);
    expect(kept.run.comparison.ruleOutcomes).toEqual(rules);
    expect(kept.run.comparison.ruleRows()).toMatchObject([{ programme: "telecare", runs: 2 }]);
    const stops = readFileSync(join(beside, "stops.csv"), "utf8");
    writeFileSync(join(beside, "stops.csv"), stops.replace("telecare", "telehealth"));
    await expect(readResult(beside)).rejects.toThrow(/stops\.csv is not the one/);
  }, 120_000);
});
