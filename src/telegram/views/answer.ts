import { runningText, type StoredArticle } from "../../articles/article.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Answer, Searched } from "../../questions/answer.ts";
import { type AnswerOffers, answerButtons, answerChoices } from "./answer-choices.ts";
import {
  abbreviationsLine,
  type CitationWords,
  type NamedArticle,
  namedArticle,
  quotedSentence,
  sourceRow,
} from "./citation.ts";
import { message, type Reply } from "./message.ts";
import { Readable } from "./readable.ts";
import { lengthOf, lines, type Piece, wordsOf } from "./rich-text.ts";
import { plainDay } from "./words.ts";

/** Telegram's limit is 4,096; some room is left for what can be done. */
const MAX_LENGTH = 3_700;
/** Answers are short: only a sentence without an end is ever cut, and titles before it. */
const ROOMS: readonly Room[] = [
  { quote: 900, title: 300 },
  { quote: 900, title: 120 },
  { quote: 300, title: 60 },
  { quote: 100, title: 40 },
];

/** The most characters of a quoted sentence and of a title. */
interface Room {
  readonly quote: number;
  readonly title: number;
}

/** An article that an answer names, and the part of it that holds the sentence. */
export interface ShownSource {
  readonly stored: StoredArticle;
  /** From 1. */
  readonly part: number;
}

/** An answer with its articles as the store has them, in the order of its sources. */
export interface ShownAnswer extends Pick<Answer, "kind" | "sentences" | "searched"> {
  readonly sources: readonly ShownSource[];
}

export interface AnswerWords extends CitationWords {
  /** What is to be said besides, a line each. */
  readonly remarks: readonly string[];
  /** How many numbers the chat has been offered: what finds nothing takes them from nobody, and goes on behind them. */
  readonly offeredCount: number;
}

/** An answer as one message: how sure it is, the sentences, where they stand, what can be done. */
export function answerReply(answer: ShownAnswer, words: AnswerWords, offers: AnswerOffers): Reply {
  const { t } = words;
  const from = firstNumber(answer, words);
  const choices = answerChoices(answer, { t, from, ...offers });
  const rows = choices.map(({ label }, index) => t("list-item", { number: `${from + index}`, text: label }));
  // The nearest articles are a list already: what can be done goes on with its numbers.
  const actions = answer.kind === "notFound" ? rows.slice(answer.sources.length) : ["", ...rows];
  const pieces = lines(fitted(answer, words), ...actions, t("help-line"));
  const data = choices.map((choice) => choice.data);
  return {
    message: message(pieces, answerButtons(answer, { t, from, ...offers })),
    offered: answer.kind === "notFound" ? { extras: data } : { choices: data },
  };
}

function firstNumber({ kind }: ShownAnswer, { offeredCount }: AnswerWords): number {
  return kind === "notFound" ? offeredCount + 1 : 1;
}

/** The words of an answer for a voice, a line each: all of its text but what can be done. */
export function spokenAnswer(answer: ShownAnswer, words: AnswerWords): readonly string[] {
  const text = fitted(answer, words).map(wordsOf).join("");
  return text.split("\n").filter((line) => line !== "");
}

function fitted(answer: ShownAnswer, words: AnswerWords): readonly Piece[] {
  let pieces: readonly Piece[] = [];
  for (const room of ROOMS) {
    const rows = answer.kind === "notFound" ? nearest(answer, words, room) : quoted(answer, words, room);
    pieces = lines(...rows);
    if (lengthOf(pieces) <= MAX_LENGTH) break;
  }
  return pieces;
}

type Row = Piece | readonly Piece[];

function quoted(answer: ShownAnswer, words: AnswerWords, room: Room): Row[] {
  const { t, remarks } = words;
  const { quotes, explained } = quotesOf(answer, t, room);
  const named = namedSources(answer, { ...words, limit: room.title, explained });
  return [
    answer.kind === "answered" ? t("answer-title", { count: answer.sources.length }) : t("answer-unsure"),
    ...["", ...quotes.map(({ line }) => line), ""],
    ...named.map((source, index) => sourceRow(source, index + 1, t)),
    ...abbreviationsLine(quotes, t),
    ...remarks,
  ];
}

/** The sentences, each with its source behind it. */
function quotesOf({ sentences, sources }: ShownAnswer, t: Translate, room: Room) {
  let explained: ReadonlySet<string> = new Set();
  const quotes = sentences.map(({ text, source }) => {
    const article = sources[source]?.stored.article;
    const readable = new Readable(article ? runningText(article) : text, explained);
    const quote = quotedSentence(text, readable, { t, limit: room.quote, number: source + 1 });
    explained = readable.explained;
    return quote;
  });
  return { quotes, explained };
}

interface SourceWords extends AnswerWords {
  readonly limit: number;
  readonly explained: ReadonlySet<string>;
}

function namedSources({ sources }: ShownAnswer, words: SourceWords): NamedArticle[] {
  let { explained } = words;
  return sources.map(({ stored: { article } }) => {
    const readable = new Readable(runningText(article), explained);
    const named = namedArticle(article, readable, words);
    explained = readable.explained;
    return named;
  });
}

/** What was searched, and the nearest articles as a list. */
function nearest(answer: ShownAnswer, words: AnswerWords, room: Room): Row[] {
  const { t, remarks } = words;
  const named = namedSources(answer, { ...words, limit: room.title, explained: new Set() });
  const from = firstNumber(answer, words);
  return [
    searchedInWords(answer.searched, words),
    ...remarks,
    ...(named.length === 0 ? [] : [t("answer-nearest")]),
    ...named.map(({ title, day }, index) =>
      t("list-item", { number: `${from + index}`, text: `${wordsOf(title)}, ${day}` }),
    ),
  ];
}

function searchedInWords({ articles, from, until }: Searched, { t, language }: AnswerWords): string {
  if (articles === 0) return t("answer-none-yet");
  if (from === null || until === null) return t("answer-none-dateless", { count: articles });
  const days = { from: plainDay(from, language), until: plainDay(until, language) };
  return t("answer-none", { count: articles, ...days });
}
