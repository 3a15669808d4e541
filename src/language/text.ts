/** Every kind of white space; the byte order mark, which `\s` counts in, is an invisible character here. */
const WHITE_SPACE = /[[\s\u0085]--[\uFEFF]]+/gv;
/** What leaves no mark on the page: controls, soft hyphens, zero-width and bidi characters, halves of a pair. */
const INVISIBLE = /(?!\u200D|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** A joiner or a variation selector means something between or after emoji only. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const LOOSE_SELECTOR = /(?<![\p{Extended_Pictographic}\d#*])\uFE0F/gu;
/** Whatever of the above would change: most texts hold nothing of it, and one look is cheaper than five. */
const UNCLEAN = /[[\s\u0085\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--[ ]]| {2}|^ | $/v;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** From the first letter or digit of a word to its last. */
const INSIDE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u;

/** Text as it is kept and read aloud: NFC, single spaces, no invisible characters, no space at the ends. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text.normalize("NFC");
  return text
    .replace(WHITE_SPACE, " ")
    .replace(INVISIBLE, "")
    .replace(LOOSE_SELECTOR, "")
    .replace(LOOSE_JOINER, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .normalize("NFC");
}

/** The lines of a text as they stand, whichever line break it uses (U+2028 and U+2029 too). */
export function linesOf(text: string): string[] {
  return text.split(LINE_BREAK);
}

/** Every line cleaned, one "\n" between them; empty lines stay. */
export function cleanLines(text: string): string {
  return linesOf(text).map(clean).join("\n");
}

/** Lower case without marks ("Đảng ủy" → "dang uy"): for comparing, never for showing. */
export function fold(text: string): string {
  return clean(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .trim();
}

/** Folded, and all that is neither letter nor digit is one space ("Môi trường – Đô thị" → "moi truong do thi"). */
export function foldToWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What stands between spaces, without the punctuation around it ("3,5%." → "3,5"). */
export function words(text: string): string[] {
  return clean(text)
    .split(" ")
    .map((word) => INSIDE.exec(word)?.[0] ?? "")
    .filter((word) => word !== "");
}

export function countWords(text: string): number {
  return words(text).length;
}

/** Whether text holds letters that only a language with marks like Vietnamese has. */
export function hasVietnameseLetters(text: string): boolean {
  return /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu.test(
    text.normalize("NFC"),
  );
}
