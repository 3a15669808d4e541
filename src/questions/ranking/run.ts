/** Words one behind the other, as numbers of the lexicon; `undefined` where no passage has the word: it stands nowhere. */
export type Run = readonly (number | undefined)[];

/** Where a run stands, from a place on; -1: nowhere. */
export function placeOf(run: Run, words: Int32Array, from = 0): number {
  const [first] = run;
  if (first === undefined || run.includes(undefined)) return -1;
  for (let at = words.indexOf(first, from); at >= 0; at = words.indexOf(first, at + 1)) {
    if (run.every((word, k) => words[at + k] === word)) return at;
  }
  return -1;
}
