import type { StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import { sentences } from "../../language/sentences.ts";
import type { Language, Topic } from "../../topics/topic.ts";
import { articleAction } from "../respond.ts";
import { type Action, MAX_BUTTONS, message, type Reply } from "./message.ts";
import { type NamedLink, nameLinks, Readable } from "./readable.ts";
import { lines, type Piece } from "./rich-text.ts";
import { clip, splitParagraphs } from "./split.ts";
import { dayOf, plainDay } from "./words.ts";

/** Room for text in one part: with its title and closing lines a message stays under Telegram's 4,096. */
const PART_LENGTH = 3_000;
const MAX_TITLE_LENGTH = 400;

export interface ArticleWords {
  readonly t: Translate;
  readonly language: Language;
  readonly topic: Topic | undefined;
  /** How many numbers the chat has been offered: "read on" gets the next one. */
  readonly offeredCount: number;
}

/**
 * One part of a whole article, in the article's own words. Reading does not take away the list it was chosen from:
 * the next part is an additional number.
 * @param part from 1; one that does not exist shows the first
 */
export function articleReply(stored: StoredArticle, part: number, words: ArticleWords): Reply {
  const { article } = stored;
  const { t } = words;
  const readable = new Readable([article.lead ?? "", ...article.paragraphs].join("\n"));
  const title = readable.text(clip(article.title, MAX_TITLE_LENGTH));
  const parts = splitParagraphs(bodyOf(stored, readable, t), PART_LENGTH, sentences);
  const shown = part >= 1 && part <= parts.length ? part : 1;
  const hasMore = shown < parts.length;
  const body = (parts[shown - 1] ?? []).map((paragraph) => nameLinks(paragraph, t));
  const nextPart = {
    label: t("btn-part", { part: shown + 1, parts: parts.length }),
    data: articleAction(stored.entry.id, shown + 1),
  };
  const pieces = lines(
    headOf(stored, { part: shown, parts: parts.length }, words),
    [{ bold: title }],
    ...body.flatMap(({ pieces }) => ["", pieces]),
    "",
    ...(hasMore
      ? [t("list-item", { number: `${words.offeredCount + 1}`, text: nextPart.label })]
      : [t("article-end")]),
    t("help-line"),
  );
  const buttons = articleButtons(article.url, {
    links: body.flatMap(({ links }) => links),
    t,
    nextPart: hasMore ? nextPart : undefined,
  });
  return { message: message(pieces, buttons), ...(hasMore && { offered: { extras: [nextPart.data] } }) };
}

function headOf(
  { article }: StoredArticle,
  at: { part: number; parts: number },
  { t, topic, language }: ArticleWords,
): Piece {
  const name = topic?.name[language] ?? t("article-no-topic");
  const day = dayOf(article.publishedAt);
  const kind = day
    ? t("article-title", { topic: name, day: plainDay(day, language) })
    : t("article-title-no-day", { topic: name });
  return at.parts === 1 ? kind : `${t("part-title", at)} ${kind}`;
}

function bodyOf({ article }: StoredArticle, readable: Readable, t: Translate): string[] {
  const { lead, paragraphs, captions, author } = article;
  const body = [...(lead === null ? [] : [lead]), ...paragraphs].map((paragraph) => readable.text(paragraph));
  const pictures =
    captions.length === 0
      ? []
      : [[t("article-captions"), ...captions.map((text) => readable.text(text))].join("\n")];
  return [...body, ...pictures, ...(author === null ? [] : [t("article-author", { author })])];
}

function articleButtons(
  url: string | null,
  { links, t, nextPart }: { links: readonly NamedLink[]; t: Translate; nextPart: Action | undefined },
): readonly Action[] {
  const actions: Action[] = [
    ...(nextPart ? [nextPart] : []),
    ...(url === null ? [] : [{ label: t("btn-open-article"), url }]),
    ...uniqueHosts(links).map(({ host, url: target }) => ({
      label: clip(t("btn-open-link", { host }), 30),
      url: target,
    })),
  ];
  return actions.slice(0, MAX_BUTTONS);
}

/** One button a host: labels must be unique, and more would push the article's own button away. */
function uniqueHosts(links: readonly NamedLink[]): NamedLink[] {
  return [...new Map(links.map((link) => [link.host, link])).values()];
}
