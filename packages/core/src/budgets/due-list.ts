import type { Due } from "./due.js";

const isBefore = (a: Due, b: Due): boolean =>
  a.day < b.day || (a.day === b.day && (a.rank < b.rank || (a.rank === b.rank && a.order < b.order)));

/** What is due, the next first: by day, of one day by rank, then by when it was put down. A binary heap. */
export class DueList {
  private readonly heap: Due[];

  constructor(heap: readonly Due[] = []) {
    this.heap = heap.slice();
  }

  /** The next, undefined when nothing is due. */
  get next(): Due | undefined {
    return this.heap[0];
  }

  copy(): DueList {
    return new DueList(this.heap);
  }

  clear(): void {
    this.heap.length = 0;
  }

  /** Takes off the list whatever a test says. @returns what was taken off */
  remove(isOff: (due: Due) => boolean): Due[] {
    const all = this.heap.splice(0);
    for (const due of all) if (!isOff(due)) this.add(due);
    return all.filter(isOff);
  }

  add(due: Due): void {
    const { heap } = this;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(due, heap[parent])) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = due;
  }

  /** Takes the next off the list. */
  take(): Due | undefined {
    const { heap } = this;
    const next = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return next;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child += 1;
      if (!isBefore(heap[child], last)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return next;
  }
}
