/** Of what a passage is found by, as postings know it: below 2^53 for 2^24 words. */
const STREAMS = { exact: 0, folded: 1, pairs: 2 } as const;
const STREAM_COUNT = 4;
const WORDS_AT_MOST = 2 ** 24;

/** @param word its number in the lexicon */
export function wordTerm(stream: "exact" | "folded", word: number): number {
  return word * STREAM_COUNT + STREAMS[stream];
}

/** @param first the number of its letters in the lexicon */
export function pairTerm(first: number, second: number): number {
  return (first * WORDS_AT_MOST + second) * STREAM_COUNT + STREAMS.pairs;
}
