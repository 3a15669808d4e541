import { integerInWords, NUMBER } from "./numerals.ts";
import { inTurn, type Rule } from "./rule.ts";
import { unitInWords } from "./units.ts";

const LEFT_UNIT = String.raw`(?:\s?(?:%|\$|€|₫|°\s?[CF]?|[\p{L}µ]{1,5}[23]?(?![\p{L}\p{N}])))?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,\/-])([$€]?${NUMBER})(${LEFT_UNIT})\s?-\s?(?=[$€]?(?:${NUMBER})(?![\d\/]|-\d|\s?-\s?\d))`,
  "gu",
);
/** "tổ 1→5", "5~10", "Hà Nội → Hạ Long"; elsewhere an arrow leads from one step to the next. */
const ARROW = /(?<=\d)\s*(?:->|→|➔|➜|~)\s*(?=\d)|(?<=(?<!\p{L})\p{Lu}\p{L}*)\s*(?:->|→|➔|➜)\s*(?=\p{Lu})/gu;
/** What may stand behind the first number of a range, besides units. */
const RANGE_WORDS = new Set("nghìn ngàn triệu tỷ tỉ độ đồng tuổi tấn ngày giờ lít mét năm tr đ k".split(" "));
const IS_DIFFERENCE = /^[\d.,]+\s?=/u;

/** "25-30°C": from the one to the other; the numbers stay for the rules behind. */
export const joinRanges: Rule = inTurn(
  [ARROW, " đến "],
  [
    RANGE,
    ({ groups: [from, unit = ""], after }) => {
      const word = unit.trim();
      const isWord = /^\p{L}{2,}$/u.test(word);
      if (isWord && unitInWords(word) === undefined && !RANGE_WORDS.has(word)) return undefined;
      return `${from}${unit}${IS_DIFFERENCE.test(after) ? " trừ " : " đến "}`;
    },
  ],
);

const SCORE = /(?<![\p{L}\p{N}.,/-])(\d{1,3})(\s?-\s?|:)(\d{1,3})(?![\d/,.-]*\d|%|\p{L})/gu;
const IS_SCORE_BEFORE =
  /(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|gỡ|chung cuộc|đánh bại|hạ|vượt qua|kết quả)(?!\p{L})[^.;]{0,40}$/iu;
const IS_RATIO_BEFORE = /(?:tỷ lệ|tỉ lệ|pha|trộn|theo)(?!\p{L})[\p{L}\s]{0,20}$/iu;
const IS_COUNTED_AFTER = /^\s?(?:triệu|tỷ|nghìn|người|phút|ngày|tháng|đồng|điểm phần|=)/u;

/** "2-1" is a score, which has no word between its numbers: nobody counts down in a range. */
export const speakScores: Rule = inTurn([
  SCORE,
  ({ groups: [one = "", sign = "", other = ""], before, after }) => {
    const isFalling = sign.includes("-") && Number(one) >= Number(other);
    const isShort = sign === ":" && one.length === 1 && other.length === 1 && !IS_RATIO_BEFORE.test(before);
    if (IS_COUNTED_AFTER.test(after) || !(isFalling || isShort || IS_SCORE_BEFORE.test(before)))
      return undefined;
    return `${integerInWords(one)} ${integerInWords(other)}`;
  },
]);

const DIVIDED = /(?<![\d.,/:])(\d+)\s?[:/÷]\s?(?=\d+\s?=\s?\d)/gu;

/** "6:2=3" is neither a time nor a day. */
export const speakDivisions: Rule = inTurn([DIVIDED, ({ groups: [number] }) => `${number} chia `]);

/** "nhóm máu O+ và AB-" */
const BLOOD =
  /(?<=nhóm máu\s(?:[ABO]{1,2}\s?(?:[+-]|dương|âm)?\s?(?:,|;|và|hoặc|\/)\s?)*[ABO]{1,2}(?:\s?Rh)?)\s?([+-])(?![\p{L}\p{N}])/giu;
const MULTIPLIED = /(?<=\p{L})\s[xX×]\s(?=\d)|(?<=\d(?:\s?(?:[ckdm]?m|mét))?)\s?[xX×*]\s?(?=\d)/gu;
const NEGATIVE = /(?<=^|[([:=;,]\s?|\p{L}\s)-(?=\d)/gu;
const AND_MORE = /(?<=\d)\+(?=\s*(?:$|[.,;)]|tuổi|\p{L}))/gu;
const PLUS_NUMBER = /(?<=^|[\s(;:,])\+(?=\d)|(?<=[\p{L}\p{N}%])\s?\+\s?(?=\d)/gu;
const PLUS_WORD = /(?<=(?<!\p{L})\p{L})\+(?=\p{L}(?!\p{L}))|(?<=[\p{L}\p{N}])\s\+\s(?=\p{L})/gu;

/** Signs of reckoning between numbers. */
export const speakReckoning: Rule = inTurn(
  [BLOOD, ({ groups: [sign] }) => (sign === "+" ? " dương" : " âm")],
  [/(?<=(?<!\p{L})C)\+\+/gu, " cộng cộng"],
  [/(?<=(?<!\p{L})C)#/gu, " thăng"],
  // Of hotels and goods.
  [/(?<=(?<![\p{L}\d.,])[1-5])\s?\*(?![\p{L}\d*])/gu, " sao"],
  [MULTIPLIED, " nhân "],
  [/(?<=\d)\s?(?:÷|\s:\s)\s?(?=\d)/gu, " chia "],
  [/(?<=[\p{L}\d])\^(?=[\p{L}\d])/gu, " mũ "],
  [NEGATIVE, "âm "],
  [AND_MORE, " cộng"],
  [PLUS_NUMBER, " cộng "],
  [PLUS_WORD, " cộng "],
  [/\s?±\s?/gu, " cộng trừ "],
);
