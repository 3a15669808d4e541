import { Composer } from "grammy";
import { BulletinOutline } from "../../bulletins/bulletin.ts";
import type { Aloud } from "../aloud.ts";
import type { BotContext } from "../context.ts";
import { hearAnswer } from "../hear-answer.ts";
import { hearNotice, lastNotice } from "../hear-notice.ts";
import { articleHeard, type BulletinAt, bulletinHeard, type Heard, spokenOf } from "../heard.ts";
import { intentOf } from "../intent.ts";
import { parseName } from "../message-name.ts";
import { onIntent } from "../on-intent.ts";
import { respondWithMore, wayTo } from "../respond.ts";
import { messageReading } from "../views/article-spoken.ts";
import { idsOf, placeOf } from "../views/bulletin-place.ts";
import { showArticle } from "./article.ts";

export const listen = new Composer<BotContext>();

onIntent(listen, "listen", async (ctx, { args: [id, part = "1", next] }) => {
  const { aloud } = ctx.parts;
  if (!aloud) return unavailable(ctx);
  if (id === undefined) return hearLast(ctx, aloud);
  await hearArticle(ctx, aloud, { id: Number(id), part: Number(part), isNext: next !== undefined });
});

onIntent(listen, "hear", async (ctx, { args: [place = "", moreCount, ids = ""] }) => {
  const { aloud } = ctx.parts;
  if (!aloud) return unavailable(ctx);
  const replyTo = pressed(ctx) ?? (await lastBulletin(ctx))?.replyTo;
  await hearBulletin(ctx, aloud, { place, moreCount: Number(moreCount) || 0, ids, replyTo });
});

/** The message that `/nghe` answers, else the one that the chat was shown last. */
async function hearLast(ctx: BotContext, aloud: Aloud): Promise<void> {
  const answered = ctx.message?.reply_to_message;
  const words = answered?.text ?? answered?.caption;
  if (answered && words !== undefined)
    return hearText(ctx, aloud, { text: words, replyTo: answered.message_id });
  const { answers, shown, offers } = ctx.parts;
  const recent = shown.of(ctx.reader);
  const kept = (await offers.last(ctx.reader))?.shown;
  const bulletin = await lastBulletin(ctx);
  const notice = await lastNotice(ctx);
  const shownAt = recent?.shownAt ?? kept?.shownAt ?? "";
  if (notice && notice.sentAt > shownAt && notice.sentAt > (bulletin?.sentAt ?? "")) {
    return hearNotice(ctx, aloud, notice.announcement);
  }
  if (bulletin && bulletin.sentAt > shownAt) return hearBulletin(ctx, aloud, bulletin);
  if (recent && recent.messageId === answers.of(ctx.reader)?.messageId) return hearAnswer(ctx);
  if (recent && "text" in recent) {
    return hearText(ctx, aloud, { text: recent.text, replyTo: recent.messageId });
  }
  const { name, args } = intentOf((recent ?? kept)?.action ?? "");
  if (name !== "listen") return nothing(ctx);
  await hearArticle(ctx, aloud, { id: Number(args[0]), part: Number(args[1]), isNext: false });
}

interface LastBulletin extends BulletinAt {
  readonly replyTo: number | undefined;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
}

/** The last one that was delivered to the reader. */
async function lastBulletin({ parts, reader }: BotContext): Promise<LastBulletin | undefined> {
  const last = await parts.ledger.lastTo(reader.id);
  const outline = BulletinOutline.safeParse(last?.run.contents[last.delivery.content]?.body);
  if (!last || !outline.success) return undefined;
  const { items, moreCount } = outline.data;
  const { messageId, settledAt } = last.delivery;
  return {
    ...{ place: placeOf(outline.data), moreCount, ids: idsOf(items) },
    replyTo: parseName(messageId ?? "")?.messageId,
    sentAt: settledAt ?? "",
  };
}

async function hearText(
  ctx: BotContext,
  aloud: Aloud,
  { text, replyTo }: { text: string; replyTo: number },
): Promise<void> {
  const heard = {
    reading: messageReading(text, ctx.parts.translator.in("vi")),
    title: text.split("\n")[0] ?? "",
    again: { label: ctx.t("btn-listen"), data: "listen" },
  };
  await hear(ctx, aloud, { heard, replyTo });
}

async function hearArticle(
  ctx: BotContext,
  aloud: Aloud,
  { id, part, isNext }: { id: number; part: number; isNext: boolean },
): Promise<void> {
  const heard = await articleHeard({ id, part }, { parts: ctx.parts, listener: ctx.reader });
  // Nobody hears what they cannot read: the next part comes as text first.
  if (isNext || !heard) await showArticle(ctx, { id, part });
  if (!heard) return;
  const shown = await messageOf(ctx, heard.again.data);
  await hear(ctx, aloud, { heard, replyTo: (isNext ? undefined : pressed(ctx)) ?? shown });
}

async function hearBulletin(
  ctx: BotContext,
  aloud: Aloud,
  { replyTo, ...at }: BulletinAt & { readonly replyTo: number | undefined },
): Promise<void> {
  const heard = await bulletinHeard(at, { parts: ctx.parts, listener: ctx.reader });
  if (!heard) {
    const choices = [{ label: ctx.t("btn-bulletin"), data: "bulletin" }];
    return respondWithMore(ctx, { head: [ctx.t("bulletin-not-kept")], choices });
  }
  await hear(ctx, aloud, { heard, replyTo });
}

async function hear(
  ctx: BotContext,
  aloud: Aloud,
  { heard, replyTo }: { heard: Heard; replyTo: number | undefined },
): Promise<void> {
  await aloud.follow(spokenOf(heard, ctx.reader, ctx.t), wayTo(ctx), replyTo);
}

/** The message that shows what this action reads aloud, when it was the last that the chat was shown of its kind. */
async function messageOf({ parts, reader }: BotContext, action: string): Promise<number | undefined> {
  const recent = parts.shown.of(reader);
  const kept = (await parts.offers.last(reader))?.shown;
  return [recent, kept].find((shown) => shown && "action" in shown && shown.action === action)?.messageId;
}

function pressed(ctx: BotContext): number | undefined {
  return ctx.callbackQuery?.message?.message_id;
}

async function unavailable(ctx: BotContext): Promise<void> {
  await respondWithMore(ctx, { head: [ctx.t("audio-none")], choices: [] });
}

async function nothing(ctx: BotContext): Promise<void> {
  await respondWithMore(ctx, {
    head: [ctx.t("listen-nothing")],
    choices: [{ label: ctx.t("btn-bulletin"), data: "bulletin" }],
  });
}
