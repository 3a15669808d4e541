const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Words that a numeral follows, without marks; behind the others "I", "V" and "X" are letters. */
const COUNTED = new Set("quy khoa ky thu hang cap loai dot bac chuong phan muc lan vong".split(" "));
const MONTHS: Readonly<Record<string, string>> = {
  ...{
    giêng: "1",
    hai: "2",
    ba: "3",
    tư: "4",
    sáu: "6",
    bảy: "7",
    tám: "8",
    chín: "9",
    mười: "10",
    chạp: "12",
  },
};

/** A Roman numeral or the name of a month as a number ("khóa XX" → "20", "tháng tư" → "4"). */
export function numeralBehind(before: string, word: string): string | undefined {
  if (before === "thang") return MONTHS[word];
  // "thế kỷ XV"
  return COUNTED.has(before) && ROMAN.test(word) ? String(fromRoman(word)) : undefined;
}

function fromRoman(numeral: string): number {
  const values = Array.from(numeral, (letter) => DIGITS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
