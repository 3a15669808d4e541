import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import {
  addressesIn,
  brokenWordsIn,
  drawnLinesIn,
  figuresIn,
  isVagueName,
  picturesIn,
  shoutsIn,
  styledLettersIn,
  unexplainedIn,
} from "../../src/language/plain-writing.ts";

/** A message as it leaves: the parameters of sendMessage or editMessageText. */
export interface Outgoing {
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[] };
  readonly link_preview_options?: { readonly is_disabled?: boolean };
  readonly parse_mode?: string;
  /** Something to hear goes with it, and the text is its caption. */
  readonly recording?: { readonly duration?: number; readonly isAnswer: boolean };
}

/** What left, with the text of a voice note or an audio file in the place where every text stands. */
export function outgoingOf(params: SentParams): Outgoing | undefined {
  const { text, caption, caption_entities, voice, audio, duration, reply_parameters, ...rest } = params;
  if (text !== undefined) return params as Outgoing;
  if (voice === undefined && audio === undefined) return undefined;
  return {
    ...(rest as object),
    text: caption ?? "",
    ...(caption_entities ? { entities: caption_entities as readonly MessageEntity[] } : {}),
    recording: { ...(duration !== undefined && { duration }), isAnswer: reply_parameters !== undefined },
  };
}

export interface SentParams {
  readonly text?: string;
  readonly caption?: string;
  readonly caption_entities?: unknown;
  readonly voice?: unknown;
  readonly audio?: unknown;
  readonly duration?: number;
  readonly reply_parameters?: unknown;
}

type Rule = (message: Outgoing) => readonly string[];

const BULLETIN =
  /^(Bản tin (sáng|trưa|tối|theo yêu cầu)|(Morning|Noon|Evening) bulletin|Bulletin on request), /;
const ARTICLE = /^((Phần|Part) \d+ (trên|of) \d+\. )?(Bài viết|Article), /;
/** Quoted sentences with their sources, or the nearest articles. */
const ANSWER = /^(Trả lời|Có thể liên quan|Answer|Possibly related): /;
const NO_ANSWER = /^(Chưa trả lời được|Not answered): /;
const MEETINGS = /^(Hỏi về tin và cuộc họp|Ask about the news and meetings) /;
const MEETING =
  /^(Họp giao ban|Kỳ họp|Phiên họp|Tiếp xúc cử tri|Tiếp công dân|Đối thoại|Đại hội|Buổi (làm việc|lễ)|Hội (nghị|thảo)|Cuộc họp|Briefing|Council session|Sitting|Meeting|Reception|Dialogue|Congress|Working session|Conference|Workshop|Ceremony)\b[^\n]*, /;
const OPEN_QUESTIONS = /^(Câu hỏi chưa trả lời được|Questions? without an answer): /;
const PART = /^(?:Phần|Part) (\d+) (?:trên|of) (\d+)\. /;
const TOPIC_LIST = /^(Chủ đề|Topics): /;
const DAY_IN_WORDS = /ngày \d+ tháng \d+|\d+ [A-Z][a-z]+ \d{4}/;
/** An announcement, a question to staff or their answer: a person's own words and formatting. */
const ANNOUNCEMENT =
  /^(Thông báo( khẩn| đã đính chính| đã rút lại)?|(Đính chính|Rút lại) thông báo|(Urgent a|A)nnouncement), .*(ngày \d+ tháng|\d{4}, )/;
const WRITTEN_BY_PEOPLE = new RegExp(
  `${ANNOUNCEMENT.source}|^(Cán bộ trả lời câu hỏi|Câu hỏi số \\d+ của người dân|Staff answer question)`,
);
/** A note that follows its text, or the sentence that there is none. */
const READING = /^(Bản đọc của|Chưa đọc được thành tiếng|Reading of|Not read aloud yet): /;
const SAYS_ITS_TEXT = /^(Bản đọc của|Reading of): |\n(Bản ghi âm kèm theo|The recording) .*\n[^\n]+$/;
const LONGEST_CAPTION = 1_024;
const HELP_LINE = /\n(Cần giúp: gõ \/trogiup|Need help\? Type \/help)\.$/;
const PAGE_TURNER = /^(Trang|Page) \d+ (trên|of) \d+$/;
/** A topic with its state and what choosing it does. */
const TOGGLE_LINE =
  /: ((đang|chưa) nhận\. Chọn để (tắt|bật)|you (do not )?get it\. Choose to (stop|follow))\.$/;

const LONGEST_OWN_TEXT = 900;
const LONGEST_GREETING = 600;

const words = (text: string) => text.match(/[\p{L}\p{N}/]+/gu) ?? [];
const buttonsOf = ({ reply_markup }: Outgoing) => reply_markup?.inline_keyboard.flat() ?? [];
const urlsOf = (message: Outgoing) =>
  buttonsOf(message).flatMap((button) => ("url" in button ? [button.url] : []));
const only = (isBroken: boolean, fault: string) => (isBroken ? [fault] : []);
const numbersOf = (text: string) => [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
const QUOTING = [
  ...[BULLETIN, ARTICLE, READING, ANSWER, NO_ANSWER, MEETINGS, MEETING, OPEN_QUESTIONS],
  WRITTEN_BY_PEOPLE,
];
/** What the product writes itself is held to more than what quotes articles, or people. */
const quotesArticles = ({ text }: Outgoing) => QUOTING.some((kind) => kind.test(text));

/** The rules marked U of the accessibility guide that a message of text and buttons can break, by number. */
const RULES = {
  "2 first line": ({ text }) => {
    const [first = ""] = text.split("\n");
    return [
      ...only(
        words(first).length < 2 || /^\d+\./.test(first),
        `the first line does not say what it is: "${first}"`,
      ),
      ...only(BULLETIN.test(text) && !DAY_IN_WORDS.test(first), `a bulletin without its day: "${first}"`),
    ];
  },
  "4 decoration": ({ text }) => [
    ...only(picturesIn(text).length > 0, "emoji"),
    ...only(drawnLinesIn(text).length > 0, "a line of repeated symbols"),
    ...only(styledLettersIn(text).length > 0, "styled letters"),
  ],
  "5 capitals": ({ text }) => [
    ...shoutsIn(text).map((run) => `words in capitals: ${run}`),
    ...unexplainedIn(text).map((known) => `not explained: ${known}`),
  ],
  "6 length": (message) => {
    if (quotesArticles(message)) return [];
    const own = message.text.replace(HELP_LINE, "");
    const sentences = own.split(/(?<=[.?!:])\s+|\n/).filter((sentence) => words(sentence).length > 0);
    const average = words(own).length / Math.max(1, sentences.length);
    return [
      ...only(average > 20, `sentences of ${average.toFixed(1)} words`),
      ...only(message.text.length > LONGEST_OWN_TEXT, `${message.text.length} characters`),
    ];
  },
  "8 parts": ({ text }) => {
    const [, part, parts] = PART.exec(text) ?? [];
    const readsOn = /\n\d+\. (Đọc tiếp phần|Read on, part) \d+/.test(text);
    return [
      ...only(readsOn && part === undefined, "a part that does not begin with its number"),
      ...only(Number(part) > Number(parts), `part ${part} of ${parts}`),
    ];
  },
  "9 lists": (message) => {
    const { text } = message;
    if (ARTICLE.test(text)) return [];
    return [
      ...numbersOf(text).flatMap((number, index, all) =>
        only(index > 0 && number !== (all[index - 1] ?? 0) + 1, `list number ${number} out of order`),
      ),
      ...only(!quotesArticles(message) && /^ *[-–•*+] /m.test(text), "a list without numbers"),
    ];
  },
  "10 dates": (message) =>
    quotesArticles(message) ? [] : only(figuresIn(message.text).length > 0, "a date or an hour in figures"),
  "11 entities": (message) => [
    ...only(message.parse_mode !== undefined, "markup instead of entities"),
    ...(message.entities ?? [])
      .filter(({ type }) => type !== "bold" && type !== "text_link" && !ANNOUNCEMENT.test(message.text))
      .map(({ type }) => `an entity that carries meaning: ${type}`),
    ...(message.entities ?? [])
      .filter(({ offset, length }) => offset < 0 || length < 1 || offset + length > message.text.length)
      .map(({ offset, length }) => `an entity outside the text: ${offset}+${length}`),
  ],
  "12 unicode": ({ text }) => [
    ...only(text !== text.normalize("NFC"), "not NFC"),
    ...only(!text.isWellFormed(), "half a character"),
    ...brokenWordsIn(text.normalize("NFC").toWellFormed()).map(() => "invisible characters"),
  ],
  "13 links": (message) => [
    ...only(addressesIn(message.text).length > 0, "a naked address"),
    ...only(
      message.link_preview_options?.is_disabled !== true && message.recording === undefined,
      "link previews are on",
    ),
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
  "16 toggles": (message) => {
    const { text } = message;
    if (!TOPIC_LIST.test(text)) return [];
    const toggles = buttonsOf(message).filter((button) => /^topic:/.test(dataOf(button)));
    return [
      ...only(toggles.length === 0, "a list of topics that cannot be toggled"),
      ...toggles
        .map(({ text: label }) => label.slice(label.indexOf(" ") + 1))
        .filter((topic) => !text.split("\n").some((line) => line.includes(topic) && TOGGLE_LINE.test(line)))
        .map((topic) => `neither state nor effect of: ${topic}`),
    ];
  },
  "19 greeting": ({ text }) =>
    /^(Loa Phường xin chào|Welcome to Loa Phường)/.test(text)
      ? [
          ...only(text.length > LONGEST_GREETING, `a greeting of ${text.length}`),
          ...only(!/không phải người|not a person/.test(text), "a greeting that hides the machine"),
          ...only(!/chỉ lưu|keep only/.test(text), "a greeting that does not say what is kept"),
          ...only(numbersOf(text).length !== 3, "a greeting without three things to do"),
        ]
      : [],
  "20 help": ({ text }) => only(!HELP_LINE.test(text), "help is not in the last line"),
  "25 answers": ({ text, recording }) =>
    ANSWER.test(text) && recording === undefined ? citationFaults(text) : [],
  "28 caption": ({ text, recording }) => {
    if (recording === undefined) return [];
    return [
      ...only(!SAYS_ITS_TEXT.test(text), "a recording that does not say of which text it is the reading"),
      ...only(text.length > LONGEST_CAPTION, `a caption of ${text.length}`),
      ...only(READING.test(text) && !recording.isAnswer, "a reading that answers no text"),
      ...only(!(Number(recording.duration) > 0), "a recording without its length"),
    ];
  },
} satisfies Readonly<Record<string, Rule>>;

/** Their names, for the test of this file: each must be seen to find something. */
export const RULE_NAMES = Object.keys(RULES);

/** Every fault of a message, as "rule: fault". */
export function accessibilityFaults(message: Outgoing): string[] {
  return Object.entries<Rule>(RULES).flatMap(([rule, check]) =>
    check(message).map((fault) => `${rule}: ${fault}`),
  );
}

/**
 * Rule 17 over messages of any number of conversations: what a button does has one label in each language. Numbers in
 * labels may differ ("Đọc bài 1").
 */
export function labelFaults(messages: readonly Outgoing[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const message of messages) {
    const language = /\/trogiup\.$/.test(message.text) ? "vi" : "en";
    for (const button of buttonsOf(message)) {
      const data = dataOf(button);
      if (data === "") continue;
      const key = `${language} ${data}`;
      labels.set(key, (labels.get(key) ?? new Set()).add(button.text.replace(/\d+/g, "#")));
    }
  }
  return [...labels]
    .filter(([, names]) => names.size > 1)
    .map(([key, names]) => `17 labels: "${key}" is called ${[...names].join(" and ")}`);
}

function dataOf(button: InlineKeyboardButton): string {
  return "callback_data" in button ? button.callback_data : "";
}

/** Each line of an answer between its title and its sources is a sentence in quotation marks with its source. */
function citationFaults(text: string): string[] {
  const [, quotes = "", rest = ""] = text.split("\n\n");
  const cited = quotes.split("\n").map((line) => /^“.+” \((?:nguồn|source) (\d+)\)$/u.exec(line)?.[1]);
  const listed = [
    ...rest.matchAll(/^(?:Nguồn|Source) (\d+): .+, (?:đăng ngày|published|không rõ|day of)/gmu),
  ];
  const numbers = listed.map(([, number]) => number);
  return [
    ...only(cited.includes(undefined), "a sentence without quotation marks or source"),
    ...cited.filter((number) => !numbers.includes(number)).map((number) => `source ${number} is not listed`),
    ...only(new Set(numbers).size !== numbers.length, "a source that is listed twice"),
    ...only(!/máy|machine/i.test(text), "an answer that hides the machine"),
  ];
}

function linkFaults(
  message: Outgoing,
  { offset, length, url }: MessageEntity.TextLinkMessageEntity,
): string[] {
  const name = message.text.slice(offset, offset + length);
  // The button of a link may stand on another page of the buttons.
  const hasButton =
    urlsOf(message).includes(url) || buttonsOf(message).some(({ text }) => PAGE_TURNER.test(text));
  return [
    ...only(isVagueName(name), `a link that is named "${name}"`),
    ...only(!hasButton, `a link without a button: ${url}`),
  ];
}
