import { type DayLists, NO_CHUNK } from "./day-lists.js";
import { ENTITY, Entries, FEW, insertionSort, mergeSort, TAG, UNSIGNED, WORDS } from "./entries.js";

/** Kinds, twice: with negative entities and with others. */
const RANKS = 512;

/** Words of what comes on the first moment of a day, whose time need not be kept: the entity, and kind and stamp. */
export const DAWN_WORDS = 2;

/**
 * The events of the day that a calendar has open, in order. They are spread over as many cells as there are events, by time of day
 * or, at the first moment of a day, when much happens, by kind and entity; what lies within a cell is then put in order.
 */
export class OpenDay {
  /** The events; all of them in order after {@link OpenDay.open}. */
  entries: Entries = new Entries(64);
  count = 0;

  private spare: Entries = new Entries(64);
  /** Of each cell the entries, and then the number at which the next of them goes. */
  private cells = new Int32Array(65);
  /** Of each rank at dawn the first cell, and its cells for each entity number. */
  private readonly begins = new Int32Array(RANKS);
  private readonly shares = new Float64Array(RANKS);
  /** The largest entity so far, sign left out. */
  private largest = 0;

  /** Bytes of memory held. */
  get bytes(): number {
    const { entries, spare, cells, begins, shares } = this;
    return entries.bytes + spare.bytes + cells.byteLength + begins.byteLength + shares.byteLength;
  }

  /** An independent copy. */
  clone(): OpenDay {
    const copy = new OpenDay();
    copy.entries = this.entries.resized(this.entries.size);
    copy.spare = new Entries(this.spare.size);
    copy.cells = new Int32Array(this.cells.length);
    copy.count = this.count;
    copy.largest = this.largest;
    return copy;
  }

  /**
   * Takes the lists of a day and puts their events in order.
   * @param dawn what comes on the day's first moment
   * @param rest what comes after it
   */
  open(day: number, dayStart: number, dawn: DayLists, rest: DayLists): void {
    const early = dawn.count(day);
    const late = rest.count(day);
    this.count = early + late;
    if (this.count > this.entries.size) {
      this.entries = new Entries(2 * this.count);
      this.spare = new Entries(2 * this.count);
      this.cells = new Int32Array(2 * this.count + 1);
    }
    if (early > 0) this.takeDawn(day, early, dayStart, dawn);
    if (late > 0) this.takeRest(day, early, late, dayStart, rest);
  }

  /** Every kind has as many cells as entries, over which its entities are spread. */
  private takeDawn(day: number, count: number, dayStart: number, dawn: DayLists): void {
    const { entries, spare, cells, begins, shares } = this;
    const { times, words } = entries;
    const { words: from } = dawn;
    let { largest } = this;
    let first = RANKS - 1;
    let last = 0;
    for (let chunk = dawn.first(day); chunk !== NO_CHUNK; chunk = dawn.following(chunk)) {
      const to = DAWN_WORDS * dawn.to(day, chunk);
      for (let i = DAWN_WORDS * dawn.from(chunk); i < to; i += DAWN_WORDS) {
        const entity = from[i] & UNSIGNED;
        const rank = rankOf(from[i], from[i + 1]);
        if (entity > largest) largest = entity;
        if (rank < first) first = rank;
        if (rank > last) last = rank;
        begins[rank] += 1;
      }
    }
    this.largest = largest;
    let begin = 0;
    for (let rank = first; rank <= last; rank++) {
      const entities = begins[rank];
      begins[rank] = begin;
      shares[rank] = entities / (largest + 1);
      begin += entities;
    }
    cells.fill(0, 0, count + 1);
    for (let chunk = dawn.first(day); chunk !== NO_CHUNK; chunk = dawn.following(chunk)) {
      const to = DAWN_WORDS * dawn.to(day, chunk);
      for (let i = DAWN_WORDS * dawn.from(chunk); i < to; i += DAWN_WORDS) {
        const rank = rankOf(from[i], from[i + 1]);
        cells[begins[rank] + (((from[i] & UNSIGNED) * shares[rank]) | 0)] += 1;
      }
    }
    const most = numberCells(cells, count, 0);
    for (let chunk = dawn.first(day); chunk !== NO_CHUNK; chunk = dawn.following(chunk)) {
      const to = DAWN_WORDS * dawn.to(day, chunk);
      for (let i = DAWN_WORDS * dawn.from(chunk); i < to; i += DAWN_WORDS) {
        const rank = rankOf(from[i], from[i + 1]);
        const place = cells[begins[rank] + (((from[i] & UNSIGNED) * shares[rank]) | 0)]++;
        times[2 * place] = dayStart;
        words[WORDS * place + ENTITY] = from[i];
        words[WORDS * place + TAG] = from[i + 1];
      }
    }
    begins.fill(0, first, last + 1);
    dawn.clear(day);
    if (most > FEW) mergeSort(entries, spare, 0, count);
    else insertionSort(entries, 0, count);
  }

  private takeRest(day: number, begin: number, count: number, dayStart: number, rest: DayLists): void {
    const { entries, spare, cells } = this;
    const { times, words } = entries;
    const { numbers: fromTimes, words: from } = rest;
    cells.fill(0, 0, count + 1);
    for (let chunk = rest.first(day); chunk !== NO_CHUNK; chunk = rest.following(chunk)) {
      const to = rest.to(day, chunk);
      for (let i = rest.from(chunk); i < to; i++) cells[((fromTimes[2 * i] - dayStart) * count) | 0] += 1;
    }
    const most = numberCells(cells, count, begin);
    for (let chunk = rest.first(day); chunk !== NO_CHUNK; chunk = rest.following(chunk)) {
      const to = rest.to(day, chunk);
      for (let i = rest.from(chunk); i < to; i++) {
        const time = fromTimes[2 * i];
        const place = cells[((time - dayStart) * count) | 0]++;
        times[2 * place] = time;
        words[WORDS * place + ENTITY] = from[WORDS * i + ENTITY];
        words[WORDS * place + TAG] = from[WORDS * i + TAG];
      }
    }
    rest.clear(day);
    if (most > FEW) mergeSort(entries, spare, begin, begin + count);
    else insertionSort(entries, begin, begin + count);
  }
}

/** Gives each cell, instead of its number of entries, the place at which they begin. @returns most in one cell */
function numberCells(cells: Int32Array, count: number, begin: number): number {
  let place = begin;
  let most = 0;
  for (let c = 0; c <= count; c++) {
    const entries = cells[c];
    if (entries > most) most = entries;
    cells[c] = place;
    place += entries;
  }
  return most;
}

/** Place of kind and sign of the entity among all: negative entities come before the others of their kind. */
function rankOf(entity: number, tag: number): number {
  return 2 * (tag >>> 24) + 1 + (entity >> 31);
}
