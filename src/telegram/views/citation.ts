import type { Article } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Language } from "../../topics/topic.ts";
import { type Abbreviation, nameAddresses, openable, type Readable } from "./readable.ts";
import type { Piece } from "./rich-text.ts";
import { clip } from "./split.ts";
import { dayOf, plainDay } from "./words.ts";

export interface CitationWords {
  readonly t: Translate;
  readonly language: Language;
}

export interface Quoted {
  /** In quotation marks, with its source behind it. */
  readonly line: string;
  /** What it abbreviates and nothing before it has explained. */
  readonly abbreviations: readonly Abbreviation[];
}

/** A sentence word for word. @param by.limit where a sentence without an end is cut @param by.number its source's */
export function quotedSentence(
  text: string,
  readable: Readable,
  by: { readonly t: Translate; readonly limit: number; readonly number: number },
): Quoted {
  const quote = readable.quote(nameAddresses(clip(text, by.limit), by.t));
  const line = by.t("answer-quote", { text: withInnerQuotes(quote.text), number: `${by.number}` });
  return { line, abbreviations: quote.abbreviations };
}

/** The sentence stands in double quotation marks: those inside it are single ones. */
export function withInnerQuotes(text: string): string {
  return text.replace(/[“„]|(?<=^|[\s([])"/gu, "‘").replace(/["”]/gu, "’");
}

/** What the quoted sentences abbreviate, in a line of its own, so that they stay as they are. */
export function abbreviationsLine(quoted: readonly Quoted[], t: Translate): readonly string[] {
  const list = quoted.flatMap(({ abbreviations }) =>
    abbreviations.map(({ short, long }) => t("answer-abbreviation", { short, long })),
  );
  return list.length === 0 ? [] : [t("answer-abbreviations", { list: list.join("; ") })];
}

/** An article's title, and the day on which it was published. */
export interface NamedArticle {
  /** A link where the article has a page. */
  readonly title: Piece;
  readonly day: string;
}

export function namedArticle(
  { title, url, publishedAt }: Article,
  readable: Readable,
  by: CitationWords & { readonly limit: number },
): NamedArticle {
  const words = readable.text(clip(nameAddresses(title, by.t), by.limit));
  const page = openable(url);
  return { title: page === null ? words : { link: words, url: page }, day: dayOfArticle(publishedAt, by) };
}

/** "Nguồn 1: Lịch tiếp công dân, đăng ngày 5 tháng 11 năm 2026." */
export function sourceRow({ title, day }: NamedArticle, number: number, t: Translate): Piece[] {
  return [`${t("answer-source", { number: `${number}` })} `, title, `, ${day}`];
}

function dayOfArticle(publishedAt: Article["publishedAt"], { t, language }: CitationWords): string {
  const day = dayOf(publishedAt);
  return day === null ? t("answer-source-no-day") : t("answer-source-day", { day: plainDay(day, language) });
}
