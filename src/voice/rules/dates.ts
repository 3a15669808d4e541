import { integerInWords, ordinalInWords, romanValue } from "./numerals.ts";
import { endsWith, type Rule, rewrite, START } from "./rule.ts";

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const FREE = String.raw`(?<![\p{L}\p{N}.,/-])`;
const FREE_END = String.raw`(?![\p{L}\p{N}]|[.,/-]\d)`;

const FULL = new RegExp(
  String.raw`${FREE}(${DAY})(?:\s?\/\s?(${MONTH})\s?\/\s?|\.(${MONTH})\.|-(${MONTH})-|\s-\s(${MONTH})\s-\s)(${YEAR}|\d{2}(?![\d]))${FREE_END}`,
  "gu",
);
const ISO = new RegExp(String.raw`${FREE}(${YEAR})(?:-(0\d|1[0-2])-|\/(${MONTH})\/)(${DAY})${FREE_END}`, "gu");
const DAY_TO_DAY = new RegExp(
  String.raw`${FREE}(${DAY})\s?-\s?(${DAY})([\/.-])(${MONTH})(?:[\/.-](${YEAR}))?${FREE_END}`,
  "gu",
);
const BETWEEN = new RegExp(
  String.raw`${FREE}(${DAY}\/${MONTH}(?:\/${YEAR})?)\s?-\s?(?=${DAY}\/${MONTH}${FREE_END}|${DAY}\/${MONTH}\/${YEAR})`,
  "gu",
);
const BETWEEN_FULL = new RegExp(
  String.raw`${FREE}(${DAY}([.\/-])${MONTH}\2${YEAR})\s?-\s?(?=${DAY}\2${MONTH}\2${YEAR})`,
  "gu",
);
const DAYS_OF_MONTH = new RegExp(
  String.raw`(?<=ngày\s+)((?:${DAY}(?:\s?,\s?|\s(?:và|hoặc|đến|tới)\s))+)(${DAY})\/(${MONTH})(?:\/(${YEAR}))?${FREE_END}`,
  "giu",
);
const DAY_MONTH = new RegExp(String.raw`${FREE}(${DAY})\s?\/\s?(${MONTH})${FREE_END}`, "gu");
const DAY_MONTH_MARKED = new RegExp(String.raw`${FREE}(${DAY})([.-])(${MONTH})${FREE_END}`, "gu");

const SAYS_DAY = endsWith("ngày|mùng|mồng", String.raw`\s*`);
/** Streets and squares are named after days. */
const IS_NAME_BEFORE = endsWith("quảng trường|đường|phố|công viên|cầu|trường|sân vận động|bệnh viện|nhà máy|khu", String.raw`\s+`);
const DIRECT =
  "ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|hôm nay|hôm qua|ngày mai|rạng sáng|đêm ngày|chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)|thứ [2-7]";
const IS_DAY_BEFORE = endsWith(DIRECT);
const IS_MARKED_DAY_BEFORE = endsWith(`(?:${DIRECT})(?: ngày)?`);
const HOLIDAYS =
  "phụ nữ|nhà giáo|quốc khánh|liệt sĩ|liệt sỹ|lao động|thiếu nhi|thầy thuốc|thành lập|truyền thống|giải phóng|cách mạng|doanh nhân|báo chí|môi trường|dân số|khuyết tật|người cao tuổi|nhân dân|công an|quân đội|gia đình|quốc tế|việt nam|thế giới|giỗ tổ|hùng vương|hòa bình|sức khỏe|đoàn|thanh niên|pháp luật|chiến thắng|lịch sử|thống nhất|sinh nhật|valentine";
const IS_DATE_BEFORE = endsWith(
  `${DIRECT}|${HOLIDAYS}|từ|đến|tới|trước|sau|vào|dịp|lễ|tết|hạn|kể từ|tính từ|qua|hết|nay|mai|qua|giờ|phút|kỷ niệm|chào mừng|cn|tuần|lúc|mít tinh|nghỉ|kỳ`,
);
const IS_SHARE_BEFORE = endsWith(
  "hơn|trên|quá|gần|khoảng|chiếm|còn|bằng|có|ít nhất|tối thiểu|dưới|giảm|tăng|được|đạt|tức|hoặc|với|là|chừng|xấp xỉ|hết|xếp|tổng số|số",
);
const COUNTED =
  "số|tổng|diện tích|dân số|quân số|quãng|thời gian|chặng|lượng|cổ phần|thôn|xã|phường|huyện|tổ|khu|hộ|người|tiêu chí|chỉ tiêu|trường|đơn vị|đại biểu|phiếu|điểm|bản|chi bộ|tỉnh|thành|nhiệm vụ|nội dung|ý kiến|thành viên|lớp|học sinh|em|cháu|ca|trận|sản phẩm|công trình|dự án|hạng mục|gia đình|kinh phí|giá|vốn|mức|đồng chí|ủy viên|cán bộ|quốc gia|lít|mét|ki lô|héc|tấn|phòng|câu|bài|suất|cơ quan|doanh nghiệp|chợ|km|kg|ha|sào|thửa|nhân khẩu|trạm|cơ sở|thủ tục|nhóm|lĩnh vực|chỉ số";
const IS_COUNTED_AFTER = new RegExp(String.raw`^\s*(?:${COUNTED})(?!\p{L})`, "iu");
const IS_ADDRESS_BEFORE = endsWith(
  "số nhà|nhà số|ngõ|ngách|hẻm|kiệt|hẻm số|ngõ số|ngách số|lô|thửa|tờ|địa chỉ|số",
);
const IS_STREET_AFTER = /^\s*(?:đường|phố|ngõ)(?!\p{L})/iu;
const IS_RATIO_BEFORE = endsWith("tỷ lệ|tỉ lệ|tỷ lệ là|tỷ xích|bản đồ");
const IS_LIST_OF_DATES = /tháng \p{L}+(?: \p{L}+)?(?:\s?,| và| hoặc| đến| tới)\s+(?:ngày\s+)?$/u;
const IS_SPAN_BEFORE = endsWith("từ(?: ngày)?|(?:các|những|trong|mấy|hai|khoảng)(?: ngày)?");
const IS_LUNAR_AFTER = /^\s*\(?(?:âm lịch|âl|dương lịch)/iu;
/** Signs and codes of people's days that stand without the word "ngày". */
const ALWAYS_DAYS = new Set(["2/9", "8/3", "20/11", "30/4", "20/10", "27/7", "22/12"]);

export interface Day {
  readonly day: string;
  readonly month: string;
  readonly year?: string | undefined;
}

function monthInWords(month: string): string {
  return Number(month) === 4 ? "tư" : integerInWords(month);
}

function yearInWords(year: string): string {
  if (year.length !== 2) return integerInWords(year);
  return integerInWords((Number(year) <= 40 ? "20" : "19") + year);
}

/** "ngày năm tháng tư năm …"; the word "ngày" is not said twice. */
function dayInWords({ day, month, year }: Day, before: string): string {
  const lead = SAYS_DAY.test(before) || IS_NAME_BEFORE.test(before) ? "" : "ngày ";
  const date = `${lead}${integerInWords(day)} tháng ${monthInWords(month)}`;
  return year ? `${date} năm ${yearInWords(year)}` : date;
}

/** From one day to another. */
export const joinDates: Rule = (text) => {
  let spoken = text;
  for (const pattern of [BETWEEN_FULL, BETWEEN])
    spoken = rewrite(spoken, pattern, ({ groups: [from] }) => `${from} đến `);
  return rewrite(
    spoken,
    DAY_TO_DAY,
    ({ groups: [from = "", to = "", sign = "", month = "", year], before, after }) => {
      if (Number(from) >= Number(to) || IS_COUNTED_AFTER.test(after)) return undefined;
      if (sign !== "/" && !IS_MARKED_DAY_BEFORE.test(before) && !IS_DATE_BEFORE.test(before))
        return undefined;
      const lead = SAYS_DAY.test(before) ? "" : "ngày ";
      return `${lead}${integerInWords(from)} đến ${dayInWords({ day: to, month, year }, "")}`;
    },
  );
};

/** Days with their month. What may be a fraction or an address is decided by the words around it. */
export const speakDates: Rule = (text) => {
  let spoken = rewrite(text, FULL, ({ groups: [day = "", a, b, c, d, year = ""], before }) =>
    dayInWords({ day, month: a || b || c || d || "", year }, before),
  );
  spoken = rewrite(spoken, ISO, ({ groups: [year = "", month = "", other = "", day = ""], before }) =>
    dayInWords({ day, month: month || other, year }, before),
  );
  spoken = rewrite(
    spoken,
    DAYS_OF_MONTH,
    ({ groups: [days = "", day = "", month = "", year] }) =>
      `${days}${dayInWords({ day, month, year }, "ngày ")}`,
  );
  spoken = rewrite(
    spoken,
    DAY_MONTH_MARKED,
    ({ groups: [day = "", sign = "", month = ""], before, after }) =>
      isMarkedDay({ day, month, sign, before, after }) ? dayInWords({ day, month }, before) : undefined,
  );
  // A date shows that its neighbour in a list is one.
  for (let round = 0, before = ""; round < LONGEST_LIST && before !== spoken; round++) {
    before = spoken;
    spoken = rewrite(spoken, DAY_MONTH, (found) => {
      const [day = "", month = ""] = found.groups;
      return isDay({ ...found, day, month }) ? dayInWords({ day, month }, found.before) : undefined;
    });
  }
  return spoken;
};

const LONGEST_LIST = 8;

interface Place {
  readonly day: string;
  readonly month: string;
  readonly before: string;
  readonly after: string;
}

function isDay({ day, month, before, after }: Place): boolean {
  if (IS_NAME_BEFORE.test(before) && Number(day) > Number(month)) return true;
  if (IS_LUNAR_AFTER.test(after) || SAYS_DAY.test(before)) return true;
  if (day === "24" && month === "7") return false;
  if (IS_DAY_BEFORE.test(before) && !/ngày,\s*$/u.test(before)) return true;
  if (IS_ADDRESS_BEFORE.test(before) || IS_STREET_AFTER.test(after) || IS_RATIO_BEFORE.test(before))
    return false;
  if (IS_COUNTED_AFTER.test(after)) return false;
  if (IS_LIST_OF_DATES.test(before) || day.startsWith("0") || month.startsWith("0")) return true;
  const isImproper = Number(day) >= Number(month);
  if (isImproper) return true;
  if (ALWAYS_DAYS.has(`${Number(day)}/${Number(month)}`)) return true;
  if (IS_SHARE_BEFORE.test(before)) return false;
  return IS_DATE_BEFORE.test(before) || !isUsualFraction(Number(day), Number(month));
}

/** "3/4" and "1/8" without a word that tells what they are; nobody says "seven twelfths". */
function isUsualFraction(part: number, of: number): boolean {
  return of <= 5 || of === 10 || (part === 1 && of < 10);
}

/** "27.02" and "20-11" are days behind a word that tells it only. */
function isMarkedDay({ day, month, sign, before, after }: Place & { readonly sign: string }): boolean {
  if (/^\s*(?:%|ngày|tháng|năm|tuần|triệu|tỷ|người|giờ|điểm|độ|phút)/iu.test(after)) return false;
  if (sign === "-" && IS_SPAN_BEFORE.test(before) && Number(day) < Number(month)) return false;
  if (IS_MARKED_DAY_BEFORE.test(before)) return true;
  if (sign === "-" && IS_LIST_OF_DATES.test(before) && Number(day) > Number(month)) return true;
  return (
    (endsWith(HOLIDAYS).test(before) && ALWAYS_DAYS.has(`${Number(day)}/${Number(month)}`)) ||
    (endsWith("lễ|dịp|kỷ niệm|chào mừng|tết").test(before) && Number(day) > Number(month))
  );
}

const QUARTER = String.raw`(?:IV|I{1,3}|[1-4])`;
const QUARTERS = new RegExp(
  String.raw`${START}([Qq]uý|QUÝ)\s+(${QUARTER}(?:\s?(?:,|và|đến|-|\+)\s?${QUARTER})*)(?:\s?[\/.-]\s?(?:năm\s)?(${YEAR}))?(?![\p{L}\p{N}])`,
  "gu",
);
const QUARTER_CODE = new RegExp(String.raw`${START}Q([1-4])(?:\s?[\/.-]\s?|\s)(${YEAR})(?!\d)`, "gu");
const MONTHS = new RegExp(
  String.raw`${START}(tháng)\s+(${MONTH})\s?(?:-|đến|tới)\s?(?:tháng\s+)?(${MONTH})(?:\s?[\/.-]\s?(${YEAR}))?${FREE_END}`,
  "giu",
);
const MONTH_LIST = new RegExp(
  String.raw`${START}(tháng)\s+((?:${MONTH}(?:\s?,\s?|\svà\s))+)(${MONTH})(?:\s?[\/.-]\s?(${YEAR}))?${FREE_END}`,
  "giu",
);
const MONTH_TO_MONTH = new RegExp(
  String.raw`${FREE}(${MONTH}\/${YEAR})\s?-\s?(?=${MONTH}\/${YEAR}${FREE_END})`,
  "gu",
);
const MONTH_YEAR = new RegExp(
  String.raw`${FREE}(?:([Tt]háng|THÁNG)\s+)?(${MONTH})(?:\s?\/\s?(?:năm\s)?|(?<=(?:tháng|THÁNG|Tháng)\s+\d{1,2})(?:\s?[.-]\s?|\s))(${YEAR})(?![\p{L}\p{N}]|[.,]\d|\/)`,
  "gu",
);
const MONTH_ALONE = new RegExp(String.raw`${START}(tháng)\s+(${MONTH})(?![\p{L}\d]|[.,\/-]\d)`, "giu");
const MONTH_CODE = new RegExp(String.raw`${START}[Tt](${MONTH})\s?[\/.-]\s?(${YEAR})(?!\d)`, "gu");
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,\/-])(${YEAR})\s?-\s?(${YEAR}|\d{2})(?![\p{L}\p{N}]|[.,\/-]\d|%)`,
  "gu",
);
const SCHOOL_YEAR = new RegExp(
  String.raw`(?<=(?:năm học|niên khóa|mùa giải|mùa|năm)\s+)(${YEAR})\s?\/\s?(${YEAR})(?!\d)`,
  "giu",
);
const MONTHS_COUNTED = /(?<=\d\s+)tháng\s?\/\s?(?=(?:19|20)\d{2})/giu;
const IS_DOCUMENT_BEFORE = endsWith(
  "số|luật|nghị định|thông tư|quyết định|nghị quyết|công văn|kế hoạch|thông báo|chỉ thị|hướng dẫn|pháp lệnh|báo cáo",
);

/** Quarters, months and years. */
export const speakMonths: Rule = (text) => {
  let spoken = text.replace(MONTHS_COUNTED, "tháng năm ");
  spoken = rewrite(spoken, MONTH_TO_MONTH, ({ groups: [from] }) => `${from} đến `);
  spoken = rewrite(spoken, QUARTERS, ({ groups: [word = "", quarters = "", year = ""] }) => {
    const said = quarters.replace(/\s?[-+]\s?/g, " đến ").replace(/[IV]+|\d/g, quarterInWords);
    return `${word} ${said}${year && ` năm ${integerInWords(year)}`}`;
  });
  spoken = rewrite(
    spoken,
    QUARTER_CODE,
    ({ groups: [quarter = "", year = ""] }) => `quý ${quarterInWords(quarter)} năm ${integerInWords(year)}`,
  );
  spoken = rewrite(
    spoken,
    MONTHS,
    ({ groups: [word = "", from = "", to = "", year = ""] }) =>
      `${word} ${monthInWords(from)} đến tháng ${monthInWords(to)}${year && ` năm ${integerInWords(year)}`}`,
  );
  spoken = rewrite(
    spoken,
    MONTH_LIST,
    ({ groups: [word = "", months = "", last = "", year = ""] }) =>
      `${word} ${months.replace(/\d+/g, monthInWords)}${monthInWords(last)}${year && ` năm ${integerInWords(year)}`}`,
  );
  spoken = rewrite(
    spoken,
    MONTH_CODE,
    ({ groups: [month = "", year = ""] }) => `tháng ${monthInWords(month)} năm ${integerInWords(year)}`,
  );
  spoken = rewrite(spoken, MONTH_YEAR, ({ groups: [word = "", month = "", year = ""], before }) =>
    !word && (IS_DOCUMENT_BEFORE.test(before) || IS_RATIO_BEFORE.test(before))
      ? undefined
      : `${word || "tháng"} ${monthInWords(month)} năm ${integerInWords(year)}`,
  );
  spoken = rewrite(
    spoken,
    MONTH_ALONE,
    ({ groups: [word = "", month = ""] }) => `${word} ${monthInWords(month)}`,
  );
  spoken = rewrite(
    spoken,
    SCHOOL_YEAR,
    ({ groups: [from = "", to = ""] }) => `${integerInWords(from)} đến ${integerInWords(to)}`,
  );
  return rewrite(spoken, YEARS, ({ groups: [from = "", to = ""] }) => {
    const end = to.length === 2 ? from.slice(0, 2) + to : to;
    return Number(end) > Number(from) ? `${integerInWords(from)} đến ${integerInWords(end)}` : undefined;
  });
};

function quarterInWords(quarter: string): string {
  const value = romanValue(quarter) ?? Number(quarter);
  return value === 1 ? "một" : ordinalInWords(value);
}
