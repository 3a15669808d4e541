import { type DateExpression, dateExpressions } from "../language/date-expressions.ts";
import { foldToWords } from "../language/text.ts";
import { addDays, type CivilDate } from "../lib/civil-date.ts";
import { addMonths, type CivilSpan, daysBetween, isWithin } from "../lib/civil-span.ts";

/** The days a question speaks of, and what for. */
export interface QuestionDate {
  readonly range: CivilSpan;
  /** `restrict`: only articles or sessions of these days can answer. `rank`: it may be part of what is asked. */
  readonly use: "restrict" | "rank";
  readonly expression: DateExpression;
}

/** The days of an article: its publication, and its session when it reports one. */
export interface ArticleDays {
  readonly published: CivilDate | null;
  readonly meeting: CivilSpan | null;
}

const NEAR = 40;
const SOON_DAYS = 31;
/** The end of a deadline or the other half of a comparison: what the question is about, not when it was said. */
const CONTENT_BEFORE =
  /(?:^| )(?:tu|ke tu|tinh tu|bat dau tu|tinh den|den|den het|den ngay|het|truoc|sau|cham nhat|so voi|cung ky|cung ky nam|so cung ky|bang|han)(?: ngay| thang)?$/u;
/** "Giao ban tháng 11" may be held in December. */
const NAMED_BY_MONTH =
  /(?:^| )(?:giao ban|thuong ky|dinh ky|so ket|tong ket|nhiem vu|ke hoach|cong tac|ket qua)$/u;
const SESSION =
  "hop|hoi nghi|cuoc hop|phien hop|ky hop|giao ban|buoi lam viec|lam viec|doi thoai|tiep cong dan|tiep dan|tiep xuc cu tri|dai hoi|le|" +
  "hoi thao|toa dam|phat dong|ra quan|khai mac|be mac|khanh thanh|khoi cong";
const SPEAKS =
  "quyet dinh|thong qua|chi dao|yeu cau|ket luan|thong nhat|ban hanh|bau|to chuc|cong bo|tin|tin tuc|bai|ban tin|thong bao|noi gi|dua tin|ban|chu tri";
const SESSION_WORDS = new RegExp(`(?:^| )(?:${SESSION})(?= |$)`, "u");
const ACTS = new RegExp(`(?:^| )(?:${SESSION}|${SPEAKS})(?= |$)`, "u");
const RECALLS_BEFORE = /(?:^| )(?:hoi|hom|dot|bai|tin|dang|ban tin)(?: ngay)?$/u;

/** The date that a question names, read on the day `today`; the one that restricts when there are several. */
export function questionDate(text: string, today: CivilDate): QuestionDate | null {
  const dates = dateExpressions(text, today).map((expression) => ({
    range: { from: expression.from, until: expression.until },
    use: useOf(text, expression, today),
    expression,
  }));
  return dates.find(({ use }) => use === "restrict") ?? dates[0] ?? null;
}

function useOf(text: string, expression: DateExpression, today: CivilDate): QuestionDate["use"] {
  const before = foldToWords(text.slice(0, expression.start)).slice(-NEAR);
  const rest = foldToWords(`${text.slice(0, expression.start)} ${text.slice(expression.end)}`);
  if (!expression.isExact || expression.from > today || CONTENT_BEFORE.test(before)) return "rank";
  if (!["day", "week", "month"].includes(expression.unit) && !isPieceOfWeeks(expression)) return "rank";
  if (NAMED_BY_MONTH.test(before) || mayBeComing(expression, today)) return "rank";
  if (expression.isRelative) return expression.until < today || ACTS.test(rest) ? "restrict" : "rank";
  return isOfSession(before, foldToWords(text.slice(expression.end))) ? "restrict" : "rank";
}

/** "Ngày 30/11" asked on the 25th is next week as likely as a year ago. */
function mayBeComing({ saysYear, from, unit }: DateExpression, today: CivilDate): boolean {
  return unit === "day" && !saysYear && daysBetween(today, addMonths(from, 12)) <= SOON_DAYS;
}

/** "Cuối tuần trước", "đầu tháng", "2 ngày qua" restrict like the week or month they are a part of. */
function isPieceOfWeeks({ isRelative, from, until }: DateExpression): boolean {
  return isRelative && until <= addDays(from, 31);
}

/** "Cuộc họp ngày 29/5", "ngày 29/5 thành phố họp gì", "hồi tháng 5". */
function isOfSession(before: string, after: string): boolean {
  if (RECALLS_BEFORE.test(before) || SESSION_WORDS.test(before)) return true;
  return /^(?:ngay|hom|vao|vao ngay|trong|thang|)$/u.test(before) && ACTS.test(after);
}

/** Days by which a report may come after its session. */
const REPORTED_WITHIN_DAYS = 2;
/** "9 tháng đầu năm" is told of in October. */
const SUMMED_UP_WITHIN_DAYS = 21;
const LONG_DAYS = 27;

/**
 * How well an article's days fit, from 0 (not at all: a date that restricts leaves it out) to 1: its session lies in
 * the range, or it was published there; less when the session's day is not known and it was published just behind.
 */
export function dateFit({ range, use }: QuestionDate, { published, meeting }: ArticleDays): number {
  if (meeting && meeting.from <= range.until && range.from <= meeting.until) return 1;
  if (published === null) return 0;
  if (isWithin(published, range)) return meeting ? 0.8 : 1;
  const isSummedUp = use === "rank" && daysBetween(range.from, range.until) >= LONG_DAYS;
  if (meeting && !isSummedUp) return 0;
  const reportedWithinDays = isSummedUp ? SUMMED_UP_WITHIN_DAYS : REPORTED_WITHIN_DAYS;
  return isWithin(published, { from: range.from, until: addDays(range.until, reportedWithinDays) }) ? 0.6 : 0;
}
