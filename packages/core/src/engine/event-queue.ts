import { A_DOUBLE } from "../maths/unboxed.js";

/** Entries of one chunk of a day's list. */
const CHUNK = 32;
/** 32-bit words of an entry: its time in two, the entity, and kind and stamp together. */
const WORDS = 4;
/** Up to this many entries are put in order by insertion. */
const FEW = 12;

const NONE = -1;

const LARGEST_STAMP = 0xffffff;
const LARGEST_KIND = 255;
/** Leaves out the sign. */
const UNSIGNED = 0x7fffffff;

/**
 * The calendar of a run: future events in lists by day, the open day in order of time. Events come out by (time, kind,
 * entity, stamp), so that ties never depend on the order of scheduling. Events after the end are not kept: they can
 * never happen.
 *
 * An event is withdrawn by letting its stamp go out of date; whoever handles it compares stamps.
 *
 * A day's list is a chain of chunks in one block of memory, read from front to back when the day opens; what is filed for
 * the open day after that goes to a small heap. Nothing is allocated per event.
 */
export class EventQueue {
  /** The event that {@link next} took out. */
  time: number = A_DOUBLE;
  kind = 0;
  entity = 0;
  stamp = 0;
  /** What reading records ahead adds up to: of no meaning, but it keeps the reading from being left out as idle work. */
  touched = 0;

  private readonly start: number;
  private readonly end: number;
  private readonly days: number;
  /** First and last chunk of each day, and how many entries the last one holds. */
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly fills: Uint8Array;
  private pool: Pool;
  private links: Int32Array;
  private freeChunk = NONE;

  /** The open day: entries in order, and where we are in them. */
  private day = 0;
  private open: Pool = new Pool(64);
  private openCount = 0;
  private position = 0;
  private spare: Pool = new Pool(64);
  private cells = new Int32Array(65);
  private shares = new Int32Array(65);
  /** Filed for the open day after it opened. */
  private late: Pool = new Pool(16);
  private lateCount = 0;
  /** Time of the event that is being filed: handed on as a number it would be put in a box. */
  private readonly filed = new Float64Array(1);
  private records: Int32Array = new Int32Array(0);
  private stride = 0;

  /**
   * @param start first moment of the run, days
   * @param end no event at or after this moment is kept, days
   * @param capacity events pending at one time that there is room for from the outset; room grows when needed
   */
  constructor(start: number, end: number, capacity = 1024) {
    this.start = start;
    this.end = end;
    this.time = start;
    this.days = Math.ceil(end - start) + 1;
    this.heads = new Int32Array(this.days).fill(NONE);
    this.tails = new Int32Array(this.days).fill(NONE);
    this.fills = new Uint8Array(this.days);
    // The last chunk of a day is half full on average; where a day has few entries, a third full.
    const chunks = Math.ceil(capacity / CHUNK + (this.days < capacity ? this.days : capacity) * (2 / 3)) + 1;
    this.pool = new Pool(chunks * CHUNK);
    this.links = new Int32Array(chunks);
    this.freeChunk = chainFrom(this.links, 0);
  }

  /**
   * Says where the entities' records lie. When a day opens, those of its events are read once, one after another, so that
   * they come into the fast memory together instead of one by one when their turn comes. Changes no result.
   */
  touches(records: Int32Array, stride: number): void {
    this.records = records;
    this.stride = stride;
  }

  /** Bytes of memory held. */
  get bytes(): number {
    const { pool, open, spare, late, links, heads, tails, fills, cells, shares } = this;
    return (
      pool.bytes +
      open.bytes +
      spare.bytes +
      late.bytes +
      links.byteLength +
      heads.byteLength +
      tails.byteLength +
      fills.byteLength +
      cells.byteLength +
      shares.byteLength
    );
  }

  /** An independent copy, to branch a run. */
  clone(): EventQueue {
    const copy = new EventQueue(this.start, this.end, 0);
    copy.time = this.time;
    copy.kind = this.kind;
    copy.entity = this.entity;
    copy.stamp = this.stamp;
    copy.heads.set(this.heads);
    copy.tails.set(this.tails);
    copy.fills.set(this.fills);
    copy.pool = this.pool.resized(this.pool.size);
    copy.links = this.links.slice();
    copy.freeChunk = this.freeChunk;
    copy.day = this.day;
    copy.open = this.open.resized(this.open.size);
    copy.spare = new Pool(this.spare.size);
    copy.cells = new Int32Array(this.cells.length);
    copy.shares = new Int32Array(this.shares.length);
    copy.openCount = this.openCount;
    copy.position = this.position;
    copy.late = this.late.resized(this.late.size);
    copy.lateCount = this.lateCount;
    return copy;
  }

  /**
   * Files an event.
   * @param time days; at or after the time of the last event taken out
   * @param kind whole number 0 to 255; the lower comes first at the same time
   * @param stamp whole number 0 to 16,777,215
   * @throws RangeError when the time lies before the event last taken out or is not a number, or kind or stamp is not as said
   */
  schedule(time: number, kind: number, entity: number, stamp: number): void {
    if (time >= this.end) return;
    this.filed[0] = time;
    const isSound = time >= this.time && kind >= 0 && kind <= LARGEST_KIND && stamp >= 0 && stamp <= LARGEST_STAMP;
    if (!isSound) this.refuse(kind, stamp);
    const tag = (kind << 24) | stamp;
    let day = (time - this.start) | 0;
    // The difference may have been rounded up to a whole day.
    if (this.start + day > time) day -= 1;
    if (day > this.day) this.append(day, entity, tag);
    else this.pushLate(entity, tag);
  }

  /**
   * Takes out the earliest event before `until` into time, kind, entity and stamp.
   * @returns false when there is none; the clock then stays at the last event
   */
  next(until: number): boolean {
    while (this.position === this.openCount && this.lateCount === 0) {
      if (this.day + 1 >= this.days || this.start + this.day + 1 >= until) return false;
      this.openDay(this.day + 1);
    }
    const { open, late, position } = this;
    const hasOpen = position < this.openCount;
    const takeLate = this.lateCount > 0 && (!hasOpen || isBefore(late, 0, open, position));
    const from = takeLate ? late : open;
    const at = takeLate ? 0 : position;
    const time = from.times[2 * at];
    if (time >= until) return false;
    this.time = time;
    this.entity = from.entity(at);
    const tag = from.tag(at);
    this.kind = tag >>> 24;
    this.stamp = tag & LARGEST_STAMP;
    if (takeLate) this.popLate();
    else this.position = position + 1;
    return true;
  }

  private refuse(kind: number, stamp: number): never {
    const time = this.filed[0];
    if (!(time >= this.time)) throw new RangeError(`An event at ${time} cannot be filed at ${this.time}.`);
    if (kind < 0 || kind > LARGEST_KIND) throw new RangeError(`A kind is 0 to ${LARGEST_KIND}; got ${kind}.`);
    throw new RangeError(`A stamp is 0 to ${LARGEST_STAMP}; got ${stamp}.`);
  }

  private append(day: number, entity: number, tag: number): void {
    let chunk = this.tails[day];
    let fill = this.fills[day];
    if (chunk === NONE || fill === CHUNK) {
      const fresh = this.takeChunk();
      // One store for both: code compiled before a day's second chunk is then not thrown away at it.
      const { heads, links } = this;
      const isFirst = chunk === NONE;
      const before = isFirst ? heads : links;
      before[isFirst ? day : chunk] = fresh;
      this.tails[day] = fresh;
      chunk = fresh;
      fill = 0;
    }
    this.pool.put(chunk * CHUNK + fill, this.filed[0], entity, tag);
    this.fills[day] = fill + 1;
  }

  private takeChunk(): number {
    if (this.freeChunk === NONE) this.addChunks();
    const chunk = this.freeChunk;
    this.freeChunk = this.links[chunk];
    this.links[chunk] = NONE;
    return chunk;
  }

  private addChunks(): void {
    const had = this.links.length;
    const chunks = Math.ceil(had * 1.5) + 1;
    this.pool = this.pool.resized(chunks * CHUNK);
    const links = new Int32Array(chunks);
    links.set(this.links);
    this.links = links;
    this.freeChunk = chainFrom(links, had);
  }

  /** Opens a day: its entries, spread over as many cells of the day as there are entries, then in order. */
  private openDay(day: number): void {
    this.day = day;
    this.position = 0;
    const count = this.countOf(day);
    this.openCount = count;
    if (count === 0) return;
    if (count > this.open.size) {
      this.open = new Pool(2 * count);
      this.spare = new Pool(2 * count);
      this.cells = new Int32Array(2 * count + 1);
      this.shares = new Int32Array(2 * count + 1);
    }
    const dayStart = this.start + day;
    const most = this.tally(day, count, dayStart);
    this.distribute(day, count, dayStart);
    this.touch(count);
    if (most > FEW) this.sortCrowds(count);
    insertionSort(this.open, 0, count);
  }

  private touch(count: number): void {
    const { records, stride } = this;
    const { words } = this.open;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      // Without the sign, which an owner of the records may use as a mark.
      const at = (words[WORDS * i + 2] & UNSIGNED) * stride;
      if (at < records.length) sum ^= records[at];
    }
    this.touched = sum;
  }

  private countOf(day: number): number {
    const tail = this.tails[day];
    if (tail === NONE) return 0;
    let count = this.fills[day];
    for (let chunk = this.heads[day]; chunk !== tail; chunk = this.links[chunk]) count += CHUNK;
    return count;
  }

  /** Counts the entries of every cell, and gives each cell the number at which it begins. @returns most in one cell */
  private tally(day: number, count: number, dayStart: number): number {
    const { cells, links } = this;
    const { times } = this.pool;
    const tail = this.tails[day];
    cells.fill(0, 0, count);
    for (let chunk = this.heads[day]; chunk !== NONE; chunk = links[chunk]) {
      const first = chunk * CHUNK;
      const end = first + (chunk === tail ? this.fills[day] : CHUNK);
      for (let i = first; i < end; i++) cells[cellOf(times[2 * i] - dayStart, count)] += 1;
    }
    let begin = 0;
    let most = 0;
    for (let c = 0; c < count; c++) {
      const entries = cells[c];
      if (entries > most) most = entries;
      cells[c] = begin;
      begin += entries;
    }
    return most;
  }

  /** Moves the entries to the open list, cell by cell, and frees their chunks; each cell then ends at its number. */
  private distribute(day: number, count: number, dayStart: number): void {
    const { cells, links } = this;
    const { times, words } = this.pool;
    const { times: toTimes, words: toWords } = this.open;
    const tail = this.tails[day];
    for (let chunk = this.heads[day]; chunk !== NONE; ) {
      const first = chunk * CHUNK;
      const end = first + (chunk === tail ? this.fills[day] : CHUNK);
      for (let i = first; i < end; i++) {
        const time = times[2 * i];
        const to = cells[cellOf(time - dayStart, count)]++;
        toTimes[2 * to] = time;
        toWords[WORDS * to + 2] = words[WORDS * i + 2];
        toWords[WORDS * to + 3] = words[WORDS * i + 3];
      }
      const following = links[chunk];
      links[chunk] = this.freeChunk;
      this.freeChunk = chunk;
      chunk = following;
    }
    this.heads[day] = NONE;
    this.tails[day] = NONE;
  }

  /** Sorts the cells that hold many, such as whatever comes on whole days. */
  private sortCrowds(count: number): void {
    const { cells, open, spare } = this;
    let from = 0;
    for (let c = 0; c < count; c++) {
      const to = cells[c];
      if (to - from > FEW && !this.spread(from, to)) mergeSort(open, spare, from, to);
      from = to;
    }
  }

  /**
   * Spreads a crowd that comes at one moment by kind and entity, over as many shares as it has entries: the order is then
   * right but for what lies within a share.
   * @returns false where it does not help: the moments differ, or most would fall into a few shares
   */
  private spread(from: number, to: number): boolean {
    const { open, spare, shares } = this;
    const { times, words } = open;
    const count = to - from;
    const time = times[2 * from];
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let i = from; i < to; i++) {
      if (times[2 * i] !== time) return false;
      const rank = rankOf(words[WORDS * i + 2], words[WORDS * i + 3]);
      const entity = words[WORDS * i + 2] & UNSIGNED;
      if (rank < first) first = rank;
      if (rank > last) last = rank;
      if (entity < least) least = entity;
      if (entity > most) most = entity;
    }
    const perRank = most - least + 1;
    const scale = count / (perRank * (last - first + 1));
    // Entries of the shares, then where the next entry of each share goes.
    shares.fill(0, 0, count + 1);
    let crowded = 0;
    for (let i = from; i < to; i++) {
      const entity = words[WORDS * i + 2];
      const order = (rankOf(entity, words[WORDS * i + 3]) - first) * perRank + ((entity & UNSIGNED) - least);
      crowded += ++shares[((order * scale) | 0) + 1] > FEW ? 1 : 0;
    }
    if (2 * crowded > count) return false;
    for (let share = 0; share < count; share++) shares[share + 1] += shares[share];
    for (let i = from; i < to; i++) {
      const entity = words[WORDS * i + 2];
      const tag = words[WORDS * i + 3];
      const order = (rankOf(entity, tag) - first) * perRank + ((entity & UNSIGNED) - least);
      const at = from + shares[(order * scale) | 0]++;
      spare.words[WORDS * at + 2] = entity;
      spare.words[WORDS * at + 3] = tag;
    }
    for (let i = from; i < to; i++) {
      words[WORDS * i + 2] = spare.words[WORDS * i + 2];
      words[WORDS * i + 3] = spare.words[WORDS * i + 3];
    }
    return true;
  }

  private pushLate(entity: number, tag: number): void {
    if (this.lateCount + 1 >= this.late.size) this.late = this.late.resized(2 * this.late.size);
    const { late } = this;
    // Beside the heap while it finds its place in it.
    const moving = late.size - 1;
    late.put(moving, this.filed[0], entity, tag);
    let position = this.lateCount++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!isBefore(late, moving, late, parent)) break;
      late.copy(position, late, parent, 1);
      position = parent;
    }
    late.copy(position, late, moving, 1);
  }

  private popLate(): void {
    const { late } = this;
    const size = --this.lateCount;
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(late, child + 1, late, child)) child += 1;
      if (!isBefore(late, child, late, size)) break;
      late.copy(position, late, child, 1);
      position = child;
    }
    late.copy(position, late, size, 1);
  }
}

/** Makes a list of the free chunks from one on, each linked to the next. @returns the first */
function chainFrom(links: Int32Array, first: number): number {
  for (let chunk = first; chunk < links.length; chunk++) links[chunk] = chunk + 1;
  links[links.length - 1] = NONE;
  return first;
}

function insertionSort(pool: Pool, from: number, to: number): void {
  const { times, words } = pool;
  for (let i = from + 1; i < to; i++) {
    const time = times[2 * i];
    let j = i - 1;
    if (times[2 * j] < time) continue;
    const entity = words[WORDS * i + 2];
    const tag = words[WORDS * i + 3];
    while (
      j >= from &&
      (time < times[2 * j] ||
        (time === times[2 * j] && goesFirst(entity, tag, words[WORDS * j + 2], words[WORDS * j + 3])))
    ) {
      times[2 * j + 2] = times[2 * j];
      words[WORDS * j + 6] = words[WORDS * j + 2];
      words[WORDS * j + 7] = words[WORDS * j + 3];
      j -= 1;
    }
    times[2 * j + 2] = time;
    words[WORDS * j + 6] = entity;
    words[WORDS * j + 7] = tag;
  }
}

/** Sorts entries by halves; the spare pool holds the first half meanwhile. */
function mergeSort(pool: Pool, spare: Pool, from: number, to: number): void {
  if (to - from <= FEW) {
    insertionSort(pool, from, to);
    return;
  }
  const middle = (from + to) >> 1;
  mergeSort(pool, spare, from, middle);
  mergeSort(pool, spare, middle, to);
  const { times, words } = pool;
  const { times: halfTimes, words: halfWords } = spare;
  for (let i = from; i < middle; i++) {
    halfTimes[2 * i] = times[2 * i];
    halfWords[WORDS * i + 2] = words[WORDS * i + 2];
    halfWords[WORDS * i + 3] = words[WORDS * i + 3];
  }
  let left = from;
  let right = middle;
  for (let at = from; left < middle; at++) {
    const timeL = halfTimes[2 * left];
    const entityL = halfWords[WORDS * left + 2];
    const tagL = halfWords[WORDS * left + 3];
    while (
      right < to &&
      (times[2 * right] < timeL ||
        (times[2 * right] === timeL && goesFirst(words[WORDS * right + 2], words[WORDS * right + 3], entityL, tagL)))
    ) {
      times[2 * at] = times[2 * right];
      words[WORDS * at + 2] = words[WORDS * right + 2];
      words[WORDS * at + 3] = words[WORDS * right + 3];
      right += 1;
      at += 1;
    }
    times[2 * at] = timeL;
    words[WORDS * at + 2] = entityL;
    words[WORDS * at + 3] = tagL;
    left += 1;
  }
}

/** Order of events: (time, kind, entity, stamp). Times are read here: one that is handed over may be put in a box. */
function isBefore(poolA: Pool, a: number, poolB: Pool, b: number): boolean {
  const timeA = poolA.times[2 * a];
  const timeB = poolB.times[2 * b];
  if (timeA !== timeB) return timeA < timeB;
  return goesFirst(poolA.entity(a), poolA.tag(a), poolB.entity(b), poolB.tag(b));
}

/**
 * Which cell of the day a time of day lies in: its first moment, when much happens, or one of the equal parts after it.
 * As a whole number of 32 bits, and without a question: one that is now yes and now no takes longer than the answer.
 */
function cellOf(partOfDay: number, count: number): number {
  return Math.ceil(partOfDay * (count - 1)) | 0;
}

/** Place of kind and sign of the entity among all: negative entities come before the others of their kind. */
function rankOf(entity: number, tag: number): number {
  return 2 * (tag >>> 24) + 1 + (entity >> 31);
}

/** Order of events at one time: (kind, entity, stamp). Kind and stamp share a word, the kind above. */
function goesFirst(entityA: number, tagA: number, entityB: number, tagB: number): boolean {
  const kinds = (tagA >>> 24) - (tagB >>> 24);
  if (kinds !== 0) return kinds < 0;
  if (entityA !== entityB) return entityA < entityB;
  return (tagA & LARGEST_STAMP) < (tagB & LARGEST_STAMP);
}

/** Entries of 16 bytes side by side: time in the first eight, entity and tag in the others. */
class Pool {
  readonly size: number;
  /** Time of entry i at 2 i. */
  readonly times: Float64Array;
  /** Entity of entry i at 4 i + 2, tag at 4 i + 3. */
  readonly words: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.times = new Float64Array(2 * size);
    this.words = new Int32Array(this.times.buffer);
  }

  get bytes(): number {
    return this.times.byteLength;
  }

  entity(i: number): number {
    return this.words[WORDS * i + 2];
  }

  tag(i: number): number {
    return this.words[WORDS * i + 3];
  }

  put(i: number, time: number, entity: number, tag: number): void {
    this.times[2 * i] = time;
    this.words[WORDS * i + 2] = entity;
    this.words[WORDS * i + 3] = tag;
  }

  copy(to: number, from: Pool, at: number, count: number): void {
    for (let i = 0; i < count; i++) this.put(to + i, from.times[2 * (at + i)], from.entity(at + i), from.tag(at + i));
  }

  /** The same entries with room for another number of them. */
  resized(size: number): Pool {
    const pool = new Pool(size);
    pool.times.set(size < this.size ? this.times.subarray(0, 2 * size) : this.times);
    return pool;
  }
}
