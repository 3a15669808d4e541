import { setImmediate } from "node:timers/promises";
import type { Passage } from "../../articles/passage.ts";
import type { Candidate } from "../ports.ts";
import { type ReadPassage, readPassage } from "./read-passage.ts";
import { readWritten } from "./written-passage.ts";

/** Some 20 KB each. */
const KEPT = 400;
const AT_ONCE = 8;

/** Makes candidates ready for comparing, and keeps the last of them: questions of one day are about the same articles. */
export class KeptPassages {
  readonly #kept = new Map<string, ReadPassage>();

  /** Reads them a few at a time: others have their turn between. */
  async readAll(candidates: readonly Candidate[]): Promise<ReadonlyMap<Passage, ReadPassage>> {
    const read = new Map<Passage, ReadPassage>();
    for (const [at, candidate] of candidates.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      read.set(candidate.passage, this.#read(candidate));
    }
    return read;
  }

  #read({ passage, written }: Candidate): ReadPassage {
    const known = this.#kept.get(passage.id);
    const isSame = known?.passage.text === passage.text && known.passage.title === passage.title;
    const read =
      known && isSame ? known : written === null ? readPassage(passage) : readWritten(passage, written);
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
