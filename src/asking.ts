import { openPassageIndex } from "./adapters/sqlite/passage-index.ts";
import type { Passage } from "./articles/passage.ts";
import type { PassageIndex } from "./questions/ports.ts";

/** An index of passages that belong to no store; it is gone with the process. */
export interface LooseIndex extends PassageIndex, AsyncDisposable {
  add(passages: readonly Passage[]): Promise<void>;
}

/** @throws PlainError `index_failed` */
export function openLooseIndex(): Promise<LooseIndex> {
  return openPassageIndex();
}
