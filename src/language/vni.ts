/** VNI writes a letter and behind it a sign for its marks; these single signs are whole letters. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ñ: "đ", ö: "ư", ô: "ơ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" },
  ...{ Ñ: "Đ", Ö: "Ư", Ô: "Ơ", Í: "Í", Ì: "Ì", Æ: "Ỉ", Ó: "Ĩ", Ò: "Ị", Î: "Ỵ" },
};
const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const [CIRCUMFLEX, BREVE] = ["\u0302", "\u0306"];
/** The signs for marks, in lower case; behind a capital they are capitals. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ ø: GRAVE, ù: ACUTE, õ: TILDE, û: HOOK, ï: DOT },
  ...{ â: CIRCUMFLEX, à: CIRCUMFLEX + GRAVE, á: CIRCUMFLEX + ACUTE, ã: CIRCUMFLEX + TILDE },
  ...{ å: CIRCUMFLEX + HOOK, ä: CIRCUMFLEX + DOT },
  ...{ ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ü: BREVE + TILDE, ú: BREVE + HOOK, ë: BREVE + DOT },
};
const MARKED = /([aeouyôö])([øùõûïâàáãåäêèéüúë])/giu;
const SINGLE = /[ñöôíìæóòî]/giu;

/**
 * Text in the VNI encoding of Windows programs, given as the Windows-1252 characters that its bytes show.
 * @returns letters with combining marks; not normalised
 */
export function fromVni(shown: string): string {
  return shown
    .split(MARKED)
    .map((part, index) => {
      // `split` with two groups: text, letter, sign, text, letter, sign …
      if (index % 3 === 0) return part.replace(SINGLE, letterOf);
      return index % 3 === 1 ? letterOf(part) : (MARKS[part.toLowerCase()] ?? part);
    })
    .join("");
}

function letterOf(sign: string): string {
  return LETTERS[sign] ?? sign;
}
