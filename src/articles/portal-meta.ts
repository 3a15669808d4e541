import { fold } from "../language/text.ts";
import { isChrome } from "./page-chrome.ts";
import { authorLabelled } from "./portal-author.ts";
import { findDate } from "./portal-date.ts";

/** What a line about an article says: date, view count, author. Absent: the line does not speak of it. */
export interface Meta {
  /** `null`: it speaks of a date that does not exist or cannot be read. */
  readonly publishedAt?: string | null;
  /** Whether it says that the date is the article's ("Ngày đăng"), not just any. */
  readonly isLabelled: boolean;
  /** `null`: it speaks of a count that is no number; `undefined` inside: the label alone. */
  readonly views?: { readonly count: number | null; readonly isReadable: boolean };
  readonly author?: string;
}

const LABEL =
  /^\W*(?:ngay (?:dang|tao|viet|xuat ban|cap nhat)|dang (?:ngay|luc|tai)|cap nhat|xuat ban|thoi gian(?: dang)?|posted|published|publish date)\b/u;
const DATE_WORDS = new Set(
  (
    "ngay dang luc tin bai tai viet tao xuat ban cap nhat lan cuoi thoi gian vao hoi gio phut giay t am pm sa ch sang trua chieu toi " +
    "gmt utc ict posted published publish date on at time update updated last created nam thang"
  ).split(" "),
);
const VIEW_LABEL =
  "(?:so )?(?:(?:luot|lan) (?:xem|doc|truy cap)|view ?counts?|views?|hits?|(?:da )?(?:xem|doc)(?=\\s*:\\s*\\d))";
const VIEWS = new RegExp(`\\b${VIEW_LABEL}(?:\\s*:\\s*|\\s+(?=\\d))`, "u");
const VIEWS_BEHIND = new RegExp(`(?<![\\d/:.,])(\\d[\\d.,]*) ${VIEW_LABEL}\\b`, "u");
const COUNT = /^(\d{1,3}(?:[., ]\d{3})+|\d+)(?![\d.,]*[\p{L}\d/])/u;
const LONGEST_LINE = 160;

/**
 * Reads a line that holds nothing but facts about an article; `undefined` for any other line.
 * @param now with it, dates such as "3 giờ trước" are read too
 */
export function readMeta(line: string, now?: Date): Meta | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const all = line.split(/[|•]/u).map((part) => part.trim());
  // Buttons may stand in the same line.
  const parts = all.filter((part) => all.length === 1 || part === "" || !isChrome(part));
  const author = parts.map(authorLabelled).find((name) => name !== undefined);
  const facts = fold(parts.filter((part) => authorLabelled(part) === undefined).join(" | "));
  const { views, rest } = takeViews(facts);
  const date = takeDate(rest, now);
  if (date === undefined || (!views && date.publishedAt === undefined && author === undefined))
    return undefined;
  return {
    ...date,
    ...(views && { views }),
    ...(author !== undefined && { author }),
  };
}

/** `undefined` when the text is about something else. */
function takeDate(text: string, now?: Date): Pick<Meta, "publishedAt" | "isLabelled"> | undefined {
  const isLabelled = LABEL.test(text);
  const found = findDate(text, now);
  const others = (found?.rest ?? text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (found && (isLabelled ? others.length < 16 : others.every((word) => DATE_WORDS.has(word)))) {
    return { publishedAt: found.publishedAt, isLabelled };
  }
  if (others.length === 0) return { isLabelled };
  // "Ngày đăng: đang cập nhật": the line is about the date all the same.
  return isLabelled && !found && others.length < 8 && /\d|:/u.test(text)
    ? { publishedAt: null, isLabelled }
    : undefined;
}

function takeViews(text: string): { views?: NonNullable<Meta["views"]>; rest: string } {
  const label = VIEWS.exec(text);
  if (!label) {
    const behind = VIEWS_BEHIND.exec(text);
    if (!behind) return { rest: text };
    return { views: countOf(behind[1] ?? ""), rest: text.replace(behind[0], " ") };
  }
  const before = text.slice(0, label.index);
  const [value = "", ...others] = text.slice(label.index + label[0].length).split("|");
  const number = COUNT.exec(value.trim())?.[0];
  const left = number === undefined ? "" : value.trim().slice(number.length);
  return { views: countOf(value.trim()), rest: [before, left, ...others].join(" ") };
}

/** "1041", "1.041"; an empty place says nothing; "N/A" and "1,2K" cannot be read. */
function countOf(value: string): NonNullable<Meta["views"]> {
  if (value === "") return { count: null, isReadable: true };
  const digits = COUNT.exec(value)?.[1]?.replace(/[., ]/g, "");
  const count = digits === undefined ? Number.NaN : Number(digits);
  return Number.isSafeInteger(count) ? { count, isReadable: true } : { count: null, isReadable: false };
}
