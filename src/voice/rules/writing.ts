import { withoutDecoration } from "../../language/decoration.ts";
import { clean } from "../../language/text.ts";
import { endsWith, type Rule, rewrite } from "./rule.ts";

/** Signs that look alike or mean the same, and the one that the rules know. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[ÐƉ]/g, "Đ"],
  [/[ðɖ]/g, "đ"],
  [/[μ]/g, "µ"],
  [/[º˚]/g, "°"],
  [/℃/g, "°C"],
  [/℉/g, "°F"],
  [/№/g, " số "],
  [/[Øø](?=\s?\d)/g, "phi "],
  [/[‐‑‒–—―−﹘﹣－⁃]/g, "-"],
  [/[⁄∕／]/g, "/"],
  [/[∶：]/g, ":"],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟«»‹›″]/g, '"'],
  [/⁺/g, "+"],
  [/…/g, "..."],
  [/‼/g, "!!"],
  [/[⁉⁈]/g, "?!"],
  [/[×✕✖⨯]/g, "×"],
  [/[∼～]/g, "~"],
];
const FRACTIONS: ReadonlyMap<string, string> = new Map(
  "½ 1/2,⅓ 1/3,⅔ 2/3,¼ 1/4,¾ 3/4,⅕ 1/5,⅖ 2/5,⅗ 3/5,⅘ 4/5,⅙ 1/6,⅛ 1/8,⅜ 3/8,⅝ 5/8,⅞ 7/8"
    .split(",")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);
/** What opens an item of a list, or quotes one. */
const BULLET = /^(?:\s*(?:[-+*>→•·●○■□▪▫◦◆◇►▶➤➢✓✔☑→⇒]\s+|[•●○■□▪▫◦◆◇►▶➤➢✓✔☑⇒]))+/u;

/** A picture of a digit numbers what follows; several of them are one number. */
const KEYCAP = /(?<!\u{20E3}\s?)([0-9])\u{FE0F}?\u{20E3}(?!\s?[0-9]\u{FE0F}?\u{20E3})/gu;

/** One way of writing for all: NFC, plain digits, one dash, one quotation mark, no emoji, no bullets. */
export const tidyWriting: Rule = (text) => {
  let tidy = text.normalize("NFC");
  for (const [pattern, sign] of SAME) tidy = tidy.replace(pattern, sign);
  tidy = rewrite(tidy, /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]/gu, ({ all }) => ` ${FRACTIONS.get(all)} `);
  tidy = tidy.replace(/(?<=m)²/giu, "2").replace(/(?<=m)³/giu, "3");
  tidy = tidy.replace(/(?<=[\p{L}\d])²/gu, " mũ hai").replace(/(?<=[\p{L}\d])³/gu, " mũ ba");
  // "Điều 1.Phạm vi": the space is missing.
  tidy = tidy.replace(/(?<=\d[.,;:])(?=\p{Lu}\p{Ll})/gu, " ");
  tidy = tidy.replace(/[①-⑳]/gu, (sign) => `, ${sign.normalize("NFKC")}, `);
  tidy = tidy.replace(/[\u3371-\u33DF]/gu, (sign) => sign.normalize("NFKC"));
  tidy = tidy.replace(/[\p{No}\p{Nl}\uFB00-\uFB06\uFF01-\uFF5E]/gu, (sign) => sign.normalize("NFKC"));
  tidy = tidy.replace(/(?![0-9])\p{Nd}/gu, plainDigit);
  tidy = clean(tidy).replace(KEYCAP, ", $1, ");
  return clean(withoutDecoration(tidy, ", ").replace(/…/g, "..."))
    .replace(/^[\s,]+/u, "")
    .replace(BULLET, "");
};

/** Every script's digits stand in tens, zero first. */
function plainDigit(digit: string): string {
  const plain = digit.normalize("NFKC");
  if (/^\d$/.test(plain)) return plain;
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const SPACED_THOUSANDS = /(?<![\p{L}\d.,/-])[1-9]\d{0,2}(?: \d{3})+(?![\d.,]?\d)/gu;

/** What has a number of its own, behind which another may stand. */
const IS_NUMBERED_BEFORE = endsWith(
  "tổ|khu|khu phố|thôn|khối|xóm|ấp|bản|số|lớp|đội|phường|quận|điều|khoản|mục|đợt|kỳ|loại|cấp|nhóm|tầng|phòng|lô|thửa|" +
    "tháng|ngày|năm|quý|thứ|trang|bài|câu|hàng|ghế|vòng|mã|điện thoại|đt|gọi|hotline|liên hệ",
);
/** "2 000 000" → "2.000.000"; "tổ 5 300 hộ" are two numbers. */
export const joinThousands: Rule = (text) =>
  rewrite(text, SPACED_THOUSANDS, ({ all, before }) =>
    / 000$|(?: \d{3}){2}/.test(all) || !IS_NUMBERED_BEFORE.test(before)
      ? all.replaceAll(" ", ".")
      : undefined,
  );

/** Longer than any word, address and number that people write; what is longer would only keep the rules busy. */
const LONGEST_TOKEN = 120;
const LONG_TOKEN = new RegExp(String.raw`\S{${LONGEST_TOKEN}}(?=\S)`, "gu");

/** Puts spaces into endless strings without any. */
export const breakLongTokens: Rule = (text) => text.replace(LONG_TOKEN, "$& ");
