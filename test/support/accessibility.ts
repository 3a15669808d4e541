import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { ABBREVIATIONS } from "../../src/language/abbreviations.ts";
import { isSyllable } from "../../src/language/syllable.ts";

/** A message as it leaves: the parameters of sendMessage or editMessageText. */
export interface Outgoing {
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[] };
  readonly link_preview_options?: { readonly is_disabled?: boolean };
  readonly parse_mode?: string;
}

type Rule = (message: Outgoing) => readonly string[];

/** Messages that hold an article's own words; what the product writes itself is held to more. */
const QUOTES_ARTICLES =
  /^(Bản tin|Morning bulletin|Noon bulletin|Evening bulletin|Bulletin on request|Bài viết|Article|Phần|Part)[ ,]/;
const HELP_LINE = /(gõ \/trogiup\.|Type? \/help\.|type \/help\.|Type \/help\.)$/;

const words = (text: string) => text.match(/[\p{L}\p{N}/]+/gu) ?? [];
const buttonsOf = ({ reply_markup }: Outgoing) => reply_markup?.inline_keyboard.flat() ?? [];
const urlsOf = (message: Outgoing) =>
  buttonsOf(message).flatMap((button) => ("url" in button ? [button.url] : []));
const only = (isBroken: boolean, fault: string) => (isBroken ? [fault] : []);
const numbersOf = (text: string) => [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));

/** The rules marked U of the accessibility guide that a message of text and buttons can break, by number. */
const RULES: Readonly<Record<string, Rule>> = {
  "2 first line": ({ text }) => {
    const [first = ""] = text.split("\n");
    return only(
      words(first).length < 2 || /^\d+\./.test(first),
      `the first line does not say what it is: "${first}"`,
    );
  },
  "4 decoration": ({ text }) => [
    ...only(/\p{Extended_Pictographic}|\p{RI}/u.test(text.replace(/[©®™]/g, "")), "emoji"),
    ...only(/([^\p{L}\p{N}\s.…])\1{2,}/u.test(text), "a line of repeated symbols"),
    ...only(/[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}]/u.test(text), "styled letters"),
  ],
  "5 capitals": ({ text }) => [
    ...[...text.matchAll(/(?<![\p{L}\p{N}/-])\p{Lu}{2,}(?: \p{Lu}{2,})+(?![\p{L}/-])/gu)]
      .filter(([run]) => run.split(" ").every((word) => isSyllable(word) && !(word in ABBREVIATIONS)))
      .map(([run]) => `words in capitals: ${run}`),
    ...Object.keys(ABBREVIATIONS)
      .filter((known) => new RegExp(`(?<![\\p{L}\\p{N}/&-])${known}(?![\\p{L}\\p{N}/&-])`, "u").test(text))
      .filter((known) => !isExplained(text, known))
      .map((known) => `not explained: ${known}`),
  ],
  "6 length": (message) => {
    if (QUOTES_ARTICLES.test(message.text)) return [];
    const sentences = message.text
      .split(/(?<=[.?!:])\s+|\n/)
      .filter((sentence) => words(sentence).length > 0);
    const average = words(message.text).length / Math.max(1, sentences.length);
    return [
      ...only(average > 20, `sentences of ${average.toFixed(1)} words`),
      ...only(message.text.length > 900, `${message.text.length} characters`),
    ];
  },
  "9 lists": ({ text }) =>
    QUOTES_ARTICLES.test(text) && !/^(Bản tin|\w+ bulletin|Bulletin)/.test(text)
      ? []
      : numbersOf(text).flatMap((number, index, all) =>
          only(index > 0 && number !== (all[index - 1] ?? 0) + 1, `list number ${number} out of order`),
        ),
  "10 dates": ({ text }) =>
    QUOTES_ARTICLES.test(text) ? [] : only(/\d{1,2}[/:]\d{2}/.test(text), "a date or an hour in figures"),
  "11 entities": (message) => [
    ...only(message.parse_mode !== undefined, "markup instead of entities"),
    ...(message.entities ?? [])
      .filter(({ type }) => type !== "bold" && type !== "text_link")
      .map(({ type }) => `an entity that carries meaning: ${type}`),
  ],
  "12 unicode": ({ text }) => [
    ...only(text !== text.normalize("NFC"), "not NFC"),
    ...only(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.test(text), "invisible characters"),
  ],
  "13 links": (message) => [
    ...only(/https?:\/\/|www\./i.test(message.text), "a naked address"),
    ...only(message.link_preview_options?.is_disabled !== true, "link previews are on"),
    ...(message.entities ?? []).flatMap((entity) =>
      entity.type === "text_link" ? linkFaults(message, entity) : [],
    ),
  ],
  "15 buttons": (message) => {
    const labels = buttonsOf(message).map(({ text }) => text);
    return [
      ...only(labels.length > 5, `${labels.length} buttons`),
      ...only(
        message.reply_markup?.inline_keyboard.some((row) => row.length !== 1) ?? false,
        "two buttons in a row",
      ),
      ...labels.filter((label) => label.length > 30).map((label) => `a long label: ${label}`),
      ...only(new Set(labels).size !== labels.length, "two buttons with one label"),
      ...labels
        .filter((label) => words(label).length < 2)
        .map((label) => `a label without an object: ${label}`),
    ];
  },
  "19 greeting": ({ text }) =>
    only(
      /^(Loa Phường xin chào|Welcome to Loa Phường)/.test(text) && text.length > 600,
      `a greeting of ${text.length}`,
    ),
  "20 help": ({ text }) => only(!HELP_LINE.test(text), "help is not in the last line"),
};

function isExplained(text: string, known: string): boolean {
  const long = (ABBREVIATIONS[known] ?? "").toLocaleLowerCase("vi");
  return text.toLocaleLowerCase("vi").includes(long);
}

function linkFaults(
  message: Outgoing,
  { offset, length, url }: MessageEntity.TextLinkMessageEntity,
): string[] {
  const name = message.text.slice(offset, offset + length);
  const hasButton = urlsOf(message).includes(url) || buttonsOf(message).some(isPageTurner);
  return [
    ...only(/^(tại đây|ở đây|here|link)$/i.test(name.trim()), `a link that is named "${name}"`),
    ...only(!hasButton, `a link without a button: ${url}`),
  ];
}

/** The button of a link may stand on another page of the buttons. */
function isPageTurner(button: InlineKeyboardButton): boolean {
  return /^(Trang|Page) \d/.test(button.text);
}

/** Every fault of a message, as "rule: fault". */
export function accessibilityFaults(message: Outgoing): string[] {
  return Object.entries(RULES).flatMap(([rule, check]) => check(message).map((fault) => `${rule}: ${fault}`));
}
