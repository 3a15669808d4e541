import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import type { Translate } from "../../i18n/translator.ts";
import { type Piece, richText } from "./rich-text.ts";

/** Accessibility rule 15: more buttons than these are put on pages. */
export const MAX_BUTTONS = 5;
/** The same rule: what is longer is cut off on a telephone, and long to listen to. */
export const MAX_LABEL_LENGTH = 30;

/** A button that does something in the chat, or one that opens a page. */
export type Action =
  | { readonly label: string; readonly data: string }
  | { readonly label: string; readonly url: string };

/** Everything that the bot ever sends has this shape. */
export interface Message {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** At most five. */
  readonly buttons: readonly Action[];
  /** A file that Telegram has already; the text stands beside it. */
  readonly file?: SentFile;
}

export type SentFile =
  | { readonly kind: "photo"; readonly fileId: string }
  | { readonly kind: "voice"; readonly fileId: string; readonly durationSeconds: number };

/** What the numbers mean that the message shows: a new list, or some more behind the one that was there. */
export type Offered = { readonly choices: readonly string[] } | { readonly extras: readonly string[] };

export interface Reply {
  readonly message: Message;
  readonly offered?: Offered;
}

export function message(pieces: readonly Piece[], buttons: readonly Action[] = []): Message {
  return { ...richText(pieces), buttons };
}

/**
 * The buttons of one page: all of them when they are five or fewer, else four and one that turns the page (the last
 * page leads back to the first).
 * @param page from 1; one that does not exist shows the first
 */
export function buttonPage(
  actions: readonly Action[],
  page: number,
  by: { t: Translate; pageData: (page: number) => string },
): readonly Action[] {
  if (actions.length <= MAX_BUTTONS) return actions;
  const size = MAX_BUTTONS - 1;
  const pages = pageCount(actions.length);
  const shown = page >= 1 && page <= pages ? page : 1;
  const next = (shown % pages) + 1;
  const turn = { label: by.t("btn-page", { page: next, pages }), data: by.pageData(next) };
  return [...actions.slice((shown - 1) * size, shown * size), turn];
}

/** How many pages so many buttons take. */
export function pageCount(actions: number): number {
  return actions <= MAX_BUTTONS ? 1 : Math.ceil(actions / (MAX_BUTTONS - 1));
}

/** One button a row: each is as wide as the message, and is read alone. */
export function keyboardOf(buttons: readonly Action[]): { inline_keyboard: InlineKeyboardButton[][] } {
  return {
    inline_keyboard: buttons.map((button) => [
      "url" in button
        ? { text: button.label, url: button.url }
        : { text: button.label, callback_data: button.data },
    ]),
  };
}

/** What every text message is sent with. Link previews say nothing that the text does not say. */
export function sendOptions({ entities, buttons }: Message) {
  return {
    ...(entities.length > 0 && { entities: [...entities] }),
    ...(buttons.length > 0 && { reply_markup: keyboardOf(buttons) }),
    link_preview_options: { is_disabled: true },
  };
}

/** The same for a text that stands beside a file. */
export function captionOptions({ text, entities, buttons }: Message) {
  return {
    caption: text,
    ...(entities.length > 0 && { caption_entities: [...entities] }),
    ...(buttons.length > 0 && { reply_markup: keyboardOf(buttons) }),
  };
}
