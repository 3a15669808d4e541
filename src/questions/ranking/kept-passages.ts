import type { Passage } from "../../articles/passage.ts";
import { type ReadPassage, readPassage } from "./read-passage.ts";

const KEPT = 1_500;

/** Cuts passages, and keeps what it cut last: questions of one day are about the same few articles. */
export class KeptPassages {
  readonly #kept = new Map<string, ReadPassage>();

  read(passage: Passage): ReadPassage {
    const known = this.#kept.get(passage.id);
    const isSame = known?.passage.text === passage.text && known.passage.title === passage.title;
    const read = known && isSame ? known : readPassage(passage);
    // The one that was wanted last stands last.
    this.#kept.delete(passage.id);
    this.#kept.set(passage.id, read);
    if (this.#kept.size > KEPT) this.#forgetOldest();
    return read;
  }

  #forgetOldest(): void {
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}
