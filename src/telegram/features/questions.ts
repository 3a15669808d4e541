import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onStaffIntent } from "../on-intent.ts";
import { respond, respondWithMore } from "../respond.ts";
import { openQuestion, openQuestionList, type QuestionWords } from "../views/open-questions.ts";

/** For owners: the questions that nobody could answer. Others are answered as if there were no such command. */
export const questions = new Composer<BotContext>();

onStaffIntent(questions, "questions", (ctx, { args: [page] }) => showOpenQuestions(ctx, Number(page ?? 1)));

export async function showOpenQuestions(ctx: BotContext, page = 1): Promise<void> {
  const open = await ctx.parts.questions.newest();
  await respond(ctx, openQuestionList(open, page, wordsOf(ctx)));
}

onStaffIntent(questions, "question", async (ctx, { args: [id = "", change] }) => {
  const { clock, questions: kept } = ctx.parts;
  if (change === "done" || change === "open") {
    const changed = await kept.close(id, change === "done" ? clock() : null);
    return changed ? saidOf(ctx, id, change) : gone(ctx);
  }
  const question = await kept.get(id);
  if (!question) return gone(ctx);
  await respond(ctx, openQuestion(question, wordsOf(ctx)));
});

/** The result in words, and the way back. */
async function saidOf(ctx: BotContext, id: string, change: "done" | "open"): Promise<void> {
  const { t } = ctx;
  const undo =
    change === "done"
      ? { label: t("btn-question-reopen"), data: `question:${id}:open` }
      : { label: t("btn-question-done"), data: `question:${id}:done` };
  await respondWithMore(ctx, {
    head: [t(change === "done" ? "question-done" : "question-reopened")],
    choices: [undo, { label: t("btn-questions"), data: "questions" }],
  });
}

async function gone(ctx: BotContext): Promise<void> {
  await respondWithMore(ctx, {
    head: [ctx.t("question-gone")],
    choices: [{ label: ctx.t("btn-questions"), data: "questions" }],
  });
}

function wordsOf({ t, reader, parts: { timeZone } }: BotContext): QuestionWords {
  return { t, language: reader.language, timeZone };
}
