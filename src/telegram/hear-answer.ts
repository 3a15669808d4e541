import type { Reading } from "../voice/reading.ts";
import type { BotContext } from "./context.ts";
import { respondWithMore, wayTo } from "./respond.ts";
import { HEAR_ANSWER } from "./views/answer-choices.ts";
import { linesReading } from "./views/article-spoken.ts";
import { message } from "./views/message.ts";
import { spokenBy } from "./views/spoken.ts";

/** Reads an answer aloud: the one whose button was pressed, else the last. */
export async function hearAnswer(ctx: BotContext): Promise<void> {
  const { aloud } = ctx.parts;
  if (!aloud) return respondWithMore(ctx, { head: [ctx.t("audio-none")], choices: [] });
  const answer = lastAnswer(ctx) ?? pressedAnswer(ctx);
  if (!answer) return tooOld(ctx);
  const { reading, title, messageId } = answer;
  const again = { label: ctx.t("btn-listen-answer"), data: HEAR_ANSWER };
  const spoken = spokenBy(message([title]), { t: ctx.t, reading, listener: ctx.reader, again });
  await aloud.follow(spoken, wayTo(ctx), messageId);
}

/** An answer that neither the memory nor the message knows any more. */
export async function tooOld(ctx: BotContext): Promise<void> {
  await respondWithMore(ctx, {
    head: [ctx.t("answer-not-kept")],
    choices: [{ label: ctx.t("btn-ask"), data: "ask" }],
  });
}

interface HeardAnswer {
  readonly reading: Reading;
  readonly title: string;
  readonly messageId: number;
}

function lastAnswer(ctx: BotContext): HeardAnswer | undefined {
  const last = ctx.parts.answers.of(ctx.reader);
  const pressed = ctx.callbackQuery?.message?.message_id;
  return last && (pressed === undefined || pressed === last.messageId) ? last : undefined;
}

/** What an older message says, after a restart too: its words without what can be done. */
function pressedAnswer(ctx: BotContext): HeardAnswer | undefined {
  const pressed = ctx.callbackQuery?.message;
  if (!pressed || !("text" in pressed) || pressed.text === undefined) return undefined;
  const labels = pressed.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  const said = pressed.text
    .split("\n")
    .slice(0, -1)
    .filter((line) => line !== "" && !labels.some((label) => line.endsWith(`. ${label}`)));
  const end = ctx.parts.translator.in("vi")("spoken-answer-end");
  return { reading: linesReading(said, end), title: said[0] ?? "", messageId: pressed.message_id };
}
