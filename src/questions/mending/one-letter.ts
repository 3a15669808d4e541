const LETTERS = Array.from("abcdeghiklmnopqrstuvxy");

/** All words that are one letter away: one left out, put in, exchanged, or two neighbours swapped. */
export function oneLetterAway(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [start, rest] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      found.add(`${start}${letter}${rest}`);
      if (rest !== "") found.add(`${start}${letter}${rest.slice(1)}`);
    }
    if (rest !== "") found.add(`${start}${rest.slice(1)}`);
    if (rest.length > 1) found.add(`${start}${rest[1]}${rest[0]}${rest.slice(2)}`);
  }
  found.delete(word);
  return [...found];
}
