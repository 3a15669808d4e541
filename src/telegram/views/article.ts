import { runningText, type StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { quietCapitals } from "../../language/capitals.ts";
import { sentences } from "../../language/sentences.ts";
import type { Language, Topic } from "../../topics/topic.ts";
import { articleAction } from "../respond.ts";
import { linkActions } from "./link-actions.ts";
import { type Action, buttonPage, message, type Reply } from "./message.ts";
import { type NamedLink, nameAddresses, nameLinks, openable, Readable } from "./readable.ts";
import { lengthOf, lines, type Piece, wordsOf } from "./rich-text.ts";
import { clip, splitParagraphs } from "./split.ts";
import { dayOf, plainDay } from "./words.ts";

/** Telegram's limit is 4,096; some room is left for it to count differently. */
const MAX_LENGTH = 4_000;
/**
 * Room for the article's words in one part. Explained abbreviations and named links may make a part longer than its
 * words were: an article of nothing else is split into smaller ones.
 */
const PART_LENGTHS = [3_000, 1_500, 600, 300];
const MAX_TITLE_LENGTH = 300;
/** An article so many times as long as its summary has it at its head. */
const WORTH_A_SUMMARY = 2.5;

export interface ArticleWords {
  readonly t: Translate;
  readonly language: Language;
  readonly topic: Topic | undefined;
  /** Stands at the head of an article that is much longer. */
  readonly summary?: string;
  /** How many numbers the chat has been offered: "read on" gets the next one. */
  readonly offeredCount: number;
  /** Whether it offers to be read aloud. */
  readonly offersListening?: boolean;
  /** For staff: whether it offers to be withdrawn. */
  readonly offersWithdrawal?: boolean;
}

/** Which part of an article, and which page of its buttons; from 1, and what does not exist is the first. */
export interface ArticlePlace {
  readonly part: number;
  readonly page?: number;
}

/**
 * One part of a whole article, in the article's own words. Reading does not take away the list it was chosen from:
 * the next part is an additional number.
 */
export function articleReply(
  stored: StoredArticle,
  { part, page = 1 }: ArticlePlace,
  words: ArticleWords,
): Reply & { readonly hear?: string } {
  const parts = partsOf(stored, words);
  const number = part >= 1 && part <= parts.length ? part : 1;
  const { pieces, links } = parts[number - 1] ?? { pieces: [], links: [] };
  const { t } = words;
  const extras = extrasOf(stored, { part: number, parts: parts.length, words });
  const listen = words.offersListening && listenAction(stored, { part: number, parts: parts.length }, t);
  const actions = [...extras, ...openActions(stored, links, t)];
  const pageData = (other: number) => `${articleAction(stored.entry.id, number)}:${other}`;
  return {
    message: message(pieces, buttonPage(actions, page, { t, pageData })),
    ...(extras.length > 0 && { offered: { extras: extras.map(({ data }) => data) } }),
    ...(listen && { hear: listen.data }),
  };
}

/** Words of one part for a voice: those of its text, without how to go on. */
export interface SpokenPart {
  readonly head: string;
  readonly title: string;
  readonly body: readonly string[];
  /** Whether the article ends with it. */
  readonly isLast: boolean;
  /** The first line of its message. */
  readonly part: number;
  readonly parts: number;
}

/** What of an article's part is read aloud; a part that does not exist is the first. */
export function spokenPartOf(stored: StoredArticle, part: number, words: ArticleWords): SpokenPart {
  const parts = partsOf(stored, words);
  const number = part >= 1 && part <= parts.length ? part : 1;
  const { spoken } = parts[number - 1] ?? { spoken: { head: "", title: "", body: [] } };
  return { ...spoken, isLast: number === parts.length, part: number, parts: parts.length };
}

/** The part that holds these words of the article, word for word; the first when none does. */
export function partHolding(stored: StoredArticle, text: string, words: ArticleWords): number {
  const { paragraphs } = stored.article;
  // Most articles have one part: nothing has to be made to know it.
  if (paragraphs.join("").length < (PART_LENGTHS[0] ?? 0) / 2) return 1;
  return Math.max(1, partsOf(stored, words).findIndex((part) => part.original.includes(text)) + 1);
}

interface Part {
  /** The article's words as they stand in the store. */
  readonly original: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly NamedLink[];
  readonly spoken: Pick<SpokenPart, "head" | "title" | "body">;
}

function partsOf(stored: StoredArticle, words: ArticleWords): readonly Part[] {
  const paragraphs = paragraphsOf(stored, words.t);
  let parts: readonly Part[] = [];
  for (const limit of PART_LENGTHS) {
    const split = splitParagraphs(paragraphs, limit, sentences);
    // An article without a body has one part, too.
    const texts = split.length === 0 ? [[]] : split;
    parts = texts.map((text, index) => partOf(stored, text, { part: index + 1, parts: texts.length, words }));
    if (parts.every(({ pieces }) => lengthOf(pieces) <= MAX_LENGTH)) break;
  }
  return parts;
}

interface PartPlace {
  readonly part: number;
  readonly parts: number;
  readonly words: ArticleWords;
}

/** Each part is a message: what it abbreviates is explained in it. */
function partOf(stored: StoredArticle, text: readonly string[], { part, parts, words }: PartPlace): Part {
  const { article } = stored;
  const { t, offeredCount } = words;
  const readable = new Readable(runningText(article));
  const title = readable.text(clip(nameAddresses(article.title, t), MAX_TITLE_LENGTH));
  const shortly = part === 1 ? headSummary(stored, words) : undefined;
  const summary = shortly === undefined ? [] : [readable.text(nameAddresses(shortly, t))];
  const body = text.map((paragraph) => nameLinks(readable.text(paragraph), t));
  const head = headOf(stored, { part, parts, words });
  const extras = extrasOf(stored, { part, parts, words });
  return {
    original: text.join("\n"),
    pieces: lines(
      head,
      [{ bold: title }],
      ...summary.flatMap((row) => ["", row]),
      ...body.flatMap(({ pieces }) => ["", pieces]),
      "",
      ...(part < parts ? [] : [t("article-end")]),
      ...extras.map(({ label }, index) =>
        t("list-item", { number: `${offeredCount + 1 + index}`, text: label }),
      ),
      t("help-line"),
    ),
    links: body.flatMap(({ links }) => links),
    spoken: {
      ...{ head, title },
      body: [...summary, ...body.map(({ pieces }) => pieces.map(wordsOf).join(""))],
    },
  };
}

/** A summary of nearly everything would have people hear the same twice. */
function headSummary({ article }: StoredArticle, { summary = "", t }: ArticleWords): string | undefined {
  const length = [article.lead ?? "", ...article.paragraphs].join(" ").length;
  return summary === "" || length < WORTH_A_SUMMARY * summary.length
    ? undefined
    : t("article-summary", { summary });
}

function headOf({ article }: StoredArticle, { part, parts, words }: PartPlace): string {
  const { t, topic, language } = words;
  const name = topic?.name[language] ?? t("article-no-topic");
  const day = dayOf(article.publishedAt);
  const kind = day
    ? t("article-title", { topic: name, day: plainDay(day, language) })
    : t("article-title-no-day", { topic: name });
  return parts === 1 ? kind : `${t("part-title", { part, parts })} ${kind}`;
}

function paragraphsOf({ article }: StoredArticle, t: Translate): string[] {
  const { lead, paragraphs, captions, author } = article;
  return [
    ...(lead === null ? [] : [lead]),
    ...paragraphs,
    ...(captions.length === 0 ? [] : [[t("article-captions"), ...captions].join("\n")]),
    ...(author === null ? [] : [t("article-author", { author: calmName(author) })]),
  ];
}

/** "THU THẢO", as authors sign, is Thu Thảo; initials and abbreviations stay. */
function calmName(name: string): string {
  const calm = quietCapitals(name, { sample: "" });
  return calm === name ? name : calm.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** What can be done in the chat, by number and by button: read on, listen, and for staff withdraw. */
function extrasOf(stored: StoredArticle, { part, parts, words }: PartPlace): readonly Extra[] {
  const { t, offersListening, offersWithdrawal } = words;
  return [
    ...(part < parts ? [nextPart(stored, { part: part + 1, parts }, t)] : []),
    ...(offersListening ? [listenAction(stored, { part, parts }, t)] : []),
    ...(offersWithdrawal ? [{ label: t("btn-withdraw"), data: `withdraw:${stored.entry.id}` }] : []),
  ];
}

type Extra = Extract<Action, { data: string }>;

function nextPart(stored: StoredArticle, at: { part: number; parts: number }, t: Translate) {
  return { label: t("btn-part", at), data: articleAction(stored.entry.id, at.part) };
}

/** The action behind an article's number and its button "Nghe bài này". */
function listenAction(stored: StoredArticle, at: { part: number; parts: number }, t: Translate) {
  const label = at.parts === 1 ? t("btn-listen-article") : t("btn-listen-part", at);
  return { label, data: `listen:${stored.entry.id}:${at.part}` };
}

/** The original page, then every link of the text; labels are unique, also of two pages on one host. */
function openActions(
  { article }: StoredArticle,
  links: readonly NamedLink[],
  t: Translate,
): readonly Action[] {
  const original = openable(article.url);
  const open = original === null ? [] : [{ label: t("btn-open-article"), url: original }];
  return [...open, ...linkActions(links, t)];
}
