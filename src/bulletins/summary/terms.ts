const SYLLABLE = /[\p{L}\p{M}\p{N}]+(?:[.,/:-]\p{N}+)*%?/gu;
/** Syllables that tell nothing of what a text is about. */
const EMPTY = new Set(
  (
    "là và của các những một có được cho với trong trên tại từ đến theo về để này đó khi đã đang sẽ không cũng như ra vào do thì mà bị " +
    "nhưng nếu vì hơn rất ở còn lại sau trước nhiều phải nên người việc cùng năm ngày tháng ông bà anh chị"
  ).split(" "),
);

/** Lower-cased syllables and numbers, in order. */
export function syllablesOf(text: string): string[] {
  return text.toLowerCase().match(SYLLABLE) ?? [];
}

/** Every pair of neighbours. */
export function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}

export function isTelling(syllable: string): boolean {
  return !EMPTY.has(syllable);
}

/** Term → weight. */
export type Vector = ReadonlyMap<string, number>;

/** tf · ln(n / df), syllables and pairs of them, of length 1. */
export function vectorsOf(sentences: readonly (readonly string[])[]): Vector[] {
  const terms = sentences.map((syllables) => [...syllables.filter(isTelling), ...pairsOf(syllables)]);
  const documents = new Map<string, number>();
  for (const own of terms)
    for (const term of new Set(own)) documents.set(term, (documents.get(term) ?? 0) + 1);
  return terms.map((own) => {
    const vector = new Map<string, number>();
    for (const term of own) {
      const rarity = Math.log(1 + sentences.length / (documents.get(term) ?? 1));
      vector.set(term, (vector.get(term) ?? 0) + rarity);
    }
    return unit(vector);
  });
}

export function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return sum;
}

export function unit(vector: Vector): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight ** 2;
  const length = Math.sqrt(square) || 1;
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
