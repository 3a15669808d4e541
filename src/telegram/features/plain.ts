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
  if (text === undefined || ctx.unknownNumber !== undefined || isNoQuestion(ctx, text)) return next();
  if (isGreetingOrChat(text)) return greet(ctx);
  if (isMistyped(ctx, text)) return next();
  await answerQuestion(ctx, text);
});

/** A command that does not exist, the name of a topic, or no words at all: the fallback says so. */
function isNoQuestion({ parts }: BotContext, text: string): boolean {
  return (
    text.trimStart().startsWith("/") || foldToWords(text) === "" || parts.catalogue.find(text) !== undefined
  );
}

/** The fallback suggests what it may have been. */
function isMistyped({ parts }: BotContext, text: string): boolean {
  return (
    parts.catalogue.nearest(text) !== undefined ||
    (countWords(text) <= 2 && nearestCommand(text) !== undefined)
  );
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
