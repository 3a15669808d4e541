import { dateExpressions, type PartOfDay } from "../../language/date-expressions.ts";
import type { CivilDate } from "../../lib/civil-date.ts";
import { type CivilSpan, daysBetween } from "../../lib/civil-span.ts";
import { ANY_SESSION, type SessionKind, sessionKind } from "./session-kinds.ts";

/** A sentence that says that a session took place. */
export interface Session {
  readonly kind: SessionKind;
  readonly sentence: string;
  /** Where the words stand that say it. */
  readonly at: number;
}

export interface SessionDate {
  readonly span: CivilSpan;
  readonly partOfDay: PartOfDay | null;
  readonly sentence: string;
}

const [START, END] = [String.raw`(?<![\p{L}\p{M}])`, String.raw`(?![\p{L}\p{M}])`];
/** What holding a session is called, and how it is said without it. */
const HELD = new RegExp(
  `${START}(?:(?:đã |vừa )?(?:phối hợp )?(?:long trọng |trọng thể )?(?:tổ chức|tiến hành|chủ trì|đồng chủ trì|khai mạc|bế mạc|tham dự|dự(?! (?:kiến|án|toán|thảo|báo|phòng))|chủ tọa|chủ toạ|diễn ra|mở|có (?=buổi|cuộc|phiên))${END}[^.;]{0,90}?${START}${ANY_SESSION}${END}|` +
    `${START}${ANY_SESSION}${END}[^.;]{0,160}?${START}(?:đã diễn ra|diễn ra|được tổ chức|đã khai mạc|khai mạc|bế mạc|đã bế mạc|thành công|kết thúc|(?:đã )?(?:bầu|thông qua|thống nhất|quyết định))${END}|` +
    `${START}(?:đã |vừa )?(?:họp(?! báo cáo)|giao ban|làm việc với|tiếp công dân|đối thoại(?: trực tiếp)? với|tiếp xúc cử tri)${END}|` +
    `${START}(?:tại|trong khuôn khổ) (?:buổi |cuộc |phiên |kỳ )?${ANY_SESSION}${END})`,
  "iu",
);
const COMING =
  /(?<![\p{L}])(?:sẽ|dự kiến|sắp|chuẩn bị|hướng tới|tiến tới|chào mừng|dự định|lên kế hoạch|kế hoạch tổ chức|lịch|giấy mời|xin mời|kính mời|thông báo (?:về việc )?(?:tổ chức|triệu tập|mời|lịch)|đề nghị|yêu cầu|đăng ký tham gia|trước thềm|thực hiện nghị quyết|nghị quyết (?:của )?|kết luận (?:của|tại)|theo)(?![\p{L}])[^.;]{0,60}$/iu;
const COMING_TITLE =
  /^(?:lịch|thông báo|giấy mời|kế hoạch|chuẩn bị|sắp|dự kiến|hướng tới|trước thềm|chương trình|mời)(?![\p{L}])|(?:công bố|thông báo|niêm yết) (?:lịch|kế hoạch|thời gian|chương trình)(?![\p{L}])|(?<![\p{L}])sẽ(?![\p{L}])/iu;
/** A session of the past that is only referred to. */
const EARLIER = /(?:lần trước|năm ngoái|trước đó|trước đây)[^.;]{0,40}$/iu;

/** "Tại kỳ họp …" reports it at the beginning of a sentence, and refers to it behind. */
const NEAR_BEGINNING = 60;

/** The sentence of the opening that says a session was held. */
export function sessionIn(title: string, opening: readonly string[]): Session | null {
  if (COMING_TITLE.test(title)) return null;
  for (const [place, sentence] of opening.entries()) {
    const found = HELD.exec(sentence);
    if (!found || !isToldOf(title, place, sentence)) continue;
    const before = sentence.slice(0, found.index);
    if (COMING.test(before) || EARLIER.test(before) || /^sẽ|chuẩn bị/iu.test(found[0])) continue;
    if (/^(?:tại|trong)/iu.test(found[0]) && found.index > NEAR_BEGINNING) continue;
    const kind = sessionKind(found[0]) ?? sessionKind(title);
    if (kind) return { kind, sentence, at: found.index };
  }
  return null;
}

const DATED =
  /\d{1,2}[/-]\d{1,2}(?!\d)|ngày \d|(?:sáng|chiều|tối|trưa|hôm) (?:nay|qua)|tháng \d|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|vừa qua|cuối tuần/iu;

/** A sentence with a date, or one of the first two when the title speaks of a session. */
function isToldOf(title: string, place: number, sentence: string): boolean {
  return (
    DATED.test(sentence) ||
    (place === 0 && sessionKind(title) !== undefined) ||
    sessionKind(title) !== undefined
  );
}

const NOT_ITS_DATE =
  /(?:đến|tính đến|từ|kể từ|trước|sau|hết|số \S+|ban hành|kỷ niệm|ngày sinh|theo|quyết định|kế hoạch|công văn|nghị quyết)(?: hết)?(?: ngày)?\s*$/iu;
const SPAN_BEFORE = /(?:trong|ba ngày|hai ngày|\d ngày|làm việc|diễn ra|ngày|tổ chức) (?:từ )?\s*$/iu;
/** A report comes soon: an older day without a year is another day. */
const REPORTED_WITHIN_DAYS = 60;

/** The session's own days: the first date of its sentence, or of the opening's sentences, that can be them. */
export function dateIn(
  session: Session,
  opening: readonly string[],
  published: CivilDate,
): SessionDate | null {
  for (const sentence of new Set([session.sentence, ...opening.slice(0, 2)])) {
    for (const found of dateExpressions(sentence, published)) {
      const before = sentence.slice(0, found.start);
      const isSpan = found.unit === "span" && SPAN_BEFORE.test(before);
      if (
        found.unit !== "day" &&
        !isSpan &&
        !(found.unit === "span" && /^trong|^sáng|^ngày|^hai/iu.test(found.text))
      )
        continue;
      if (
        !found.isExact ||
        found.from > published ||
        daysBetween(found.until, published) > REPORTED_WITHIN_DAYS
      )
        continue;
      if (found.unit === "day" && NOT_ITS_DATE.test(before)) continue;
      return { span: { from: found.from, until: found.until }, partOfDay: found.partOfDay, sentence };
    }
  }
  return null;
}

const BODIES =
  "Thường trực|UBND|HĐND|TT\\.?HĐND|Ủy ban|Uỷ ban|Hội đồng|Ban|BCĐ|BTV|BCH|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Đảng uỷ|Quận ủy|Huyện ủy|Đảng bộ|Chi bộ|MTTQ|Mặt trận|Sở|Phòng|Công an|Hội|Đoàn|Liên đoàn|" +
  "Trường|Trung tâm|Trạm|Khu phố|Tổ dân phố|khu phố|tổ dân phố|Thành phố|Phường|Xã|Quận|Huyện|Tỉnh|thành phố|phường|xã|quận|huyện|tỉnh|Văn phòng|Chi cục|Cục|Bệnh viện|Tổ đại biểu|Tổ công tác|Chính quyền|Lãnh đạo|Công ty|Đội|Tòa án|Viện|Bộ|Câu lạc bộ|Bảo hiểm|Điện lực|Kho bạc|Thanh tra";
const HOLDS =
  "tổ chức|họp|khai mạc|bế mạc|tiến hành|phối hợp|chủ trì|đã|vừa|có|giao ban|tiếp|đối thoại|long trọng|trọng thể|mở|long trọng|làm việc|triển khai|cùng";
const BODY = new RegExp(
  String.raw`(?:^|,\s|\)\s|\s[-–]\s|(?<=\d|nay|qua|cùng ngày|chiều|sáng|tối)\s)(?<body>(?!Hội (?:nghị|thảo|trường)|Bộ trưởng|Phòng,? chống)(?:(?:${BODIES})${END})[^,;.:]{0,110}?(?:\s\([^)]{1,30}\))?[^,;.:]{0,60}?(?:, (?:phường|xã|thành phố|quận|huyện|tỉnh) [^,;.:]{2,40}(?=,))?)(?:,?\s(?:nhiệm kỳ|khóa|khoá)\s[^,;]{1,24}){0,3},?\s(?:${HOLDS})${END}`,
  "u",
);

export function bodyIn(
  { sentence, at }: Session,
  opening: readonly string[],
): { value: string; sentence: string } | null {
  const clause = sentence.slice(0, at + 60);
  const body = BODY.exec(clause)?.groups?.["body"];
  if (body !== undefined) return { value: body.trim(), sentence };
  const next = opening.find((other) => other !== sentence && BODY.test(other) && HELD.test(other));
  const other = next && BODY.exec(next)?.groups?.["body"];
  return next && other ? { value: other.trim(), sentence: next } : null;
}

const PLACES =
  "[Hh]ội trường|[Nn]hà văn hóa|[Nn]hà văn hoá|[Tt]rụ sở|[Tt]rung tâm|[Qq]uảng trường|[Nn]hà thi đấu|[Ss]ân|[Pp]hòng họp|[Tt]rường|[Kk]hách sạn|[Cc]ung|[Nn]hà|[Cc]ông viên|[Đđ]ình|[Tt]ượng đài|[Kk]hu|[Pp]hường|[Xx]ã|[Đđ]iểm cầu|UBND|HĐND|[Tt]òa nhà|[Bb]ảo tàng|[Tt]hư viện|[Cc]hợ|[Bb]ệnh viện|[Tt]rạm|[Nn]ghĩa trang|[Bb]ến|[Cc]ảng|[Vv]ăn phòng|[Đđ]ường|[Pp]hố|[Nn]gã|[Cc]ầu|[Bb]ãi|[Tt]hôn|[Cc]ông ty|[Cc]ông trường|[Tt]hành ủy|[Tt]ổ dân phố|[Nn]gõ|số \\d+";
const PLACE = new RegExp(
  String.raw`${START}[Tt]ại\s(?<place>(?:${PLACES})${END}[^,;.:()]*?(?:\s\([^)]{1,60}\))?)(?=,|;|\.|:|\s\(|\s(?:đã|diễn ra|tổ chức|do|với|và|để|nhằm|về|có|trong|vào|chủ trì)${END}|$)`,
  "u",
);

export function placeIn(
  { sentence }: Session,
  opening: readonly string[],
): { value: string; sentence: string } | null {
  for (const told of new Set([sentence, ...opening.slice(0, 2)])) {
    const place = PLACE.exec(told)?.groups?.["place"];
    if (place !== undefined) return { value: place.trim(), sentence: told };
  }
  return null;
}
