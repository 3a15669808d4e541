import type { Term } from "./terms.ts";
import { classOf } from "./word-class.ts";

/** Words by number, in the order in which they came: passages are kept and compared as numbers. */
export class Lexicon {
  readonly #words: string[] = [];
  readonly #letters: number[] = [];
  readonly #classes: number[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#words.length;
  }

  /** `undefined`: no passage has ever had it. */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  wordAt(number: number): string {
    return this.#words[number] ?? "";
  }

  /** The number of the same word without its marks. */
  lettersOf(number: number): number {
    return this.#letters[number] ?? -1;
  }

  /** What it is good for (`WORD_CLASS`). */
  classOf(number: number): number {
    return this.#classes[number] ?? 0;
  }

  /** Its number; a new one when it is new, and the next for its letters when these are new, too. */
  add({ exact, folded }: Pick<Term, "exact" | "folded">): number {
    const known = this.#numbers.get(exact);
    if (known !== undefined) return known;
    const number = this.#words.push(exact) - 1;
    this.#numbers.set(exact, number);
    this.#classes.push(classOf(exact));
    this.#letters.push(number);
    if (folded !== exact) this.#letters[number] = this.add({ exact: folded, folded });
    return number;
  }
}
