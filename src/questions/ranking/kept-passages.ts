import { setImmediate } from "node:timers/promises";
import type { Passage } from "../../articles/passage.ts";
import { type ReadPassage, readPassage } from "./read-passage.ts";

const KEPT = 1_500;
const AT_ONCE = 8;

/** Cuts passages, and keeps what it cut last: questions of one day are about the same few articles. */
export class KeptPassages {
  readonly #kept = new Map<string, ReadPassage>();

  /** Cuts what it does not have yet, a few at a time: others have their turn between. */
  async readAll(passages: readonly Passage[]): Promise<void> {
    for (const [at, passage] of passages.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      this.read(passage);
    }
  }

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
