import { expect, test } from "vitest";
import { htmlReport } from "../src/index.js";
import { fakeComparison } from "./fake-comparison.js";

const [usual] = fakeComparison().scenarios;
const about = { scenario: usual!.name, year: "2025-26" };

test("the report has a section on budgets where there are some, and none where there are not", {
  timeout: 60_000,
}, async () => {
  const without = fakeComparison();
  expect(await htmlReport(without)).not.toContain("Budgets");
  const page = await htmlReport({
    ...without,
    scenarios: [
      {
        ...usual!,
        budgets: {
          accounts: [],
          services: [
            {
              service: "home-care",
              sharers: [
                { name: "council", weight: 600_000 },
                { name: "icb", weight: 400_000 },
              ],
              pence: [1486],
              unit: "hour",
              demandLed: false,
              isGiven: false,
              waitAtMostDays: 56,
            },
          ],
        },
      },
      ...without.scenarios.slice(1),
    ],
    money: [{ scenario: usual!.name, replicate: 0, rows: [], funding: [] }],
    accountMeans: () => [
      {
        ...about,
        account: "council",
        payer: "council",
        moneyIn: 38_300_000,
        spentOnServices: 38_280_000,
        passedOn: 0,
        lapsed: 20_000,
        deficit: 0,
      },
    ],
    fundingMeans: () => [{ ...about, service: "home-care", starts: 997, refused: 135, daysWaited: 420.4 }],
  });
  expect(page).toContain('<h2 id="money">Budgets</h2>');
  expect(page).toMatch(
    /2025-26<\/td><td>council<\/td><td class="number">38,300,000<\/td><td class="number">38,280,000/,
  );
  expect(page).toMatch(
    /council 60%, icb 40%<\/td><td class="number">14\.86<\/td><td>hour<\/td><td>provided after 56 days/,
  );
  expect(page).toMatch(/home-care<\/td><td class="number">997<\/td><td class="number">135<\/td>/);
});
