import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { nearestCommand } from "../intent.ts";
import { respondWithMore } from "../respond.ts";
import type { Choice } from "../views/menu.ts";

export const fallback = new Composer<BotContext>();

/** What nobody understood: said so, with what it may have meant; the list offered before keeps its numbers. */
fallback.use(async (ctx) => {
  const text = ctx.message?.text;
  if (text === undefined) {
    if (ctx.callbackQuery)
      await respondWithMore(ctx, { head: [ctx.t("unknown-button")], choices: usual(ctx) });
    // Edits, stickers and the like: only what was sent as a message gets an answer.
    if (ctx.message) await respondWithMore(ctx, { head: [ctx.t("unknown-no-text")], choices: usual(ctx) });
    return;
  }
  if (ctx.unknownNumber !== undefined) return numberUnknown(ctx, ctx.unknownNumber);
  const choices = suggestions(ctx, text);
  const isGuess = choices.length > 0;
  await respondWithMore(ctx, {
    head: [isGuess ? `${ctx.t("unknown")} ${ctx.t("unknown-suggest")}` : ctx.t("unknown")],
    choices: isGuess ? choices : usual(ctx),
  });
});

/** A topic that was named, or the command that looks most like it. */
function suggestions(ctx: BotContext, text: string): Choice[] {
  const { catalogue } = ctx.parts;
  const topic = catalogue.find(text) ?? catalogue.nearest(text);
  const command = nearestCommand(text);
  return [
    ...(topic
      ? [
          {
            label: ctx.t("btn-topic-on", { topic: topic.name[ctx.reader.language] }),
            data: `topic:on:${topic.id}`,
          },
        ]
      : []),
    ...(command?.label ? [{ label: ctx.t(command.label), data: command.action }] : []),
  ];
}

async function numberUnknown(ctx: BotContext, number: number): Promise<void> {
  const key = ctx.offeredCount === 0 ? "number-none" : "number-unknown";
  await respondWithMore(ctx, { head: [ctx.t(key, { number: `${number}` })], choices: usual(ctx) });
}

function usual(ctx: BotContext): Choice[] {
  return [
    { label: ctx.t("btn-topics"), data: "topics" },
    { label: ctx.t("btn-bulletin"), data: "bulletin" },
  ];
}
