import { Composer } from "grammy";
import { countWords, foldToWords } from "../../language/text.ts";
import { isGreetingOrChat } from "../../questions/small-talk.ts";
import { answerQuestion } from "../answer-question.ts";
import type { BotContext } from "../context.ts";
import { nearestCommand } from "../intent.ts";
import { respondWithMore } from "../respond.ts";

/** A message that is neither command nor number nor the name of a topic: thanks, or a question. */
export const plain = new Composer<BotContext>();

plain.use(async (ctx, next) => {
  const text = ctx.message?.text;
  if (text === undefined || ctx.unknownNumber !== undefined || isSomethingElse(ctx, text)) return next();
  if (isGreetingOrChat(text)) return greet(ctx);
  await answerQuestion(ctx, text);
});

/** A mistyped command or topic, or no words at all: the fallback says so, and suggests what it may have been. */
function isSomethingElse({ parts: { catalogue } }: BotContext, text: string): boolean {
  if (text.trimStart().startsWith("/") || foldToWords(text) === "") return true;
  if (catalogue.find(text) ?? catalogue.nearest(text)) return true;
  return countWords(text) <= 2 && nearestCommand(text) !== undefined;
}

async function greet(ctx: BotContext): Promise<void> {
  const { city } = ctx.parts;
  await respondWithMore(ctx, {
    head: [ctx.t("small-talk", { city })],
    choices: [
      { label: ctx.t("btn-ask"), data: "ask" },
      { label: ctx.t("btn-bulletin"), data: "bulletin" },
    ],
  });
}
