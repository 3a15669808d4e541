import { Composer } from "grammy";
import { foldToWords } from "../../language/text.ts";
import type { OpenQuestion } from "../../questions/open-question.ts";
import { answerQuestion, keepForStaff } from "../answer-question.ts";
import type { BotContext } from "../context.ts";
import { hearAnswer, tooOld } from "../hear-answer.ts";
import { onIntent } from "../on-intent.ts";
import { editButtons, respondWithMore } from "../respond.ts";
import { showMeetings } from "../show-meetings.ts";
import { answerButtons, placesIn } from "../views/answer-choices.ts";

export const ask = new Composer<BotContext>();

onIntent(ask, "ask", async (ctx, { text }) => {
  if (foldToWords(text) === "") return showMeetings(ctx, 1);
  await answerQuestion(ctx, text);
});

onIntent(ask, "answer", hearAnswer);

/** Another page of an answer's buttons. */
onIntent(ask, "cited", async (ctx, { args: [page, hears, places = ""] }) => {
  const sources = await Promise.all(
    placesIn(places).map(async ({ id, part }) => ({ stored: await ctx.parts.articles.get(id), part })),
  );
  const cited = sources.flatMap(({ stored, part }) => (stored ? [{ stored, part }] : []));
  const buttons = answerButtons(
    { kind: "answered", sources: cited },
    { t: ctx.t, from: 1, offersListening: hears === "1" },
    Number(page),
  );
  if (!(await editButtons(ctx, { text: "", entities: [], buttons }))) await tooOld(ctx);
});

/** A question goes to staff: without who asked, so nobody can be answered by it. */
onIntent(ask, "pass", async (ctx, { args: [id] }) => {
  const { answers, contact, questions } = ctx.parts;
  const question = id === undefined ? await keepLast(ctx) : await questions.get(id);
  if (!question) return tooOld(ctx);
  const isFirst = answers.passesOn(ctx.reader, question.id);
  if (isFirst) await questions.passOn(question.id);
  const key = isFirst ? "passed-on" : "passed-on-already";
  await respondWithMore(ctx, {
    head: [ctx.t(key, { contact })],
    // It went without a name; whoever wants an answer here begins a conversation.
    choices: [{ label: ctx.t("btn-inquiry-about"), data: `inquire:about:${question.id}` }],
  });
});

/** What was answered without being sure is kept only when somebody passes it on. */
async function keepLast(ctx: BotContext): Promise<OpenQuestion | undefined> {
  const last = ctx.parts.answers.of(ctx.reader);
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (!last || (pressed !== undefined && pressed !== last.messageId)) return undefined;
  return keepForStaff(ctx, last.question);
}
