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
  expect(page).toMatch(/home-care<\/td><td class="number">997<\/td><td class="number">135<\/td>/);
});
