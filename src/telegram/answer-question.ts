import { clean, foldToWords } from "../language/text.ts";
import type { Answer } from "../questions/answer.ts";
import { wordsForStaff } from "../questions/for-staff.ts";
import type { OpenQuestion } from "../questions/open-question.ts";
import type { Reading } from "../voice/reading.ts";
import { articleWords } from "./article-words.ts";
import type { BotContext } from "./context.ts";
import { currentOffer, respond } from "./respond.ts";
import {
  type AnswerWords,
  answerReply,
  type ShownAnswer,
  type ShownSource,
  spokenAnswer,
} from "./views/answer.ts";
import { HEAR_ANSWER } from "./views/answer-choices.ts";
import { partHolding } from "./views/article.ts";
import { linesReading } from "./views/article-spoken.ts";
import type { Message } from "./views/message.ts";
import { clip } from "./views/split.ts";
import { type SpokenMessage, spokenBy } from "./views/spoken.ts";

/** Longer than questions are: what follows is a story, and would hide what is asked. */
const MAX_QUESTION_LENGTH = 600;

/** Answers what somebody has typed, out of the articles. */
export async function answerQuestion(ctx: BotContext, typed: string): Promise<void> {
  const { clock, events } = ctx.parts;
  const question = clip(clean(typed), MAX_QUESTION_LENGTH);
  const askedAt = clock();
  const answer = await shownOf(ctx, await found(ctx, question, askedAt));
  events.questionAnswered({ kind: answer.kind, tookMs: clock().getTime() - askedAt.getTime() });
  const open = answer.kind === "notFound" ? await keepForStaff(ctx, question) : undefined;
  await reply(ctx, { answer, question, open, isClipped: question !== clean(typed) });
  const [cited] = answer.kind === "notFound" ? [] : answer.sources;
  if (cited) ctx.parts.answers.putArticle(ctx.reader, cited.stored.entry.id, askedAt);
}

function found({ parts, reader }: BotContext, text: string, now: Date): Promise<Answer> {
  const about = parts.answers.articleOf(reader, now);
  return parts.asker.ask({ text, now, ...(about !== undefined && { about }) });
}

/** The answer with its articles; what was withdrawn or lost since the index saw it is not cited. */
async function shownOf(ctx: BotContext, answer: Answer): Promise<ShownAnswer> {
  const places = await Promise.all(answer.sources.map((_, index) => sourceOf(ctx, answer, index)));
  const sources = places.filter((place) => place !== undefined);
  const sentences = answer.sentences.flatMap(({ text, source }) => {
    const place = places[source];
    return place ? [{ text, source: sources.indexOf(place) }] : [];
  });
  const kind = sentences.length === 0 ? "notFound" : answer.kind;
  return { kind, sentences, sources, searched: answer.searched };
}

async function sourceOf(ctx: BotContext, answer: Answer, index: number): Promise<ShownSource | undefined> {
  const id = answer.sources[index]?.articleId;
  const stored = id === undefined ? undefined : await ctx.parts.articles.get(id);
  if (!stored) return undefined;
  const cited = answer.sentences.find(({ source }) => source === index)?.text;
  return { stored, part: cited === undefined ? 1 : partHolding(stored, cited, articleWords(ctx, stored, 0)) };
}

/** Keeps for staff what found no answer; not what is no words at all, nor more than a person asks in a day. */
export async function keepForStaff(ctx: BotContext, question: string): Promise<OpenQuestion | undefined> {
  const { answers, clock, questions } = ctx.parts;
  const words = wordsForStaff(question);
  if (foldToWords(words) === "" || !answers.mayKeep(ctx.reader, clock())) return undefined;
  return questions.keep(words, clock());
}

interface Answered {
  readonly answer: ShownAnswer;
  readonly question: string;
  readonly open: OpenQuestion | undefined;
  readonly isClipped: boolean;
}

async function reply(ctx: BotContext, answered: Answered): Promise<void> {
  const { answer, open, question } = answered;
  const { aloud, answers, shown } = ctx.parts;
  const offeredCount = (await currentOffer(ctx)).choices.length;
  const words = wordsIn(ctx, { ...answered, offeredCount });
  const made = answerReply(answer, words, {
    passOn: answer.kind === "unsure" ? "pass" : open && `pass:${open.id}`,
    // Who is read to anyway needs no button for it.
    offersListening: aloud !== undefined && !ctx.reader.audio,
  });
  const reading = linesReading(
    spokenAnswer(answer, wordsIn(ctx, { ...answered, offeredCount }, "vi")),
    ctx.parts.translator.in("vi")("spoken-answer-end"),
  );
  await respond(ctx, { ...made, message: heard(ctx, made.message, reading) });
  const messageId = shown.of(ctx.reader)?.messageId ?? 0;
  answers.put(ctx.reader, { messageId, question, title: titleOf(made.message), reading });
}

function wordsIn(
  ctx: BotContext,
  { open, isClipped, offeredCount }: Answered & { readonly offeredCount: number },
  language = ctx.reader.language,
): AnswerWords {
  const t = ctx.parts.translator.in(language);
  const remarks = [
    ...(isClipped ? [t("answer-clipped", { count: MAX_QUESTION_LENGTH })] : []),
    ...(open ? [t("answer-kept")] : []),
  ];
  return { t, language, remarks, offeredCount };
}

/** With audio on the reading follows the text, which waits for nothing. */
function heard(ctx: BotContext, message: Message, reading: Reading): SpokenMessage {
  if (!ctx.parts.aloud || !ctx.reader.audio) return message;
  const again = { label: ctx.t("btn-listen-answer"), data: HEAR_ANSWER };
  const spoken = spokenBy(message, { t: ctx.t, reading, listener: ctx.reader, again });
  return { ...message, spoken: { ...spoken, together: null } };
}

function titleOf({ text }: Message): string {
  return text.split("\n")[0] ?? "";
}
