import { CRISIS } from "../intervention/crisis-types.js";
import { imdFifth } from "../place/deprivation.js";
import type { Population } from "../population/population.js";

/** Columns of one type that lie side by side. */
export const RECORD = 8;

/**
 * What the figures know of each person, each column at `row * RECORD`: columns of one type lie side by side, so that what an
 * event concerns is close together in memory.
 */
export interface PersonRecords {
  readonly ageGroup: Uint8Array;
  readonly frailty: Uint8Array;
  readonly level: Uint8Array;
  readonly setting: Uint8Array;
  readonly inCareHome: Uint8Array;
  readonly isAcute: Uint8Array;
  readonly isReady: Uint8Array;
  readonly hasBed: Uint8Array;

  /** 1 while the person is alive and counted in a state. */
  readonly alive: Uint8Array;
  readonly lastCrisis: Uint8Array;
  readonly isTerminal: Uint8Array;
  /** 1 where time alone will change the class of health: recovering, or a hip broken. */
  readonly isTimed: Uint8Array;
  /** 0 none, 1 residential, 2 nursing. */
  readonly careHome: Uint8Array;
  readonly hasReablement: Uint8Array;
  readonly onVirtualWard: Uint8Array;
  readonly carer: Uint8Array;

  readonly isOutOfWork: Uint8Array;
  /** Deprivation fifth by number, 0 the most deprived; it never changes, as sex and birth. */
  readonly fifth: Uint8Array;
  readonly sex: Uint8Array;

  readonly birth: Float64Array;
  /** Time from which the class of a timed person holds. */
  readonly classSince: Float64Array;
  readonly recoversUntil: Float64Array;
  readonly hipBrokenOn: Float64Array;
  readonly homeCareHours: Float64Array;
  readonly strain: Float64Array;
  readonly addedCarerHours: Float64Array;
  /** Visits to a GP, over those that age and frailty say. */
  readonly gpRatio: Float64Array;
}

/** The memory behind the columns. */
interface Memory {
  readonly being: Uint8Array;
  readonly use: Uint8Array;
  readonly more: Uint8Array;
  readonly numbers: Float64Array;
}

function columnsOver({ being, use, more, numbers }: Memory): PersonRecords {
  return {
    ageGroup: being.subarray(0),
    frailty: being.subarray(1),
    level: being.subarray(2),
    setting: being.subarray(3),
    inCareHome: being.subarray(4),
    isAcute: being.subarray(5),
    isReady: being.subarray(6),
    hasBed: being.subarray(7),
    alive: use.subarray(0),
    lastCrisis: use.subarray(1),
    isTerminal: use.subarray(2),
    isTimed: use.subarray(3),
    careHome: use.subarray(4),
    hasReablement: use.subarray(5),
    onVirtualWard: use.subarray(6),
    carer: use.subarray(7),
    isOutOfWork: more.subarray(0),
    fifth: more.subarray(1),
    sex: more.subarray(2),
    birth: numbers.subarray(0),
    classSince: numbers.subarray(1),
    recoversUntil: numbers.subarray(2),
    hipBrokenOn: numbers.subarray(3),
    homeCareHours: numbers.subarray(4),
    strain: numbers.subarray(5),
    addedCarerHours: numbers.subarray(6),
    gpRatio: numbers.subarray(7),
  };
}

/** Records of people of whom nothing has been heard. */
export function personRecords(people: Population): PersonRecords {
  const length = people.size * RECORD;
  const records = columnsOver({
    being: new Uint8Array(length),
    use: new Uint8Array(length),
    more: new Uint8Array(length),
    numbers: new Float64Array(length),
  });
  for (let row = 0; row < people.size; row++) {
    const at = row * RECORD;
    records.lastCrisis[at] = CRISIS.other;
    records.fifth[at] = imdFifth(people.imdDecile[row]) - 1;
    records.sex[at] = people.sex[row];
    records.birth[at] = people.birth[row];
    records.recoversUntil[at] = Number.NEGATIVE_INFINITY;
    records.hipBrokenOn[at] = Number.NEGATIVE_INFINITY;
    records.gpRatio[at] = 1;
  }
  return records;
}

/** An independent copy, to branch a run. The first column of a record spans all of it. */
export function copyPersonRecords({ ageGroup, alive, isOutOfWork, birth }: PersonRecords): PersonRecords {
  return columnsOver({
    being: ageGroup.slice(),
    use: alive.slice(),
    more: isOutOfWork.slice(),
    numbers: birth.slice(),
  });
}
