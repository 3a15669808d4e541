import { dateExpressions, type PartOfDay } from "../../language/date-expressions.ts";
import type { CivilDate } from "../../lib/civil-date.ts";
import { addDays } from "../../lib/civil-date.ts";
import type { CivilSpan } from "../../lib/civil-span.ts";
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
  String.raw`${START}(?:(?:đã |vừa )?(?:phối hợp )?(?:long trọng |trọng thể )?(?:tổ chức|tiến hành|chủ trì|đồng chủ trì|khai mạc|bế mạc|tham dự|dự|chủ tọa|chủ toạ|diễn ra|mở|có)${END}[^.;]{0,120}?${START}${ANY_SESSION}${END}|` +
    String.raw`${START}${ANY_SESSION}${END}[^.;]{0,160}?${START}(?:đã diễn ra|diễn ra|được tổ chức|đã khai mạc|khai mạc|bế mạc|đã bế mạc|thành công|kết thúc)${END}|` +
    String.raw`${START}(?:đã |vừa )?(?:họp(?! báo cáo)|giao ban|làm việc với|tiếp công dân|đối thoại(?: trực tiếp)? với|tiếp xúc cử tri)${END}|` +
    String.raw`${START}(?:tại|trong khuôn khổ) (?:buổi |cuộc |phiên |kỳ )?${ANY_SESSION}${END})`,
  "iu",
);
const COMING =
  /(?<![\p{L}])(?:sẽ|dự kiến|sắp|chuẩn bị|hướng tới|tiến tới|chào mừng|dự định|lên kế hoạch|kế hoạch tổ chức|lịch|giấy mời|xin mời|kính mời|thông báo (?:về việc )?(?:tổ chức|triệu tập|mời|lịch)|đề nghị|yêu cầu|đăng ký tham gia|trước thềm|thực hiện nghị quyết|nghị quyết (?:của )?|kết luận (?:của|tại)|theo)(?![\p{L}])[^.;]{0,60}$/iu;
const COMING_TITLE =
  /^(?:lịch|thông báo|giấy mời|kế hoạch|chuẩn bị|sắp|dự kiến|hướng tới|trước thềm|chương trình|mời)(?![\p{L}])|(?<![\p{L}])sẽ(?![\p{L}])/iu;
/** A session of the past that is only referred to. */
const EARLIER = /(?:lần trước|năm ngoái|trước đó|trước đây)[^.;]{0,40}$/iu;

/** The sentence of the opening that says a session was held. */
export function sessionIn(title: string, opening: readonly string[]): Session | null {
  if (COMING_TITLE.test(title)) return null;
  for (const [place, sentence] of opening.entries()) {
    const found = HELD.exec(sentence);
    if (!found || !isToldOf(title, place, sentence)) continue;
    const before = sentence.slice(0, found.index);
    if (COMING.test(before) || EARLIER.test(before) || /^sẽ|chuẩn bị/iu.test(found[0])) continue;
    const kind = sessionKind(found[0]) ?? sessionKind(title);
    if (kind) return { kind, sentence, at: found.index };
  }
  return null;
}

const DATED = /\d{1,2}\/\d{1,2}|ngày \d|(?:sáng|chiều|tối|trưa|hôm) (?:nay|qua)|tháng \d/iu;

/** An article's first sentence, one with a date, or one whose kind the title names. */
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
const LATEST_DAYS_AFTER = 1;

/** The session's own days: the first date of its sentence, or of the opening's sentences, that can be them. */
export function dateIn(
  session: Session,
  opening: readonly string[],
  published: CivilDate,
): SessionDate | null {
  for (const sentence of new Set([session.sentence, ...opening.slice(0, 2)])) {
    for (const found of dateExpressions(sentence, published, "nearest")) {
      const before = sentence.slice(0, found.start);
      const isSpan = found.unit === "span" && SPAN_BEFORE.test(before);
      if (
        found.unit !== "day" &&
        !isSpan &&
        !(found.unit === "span" && /^trong|^sáng|^ngày|^hai/iu.test(found.text))
      )
        continue;
      if (!found.isExact || found.from > addDays(published, LATEST_DAYS_AFTER)) continue;
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
  String.raw`(?:^|,\s|\)\s|\s[-–]\s|(?<=\d|nay|qua|cùng ngày|chiều|sáng|tối)\s)(?<body>(?:(?:${BODIES})${END})[^,;.:]{0,110}?(?:\s\([^)]{1,30}\))?[^,;.:]{0,60}?)\s(?:(?:nhiệm kỳ|khóa|khoá) [^,;]{1,24},? )?(?:${HOLDS})${END}`,
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
  "[Hh]ội trường|[Nn]hà văn hóa|[Nn]hà văn hoá|[Tt]rụ sở|[Tt]rung tâm|[Qq]uảng trường|[Nn]hà thi đấu|[Ss]ân|[Pp]hòng họp|[Tt]rường|[Kk]hách sạn|[Cc]ung|[Nn]hà|[Cc]ông viên|[Đđ]ình|[Tt]ượng đài|[Kk]hu|[Pp]hường|[Xx]ã|[Đđ]iểm cầu|UBND|HĐND|[Tt]òa nhà|[Bb]ảo tàng|[Tt]hư viện|[Cc]hợ|[Bb]ệnh viện|[Tt]rạm|[Nn]ghĩa trang|[Bb]ến|[Cc]ảng|[Vv]ăn phòng|[Đđ]ường|[Pp]hố|[Nn]gã|[Cc]ầu|[Bb]ãi|[Tt]hôn|[Cc]ông ty|[Cc]ông trường|[Tt]hành ủy|[Tt]ổ dân phố";
const PLACE = new RegExp(
  String.raw`${START}[Tt]ại\s(?<place>(?:${PLACES})${END}[^,;.:()]*?(?:\s\([^)]{1,60}\))?)(?=,|;|\.|:|\s\(|\s(?:đã|diễn ra|tổ chức|UBND|HĐND|Thường trực|Đảng ủy|Thành ủy|do|với|và|để|nhằm|về|có|trong|vào|chủ trì)${END}|$)`,
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
