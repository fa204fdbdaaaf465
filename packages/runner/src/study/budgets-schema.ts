import { FUNDED_SERVICE_NAMES, PAYERS, type Payer, type RiskShare, type YearEndRule } from "@placewell/core";
import { z } from "zod";

/*
 * The shape of `budgets:` in a study file. Money is in pounds there, and in pence in the books. As in schema.ts, the
 * message of every check is what would have been accepted.
 */

const PENCE_PER_POUND = 100;

/** A map with the keys of a shape and no others. */
function map<Shape extends z.core.$ZodLooseShape>(what: string, shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code }) => (code === "unrecognized_keys" ? `one of ${keys}` : `${what}: a map with some of ${keys}`),
  });
}

const pounds = (): z.ZodNumber => {
  const expected = "GBP, 0 or more, with at most two decimals";
  return z
    .number({ error: expected })
    .min(0, { error: expected })
    .refine((gbp) => Math.abs(gbp * PENCE_PER_POUND - toPence(gbp)) < 0.001, { error: expected });
};

const yearly = z.union([pounds(), z.array(pounds())], { error: "GBP a year, or a list with GBP of each year" });

const share = (what: string): z.ZodNumber => {
  const expected = `${what}, a share from 0 to 1`;
  return z.number({ error: expected }).min(0, { error: expected }).max(1, { error: expected });
};

const days = (what: string): z.ZodInt => {
  const expected = `${what}, whole days, 0 or more`;
  return z.int({ error: expected }).min(0, { error: expected });
};

const account = (what: string): z.ZodString => z.string({ error: `${what}: the name of an account` });

const choice = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: `one of ${names.join(", ")}` });

const overspend = z.union(
  [
    z.enum(["refuse", "freeze", "top-up"]),
    z.strictObject({ rule: z.literal("borrow"), from: z.string() }),
    z.strictObject({ rule: z.literal("overdraw"), limit: pounds() }),
  ],
  { error: "refuse, freeze, top-up, { rule: borrow, from: ACCOUNT } or { rule: overdraw, limit: GBP }" },
);

const accounts = z
  .record(
    z.string(),
    map("an account", {
      payer: choice(PAYERS).meta({ description: "Whose money it is." }),
      allocation: yearly.meta({ description: "GBP a year, or a list with GBP of each counted year." }),
      paid: choice(["yearly", "monthly"]).optional(),
      from: account("who delegates the money").optional(),
      overspend: overspend.optional().meta({ description: "What happens when it is short; `refuse` by default." }),
      yearEnd: map("the rule for 31 March", {
        lapseShare: share("what lapses").optional(),
        carryCap: share("the most that is carried over").optional(),
        recoveryShare: share("what of a debt is taken out of a year's allocation, 0.5 by default").optional(),
        rushAbove: share("what is spent in a rush when more is left").optional(),
      }).optional(),
      settlementYears: z
        .int({ error: "whole years, 1 or more" })
        .min(1, { error: "whole years, 1 or more" })
        .optional(),
      lateDays: z.array(days("how late the money comes"), { error: "a list with days of each year" }).optional(),
      mayTransferTo: z.array(z.string(), { error: "a list of accounts" }).optional(),
    }),
    { error: "a map of accounts by name" },
  )
  .meta({ description: "Accounts by name. Money is in GBP." });

const services = z
  .partialRecord(
    choice(FUNDED_SERVICE_NAMES as [string, ...string[]]),
    map("how a service is paid for", {
      paidBy: z.union([z.string(), z.record(z.string(), share("what an account pays"))], {
        error: "an account, or a map of accounts with the share that each pays",
      }),
      price: pounds().optional().meta({ description: "GBP a unit; default the unit cost of the model." }),
      demandLed: z.boolean({ error: "true or false" }).optional(),
      waitAtMostDays: days("the longest wait for money").optional(),
    }),
    { error: `a map of services: ${FUNDED_SERVICE_NAMES.join(", ")}` },
  )
  .meta({ description: "Services that ask for money before they start, and who pays; the others ask nobody." });

const pools = z.record(
  z.string(),
  map("a pool", {
    host: account("who runs the pool"),
    contributions: z.record(z.string(), yearly, { error: "a map of accounts with GBP a year" }),
    paid: choice(["yearly", "monthly"]).optional(),
    services: z.array(choice(FUNDED_SERVICE_NAMES as [string, ...string[]]), { error: "a list of services" }),
    ownMoney: choice(["off", "after the pool"]).optional(),
    crossDraw: choice(["off", "on"]),
    riskShare: choice(["separate", "by-contribution", "by-cause", "host-bears"]),
    riskCap: pounds().optional(),
    disputeDays: days("how long a dispute lasts").optional(),
  }),
  { error: "a map of pools by name" },
);

/** A sum for every year, or a list of them, GBP. */
export type WrittenPounds = number | number[];

/** An account as it is written. */
export interface WrittenAccount {
  payer: Payer;
  allocation: WrittenPounds;
  paid?: "yearly" | "monthly" | undefined;
  from?: string | undefined;
  overspend?:
    | "refuse"
    | "freeze"
    | "top-up"
    | { rule: "borrow"; from: string }
    | { rule: "overdraw"; limit: number }
    | undefined;
  yearEnd?: { [Key in keyof YearEndRule]?: number | undefined } | undefined;
  settlementYears?: number | undefined;
  lateDays?: number[] | undefined;
  mayTransferTo?: string[] | undefined;
}

/** How a service is paid for, as it is written. */
export interface WrittenService {
  paidBy: string | Record<string, number>;
  price?: number | undefined;
  demandLed?: boolean | undefined;
  waitAtMostDays?: number | undefined;
}

/** A pool as it is written. */
export interface WrittenPool {
  host: string;
  contributions: Record<string, WrittenPounds>;
  paid?: "yearly" | "monthly" | undefined;
  services: string[];
  ownMoney?: "off" | "after the pool" | undefined;
  crossDraw: "off" | "on";
  riskShare: RiskShare;
  riskCap?: number | undefined;
  disputeDays?: number | undefined;
}

/** `budgets:` as it is written, of the right shape. */
export interface WrittenBudgets {
  accounts: Record<string, WrittenAccount>;
  services: Partial<Record<string, WrittenService>>;
  pools?: Record<string, WrittenPool> | undefined;
  noticeDays?: number | undefined;
  scenarios?: string[] | undefined;
}

/** The shape of `budgets:`. */
export const budgetsSchema: z.ZodType<WrittenBudgets> = map("budgets", {
  accounts,
  services,
  pools: pools.optional(),
  noticeDays: days("from the end of the money to the end of what it paid for").optional(),
  scenarios: z
    .array(z.string(), { error: "a list of scenarios" })
    .optional()
    .meta({ description: "Scenarios in which the budgets are in force; all by default." }),
});

/** Whole pence of an amount in pounds. */
export function toPence(gbp: number): number {
  return Math.round(gbp * PENCE_PER_POUND);
}
