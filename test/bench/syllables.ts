import { isSyllable } from "../../src/language/syllable.ts";
import type { Random } from "./random.ts";

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x".split(" ");
const RHYMES =
  "a ai am an ang anh ao au ay ăm ăn ăng ân âm âng âu ây e em en eo ê êm ên ênh êu i iên iêm iêng iêu in inh iu o oa oai oan oang oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un ung uôi uôn uông uyên ư ưa ưng ươi ươm ương ươu y".split(
    " ",
  );
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
/** Words of two syllables, as most are; the pairs of a language repeat as its words do. */
const WORDS = 12_000;
/** Zipf's law as it was measured on running text: the second is not half as common as the first. */
const SHIFT = 2.7;

/** Draws words that look like Vietnamese, the common ones much more often than the rare. */
export function wordsFrom(random: Random): () => string {
  const syllables = allSyllables();
  const pick = () => syllables[Math.floor(random() ** 2 * syllables.length)] ?? "";
  const words = Array.from({ length: WORDS }, (_, at) => (at % 4 === 0 ? pick() : `${pick()} ${pick()}`));
  const sums: number[] = [];
  for (const rank of words.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + SHIFT));
  const total = sums.at(-1) ?? 1;
  return () => words[firstAtLeast(sums, random() * total)] ?? "";
}

function allSyllables(): string[] {
  const found = ONSETS.flatMap((onset) =>
    RHYMES.flatMap((rhyme) =>
      TONES.map((tone) => `${onset}${rhyme.slice(0, 1)}${tone}${rhyme.slice(1)}`.normalize("NFC")),
    ),
  ).filter(isSyllable);
  // Neighbours in the list are alike; common and rare ones should not be.
  return found.map((_, at) => found[(at * 7_919) % found.length] ?? "");
}

function firstAtLeast(sums: readonly number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
