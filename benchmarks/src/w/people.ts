import { type AgentColumns, agentColumns, drawWords, seedWords, streamKey, uniform } from "@placewell/core";

/** Numbers of the settings. */
export const HOME = 0;
export const COMMUNITY = 1;
export const ACUTE = 2;
/** Still in the acute bed after the end of the stay, waiting for a slot. */
export const BLOCKED = 3;
export const DEAD = 4;

/** Columns of a person of W. */
export const W_COLUMNS = {
  setting: { about: "where the person is", levels: ["home", "community", "acute", "blocked", "dead"] },
  frailty: { about: "frailty", levels: ["fit", "mild", "moderate", "severe"] },
  fifth: { about: "fifth of deprivation", levels: ["1 most deprived", "2", "3", "4", "5"] },
  sex: { about: "sex", levels: ["male", "female"] },
  band: { about: "age in bands of five years", levels: Array.from({ length: 20 }, (_, band) => `${5 * band}`) },
  enrolled: { about: "one of the few whom a small programme is for", levels: ["no", "yes"] },
  due: { about: "when the present stay ends and when the next age band begins", store: "int32", unit: "packed days" },
  cause: { about: "the attendance that the present stay came from", store: "int32", unit: "packed" },
} as const;

/** Columns of a person of W whose own cost and health are kept too. */
export const W_COLUMNS_WITH_ACCOUNT = {
  ...W_COLUMNS,
  cost: { about: "discounted cost so far, attendances apart", store: "float32", unit: "GBP" },
  qaly: { about: "discounted quality-adjusted life years so far", store: "float32", unit: "QALY" },
  settled: { about: "day up to which cost and QALYs are counted", store: "int32", unit: "day" },
} as const;

/** The people of W. */
export type WPeople = AgentColumns<typeof W_COLUMNS>;
export type WPeopleWithAccount = AgentColumns<typeof W_COLUMNS_WITH_ACCOUNT>;

/** Days of a band. */
export const BAND_DAYS = 1825;
/** The day of what never comes; a day of W takes 16 bits. */
export const NEVER = 0xffff;

/** The days on which a stay ends and the next age band begins, in one number. */
export function dueDays(stayEnds: number, nextBand: number): number {
  return (stayEnds << 16) | nextBand;
}
/** The day on which the present stay ends, {@link NEVER} where there is none. */
export function stayEndOf(due: number): number {
  return due >>> 16;
}
/** The day on which the next age band begins, {@link NEVER} after the last. */
export function nextBandOf(due: number): number {
  return due & 0xffff;
}

const WORD = 2.3283064365386963e-10;

/** Frailty of the five age groups of W: how many of these lie at or below a person's uniform. */
const FRAILTY_LIMITS = [
  [0.97, 0.995, 0.999],
  [0.9, 0.975, 0.995],
  [0.7, 0.9, 0.975],
  [0.45, 0.78, 0.94],
  [0.22, 0.56, 0.83],
] as const;
const GROUP_STARTS = [50, 65, 75, 85] as const;

/** Draws the people of W with the public hash that W prescribes, so that every implementation has the same ones. */
export function wPeople(size: number, seed: number): WPeople {
  const people = agentColumns(size, W_COLUMNS);
  drawPeople(people, seed);
  return people;
}

/** As {@link wPeople}, with an account for each person. */
export function wPeopleWithAccount(size: number, seed: number): WPeopleWithAccount {
  const people = agentColumns(size, W_COLUMNS_WITH_ACCOUNT);
  drawPeople(people, seed);
  return people;
}

function drawPeople(people: WPeople, seed: number): void {
  const { frailty, fifth, sex, band, due } = people.column;
  const words = new Uint32Array(4);
  for (let row = 0; row < people.size; row++) {
    pcg4d(words, row, 0, 0xa11ce, seed);
    const uy = words[1] * WORD;
    const age = words[0] * WORD < 0.22 ? 65 + 30 * uy ** 1.6 : 65 * uy;
    const ageDays = Math.floor(365 * age);
    let group = 0;
    while (group < 4 && age >= GROUP_STARTS[group]) group += 1;
    const uw = words[3] * WORD;
    const limits = FRAILTY_LIMITS[group];
    const frailtyClass = (uw >= limits[0] ? 1 : 0) + (uw >= limits[1] ? 1 : 0) + (uw >= limits[2] ? 1 : 0);
    const b = Math.floor(ageDays / BAND_DAYS);
    frailty.set(row, frailtyClass);
    fifth.set(row, (words[2] >>> 8) % 5);
    sex.set(row, words[2] & 1);
    band.set(row, b < 19 ? b : 19);
    due.set(row, dueDays(NEVER, b >= 19 ? NEVER : (b + 1) * BAND_DAYS - ageDays));
  }
}

/** Share of those who are frail at the start whom a small programme enrols. */
const ENROLLED = 0.05;

/** Enrols a few of the frail, the same ones whatever happens in the run. */
export function enrol(people: WPeople, seed: number): void {
  const key = streamKey(seedWords(`w-${seed}`), 0, "w.enrolled");
  const words = new Uint32Array(4);
  for (let row = 0; row < people.size; row++) {
    if (people.column.frailty.of(row) === 0) continue;
    drawWords(words, key, row, 0, 0, 0);
    if (uniform(words[0]) < ENROLLED) people.column.enrolled.set(row, 1);
  }
}

/** The public hash pcg4d: four words of four. Uncertified; W uses it for the population alone. */
function pcg4d(out: Uint32Array, a: number, b: number, c: number, d: number): void {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  out[0] = x;
  out[1] = y;
  out[2] = z;
  out[3] = w;
}
