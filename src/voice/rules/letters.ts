import { digitsInWords } from "./numerals.ts";

const NAMES: ReadonlyMap<string, string> = new Map(
  (
    "b bê,c xê,d dê,đ đê,f ép,g giê,h hát,j gi,k ca,l lờ,m mờ,n nờ,p pê,q quy,r rờ,s ét,t tê,v vê,w vê kép,x ích," +
    "z dét,ă á,â ớ"
  )
    .split(",")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);

/** The name of a letter, in lower case; a vowel is its own name. */
export function letterInWords(letter: string): string {
  const small = letter.toLowerCase();
  return NAMES.get(small) ?? small;
}

/** "PCI" → "pê xê i"; digits one by one, signs left out. */
export function spelled(token: string): string {
  return [...token]
    .map((sign) => (/\d/.test(sign) ? digitsInWords(sign) : /\p{L}/u.test(sign) ? letterInWords(sign) : ""))
    .filter((word) => word !== "")
    .join(" ");
}

const VOWEL = "[aeiouyàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]";
const CONSONANT = `(?!${VOWEL})\\p{L}`;
const LONG_WORD = new RegExp(`^(?:(?:${CONSONANT}){0,2}${VOWEL}{1,2}){2,}(?:${CONSONANT}){0,2}$`, "iu");
const SHORT_WORD = new RegExp(
  `^(?:(?:${CONSONANT})${VOWEL}(?:${CONSONANT})${VOWEL}|${VOWEL}(?:${CONSONANT})${VOWEL}(?:${CONSONANT}))$`,
  "iu",
);

/** Whether capitals could be read as a word of another language ("UNESCO", "NATO") and not letter by letter. */
export function isPronounceable(token: string): boolean {
  return token.length >= 5 ? token.length <= 20 && LONG_WORD.test(token) : SHORT_WORD.test(token);
}

/** Whether a token has a vowel letter at all ("sms" has none). */
export function hasVowel(token: string): boolean {
  return new RegExp(VOWEL, "iu").test(token);
}
