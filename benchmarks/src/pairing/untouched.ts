import { DEAD, type WPeople } from "../w/people.ts";
import type { ProgrammeName } from "../w/programmes.ts";
import type { Lives } from "./lives.ts";

/** One run of a pair, as far as lives go. */
export interface Lived {
  readonly people: WPeople;
  readonly lives: Lives;
}

/** Of the people to whom a programme does nothing, the shares whose lives are the same with and without it. */
export interface Untouched {
  /** Every event at the same moment, of all of them. */
  readonly ofAll: number;
  /** The same, of those who attended in either run: little can change for the others. */
  readonly ofAttenders: number;
  /** Of those who attended: as many attendances and admissions, and alive at the end in both runs or in neither. */
  readonly inCounts: number;
}

const MODERATE = 2;

/** Whom a programme does something to. Frailty never falls, so the last tells whether it was ever so high. */
const IS_TREATED: Readonly<Record<ProgrammeName, (row: number, lived: Lived) => boolean>> = {
  null: () => false,
  prevention: (row, { people }) => people.column.frailty.of(row) >= MODERATE,
  shorterStays: (row, { lives }) => lives.admissions[row] > 0,
  moreSlots: (row, { lives }) => lives.askedForSlot[row] === 1,
  smallPrevention: (row, { people }) => people.column.enrolled.of(row) === 1,
};

/** Compares the lives of a pair of runs, person by person. */
export function untouched(programme: ProgrammeName, without: Lived, with_: Lived): Untouched {
  const isTreated = IS_TREATED[programme];
  let [all, same, attenders, sameAttenders, sameCounts] = [0, 0, 0, 0, 0];
  for (let row = 0; row < without.people.size; row++) {
    if (isTreated(row, without) || isTreated(row, with_)) continue;
    const isSame = without.lives.digests[row] === with_.lives.digests[row];
    all += 1;
    if (isSame) same += 1;
    if (without.lives.attendances[row] + with_.lives.attendances[row] === 0) continue;
    attenders += 1;
    if (isSame) sameAttenders += 1;
    if (hasSameCounts(row, without, with_)) sameCounts += 1;
  }
  return { ofAll: same / all, ofAttenders: sameAttenders / attenders, inCounts: sameCounts / attenders };
}

function hasSameCounts(row: number, a: Lived, b: Lived): boolean {
  const isDead = ({ people }: Lived): boolean => people.column.setting.of(row) === DEAD;
  return (
    a.lives.attendances[row] === b.lives.attendances[row] &&
    a.lives.admissions[row] === b.lives.admissions[row] &&
    isDead(a) === isDead(b)
  );
}
