import { describe, expect, it } from "vitest";
import { england } from "../../../england/src/index.js";
import {
  caseManagement,
  programmes as catalogue,
  frailtyCrisisHub,
  singleNamedCoordinator,
} from "../../../interventions/src/index.js";
import { capacitiesFor, smallPlace } from "../../../testkit/src/index.js";
import {
  changeValuation,
  EVENT,
  EventRecord,
  type FundedService,
  type Programme,
  ScenarioRun,
  type ServiceFunding,
  scenario,
  warmUp,
} from "../../src/index.js";
import { plainProgramme } from "../intervention/plain-programme.js";

const place = smallPlace([{ residentsByBand: [60, 60, 60, 60, 80, 80, 80, 120], imdDecile: 4 }], capacitiesFor(600, 1));
const visits = { paidBy: "icb" };
const setting = (funding: Partial<ServiceFunding> = {}, model = england) =>
  scenario("usual care", {
    place,
    model,
    budgets: {
      accounts: [{ name: "icb", payer: "community", allocation: 0, overspend: { rule: "top-up" } }],
      services: { "hub-visit": { ...visits, ...funding }, "programme-contact": { ...visits, ...funding } },
    },
  });
const pricesOf = (service: FundedService, of: ReturnType<typeof setting>) =>
  of.budgets!.services.find((one) => one.service === service)!.pence;
const pence = (service: FundedService, on: readonly Programme[], ...of: Parameters<typeof setting>) =>
  pricesOf(service, setting(...of).with("with programmes", on));

/** Unlike the general price of a contact, which is that of the catalogue too. */
const CHEAP = { contactCost: 110 };
const DEAR = { contactCost: 190 };

const [usualVisit] = pricesOf("hub-visit", setting());
const [usualContact] = pricesOf("programme-contact", setting());
const priceOf = (of: Programme, parameter: string) =>
  100 * of.costs!.find((line) => line.parameter === parameter)!.gbp!;

describe("what the books pay for beside a programme's own cost", () => {
  it("is no hub visit where a line of staff pays for it", () => {
    expect(usualVisit).toBeGreaterThan(0);
    expect(pence("hub-visit", [frailtyCrisisHub()])).toEqual([0]);
    expect(pence("hub-visit", [frailtyCrisisHub({ parameters: "headline" })])).toEqual([usualVisit]);
    expect(pence("hub-visit", [frailtyCrisisHub({ resources: "off" })])).toEqual([usualVisit]);
    expect(pence("hub-visit", [caseManagement()])).toEqual([usualVisit]);
  });

  it("is a contact at the price of its programme's line, in the order of the programmes' names", () => {
    const [managed, named] = [caseManagement.make(CHEAP), singleNamedCoordinator.make(DEAR)];
    const general = plainProgramme();
    const expected = [priceOf(managed, "contactCost"), usualContact, priceOf(named, "contactCost")].map(Math.round);
    expect(pence("programme-contact", [named, general, managed])).toEqual(expected);
    const dearer = { ...england, valuation: changeValuation(england.valuation, { priceFactor: 2 }) };
    expect(pence("programme-contact", [managed], {}, dearer)).toEqual([
      Math.round(2 * priceOf(managed, "contactCost")),
    ]);
  });

  it("is what the plan gives where it gives a price", () => {
    const on = [frailtyCrisisHub(), caseManagement()];
    expect(pence("hub-visit", on, { pence: 1234 })).toEqual([1234]);
    expect(pence("programme-contact", on, { pence: 1234 })).toEqual([1234, 1234]);
  });

  it("is the same in a run: contacts times the price of the line, and no hub visit", () => {
    const usual = setting();
    const plan = { scenarios: [usual], years: 1, warmUpYears: 0, replicates: 1, seed: "paid once" };
    const on = [caseManagement.make(CHEAP), frailtyCrisisHub.make({ divert999: 1 }), singleNamedCoordinator.make(DEAR)];
    const record = new EventRecord();
    const run = new ScenarioRun(warmUp(plan, 0), usual.with("with programmes", on), record);
    run.finish();
    const contacts = [0, 0, 0];
    let hubVisits = 0;
    record.replay({
      on(kind, _time, _row, detail) {
        if (kind === EVENT.programmeContact) contacts[detail] += 1;
        else if (kind === EVENT.responseVisited && detail === 1) hubVisits += 1;
      },
    });
    const spent = (service: FundedService) =>
      run
        .money!.rows.filter((row) => row.service === service && row.flow === "spending")
        .reduce((sum, row) => sum + row.pence, 0);
    expect(contacts[0] * contacts[2]).toBeGreaterThan(0);
    expect(hubVisits).toBeGreaterThan(0);
    const byLine = [0, 2].map((n) => contacts[n] * Math.round(priceOf(on[n], "contactCost")));
    expect(spent("programme-contact")).toBe(byLine[0] + byLine[1]);
    expect(spent("hub-visit")).toBe(0);
  });
});

describe("lines of cost of the catalogue", () => {
  it("pay for every contact that a programme makes, and for the visits of whoever adds them", () => {
    for (const { description, make } of catalogue) {
      const { name, costs = [], effects = [] } = description;
      const byContact = costs.some(({ per }) => per === "contact");
      expect(byContact, name).toBe((make({}).enrolment?.contactsPerYear ?? 0) > 0);
      const addsVisits = effects.some(({ target }) => target === "capacity.hub-visits");
      expect(
        costs.some(({ covers }) => covers?.includes("hub-visits")),
        name,
      ).toBe(addsVisits);
    }
  });
});
