import fc from "fast-check";
import {
  type AccountPlan,
  auditBook,
  type BudgetBook,
  type BudgetPlan,
  buyFromPersonal,
  closePersonalBudget,
  commit,
  committedRest,
  invest,
  nextSettlement,
  noteReleased,
  openBook,
  openPersonalBudget,
  type PoolPlan,
  payCommitted,
  personalPosition,
  positionOf,
  release,
  reviewPersonalBudget,
  settle,
  spend,
  transfer,
} from "../../src/index.js";

/** Random plans and random histories for the laws of budgets: small sums, so that accounts do run out. */

export const NAMES = ["a", "b", "c"];
export const SERVICES = ["pooled", "other"];
const PEOPLE = 3;

const sum = fc.nat(3000);
const share = fc.constantFrom(0, 0.05, 0.5, 1);

const overspend = (lender: string): fc.Arbitrary<NonNullable<AccountPlan["overspend"]>> =>
  fc.oneof(
    fc.constant({ rule: "refuse" as const }),
    fc.constant({ rule: "freeze" as const }),
    fc.constant({ rule: "borrow" as const, from: lender }),
    fc.record({ rule: fc.constant("overdraw" as const), limit: fc.nat(500) }),
    fc.constant({ rule: "top-up" as const }),
  );

/** The rules of an account that are the same in a pool and out of it. */
export const rulesOf = (lender: string): fc.Arbitrary<Pick<AccountPlan, "paid" | "overspend" | "yearEnd">> =>
  fc.record({
    paid: fc.constantFrom("yearly" as const, "monthly" as const),
    overspend: overspend(lender),
    yearEnd: fc.record(
      { lapseShare: share, carryCap: share, recoveryShare: share, rushAbove: share },
      { requiredKeys: [] },
    ),
  });

const allocation = (years: number) => fc.oneof(sum, fc.array(sum, { minLength: years, maxLength: years }));

function account(name: string, at: number, years: number): fc.Arbitrary<AccountPlan> {
  const lender = NAMES[(at + 1) % NAMES.length];
  return fc
    .record({
      rules: rulesOf(lender),
      allocation: allocation(years),
      delegated: fc.boolean(),
      settlementYears: fc.integer({ min: 1, max: 3 }),
      lateDays: fc.array(fc.constantFrom(0, 0, 30, 400), { maxLength: years }),
    })
    .map(({ rules, delegated, ...rest }) => ({
      name,
      payer: name,
      ...rules,
      ...rest,
      ...(delegated && at > 0 ? { from: NAMES[at - 1] } : {}),
      mayTransferTo: NAMES.filter((other) => other !== name),
    }));
}

function pool(years: number): fc.Arbitrary<PoolPlan> {
  return fc.record(
    {
      name: fc.constant("pool"),
      host: fc.constantFrom("a", "b"),
      contributions: fc.tuple(allocation(years), allocation(years)).map(([a, b]) => [
        { account: "a", pence: a },
        { account: "b", pence: b },
      ]),
      paid: fc.constantFrom("yearly" as const, "monthly" as const),
      services: fc.constant(["pooled", "personal budget"]),
      crossDraw: fc.constantFrom("off" as const, "on" as const),
      riskShare: fc.constantFrom(
        "separate" as const,
        "by-contribution" as const,
        "by-cause" as const,
        "host-bears" as const,
      ),
      riskCap: fc.nat(300),
      disputeDays: fc.constantFrom(0, 60),
      opens: fc.nat(200),
      closes: fc.integer({ min: 201, max: 900 }),
    },
    { requiredKeys: ["name", "host", "contributions", "services", "crossDraw", "riskShare"] },
  );
}

/** Any plan, with pools, delegation, late money and dated payments. */
export const anyPlan: fc.Arbitrary<BudgetPlan> = fc.integer({ min: 1, max: 3 }).chain((years) =>
  fc.record({
    years: fc.constant(years),
    accounts: fc.tuple(...NAMES.map((name, at) => account(name, at, years))),
    pools: fc.array(pool(years), { maxLength: 1 }),
    payments: fc.array(
      fc.record({
        day: fc.nat(365 * years - 1),
        from: fc.constantFrom("a", "outside"),
        to: fc.constantFrom("b", "c"),
        pence: fc.integer({ min: 1, max: 800 }),
      }),
      { maxLength: 2 },
    ),
    noticeDays: fc.constantFrom(0, 28),
  }),
);

/** One thing done to the books. Numbers choose among what there is when its turn comes. */
export type Step =
  | { readonly do: "wait"; readonly days: number }
  | {
      readonly do: "spend" | "commit";
      readonly account: string;
      readonly service: string;
      readonly pence: number;
      readonly demandLed: boolean;
      readonly recurrent: boolean;
      readonly person: number;
    }
  | { readonly do: "pay"; readonly choice: number; readonly pence: number }
  | { readonly do: "release"; readonly choice: number }
  | { readonly do: "transfer"; readonly from: string; readonly to: string; readonly pence: number }
  | {
      readonly do: "personal";
      readonly what: "open" | "review" | "close";
      readonly person: number;
      readonly pence: number;
    }
  | { readonly do: "buy"; readonly person: number; readonly service: string; readonly pence: number }
  | { readonly do: "invest"; readonly pence: number; readonly agreed: boolean }
  | { readonly do: "released"; readonly pence: number };

const pence = fc.integer({ min: 1, max: 900 });
const person = fc.nat(PEOPLE - 1);
const wait: fc.Arbitrary<Step> = fc.record({ do: fc.constant("wait" as const), days: fc.noBias(fc.nat(200)) });

/** Steps between payers and services: what happens alike in pools and out of them. */
export const plainStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: wait },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("spend" as const, "commit" as const),
      account: fc.constantFrom(...NAMES),
      service: fc.constantFrom(...SERVICES),
      pence,
      demandLed: fc.boolean(),
      recurrent: fc.boolean(),
      person,
    }),
  },
  fc.record({ do: fc.constant("pay" as const), choice: fc.nat(20), pence }),
  fc.record({ do: fc.constant("release" as const), choice: fc.nat(20) }),
);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: plainStep },
  fc.record({
    do: fc.constant("transfer" as const),
    from: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
    pence,
  }),
  fc.record({
    do: fc.constant("personal" as const),
    what: fc.constantFrom("open" as const, "open" as const, "review" as const, "close" as const),
    person,
    pence,
  }),
  fc.record({
    do: fc.constant("buy" as const),
    person,
    service: fc.constantFrom("assistant", "assistant", "holiday"),
    pence: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ do: fc.constant("invest" as const), pence, agreed: fc.boolean() }),
  fc.record({ do: fc.constant("released" as const), pence }),
);

export const history = (step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(step, { maxLength: 30, size: "max" });

/** A book with the numbers of the commitments that were granted in it, which steps choose from. */
export class Played {
  readonly book: BudgetBook;
  private readonly granted: number[];

  constructor(book: BudgetBook, granted: number[] = []) {
    this.book = book;
    this.granted = granted;
  }

  copy(): Played {
    return new Played(this.book.copy(), [...this.granted]);
  }

  /** Does a step, and gives what came of it. Steps that cannot be done as things stand are left out. */
  step(step: Step): unknown {
    const { book } = this;
    const { day, end } = book;
    if (step.do === "wait") return settle(book, Math.min(end, day + step.days));
    if (day >= end) return undefined;
    switch (step.do) {
      case "spend": {
        const { do: _do, recurrent: _recurrent, ...request } = step;
        return spend(book, { ...request, day });
      }
      case "commit": {
        const { do: _do, ...request } = step;
        const answer = commit(book, { ...request, day });
        if (answer.answer === "granted") this.granted.push(answer.commitment);
        return answer;
      }
      case "pay": {
        const commitment = this.chosen(step.choice);
        const rest = committedRest(book, commitment);
        if (rest > 0) payCommitted(book, { commitment, pence: Math.min(rest, step.pence), day });
        return rest;
      }
      case "release":
        return release(book, { commitment: this.chosen(step.choice), day });
      case "transfer":
        return step.from === step.to ? undefined : transfer(book, { ...step, day });
      case "personal":
        return this.personal(step.what, step.person, step.pence);
      case "buy":
        if (!this.has(step.person)) return undefined;
        return buyFromPersonal(book, { ...step, day });
      case "invest": {
        if (book.investments.has("hub")) return undefined;
        const outlays = [0, 40, 400].map((after) => ({ day: day + after, pence: step.pence }));
        const review = { day: day + 200, leastShare: 0.5, stopCost: 10 };
        const recoup = { from: "b", share: 0.4, agreed: step.agreed };
        return invest(book, { programme: "hub", from: "a", day, outlays, recoup, review });
      }
      case "released":
        return book.investments.has("hub")
          ? noteReleased(book, { programme: "hub", day, pence: step.pence })
          : undefined;
    }
  }

  private chosen(choice: number): number {
    return this.granted.length === 0 ? -1 : this.granted[choice % this.granted.length];
  }

  private has(person: number): boolean {
    return personalPosition(this.book, person)?.closed === false;
  }

  private personal(what: "open" | "review" | "close", who: number, pence: number): unknown {
    const { book } = this;
    const { day } = book;
    const shares = [
      { account: "a", pence },
      { account: "b", pence: 100 },
    ];
    if (what === "open" && !this.has(who)) {
      const rules = { form: "direct", uses: ["assistant"], pace: who === 0 ? "monthly" : "flexible" } as const;
      return openPersonalBudget(book, { person: who, day, ...rules, shares, contingency: 50, noticePay: 30 });
    }
    if (!this.has(who)) return undefined;
    if (what === "review") return reviewPersonalBudget(book, { person: who, day, shares });
    if (what === "close") closePersonalBudget(book, { person: who, day });
    return what;
  }
}

/** Everything one can see of a book that is not in its postings. */
export const seen = (book: BudgetBook): unknown => ({
  positions: book.accountNames.slice(3).map((name) => ({ name, ...positionOf(book, name) })),
  people: Array.from({ length: PEOPLE }, (_, who) => personalPosition(book, who)),
  next: nextSettlement(book),
});

/** Plays a whole history, adding up the books after every step. */
export function play(plan: BudgetPlan, steps: readonly Step[]): Played {
  const played = new Played(openBook(plan));
  for (const step of steps) {
    played.step(step);
    auditBook(played.book);
  }
  return played;
}
