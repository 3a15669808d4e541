/** Typing with Telex or VNI when the keyboard's program is off leaves the keys: "hooij", "ho6i5" for "hội". */
const TONES: Readonly<Record<string, string>> = {
  ...{ s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" },
  ...{ 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" },
};
const TELEX = /^(?=.*(?:aa|ee|oo|dd|w|[sfrxj]))[a-z]{2,9}$/;
const VNI = /^(?=.*\d)[a-z]+[a-z1-9]*$/;
const VOWEL = /[aeiouyăâêôơư]/;

/** The words, in lower case, that these keys may have been meant for; none when they are no keys left over. */
export function meantByKeys(word: string): string[] {
  const lower = word.toLowerCase();
  if (VNI.test(lower)) return placed(fromVniKeys(lower));
  return TELEX.test(lower) ? placed(fromTelexKeys(lower)) : [];
}

interface Keys {
  readonly letters: string;
  readonly tone: string | undefined;
}

function fromTelexKeys(word: string): Keys {
  // The tone may be typed behind its vowel or at the end; an s, r or x before the vowels is a consonant.
  const at = word.search(/[aeiouy]/);
  const start = at < 0 ? word : word.slice(0, at);
  const rest = at < 0 ? "" : word.slice(at);
  const tone = /[sfrxj]/.exec(rest)?.[0];
  const letters = (start + rest.replace(/[sfrxj]/, ""))
    .replace(/^d(.*)d$/, "đ$1")
    .replace("dd", "đ")
    .replace(/([aeo])\1/, (_pair, vowel: string) => ({ a: "â", e: "ê", o: "ô" })[vowel] ?? vowel)
    .replace(
      /([aeo])([^aeo]*)\1$/,
      (_all, vowel: string, middle: string) => `${{ a: "â", e: "ê", o: "ô" }[vowel] ?? vowel}${middle}`,
    );
  return { letters: withHorns(letters, "w"), tone: tone === undefined ? undefined : TONES[tone] };
}

function fromVniKeys(word: string): Keys {
  const tone = /[1-5]/.exec(word)?.[0];
  let letters = word.replace(/[1-5]/, "");
  if (letters.includes("9")) letters = letters.replace("9", "").replace("d", "đ");
  if (letters.includes("6")) {
    letters = letters
      .replace("6", "")
      .replace(/[aeo]/, (vowel) => ({ a: "â", e: "ê", o: "ô" })[vowel] ?? vowel);
  }
  if (letters.includes("8")) letters = letters.replace("8", "").replace("a", "ă");
  return { letters: withHorns(letters, "7"), tone: tone === undefined ? undefined : TONES[tone] };
}

/** "dduowng" → "đương": w or 7 makes ư and ơ, of "uo" both, and w alone ă of a. */
function withHorns(letters: string, key: "w" | "7"): string {
  if (!letters.includes(key)) return letters;
  const bare = letters.replaceAll(key, "");
  if (bare.includes("uo")) return bare.replace("uo", "ươ");
  const before = letters[letters.indexOf(key) - 1] ?? "";
  if (key === "w" && !VOWEL.test(before) && !/[aou]/.test(bare)) return letters.replace("w", "ư");
  const horned = { a: "ă", o: "ơ", u: "ư" };
  return bare.replace(/[ou]|a/, (vowel) => (vowel === "o" ? horned.o : vowel === "u" ? horned.u : horned.a));
}

/** With the tone on any of its vowels: the one spelling of a word puts it where it belongs. */
function placed({ letters, tone }: Keys): string[] {
  if (/\d/.test(letters)) return [];
  if (tone === undefined) return [letters];
  const at = Array.from(letters).findIndex((letter) => VOWEL.test(letter));
  if (at < 0) return [];
  return [`${letters.slice(0, at + 1)}${tone}${letters.slice(at + 1)}`.normalize("NFC")];
}
