/** What was made for a key, for those keys that were wanted last: at most so many, the one that was wanted longest ago goes first. */
export class Recent<V, K = string> {
  readonly #limit: number;
  /** Longest unwanted first. */
  readonly #kept = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K, make: () => V): V {
    const kept = this.#kept.get(key);
    const value = kept ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  /** What is kept for the key, as it is. */
  peek(key: K): V | undefined {
    return this.#kept.get(key);
  }

  forget(key: K): void {
    this.#kept.delete(key);
  }
}
