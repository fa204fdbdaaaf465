/** A binary heap as it is found in textbooks: the earliest item first, in no particular order among equals. */
export class BinaryHeap<Item> {
  readonly #items: Item[] = [];
  readonly #earlier: (a: Item, b: Item) => boolean;

  constructor(earlier: (a: Item, b: Item) => boolean) {
    this.#earlier = earlier;
  }

  peek(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#earlier(item, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && this.#earlier(items[child + 1]!, items[child]!)) child++;
      if (!this.#earlier(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return first;
  }
}
