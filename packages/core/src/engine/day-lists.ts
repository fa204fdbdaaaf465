/** Entries of one chunk: a power of two. */
const CHUNK_BITS = 5;
const CHUNK = 1 << CHUNK_BITS;

/** In place of a chunk. */
export const NO_CHUNK: number = -1;

/**
 * A list of entries for each day of a run. A list is a chain of chunks in one block of memory, read from front to back; a
 * chunk that was read is used again. Nothing is allocated for an entry.
 */
export class DayLists {
  /** The entries: entry p begins at `p` times the words of an entry. */
  words: Int32Array;
  /** The same memory as numbers of 64 bits. */
  numbers: Float64Array;

  private readonly entryWords: number;
  /** First chunk of each day, and the place behind its last entry: 0 where it has none. */
  private readonly heads: Int32Array;
  private readonly ends: Int32Array;
  private links: Int32Array;
  private freeChunk: number;

  /**
   * @param entryWords 32-bit words of an entry, even
   * @param capacity entries at one time that there is room for from the outset; room grows when needed
   */
  constructor(days: number, entryWords: number, capacity: number) {
    this.entryWords = entryWords;
    this.heads = new Int32Array(days).fill(NO_CHUNK);
    this.ends = new Int32Array(days);
    // The last chunk of a day is half full on average; where a day has few entries, a third full.
    const chunks = Math.ceil(capacity / CHUNK + (days < capacity ? days : capacity) * (2 / 3)) + 1;
    this.numbers = new Float64Array((chunks * CHUNK * entryWords) / 2);
    this.words = new Int32Array(this.numbers.buffer);
    this.links = new Int32Array(chunks);
    this.freeChunk = chainFrom(this.links, 0);
  }

  /** Bytes of memory held. */
  get bytes(): number {
    const { words, heads, ends, links } = this;
    return words.byteLength + heads.byteLength + ends.byteLength + links.byteLength;
  }

  /** An independent copy. */
  clone(): DayLists {
    const copy = new DayLists(this.heads.length, this.entryWords, 0);
    copy.heads.set(this.heads);
    copy.ends.set(this.ends);
    copy.numbers = this.numbers.slice();
    copy.words = new Int32Array(copy.numbers.buffer);
    copy.links = this.links.slice();
    copy.freeChunk = this.freeChunk;
    return copy;
  }

  /** Adds an entry to a day's list. @returns its place, to be written by the caller */
  add(day: number): number {
    const { ends } = this;
    let place = ends[day];
    if ((place & (CHUNK - 1)) === 0) place = this.openChunk(day, place);
    ends[day] = place + 1;
    return place;
  }

  /** Entries of a day's list. */
  count(day: number): number {
    const end = this.ends[day];
    if (end === 0) return 0;
    const tail = (end - 1) >> CHUNK_BITS;
    let count = end - (tail << CHUNK_BITS);
    for (let chunk = this.heads[day]; chunk !== tail; chunk = this.links[chunk]) count += CHUNK;
    return count;
  }

  /** First chunk of a day's list, {@link NO_CHUNK} where it is empty; entries are read from {@link from} to {@link to}. */
  first(day: number): number {
    return this.heads[day];
  }

  /** The chunk after another in its list, {@link NO_CHUNK} after the last. */
  following(chunk: number): number {
    return this.links[chunk];
  }

  /** Place of the first entry of a chunk. */
  from(chunk: number): number {
    return chunk << CHUNK_BITS;
  }

  /** Place behind the last entry of a chunk of a day's list. */
  to(day: number, chunk: number): number {
    const end = this.ends[day];
    return (end - 1) >> CHUNK_BITS === chunk ? end : (chunk + 1) << CHUNK_BITS;
  }

  /** Empties a day's list, which is not empty. */
  clear(day: number): void {
    const { heads, ends, links } = this;
    links[(ends[day] - 1) >> CHUNK_BITS] = this.freeChunk;
    this.freeChunk = heads[day];
    heads[day] = NO_CHUNK;
    ends[day] = 0;
  }

  /** Gives a day a chunk after the one that ends before `place`. @returns its first place */
  private openChunk(day: number, place: number): number {
    if (this.freeChunk === NO_CHUNK) this.addChunks();
    const fresh = this.freeChunk;
    this.freeChunk = this.links[fresh];
    this.links[fresh] = NO_CHUNK;
    // One store for both: code compiled before a day's second chunk is then not thrown away at it.
    const { heads, links } = this;
    const previous = (place - 1) >> CHUNK_BITS;
    const before = previous < 0 ? heads : links;
    before[previous < 0 ? day : previous] = fresh;
    return fresh << CHUNK_BITS;
  }

  private addChunks(): void {
    const had = this.links.length;
    const chunks = Math.ceil(had * 1.5) + 1;
    const numbers = new Float64Array((chunks * CHUNK * this.entryWords) / 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    this.words = new Int32Array(numbers.buffer);
    const links = new Int32Array(chunks);
    links.set(this.links);
    this.links = links;
    this.freeChunk = chainFrom(links, had);
  }
}

/** Makes a list of the free chunks from one on, each linked to the next. @returns the first */
function chainFrom(links: Int32Array, first: number): number {
  for (let chunk = first; chunk < links.length; chunk++) links[chunk] = chunk + 1;
  links[links.length - 1] = NO_CHUNK;
  return first;
}
