/** 32-bit words of an entry: its time in two, the entity, and kind and stamp together. */
export const WORDS = 4;
export const ENTITY = 2;
export const TAG = 3;

/** Leaves out the sign of an entity, which whoever files it may use as a mark. */
export const UNSIGNED = 0x7fffffff;

export const LARGEST_KIND = 255;
export const LARGEST_STAMP = 0xffffff;

/** Up to this many entries are put in order by insertion. */
export const FEW = 12;

/** Entries of a calendar, 16 bytes each, side by side. */
export class Entries {
  readonly size: number;
  /** Time of entry i at 2 i. */
  readonly times: Float64Array;
  /** Entity of entry i at 4 i + 2, tag at 4 i + 3: the kind in its top byte, the stamp below. */
  readonly words: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.times = new Float64Array(2 * size);
    this.words = new Int32Array(this.times.buffer);
  }

  get bytes(): number {
    return this.times.byteLength;
  }

  /** Puts a copy of an entry of these or others in place `to`. */
  copy(to: number, from: Entries, at: number): void {
    this.times[2 * to] = from.times[2 * at];
    this.words[WORDS * to + ENTITY] = from.words[WORDS * at + ENTITY];
    this.words[WORDS * to + TAG] = from.words[WORDS * at + TAG];
  }

  /** The same entries with room for another number of them. */
  resized(size: number): Entries {
    const entries = new Entries(size);
    entries.times.set(size < this.size ? this.times.subarray(0, 2 * size) : this.times);
    return entries;
  }
}

/** Order of entries: (time, kind, entity, stamp). Times are read here: one that is handed over may be put in a box. */
export function isBefore(entriesA: Entries, a: number, entriesB: Entries, b: number): boolean {
  const timeA = entriesA.times[2 * a];
  const timeB = entriesB.times[2 * b];
  if (timeA !== timeB) return timeA < timeB;
  const { words: wordsA } = entriesA;
  const { words: wordsB } = entriesB;
  return goesFirst(
    wordsA[WORDS * a + ENTITY],
    wordsA[WORDS * a + TAG],
    wordsB[WORDS * b + ENTITY],
    wordsB[WORDS * b + TAG],
  );
}

/** Order of events at one time: (kind, entity, stamp). Kind and stamp share a word, the kind above. */
function goesFirst(entityA: number, tagA: number, entityB: number, tagB: number): boolean {
  const kinds = (tagA >>> 24) - (tagB >>> 24);
  if (kinds !== 0) return kinds < 0;
  if (entityA !== entityB) return entityA < entityB;
  return (tagA & LARGEST_STAMP) < (tagB & LARGEST_STAMP);
}

/** Puts entries in order that are nearly so. */
export function insertionSort(entries: Entries, from: number, to: number): void {
  const { times, words } = entries;
  for (let i = from + 1; i < to; i++) {
    const time = times[2 * i];
    let j = i - 1;
    if (times[2 * j] < time) continue;
    const entity = words[WORDS * i + ENTITY];
    const tag = words[WORDS * i + TAG];
    while (
      j >= from &&
      (time < times[2 * j] ||
        (time === times[2 * j] && goesFirst(entity, tag, words[WORDS * j + ENTITY], words[WORDS * j + TAG])))
    ) {
      times[2 * j + 2] = times[2 * j];
      words[WORDS * j + WORDS + ENTITY] = words[WORDS * j + ENTITY];
      words[WORDS * j + WORDS + TAG] = words[WORDS * j + TAG];
      j -= 1;
    }
    times[2 * j + 2] = time;
    words[WORDS * j + WORDS + ENTITY] = entity;
    words[WORDS * j + WORDS + TAG] = tag;
  }
}

/** Sorts entries by halves; the spare ones, of which there are as many, hold the first half meanwhile. */
export function mergeSort(entries: Entries, spare: Entries, from: number, to: number): void {
  if (to - from <= FEW) {
    insertionSort(entries, from, to);
    return;
  }
  const middle = (from + to) >> 1;
  mergeSort(entries, spare, from, middle);
  mergeSort(entries, spare, middle, to);
  for (let i = from; i < middle; i++) spare.copy(i, entries, i);
  let left = from;
  let right = middle;
  for (let at = from; left < middle; at++) {
    if (right < to && isBefore(entries, right, spare, left)) entries.copy(at, entries, right++);
    else entries.copy(at, spare, left++);
  }
}
