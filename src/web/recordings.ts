/** The files that the bot has sent, mostly to be heard, in memory: the newest ones that have room. */
export interface Recordings {
  /** Keeps a file and gives its id, which nobody can guess from another. */
  keep(bytes: Uint8Array): string;
  get(id: string): Uint8Array<ArrayBuffer> | undefined;
}

/** About three hours of speech. */
const MAX_BYTES = 32 * 2 ** 20;

/** @param nextId ascending over all restarts, so that no page hears another recording than the one it shows */
export function createRecordings(nextId: () => number, maxBytes = MAX_BYTES): Recordings {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let total = 0;
  return {
    keep(bytes) {
      const id = `ban-doc-${nextId()}`;
      kept.set(id, new Uint8Array(bytes));
      total += bytes.length;
      for (const [oldest, { length }] of kept) {
        if (total <= maxBytes || oldest === id) break;
        kept.delete(oldest);
        total -= length;
      }
      return id;
    },
    get: (id) => kept.get(id),
  };
}
