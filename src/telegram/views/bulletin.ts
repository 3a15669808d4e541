import type { ArticleId } from "../../articles/article.ts";
import { type Bulletin, type BulletinItem, ITEMS_PER_BULLETIN } from "../../bulletins/bulletin.ts";
import type { Translate } from "../../i18n/translator.ts";
import { sentences } from "../../language/sentences.ts";
import { articleAction } from "../respond.ts";
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

/** Callback data has 64 bytes: written so, six ids of up to 78 billion fit in. */
const ID_RADIX = 36;

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
  let pieces: readonly Piece[] = [];
  for (const room of ROOMS) {
    pieces = bulletinPieces(bulletin, words, room);
    if (lengthOf(pieces) <= MAX_LENGTH) break;
  }
  return message(pieces, bulletinButtons(bulletin, 1, words.t));
}

function bulletinPieces(bulletin: Bulletin, { t, city }: BulletinWords, room: Room): Piece[] {
  let explained: ReadonlySet<string> = new Set();
  const items = bulletin.items.map((item, index) => {
    const readable = new Readable(item.sample, explained);
    const rows = itemRows(item, index + 1, { t, language: bulletin.language, readable, room });
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
  readonly room: Room;
}

function itemRows(item: BulletinItem, number: number, words: ItemWords): (Piece | Piece[])[] {
  const { t, language, readable, room } = words;
  const title = readable.text(clip(nameAddresses(item.title, t), room.title));
  const summary = readable.text(nameAddresses(shortened(item.summary, room.summary), t));
  const url = openable(item.url);
  const day = dayOf(item.publishedAt);
  return [
    [
      `${t("bulletin-item-topic", { number: `${number}`, topic: item.topic.name[language] })} `,
      url === null ? { bold: title } : { link: title, url },
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
  const ids = items.map(({ articleId }) => articleId.toString(ID_RADIX)).join(".");
  return buttonPage(actions, page, { t, pageData: (next) => `items:${next}:${moreCount}:${ids}` });
}

/** The ids in the data of a button that turns the page. */
export function idsIn(ids: string): ArticleId[] {
  return ids.split(".").map((id) => Number.parseInt(id, ID_RADIX));
}
