/** Cuts at the last space before `limit` UTF-16 units and marks the cut with "…"; shorter text stays as it is. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(" ");
  const kept = end > limit / 2 ? cut.slice(0, end) : wholeCharacters(cut);
  return `${kept.trimEnd()}…`;
}

/**
 * Splits paragraphs into parts of at most `limit` UTF-16 units, between paragraphs; a paragraph that is longer is split
 * at sentences, a sentence that is longer at words.
 * @param limit 2 or more
 * @param cut how a paragraph falls into sentences
 */
export function splitParagraphs(
  paragraphs: readonly string[],
  limit: number,
  cut: (paragraph: string) => readonly string[],
): string[][] {
  const parts: string[][] = [];
  let length = 0;
  for (const piece of paragraphs.flatMap((paragraph) => pack(paragraph, limit, cut))) {
    if (parts.length === 0 || length + piece.length > limit) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(piece);
    length += piece.length + 2;
  }
  return parts;
}

function pack(paragraph: string, limit: number, cut: (paragraph: string) => readonly string[]): string[] {
  if (paragraph.length <= limit) return [paragraph];
  return joinUpTo(
    cut(paragraph).flatMap((sentence) => (sentence.length <= limit ? [sentence] : atWords(sentence, limit))),
    limit,
  );
}

function atWords(sentence: string, limit: number): string[] {
  return joinUpTo(
    sentence.split(" ").flatMap((word) => inPieces(word, limit)),
    limit,
  );
}

/** A word that is longer than any message is cut anywhere, but never inside a surrogate pair. */
function inPieces(word: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > limit) {
    const piece = wholeCharacters(rest.slice(0, limit));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** Text without the half of a pair at its end. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}

function joinUpTo(pieces: readonly string[], limit: number): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= limit)
      joined[joined.length - 1] = `${last} ${piece}`;
    else joined.push(piece);
  }
  return joined;
}
