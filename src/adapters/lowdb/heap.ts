/** A binary heap: the item that comes before all others is at hand, adding and taking cost O(log n). */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  peek(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    let at = this.#items.length;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = this.#items[parentAt];
      if (parent === undefined || this.#compare(parent, item) <= 0) break;
      this.#items[at] = parent;
      at = parentAt;
    }
    this.#items[at] = item;
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return first;
  }

  /** Puts `item` in at the root and lets it down to its place. */
  #sink(item: T): void {
    let at = 0;
    for (;;) {
      const childAt = this.#smallerChildOf(at);
      const child = this.#items[childAt];
      if (child === undefined || this.#compare(item, child) <= 0) break;
      this.#items[at] = child;
      at = childAt;
    }
    this.#items[at] = item;
  }

  #smallerChildOf(at: number): number {
    const left = this.#items[2 * at + 1];
    const right = this.#items[2 * at + 2];
    if (left === undefined || right === undefined) return 2 * at + 1;
    return this.#compare(left, right) <= 0 ? 2 * at + 1 : 2 * at + 2;
  }
}
