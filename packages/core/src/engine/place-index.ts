const SMALLEST = 32;
const NOBODY = -1;

/** Spreads entities that follow one another. */
const SPREAD = 0x9e3779b1 | 0;

/**
 * A number for each of some entities: what a `Map` of numbers is, but kept in arrays, so that coming and going leaves
 * nothing on the heap. Entities are found from a place of their own onwards; at least half of the places are free.
 */
export class PlaceIndex {
  /** Entity and its number at every place; a number below 0 where the place is free. */
  private entities = new Int32Array(SMALLEST);
  private numbers = new Int32Array(SMALLEST).fill(NOBODY);
  private count = 0;

  /** The number of an entity, or −1. */
  get(entity: number): number {
    return this.numbers[this.placeOf(entity)];
  }

  /** Gives an entity that has none a number, 0 or more. */
  add(entity: number, number: number): void {
    if (2 * ++this.count > this.numbers.length) this.grow();
    this.put(entity, number);
  }

  /** Takes out an entity that has a number. */
  remove(entity: number): void {
    const { entities, numbers } = this;
    const mask = numbers.length - 1;
    let gap = this.placeOf(entity);
    this.count -= 1;
    // Whoever stands behind the gap and belongs at it or before it moves up, so that nobody is cut off from their place.
    for (let place = (gap + 1) & mask; numbers[place] >= 0; place = (place + 1) & mask) {
      const own = this.ownPlace(entities[place]);
      if (((place - own) & mask) < ((place - gap) & mask)) continue;
      entities[gap] = entities[place];
      numbers[gap] = numbers[place];
      gap = place;
    }
    numbers[gap] = NOBODY;
  }

  /** An independent copy. */
  clone(): PlaceIndex {
    const copy = new PlaceIndex();
    copy.entities = this.entities.slice();
    copy.numbers = this.numbers.slice();
    copy.count = this.count;
    return copy;
  }

  private put(entity: number, number: number): void {
    const place = this.placeOf(entity);
    this.entities[place] = entity;
    this.numbers[place] = number;
  }

  /** Where the entity stands, or the free place where it would. */
  private placeOf(entity: number): number {
    const { entities, numbers } = this;
    let place = this.ownPlace(entity);
    while (numbers[place] >= 0 && entities[place] !== entity) place = (place + 1) & (numbers.length - 1);
    return place;
  }

  private ownPlace(entity: number): number {
    return Math.imul(entity, SPREAD) >>> (Math.clz32(this.numbers.length) + 1);
  }

  private grow(): void {
    const { entities, numbers } = this;
    this.entities = new Int32Array(2 * entities.length);
    this.numbers = new Int32Array(2 * numbers.length).fill(NOBODY);
    for (let place = 0; place < numbers.length; place++) {
      if (numbers[place] >= 0) this.put(entities[place], numbers[place]);
    }
  }
}
