import { GrammyError } from "grammy";
import type { ArticleId } from "../articles/article.ts";
import type { BotContext } from "./context.ts";
import { addedMenu, type MenuOptions } from "./views/menu.ts";
import { keyboardOf, type Message, type Reply, sendOptions } from "./views/message.ts";

/** The action behind an article's number and its "Đọc bài" button. */
export function articleAction(id: ArticleId, part = 1): string {
  return `article:${id}:${part}`;
}

/** What numbers mean in this chat now: the newest list, whether a reply or a bulletin brought it. */
export interface CurrentOffer {
  readonly choices: readonly string[];
  readonly extras: readonly string[];
}

export async function currentOffer(ctx: BotContext): Promise<CurrentOffer> {
  const { offers, ledger } = ctx.parts;
  const [offer, last] = await Promise.all([offers.last(ctx.reader), ledger.lastTo(ctx.reader.id)]);
  if (last && (last.delivery.settledAt ?? "") > (offer?.offeredAt ?? "")) {
    const items = last.run.contents[last.delivery.content]?.items ?? [];
    return { choices: items.map((id) => articleAction(id)), extras: [] };
  }
  return { choices: offer?.choices ?? [], extras: offer?.extras ?? [] };
}

/** Sends a reply and remembers what its numbers mean. */
export async function respond(ctx: BotContext, { message, offered }: Reply): Promise<void> {
  await say(ctx, message);
  if (!offered) return;
  const choices = "choices" in offered ? offered.choices : (await currentOffer(ctx)).choices;
  const extras = "extras" in offered ? offered.extras : [];
  await keepOffer(ctx, { choices, extras });
}

/** Sends a reply whose choices are added behind those that the chat has. */
export async function respondWithMore(ctx: BotContext, options: Omit<MenuOptions, "t">): Promise<void> {
  const { choices } = await currentOffer(ctx);
  await respond(ctx, addedMenu({ ...options, t: ctx.t }, choices.length));
}

export async function say(ctx: BotContext, message: Message): Promise<void> {
  await ctx.reply(message.text, sendOptions(message));
}

/**
 * Shows other buttons under the message that was pressed. `false` when nothing was pressed, or when the message cannot
 * be edited any more: then the caller sends a new one.
 */
export async function editButtons(ctx: BotContext, { buttons }: Message): Promise<boolean> {
  if (!ctx.callbackQuery) return false;
  return edited(() => ctx.editMessageReplyMarkup({ reply_markup: keyboardOf(buttons) }));
}

/** Brings the message that was pressed up to date; what cannot be edited any more stays as it is. */
export async function editShown(ctx: BotContext, message: Message): Promise<void> {
  await edited(() => ctx.editMessageText(message.text, sendOptions(message)));
}

async function edited(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (thrown) {
    // 400: not modified, too old, deleted. Everything else is an error like any other.
    if (thrown instanceof GrammyError && thrown.error_code === 400) return false;
    throw thrown;
  }
}

async function keepOffer(ctx: BotContext, offer: CurrentOffer): Promise<void> {
  const { offers, clock } = ctx.parts;
  const { undoTopics } = (await offers.last(ctx.reader)) ?? {};
  await offers.put(ctx.reader, {
    ...offer,
    offeredAt: clock().toISOString(),
    ...(undoTopics && { undoTopics }),
  });
}
