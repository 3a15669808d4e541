import { foldToWords } from "../language/text.ts";
import type { CivilDate } from "../lib/civil-date.ts";
import type { ArticleId } from "./article.ts";
import type { Meeting } from "./meeting.ts";

/** A meeting with the article that reports it. */
export interface ReportedMeeting {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly published: CivilDate | null;
  readonly meeting: Meeting;
}

export interface MeetingFilter {
  /** A name or a part of it, with or without marks. */
  readonly person?: string;
  /** Words of the body's name; abbreviations are spelled out on both sides. */
  readonly body?: string;
  /** The first and the last day of interest. */
  readonly from?: CivilDate;
  readonly until?: CivilDate;
}

/** Short names and what they stand for, folded. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["ubnd", "uy ban nhan dan"],
  ["hdnd", "hoi dong nhan dan"],
  ["mttq", "mat tran to quoc"],
  ["bcd", "ban chi dao"],
  ["btv", "ban thuong vu"],
  ["bch", "ban chap hanh"],
  ["tp", "thanh pho"],
  ["tt", "thuong truc"],
]);

/** The meetings that fit, the newest first; without a filter all of them. */
export function findMeetings(meetings: readonly ReportedMeeting[], filter: MeetingFilter): ReportedMeeting[] {
  return meetings.filter((reported) => fits(reported, filter)).toSorted(newestFirst);
}

/** The last day of the session, or the day of its report; `null` when neither is known. */
export function meetingDay({ meeting, published }: ReportedMeeting): CivilDate | null {
  return meeting.date?.value.until ?? published;
}

function newestFirst(a: ReportedMeeting, b: ReportedMeeting): number {
  const [first, second] = [meetingDay(a) ?? "", meetingDay(b) ?? ""];
  return first === second ? b.articleId - a.articleId : first < second ? 1 : -1;
}

function fits(reported: ReportedMeeting, { person, body, from, until }: MeetingFilter): boolean {
  const { meeting } = reported;
  if (person !== undefined && !meeting.chairs.some(({ value }) => names(value.name ?? "", person)))
    return false;
  if (body !== undefined && !names(spelledOut(meeting.body?.value ?? ""), spelledOut(body))) return false;
  const [first, last] = [meeting.date?.value.from ?? meetingDay(reported), meetingDay(reported)];
  if (from === undefined && until === undefined) return true;
  return (
    first !== null &&
    last !== null &&
    (from === undefined || last >= from) &&
    (until === undefined || first <= until)
  );
}

/** Whether the wanted words stand in a row in the name. */
function names(name: string, wanted: string): boolean {
  const words = foldToWords(wanted);
  return words !== "" && ` ${foldToWords(name)} `.includes(` ${words} `);
}

function spelledOut(name: string): string {
  return foldToWords(name)
    .split(" ")
    .map((word) => SHORT.get(word) ?? word)
    .join(" ");
}
