import { type Bulletin, type BulletinItem, ITEMS_PER_BULLETIN } from "../../bulletins/bulletin.ts";
import type { Translate } from "../../i18n/translator.ts";
import { sentences } from "../../language/sentences.ts";
import { articleAction } from "../respond.ts";
import { hearAction, idsOf, placeOf } from "./bulletin-place.ts";
import { type Action, buttonPage, type Message, message } from "./message.ts";
import { nameAddresses, openable, Readable } from "./readable.ts";
import { lengthOf, lines, type Piece } from "./rich-text.ts";
import { clip } from "./split.ts";
import { dayOf, fullDay, plainDay } from "./words.ts";

/** Telegram's limit is 4,096 after entities are parsed; some room is left for it to count differently. */
const MAX_LENGTH = 4_000;
/** Summaries are shortened step by step, at sentences, then titles, until the bulletin is one message. */
const ROOMS: readonly Room[] = [
  ...[Number.POSITIVE_INFINITY, 500, 350, 220, 120, 0].map((summary) => ({ title: 300, summary })),
  { title: 150, summary: 0 },
  { title: 60, summary: 0 },
];

/** The most characters of an item's parts, before abbreviations are explained and links are named. */
interface Room {
  readonly title: number;
  readonly summary: number;
}

const SLOT_WORDS: Readonly<Record<string, string>> = {
  morning: "slot-morning",
  noon: "slot-noon",
  evening: "slot-evening",
};

export interface BulletinWords {
  readonly t: Translate;
  readonly city: string;
  /** Whether it offers to be read aloud. */
  readonly offersListening?: boolean;
}

/** The bulletin as one message: kind and day first, then the numbered items, then how to go on. */
export function bulletinMessage(bulletin: Bulletin, words: BulletinWords): BulletinMessage {
  const fitted = fittedBulletin(bulletin, words);
  const buttons = bulletinButtons(buttonFacts(fitted, words), 1, words.t);
  return { ...message(bulletinPieces(fitted, words), buttons), fitted };
}

export interface BulletinMessage extends Message {
  /** The bulletin with titles and summaries as the text has them. */
  readonly fitted: Bulletin;
}

/** The bulletin with titles and summaries as its text has them, so that what is read aloud has the same. */
export function fittedBulletin(bulletin: Bulletin, words: BulletinWords): Bulletin {
  let fitted = bulletin;
  for (const room of ROOMS) {
    fitted = { ...bulletin, items: bulletin.items.map((item) => shortenedItem(item, room, words.t)) };
    if (lengthOf(bulletinPieces(fitted, words)) <= MAX_LENGTH) break;
  }
  return fitted;
}

function shortenedItem(item: BulletinItem, room: Room, t: Translate): BulletinItem {
  return {
    ...item,
    title: clip(nameAddresses(item.title, t), room.title),
    summary: nameAddresses(shortened(item.summary, room.summary), t).trim(),
  };
}

function bulletinPieces(bulletin: Bulletin, words: BulletinWords): Piece[] {
  const { t, city, offersListening } = words;
  const { items, language, moreCount } = bulletin;
  let explained: ReadonlySet<string> = new Set();
  const rows = items.map((item, index) => {
    const readable = new Readable(item.sample, explained);
    const own = itemRows(item, index + 1, { t, language, readable });
    explained = readable.explained;
    return own;
  });
  const tail = [
    ...(moreCount > 0 ? [t("bulletin-more", { count: moreCount })] : []),
    t("bulletin-hint"),
    ...(offersListening
      ? [t("list-item", { number: `${items.length + 1}`, text: t("btn-listen-bulletin") })]
      : []),
    t("help-line"),
  ];
  const head = [titleOf(bulletin, t, city), ...(bulletin.isFromAllTopics ? [t("bulletin-all-topics")] : [])];
  // An empty line before each item: readers step from paragraph to paragraph.
  return lines(...head, ...rows.flatMap((own) => ["", ...own]), "", ...tail);
}

/** What it is, of which day, by whom and how long: the first line, and the first words that are spoken. */
export function titleOf({ edition, language, items }: Bulletin, t: Translate, city: string): string {
  const facts = { day: fullDay(edition.date, language), city, count: items.length };
  return edition.slot === null
    ? t("bulletin-title-asked", facts)
    : t("bulletin-title", { ...facts, slot: t(SLOT_WORDS[edition.slot] ?? "slot-morning") });
}

interface ItemWords {
  readonly t: Translate;
  readonly language: Bulletin["language"];
  readonly readable: Readable;
}

function itemRows(item: BulletinItem, number: number, words: ItemWords): (Piece | Piece[])[] {
  const { t, language, readable } = words;
  const title = readable.text(item.title);
  const summary = readable.text(item.summary);
  const url = openable(item.url);
  return [
    [
      `${t("bulletin-item-topic", { number: `${number}`, topic: item.topic.name[language] })} `,
      url === null ? { bold: title } : { link: title, url },
    ],
    ...(summary === "" ? [] : [summary]),
    itemDay(item, language, t),
  ];
}

export function itemDay({ publishedAt }: BulletinItem, language: Bulletin["language"], t: Translate): string {
  const day = dayOf(publishedAt);
  return day === null ? t("bulletin-item-no-day") : t("bulletin-item-day", { day: plainDay(day, language) });
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
  /** The edition, when the bulletin offers to be read aloud. */
  readonly place?: string | undefined;
};

function buttonFacts(bulletin: Bulletin, { offersListening }: BulletinWords): ButtonFacts {
  const { items, moreCount } = bulletin;
  return { items, moreCount, place: offersListening ? placeOf(bulletin) : undefined };
}

/** One page of a bulletin's buttons: hear it, read each article, open those that have a page, read on. */
export function bulletinButtons(bulletin: ButtonFacts, page: number, t: Translate): readonly Action[] {
  const { items, moreCount, place } = bulletin;
  const ids = idsOf(items);
  const actions: Action[] = [
    ...(place === undefined
      ? []
      : [{ label: t("btn-listen-bulletin"), data: hearAction(place, moreCount, items) }]),
    ...items.map(({ articleId }, index) => ({
      label: t("btn-read", { number: index + 1 }),
      data: articleAction(articleId),
    })),
    ...items.flatMap((item, index) => {
      const url = openable(item.url);
      return url === null ? [] : [{ label: t("btn-open", { number: index + 1 }), url }];
    }),
    ...(moreCount > 0
      ? [
          {
            label: t("btn-read-on", { count: Math.min(moreCount, ITEMS_PER_BULLETIN) }),
            data: "bulletin:more",
          },
        ]
      : []),
  ];
  const more = place === undefined ? "" : `:${place}`;
  return buttonPage(actions, page, { t, pageData: (next) => `items:${next}:${moreCount}:${ids}${more}` });
}
