import { type Bulletin, type BulletinItem, ITEMS_PER_BULLETIN } from "../../bulletins/bulletin.ts";
import type { Translate } from "../../i18n/translator.ts";
import { sentences } from "../../language/sentences.ts";
import { articleAction } from "../respond.ts";
import { type Action, buttonPage, type Message, message } from "./message.ts";
import { nameAddresses, Readable } from "./readable.ts";
import { lengthOf, lines, type Piece } from "./rich-text.ts";
import { clip } from "./split.ts";
import { dayOf, fullDay, plainDay } from "./words.ts";

/** Telegram's limit is 4,096 after entities are parsed; some room is left for it to count differently. */
const MAX_LENGTH = 4_000;
/** Summaries are shortened step by step, at sentences, until the bulletin is one message. */
const SUMMARY_LIMITS = [Number.POSITIVE_INFINITY, 500, 350, 220, 120, 0];
const MAX_TITLE_LENGTH = 300;

const SLOT_WORDS: Readonly<Record<string, string>> = {
  morning: "slot-morning",
  noon: "slot-noon",
  evening: "slot-evening",
};

export interface BulletinWords {
  readonly t: Translate;
  readonly city: string;
}

/** The bulletin as one message: kind and day first, then the numbered items, then how to go on. */
export function bulletinMessage(bulletin: Bulletin, words: BulletinWords): Message {
  const buttons = bulletinButtons(bulletin, 1, words.t);
  for (const limit of SUMMARY_LIMITS) {
    const pieces = bulletinPieces(bulletin, words, limit);
    if (lengthOf(pieces) <= MAX_LENGTH) return message(pieces, buttons);
  }
  return message([clip(titlesOnly(bulletin, words), MAX_LENGTH)], buttons);
}

function titlesOnly(bulletin: Bulletin, words: BulletinWords): string {
  return bulletinPieces(bulletin, words, 0)
    .map((piece) => (typeof piece === "string" ? piece : "bold" in piece ? piece.bold : piece.link))
    .join("");
}

function bulletinPieces(bulletin: Bulletin, { t, city }: BulletinWords, summaryLimit: number): Piece[] {
  let explained: ReadonlySet<string> = new Set();
  const items = bulletin.items.map((item, index) => {
    const readable = new Readable(item.sample, explained);
    const rows = itemRows(item, index + 1, { t, language: bulletin.language, readable, summaryLimit });
    explained = readable.explained;
    return rows;
  });
  const tail = [
    ...(bulletin.moreCount > 0 ? [t("bulletin-more", { count: bulletin.moreCount })] : []),
    t("bulletin-hint"),
    t("help-line"),
  ];
  const head = [titleOf(bulletin, t, city), ...(bulletin.isFromAllTopics ? [t("bulletin-all-topics")] : [])];
  // An empty line before each item: readers step from paragraph to paragraph.
  return lines(...head, ...items.flatMap((rows) => ["", ...rows]), "", ...tail);
}

function titleOf({ edition, language, items }: Bulletin, t: Translate, city: string): string {
  const facts = { day: fullDay(edition.date, language), city, count: items.length };
  return edition.slot === null
    ? t("bulletin-title-asked", facts)
    : t("bulletin-title", { ...facts, slot: t(SLOT_WORDS[edition.slot] ?? "slot-morning") });
}

interface ItemWords {
  readonly t: Translate;
  readonly language: Bulletin["language"];
  readonly readable: Readable;
  readonly summaryLimit: number;
}

function itemRows(item: BulletinItem, number: number, words: ItemWords): (Piece | Piece[])[] {
  const { t, language, readable, summaryLimit } = words;
  const title = nameAddresses(readable.text(clip(item.title, MAX_TITLE_LENGTH)), t);
  const summary = nameAddresses(readable.text(shortened(item.summary, summaryLimit)), t);
  const day = dayOf(item.publishedAt);
  return [
    [
      `${t("bulletin-item-topic", { number: `${number}`, topic: item.topic.name[language] })} `,
      item.url === null ? { bold: title } : { link: title, url: item.url },
    ],
    ...(summary === "" ? [] : [summary]),
    day === null ? t("bulletin-item-no-day") : t("bulletin-item-day", { day: plainDay(day, language) }),
  ];
}

/** Whole sentences from the start, as many as fit into `limit` characters. */
function shortened(summary: string, limit: number): string {
  let text = "";
  for (const sentence of sentences(summary)) {
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text;
}

/** What of a bulletin its buttons depend on: little enough to stand in a callback. */
export type ButtonFacts = Pick<Bulletin, "moreCount"> & {
  readonly items: readonly Pick<BulletinItem, "articleId" | "url">[];
};

/** One page of a bulletin's buttons: read each article, open those that have a page, read on. */
export function bulletinButtons(bulletin: ButtonFacts, page: number, t: Translate): readonly Action[] {
  const { items, moreCount } = bulletin;
  const actions: Action[] = [
    ...items.map(({ articleId }, index) => ({
      label: t("btn-read", { number: index + 1 }),
      data: articleAction(articleId),
    })),
    ...items.flatMap(({ url }, index) =>
      url === null ? [] : [{ label: t("btn-open", { number: index + 1 }), url }],
    ),
    ...(moreCount > 0
      ? [{ label: t("btn-read-on", { count: Math.min(moreCount, ITEMS_PER_BULLETIN) }), data: "bulletin" }]
      : []),
  ];
  const ids = items.map(({ articleId }) => articleId).join(".");
  return buttonPage(actions, page, { t, pageData: (next) => `items:${next}:${moreCount}:${ids}` });
}
