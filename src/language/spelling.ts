const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const MARK = /\p{M}+/gu;
/** An onset ("qu" and "gi" belong to it when a vowel follows), the vowels, the final consonants. */
const SYLLABLE =
  /^(qu(?=[aeiouy])|gi(?=[aeouy])|[^aeiouy]*)((?:[aeiouy]|[\u0302\u0306\u031B])+)([^aeiouy]*)$/u;
/** A vowel that carries a mark of its own carries the tone; of two ("ươ") the second. */
const MARKED_VOWEL = /^.*[aeiouy][\u0302\u0306\u031B]/u;
/** Written with i or y as people like ("kì", "kỳ"); never where it makes another syllable. */
const I_OR_Y = /^(h|k|l|m|t|qu)i$/u;
const Y_FOR_I = /^(s|v)y$/u;

/**
 * A word in lower case and in the one way of writing it by which it is compared: NFC, the tone mark on the vowel
 * where the newspapers put it ("hoà" → "hòa", "tòan" → "toàn"), y after h, k, l, m, t, qu ("kì họp" → "kỳ họp"), i
 * after s, v. What is no Vietnamese syllable keeps its marks.
 */
export function spellingOf(word: string): string {
  const letters = word.toLowerCase().normalize("NFD");
  const tone = TONE.exec(letters)?.[0] ?? "";
  const plain = letters.replace(TONE, "");
  if (TONE.test(plain)) return letters.normalize("NFC");
  const one = plain.replace(I_OR_Y, "$1y").replace(Y_FOR_I, "$1i");
  const [, onset, vowels, final] = SYLLABLE.exec(one) ?? [];
  if (onset === undefined || vowels === undefined || final === undefined) return letters.normalize("NFC");
  const at = placeOfTone(vowels, final);
  return `${onset}${vowels.slice(0, at)}${tone}${vowels.slice(at)}${final}`.normalize("NFC");
}

/** A spelling without its marks ("đường" → "duong"). */
export function unmarked(spelling: string): string {
  return spelling.normalize("NFD").replace(MARK, "").replaceAll("đ", "d");
}

/** Behind which of these characters, letters and marks apart, the tone mark stands. */
function placeOfTone(vowels: string, final: string): number {
  const marked = MARKED_VOWEL.exec(vowels)?.[0].length;
  if (marked !== undefined) return marked;
  if (vowels.length === 1) return 1;
  return vowels.length === 2 && final === "" ? 1 : 2;
}
