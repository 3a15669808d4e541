import { endsWith } from "./rule.ts";

/** A day and a month with what stands around them. */
export interface DayPlace {
  readonly day: string;
  readonly month: string;
  readonly before: string;
  readonly after: string;
}

/** The word that is not said twice. */
export const SAYS_DAY = endsWith("ngày|mùng|mồng|hôm", String.raw`\s*`);
/** Streets and squares are named after days. */
export const IS_NAME_BEFORE = endsWith(
  "quảng trường|đường|phố|công viên|cầu|trường|sân vận động|bệnh viện|nhà máy|khu",
  String.raw`\s+`,
);
export const IS_RATIO_BEFORE = endsWith("tỷ lệ|tỉ lệ|tỷ lệ là|tỷ xích|tỉ xích|bản đồ|quy hoạch|bậc|thợ");
export const IS_ADDRESS_BEFORE = endsWith(
  "số nhà|nhà số|ngõ|ngách|hẻm|kiệt|hẻm số|ngõ số|ngách số|lô|thửa|tờ|địa chỉ|số|lớp",
);
/** What is counted in "5/8 thôn", or taken a part of in "2/3 số hộ". */
const COUNTED =
  "số|tổng|diện tích|dân số|quân số|quãng|thời gian|chặng|lượng|cổ phần|thôn|xã|phường|huyện|tổ|khu|hộ|người|tiêu chí|" +
  "chỉ tiêu|trường|đơn vị|đại biểu|phiếu|điểm|bản|chi bộ|tỉnh|thành|nhiệm vụ|nội dung|ý kiến|thành viên|lớp|học sinh|" +
  "em|cháu|ca|trận|sản phẩm|công trình|dự án|hạng mục|gia đình|kinh phí|giá|vốn|mức|đồng chí|ủy viên|cán bộ|quốc gia|" +
  "lít|mét|ki lô|héc|tấn|phòng|câu|bài|suất|cơ quan|doanh nghiệp|chợ|km|kg|ha|sào|thửa|nhân khẩu|trạm|cơ sở|thủ tục|" +
  "nhóm|lĩnh vực|chỉ số";
export const IS_COUNTED_AFTER = new RegExp(String.raw`^\s*(?:${COUNTED})(?!\p{L})`, "iu");

const DIRECT =
  "ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|hôm nay|hôm qua|ngày mai|rạng sáng|đêm ngày|chủ nhật|" +
  "thứ (?:hai|ba|tư|năm|sáu|bảy)|thứ [2-7]";
const HOLIDAYS =
  "phụ nữ|nhà giáo|quốc khánh|liệt sĩ|liệt sỹ|lao động|thiếu nhi|thầy thuốc|thành lập|truyền thống|giải phóng|cách mạng|" +
  "doanh nhân|báo chí|môi trường|dân số|khuyết tật|người cao tuổi|nhân dân|công an|quân đội|gia đình|quốc tế|việt nam|" +
  "thế giới|giỗ tổ|hùng vương|hòa bình|sức khỏe|đoàn|thanh niên|pháp luật|chiến thắng|lịch sử|thống nhất|sinh nhật";
const IS_DAY_BEFORE = endsWith(DIRECT);
const IS_MARKED_DAY_BEFORE = endsWith(`(?:${DIRECT})(?: ngày)?`);
const IS_HOLIDAY_BEFORE = endsWith(HOLIDAYS);
const IS_FEAST_BEFORE = endsWith("lễ|dịp|kỷ niệm|chào mừng|tết");
export const IS_DATE_BEFORE = endsWith(
  `${DIRECT}|${HOLIDAYS}|từ|đến|tới|trước|sau|vào|dịp|lễ|tết|hạn|kể từ|tính từ|qua|hết|nay|mai|giờ|phút|kỷ niệm|` +
    "chào mừng|cn|tuần|lúc|mít tinh|nghỉ|kỳ",
);
const IS_SHARE_BEFORE = endsWith(
  "hơn|trên|quá|gần|khoảng|chiếm|còn|bằng|có|ít nhất|tối thiểu|dưới|giảm|tăng|được|đạt|tức|hoặc|với|là|chừng|xấp xỉ|" +
    "hết|xếp|tổng số|số",
);
const IS_STREET_AFTER = /^\s*(?:đường|phố|ngõ)(?!\p{L})/iu;
const IS_MEASURED_AFTER = /^\s*(?:%|ngày|tháng|năm|tuần|triệu|tỷ|người|giờ|điểm|độ|phút)/iu;
const IS_LIST_OF_DATES = /tháng \p{L}+(?: \p{L}+)?(?:\s?,| và| hoặc| đến| tới)\s+(?:ngày\s+)?$/u;
const IS_SPAN_BEFORE = endsWith("từ(?: ngày)?|(?:các|những|trong|mấy|hai|khoảng)(?: ngày)?");
const IS_LUNAR_AFTER = /^\s*\(?(?:âm lịch|âl|dương lịch)/iu;
/** "1/7 đến 30/9": what can only be a day shows what the other is. */
const IS_SPAN_AFTER = /^\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?(?:1[3-9]|2\d|3[01])\/\d/iu;
/** Holidays that stand without the word "ngày". */
const HOLIDAY_DAYS = new Set(["2/9", "8/3", "20/11", "30/4", "20/10", "27/7", "22/12"]);

/** Whether "5/8" is a day, and neither a fraction nor an address. */
export function isDay({ day, month, before, after }: DayPlace): boolean {
  const [dayNumber, monthNumber] = [Number(day), Number(month)];
  if (IS_NAME_BEFORE.test(before) && dayNumber > monthNumber) return true;
  if (IS_LUNAR_AFTER.test(after) || SAYS_DAY.test(before)) return true;
  if (day === "24" && month === "7") return false;
  if (IS_DAY_BEFORE.test(before) && !/ngày,\s*$/u.test(before)) return true;
  if (IS_ADDRESS_BEFORE.test(before) || IS_STREET_AFTER.test(after)) return false;
  if (IS_RATIO_BEFORE.test(before) || IS_COUNTED_AFTER.test(after)) return false;
  if (IS_SPAN_AFTER.test(after)) return true;
  if (IS_LIST_OF_DATES.test(before) || day.startsWith("0") || month.startsWith("0")) return true;
  if (dayNumber >= monthNumber || HOLIDAY_DAYS.has(`${dayNumber}/${monthNumber}`)) return true;
  if (IS_SHARE_BEFORE.test(before)) return false;
  return IS_DATE_BEFORE.test(before) || !isUsualFraction(dayNumber, monthNumber);
}

/** "3/4" and "1/8" without a word that tells what they are; nobody says "seven twelfths". */
function isUsualFraction(part: number, of: number): boolean {
  return of <= 5 || of === 10 || (part === 1 && of < 10);
}

/** "27.02" and "20-11" are days only behind a word that tells it. */
export function isMarkedDay({ day, month, before, after }: DayPlace, sign: string): boolean {
  const [dayNumber, monthNumber] = [Number(day), Number(month)];
  if (IS_MEASURED_AFTER.test(after)) return false;
  if (sign === "-" && IS_SPAN_BEFORE.test(before) && dayNumber < monthNumber) return false;
  if (IS_MARKED_DAY_BEFORE.test(before)) return true;
  if (sign === "-" && IS_LIST_OF_DATES.test(before) && dayNumber > monthNumber) return true;
  if (IS_HOLIDAY_BEFORE.test(before)) return HOLIDAY_DAYS.has(`${dayNumber}/${monthNumber}`);
  return IS_FEAST_BEFORE.test(before) && dayNumber > monthNumber;
}

/** Whether "16-17.12" are days from the 16th to the 17th. */
export function isSpanOfDays(sign: string, { before, after }: Pick<DayPlace, "before" | "after">): boolean {
  if (IS_COUNTED_AFTER.test(after)) return false;
  return sign === "/" || IS_MARKED_DAY_BEFORE.test(before) || IS_DATE_BEFORE.test(before);
}
