import { GrammyError } from "grammy";
import { AnnouncementContent } from "../announcements/content.ts";
import type { ArticleId } from "../articles/article.ts";
import { BulletinOutline } from "../bulletins/bulletin.ts";
import type { Content } from "../deliveries/delivery.ts";
import { InquiryReply } from "../questions/inquiry-reply.ts";
import type { Asking, Shown } from "../subscribers/ports.ts";
import type { BotContext } from "./context.ts";
import { noticeChoices } from "./views/announcement.ts";
import { hearAction, placeOf } from "./views/bulletin-place.ts";
import { inquiryChoices } from "./views/inquiry.ts";
import { addedMenu, type MenuOptions, menu } from "./views/menu.ts";
import { keyboardOf, type Message, type Reply, sendOptions } from "./views/message.ts";
import type { SpokenMessage } from "./views/spoken.ts";
import type { Way } from "./way.ts";

/** The action behind an article's number and its "Đọc bài" button. */
export function articleAction(id: ArticleId, part = 1): string {
  return `article:${id}:${part}`;
}

/** What numbers mean in this chat now: the newest list, whether a reply or a bulletin brought it. */
export interface CurrentOffer {
  readonly choices: readonly string[];
  readonly extras: readonly string[];
  /** What the chat was asked for; gone with whatever it was shown since. */
  readonly asking?: Asking;
}

export async function currentOffer(ctx: BotContext): Promise<CurrentOffer> {
  const { offers, ledger } = ctx.parts;
  const [offer, bulletin, announced] = await Promise.all([
    offers.last(ctx.reader),
    ledger.lastTo(ctx.reader.id),
    ledger.lastAnnouncementTo(ctx.reader.id),
  ]);
  const isAnnounced = (announced?.delivery.settledAt ?? "") > (bulletin?.delivery.settledAt ?? "");
  const last = isAnnounced ? announced : bulletin;
  if (last && (last.delivery.settledAt ?? "") > (offer?.offeredAt ?? "")) {
    const content = last.run.contents[last.delivery.content];
    return { choices: content ? choicesIn(content, ctx) : [], extras: [] };
  }
  const { choices = [], extras = [], asking } = offer ?? {};
  return { choices, extras, ...(asking && { asking }) };
}

/** The numbers of what was delivered: a bulletin's articles, and hearing it where that is offered. */
function choicesIn({ items, body }: Content, { parts }: BotContext): readonly string[] {
  const announced = AnnouncementContent.safeParse(body);
  if (announced.success) return noticeChoices(announced.data, parts.aloud !== undefined);
  const reply = InquiryReply.safeParse(body);
  if (reply.success) return inquiryChoices(reply.data);
  const articles = items.map((id) => articleAction(id));
  const outline = BulletinOutline.safeParse(body);
  if (!parts.aloud || !outline.success || outline.data.audio !== null) return articles;
  const { moreCount } = outline.data;
  return [...articles, hearAction(placeOf(outline.data), moreCount, outline.data.items)];
}

/** A reply that may be read aloud with it, or later by an action. */
export interface HearableReply extends Reply {
  readonly message: SpokenMessage;
  readonly hear?: string;
  /** What the next text answers. */
  readonly asking?: Asking;
}

/** Sends a reply and remembers what its numbers mean, and how it is read aloud. */
export async function respond(
  ctx: BotContext,
  { message, offered, hear, asking }: HearableReply,
): Promise<void> {
  const messageId = await sayAloud(ctx, message);
  const shownAt = ctx.parts.clock().toISOString();
  if (hear !== undefined) ctx.parts.shown.put(ctx.reader, { action: hear, messageId, shownAt });
  if (!offered && hear === undefined && asking === undefined) return;
  const current = offered && "choices" in offered ? undefined : await currentOffer(ctx);
  const choices = offered && "choices" in offered ? offered.choices : (current?.choices ?? []);
  const extras = offered ? ("extras" in offered ? offered.extras : []) : (current?.extras ?? []);
  await keepOffer(
    ctx,
    { choices, extras, ...(asking && { asking }) },
    hear === undefined ? undefined : { action: hear, messageId, shownAt },
  );
}

/** Sends a reply whose choices are added behind those that the chat has. */
export async function respondWithMore(ctx: BotContext, options: Omit<MenuOptions, "t">): Promise<void> {
  const { choices } = await currentOffer(ctx);
  await respond(ctx, addedMenu({ ...options, t: ctx.t }, choices.length));
}

/** Asks for something: the next text answers it, and the list keeps its numbers. */
export async function ask(
  ctx: BotContext,
  { asking, ...options }: Omit<MenuOptions, "t"> & { readonly asking: Asking },
): Promise<void> {
  await respond(ctx, { ...menu({ ...options, t: ctx.t }), asking });
}

/** Gives the message id. */
export async function say(ctx: BotContext, message: Message): Promise<number> {
  const { message_id: messageId } = await ctx.reply(message.text, sendOptions(message));
  noteShown(ctx, message, messageId);
  return messageId;
}

/** The same for a message with its reading, where there is one. */
export async function sayAloud(ctx: BotContext, message: SpokenMessage): Promise<number> {
  const { aloud } = ctx.parts;
  if (!aloud || !message.spoken) return say(ctx, message);
  const { message_id: messageId } = await aloud.send(message, message.spoken, wayTo(ctx));
  noteShown(ctx, message, messageId);
  return messageId;
}

/** To whoever has just written: they look at the chat, and wait for nobody else. */
export function wayTo({ api, reader }: BotContext): Way {
  const now = async () => undefined;
  const watched = { isQuiet: () => false, isWatched: true };
  return { api, chat: reader.address, ...watched, turn: now, onFlood: () => undefined };
}

function noteShown({ parts, reader }: BotContext, { text }: Message, messageId: number): void {
  parts.shown.put(reader, { text, messageId, shownAt: parts.clock().toISOString() });
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

async function keepOffer(ctx: BotContext, offer: CurrentOffer, newlyShown?: Shown): Promise<void> {
  const { offers, clock } = ctx.parts;
  const before = await offers.last(ctx.reader);
  const undoTopics = before?.undoTopics;
  const kept = newlyShown ?? before?.shown;
  await offers.put(ctx.reader, {
    ...offer,
    offeredAt: clock().toISOString(),
    ...(undoTopics && { undoTopics }),
    ...(kept && { shown: kept }),
  });
}
