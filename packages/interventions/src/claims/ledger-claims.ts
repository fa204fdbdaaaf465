import { openBook, passesCase, positionOf, settle, splitByNeed } from "@placewell/core";
import { declared, type WorkedClaim } from "./claim.js";

const MILLION_POUNDS = 100_000_000;
const HUNDRED = 100;

/** Pounds (millions) in a pool of two partners at the end of the year, and outside it. */
function poolOf(total: number, pooled: number): { inPool: number; outside: number } {
  const shares = [0.5, 0.5];
  const partners = ["icb", "council"];
  const book = openBook({
    years: 1,
    accounts: partners.map((name, i) => ({ name, payer: name, allocation: total * shares[i] * MILLION_POUNDS })),
    pools: [
      {
        name: "pool",
        host: "icb",
        contributions: partners.map((account, i) => ({ account, pence: pooled * shares[i] * MILLION_POUNDS })),
        services: ["care"],
        crossDraw: "on",
        riskShare: "by-contribution",
      },
    ],
  });
  settle(book, 364);
  const sum = (names: readonly string[]): number =>
    names.reduce((all, name) => all + positionOf(book, name).balance, 0) / MILLION_POUNDS;
  return { inPool: sum(partners.map((name) => `pool/${name}`)), outside: sum(partners) };
}

/** Of a programme that costs one payer 100 and brings another 150: 1 where the rule accepts it, 0 where it does not. */
function accepts(rule: "own-payer" | "all-payer"): number {
  const stakes = [
    { payer: "council", cost: HUNDRED, benefit: 0 },
    { payer: "acute-trust", cost: 0, benefit: 150 },
  ];
  return passesCase(stakes, rule) ? 1 : 0;
}

/** Pence of a pot that a need formula shares out wrongly, over areas whose shares cannot be even. */
function penceLost(): number {
  const pot = 1_000_000_007;
  const areas = [-1.3, 0, 0.4, 2.1].map((needScore, i) => ({ name: `area ${i}`, people: 7919 * (i + 1), needScore }));
  return Math.abs(splitByNeed(pot, areas, 0.5).reduce((sum, share) => sum + share, 0) - pot);
}

const nationalPool = poolOf(100_000, 3800);
const northEastLincolnshire = poolOf(195, 144);
const pooledShare = declared("section-75-pooled-budget", "pooledShare", "headline");

/** Headlines about money, held against the books that a run keeps. */
export const ledgerClaims: readonly WorkedClaim[] = [
  {
    id: "BT-9",
    programme: "integration-transformation-fund",
    claim: "A fund of GBP 3.8bn from 2015/16, found from existing budgets.",
    rows: ["S-BCF-3"],
    unit: "GBP million in the pool",
    target: 3800,
    tolerance: 0,
    headline: nationalPool.inPool,
    evidence: nationalPool.inPool,
    required: { what: "GBP million of new money", value: nationalPool.inPool + nationalPool.outside - 100_000 },
    note: "Whole pence. What the pool gets, the lines it comes from lose: no new money.",
  },
  {
    id: "BT-10",
    programme: "section-75-pooled-budget",
    claim: "North East Lincolnshire pools GBP 144m of GBP 195m.",
    rows: ["S-NEL-1", "S-NEL-2", "S-NEL-3"],
    unit: "GBP million in the pool",
    target: 144,
    tolerance: 0,
    headline: northEastLincolnshire.inPool,
    evidence: northEastLincolnshire.inPool,
    required: { what: "share of the place's budget in the pool", value: 144 / 195 },
    note: `73.8%; the programme's own share is ${pooledShare}. Hospital use is unchanged: pooling moves nobody by itself.`,
  },
  {
    id: "BT-30",
    programme: "total-place",
    claim: "Seen as one place pound, a programme that costs one payer and pays another is worth doing.",
    rows: [],
    unit: "1 = accepted, 0 = refused",
    target: 1,
    tolerance: 0,
    headline: accepts("all-payer"),
    evidence: accepts("all-payer"),
    required: { what: "answer while each payer decides alone", value: accepts("own-payer") },
    note: "A rule, not an outcome: it changes which programmes pass a business case, and nobody's health by itself.",
  },
  {
    id: "BT-30",
    programme: "health-inequalities-funding",
    claim: "A formula of population and deprivation shares a pot out in full.",
    rows: [],
    unit: "pence lost or made of GBP 10m",
    target: 0,
    tolerance: 0,
    headline: penceLost(),
    evidence: penceLost(),
    required: { what: "pence lost", value: 0 },
    note: "Conservation only: no outcome unless the money buys something.",
  },
];
