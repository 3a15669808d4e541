import { integerInWords } from "./numerals.ts";
import { endsWith, inTurn, phrase, type Rule, rewrite } from "./rule.ts";

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const MINUTE = String.raw`[0-5]\d`;
const MINUTE_SIGN = String.raw`(?:\s?(?:'|(?:phút|ph|p)(?!\p{L})))?`;
const TIME = String.raw`${HOUR}\s?(?:[hg:]\s?${MINUTE}|[h](?!\p{L}))${MINUTE_SIGN}`;

const BETWEEN_TIMES = new RegExp(
  String.raw`(?<![\d:.,\/-])(${TIME}|${HOUR})\s?-\s?(?=${TIME}(?![\d:]))`,
  "giu",
);
const CLOCK = new RegExp(
  String.raw`(?<![\d:.,\/])(${HOUR}):(${MINUTE})(?::(${MINUTE}))?(?![\d:]|[.,]\d)(?:\s?(?:giờ|phút|h|')(?!\p{L}))?(\s?[ap]\.?m\.?(?!\p{L}))?`,
  "giu",
);
const DOTTED = new RegExp(
  String.raw`(?<![\d:.,\/\p{L}])(${HOUR})\.(${MINUTE})(?=\s(?:sáng|trưa|chiều|tối|đêm)(?!\p{L}))`,
  "gu",
);
const HOURS_MINUTES = new RegExp(
  String.raw`(?<![\d:.,\/\p{L}])(\d{1,2})(?:\s?[hH]\s?:?|g|\sgiờ\s)(${MINUTE})(?!\d|\p{L}|[.,:\/]\d)${MINUTE_SIGN}(?:\s?(\d{1,2})\s?s(?!\p{L}))?(\s?[aApP]\.?[mM]\.?(?!\p{L}))?`,
  "gu",
);
const HOURS_MINUTES_P =
  /(?<![\d:.,/\p{L}])(\d{1,2})[hHg](\d{1,2})\s?(?:p|ph|phút|')(?:(\d{1,2})(?:s|''|"))?(?![\p{L}\d])/gu;
const MINUTES_SECONDS = /(?<![\d:.,/\p{L}])(\d{1,3})\s?(?:p|ph|')(\d{1,2})(?:s|''|")?(?![\p{L}\d])/gu;
const HOUR_MERIDIEM = new RegExp(
  String.raw`(?<![\d:.,\/\p{L}])(${HOUR})\s?(?:h|giờ)?\s?([ap]\.?m\.?)(?!\p{L})`,
  "giu",
);
const G_HOUR = new RegExp(String.raw`(?<![\d:.,\/\p{L}])(${HOUR})g(?![\p{L}\d])`, "gu");
const IS_TIME_BEFORE = endsWith("lúc|từ|đến|tới|khoảng|trước|sau|vào|hồi|sáng|chiều|tối|trưa|đêm");
const IS_PART_OF_DAY = /^\s*(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|hằng|hàng|mỗi|kém|đúng)(?!\p{L})/iu;
const IS_TIME_AFTER =
  /^\s*(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|hằng|hàng|mỗi|kém|đúng|đến|tới|cùng|giờ|,? ?\d{1,2}\/\d|[-.,;:)]|$)/iu;
/** "trong 24h 15 ca mắc": what stands apart may be the number of something else. */
const IS_APART = /[hờ]\s\d+$/iu;
const PRIMES = /(?<![\d.,\p{L}])(\d{1,3}(?:[.,]\d{1,2})?)\s?'(?!['\p{L}\d])/gu;
const IS_RATIO_BEFORE = endsWith(
  "tỷ lệ|tỉ lệ|tỷ số|tỉ số|tỷ xích|bản đồ|tỉ xích|theo tỷ lệ|kinh thánh|isô|iso",
);

const PARTS_OF_DAY = "(?:sáng|trưa|chiều|tối|đêm)";
const BETWEEN_PARTS = new RegExp(
  String.raw`((?:\d|giờ|h)\s?${PARTS_OF_DAY})\s?-\s?(?=\d{1,2}\s?(?:[hg:]|giờ))`,
  "giu",
);

/** "7h30-11h30": from the one to the other. */
export const joinTimes: Rule = (text) =>
  rewrite(text.replace(BETWEEN_PARTS, "$1 đến "), BETWEEN_TIMES, ({ groups: [from = ""], before }) =>
    IS_RATIO_BEFORE.test(before) ? undefined : `${from} đến `,
  );

const COORDINATE =
  /(?<![\p{L}\d])(\d{1,3})\s?°\s?(\d{1,2})'(?:\s?(\d{1,2})(?:[.,]\d+)?(?:"|''))?\s?([NBSWTEĐ]?)(?![\p{L}\d])/gu;
/** "18,5°N": the number stays for the rules behind. */
const SIDE = /(?<=\d)\s?°\s?([NBSWTEĐ])(?![\p{L}\d])/gu;
const SIDES: ReadonlyMap<string, string> = new Map(
  Object.entries({ N: "bắc", B: "bắc", S: "nam", E: "đông", Đ: "đông", W: "tây", T: "tây" }),
);

/** "20°57'N": degrees have minutes and seconds too. */
export const speakCoordinates: Rule = inTurn(
  [
    COORDINATE,
    ({ groups: [degrees = "", minutes = "", seconds = "", side = ""] }) =>
      phrase(
        `${integerInWords(degrees)} độ ${integerInWords(minutes)} phút`,
        seconds && `${integerInWords(seconds)} giây`,
        SIDES.get(side),
      ),
  ],
  [SIDE, ({ groups: [side = ""] }) => ` độ ${SIDES.get(side)}`],
);

/** Hours, minutes and seconds, as "8h30", "8g30", "08:30", "5p30s" or "2h15'". */
export const speakTimes: Rule = inTurn(
  [
    CLOCK,
    ({ groups: [hours, minutes, seconds, half], before }) =>
      IS_RATIO_BEFORE.test(before) ? undefined : timeInWords({ hours, minutes, seconds, half }),
  ],
  [DOTTED, ({ groups: [hours, minutes] }) => timeInWords({ hours, minutes })],
  [HOURS_MINUTES_P, ({ groups: [hours, minutes, seconds] }) => timeInWords({ hours, minutes, seconds })],
  [
    HOURS_MINUTES,
    ({ all, groups: [hours, minutes, seconds, half], after }) =>
      IS_APART.test(all) && !IS_TIME_AFTER.test(after)
        ? undefined
        : timeInWords({ hours, minutes, seconds, half }),
  ],
  [MINUTES_SECONDS, ({ groups: [minutes, seconds] }) => timeInWords({ minutes, seconds })],
  [HOUR_MERIDIEM, ({ groups: [hours, half] }) => timeInWords({ hours, half })],
  [
    G_HOUR,
    ({ groups: [hours], before, after }) =>
      IS_TIME_BEFORE.test(before) || IS_PART_OF_DAY.test(after) ? timeInWords({ hours }) : undefined,
  ],
  [PRIMES, ({ groups: [minutes], before }) => (/"[^"]*$/.test(before) ? undefined : `${minutes} phút`)],
);

interface Time {
  readonly hours?: string | undefined;
  readonly minutes?: string | undefined;
  readonly seconds?: string | undefined;
  /** "am" or "pm", however it is written. */
  readonly half?: string | undefined;
}

/** What is zero is not said, but for the hour. */
function timeInWords({ hours = "", minutes = "", seconds = "", half = "" }: Time): string {
  const part = /p/i.test(half) ? afternoonOf(Number(hours)) : "sáng";
  return phrase(
    hours && `${integerInWords(hours)} giờ`,
    Number(minutes) > 0 && `${integerInWords(minutes)} phút`,
    Number(seconds) > 0 && `${integerInWords(seconds)} giây`,
    half && part,
  );
}

function afternoonOf(hour: number): string {
  if (hour === 12) return "trưa";
  return hour >= 6 ? "tối" : "chiều";
}
