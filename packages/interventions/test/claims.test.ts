import { programmes, untestableClaims, workedClaims } from "@placewell/interventions";
import { describe, expect, it, test } from "vitest";

const runs = programmes.flatMap(({ description }) =>
  (description.backTests ?? []).map((test) => ({ ...test, programme: description.name })),
);
const names = programmes.map(({ description }) => description.name);

test("every headline from BT-1 to BT-30 is run, worked out, or said not to be reproduced", () => {
  const held = new Set([...runs, ...workedClaims, ...untestableClaims].map(({ id }) => id));
  held.delete(undefined);
  expect(held).toEqual(new Set(Array.from({ length: 30 }, (_, i) => `BT-${i + 1}`)));
});

test("headlines belong to programmes that ship", () => {
  for (const { programme } of [...workedClaims, ...untestableClaims]) expect(names).toContain(programme);
});

describe("headlines worked out", () => {
  const found = (id: string, programme: string) => {
    const claim = workedClaims.find((one) => one.id === id && one.programme === programme);
    if (claim === undefined) throw new Error(`${id} ${programme}`);
    return claim;
  };

  it("give what is published, by the books", () => {
    expect(found("BT-9", "integration-transformation-fund")).toMatchObject({ headline: 3800, required: { value: 0 } });
    expect(found("BT-10", "section-75-pooled-budget").headline).toBe(144);
    expect(found("BT-10", "section-75-pooled-budget").required.value).toBeCloseTo(0.738, 3);
    expect(found("BT-30", "total-place")).toMatchObject({ headline: 1, required: { value: 0 } });
    expect(found("BT-30", "health-inequalities-funding").headline).toBe(0);
  });

  it("give what is published, by arithmetic", () => {
    expect(found("BT-6", "better-care-fund").required.value).toBeCloseTo(0.973, 3);
    expect(found("BT-7", "better-care-fund")).toMatchObject({ headline: 500_000_000, required: { value: 3125 } });
    expect(found("BT-8", "community-worker-expansion").headline).toBeCloseTo(119.2, 1);
    expect(found("BT-8", "community-worker-expansion").required.value).toBeCloseTo(8.9, 1);
    expect(found("BT-16", "health-mela")).toMatchObject({ headline: 2760, evidence: 900 });
    expect(found("BT-21", "nurse-training-pipeline").headline).toBe(2024);
    expect(found("BT-24", "gva-metric")).toMatchObject({ headline: 14, evidence: 0 });
    expect(found("BT-29", "seven-day-social-care").headline).toBe(2 / 7);
  });

  it("do not hide what does not come out", () => {
    // 37 jobs a year over four years are 148 of the 160 claimed.
    expect(found("BT-22", "work4health")).toMatchObject({ headline: 148, required: { value: 40 } });
    // The hub's claim in full would pay the sum back in 20 months at the mean price, in 50 at the marginal one.
    const payback = found("BT-28", "acute-provider-up-front-risk");
    expect(payback.headline).toBeCloseTo(19.9, 1);
    expect(payback.evidence).toBeCloseTo(49.65, 2);
    expect(payback.required.value).toBeCloseTo(276.8, 1);
  });
});

describe("headlines that need a run", () => {
  it.each(runs.map((test) => [`${test.programme}: ${test.claim}`, test] as const))("%s", (_, test) => {
    expect(test.tolerance).toBeGreaterThanOrEqual(0);
    if (test.solves === undefined) return;
    const [low, high] = test.solves.bounds;
    const { parameters } = programmes.find(({ description }) => description.name === test.programme)!.description;
    const claimed = parameters.find(({ id }) => id === test.solves?.parameter)?.[test.set];
    if (claimed === undefined || claimed === "not claimed") throw new Error("What is solved must be claimed.");
    expect(claimed.value).toBeGreaterThanOrEqual(low);
    expect(claimed.value).toBeLessThanOrEqual(high);
  });
});
