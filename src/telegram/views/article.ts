import { runningText, type StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { quietCapitals } from "../../language/capitals.ts";
import { sentences } from "../../language/sentences.ts";
import type { Language, Topic } from "../../topics/topic.ts";
import { articleAction } from "../respond.ts";
import { type Action, buttonPage, MAX_LABEL_LENGTH, message, type Reply } from "./message.ts";
import { type NamedLink, nameAddresses, nameLinks, openable, Readable } from "./readable.ts";
import { lengthOf, lines, type Piece } from "./rich-text.ts";
import { clip, splitParagraphs } from "./split.ts";
import { dayOf, plainDay } from "./words.ts";

/** Telegram's limit is 4,096; some room is left for it to count differently. */
const MAX_LENGTH = 4_000;
/**
 * Room for the article's words in one part. Explained abbreviations and named links may make a part longer than its
 * words were: an article of nothing else is split into smaller ones.
 */
const PART_LENGTHS = [3_000, 1_500, 600];
const MAX_TITLE_LENGTH = 300;

export interface ArticleWords {
  readonly t: Translate;
  readonly language: Language;
  readonly topic: Topic | undefined;
  /** How many numbers the chat has been offered: "read on" gets the next one. */
  readonly offeredCount: number;
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
): Reply {
  const parts = partsOf(stored, words);
  const number = part >= 1 && part <= parts.length ? part : 1;
  const { pieces, links } = parts[number - 1] ?? { pieces: [], links: [] };
  const { t } = words;
  const next =
    number < parts.length ? nextPart(stored, { part: number + 1, parts: parts.length }, t) : undefined;
  const actions = [...(next ? [next] : []), ...openActions(stored, links, t)];
  const pageData = (other: number) => `${articleAction(stored.entry.id, number)}:${other}`;
  return {
    message: message(pieces, buttonPage(actions, page, { t, pageData })),
    ...(next && { offered: { extras: [next.data] } }),
  };
}

interface Part {
  readonly pieces: readonly Piece[];
  readonly links: readonly NamedLink[];
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
  const body = text.map((paragraph) => nameLinks(readable.text(paragraph), t));
  const ending =
    part < parts
      ? t("list-item", {
          number: `${offeredCount + 1}`,
          text: nextPart(stored, { part: part + 1, parts }, t).label,
        })
      : t("article-end");
  return {
    pieces: lines(
      headOf(stored, { part, parts, words }),
      [{ bold: title }],
      ...body.flatMap(({ pieces }) => ["", pieces]),
      "",
      ending,
      t("help-line"),
    ),
    links: body.flatMap(({ links }) => links),
  };
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

function nextPart(stored: StoredArticle, at: { part: number; parts: number }, t: Translate) {
  return { label: t("btn-part", at), data: articleAction(stored.entry.id, at.part) };
}

/** The original page, then every link of the text; labels are unique, also of two pages on one host. */
function openActions(
  { article }: StoredArticle,
  links: readonly NamedLink[],
  t: Translate,
): readonly Action[] {
  const original = openable(article.url);
  const targets = new Map(links.map((link) => [link.url, link]));
  const taken = new Set<string>();
  const linked = [...targets.values()].map(({ host, url }, index) => {
    const plain = clip(t("btn-open-link", { host }), MAX_LABEL_LENGTH);
    const label = taken.has(plain)
      ? clip(t("btn-open-numbered-link", { number: index + 1, host }), MAX_LABEL_LENGTH)
      : plain;
    taken.add(label);
    return { label, url };
  });
  return [...(original === null ? [] : [{ label: t("btn-open-article"), url: original }]), ...linked];
}
