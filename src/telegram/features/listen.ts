import { Composer } from "grammy";
import { type Bulletin, BulletinOutline, fillBulletin } from "../../bulletins/bulletin.ts";
import { summarise } from "../../bulletins/summarise.ts";
import type { Reading } from "../../voice/narrate.ts";
import type { Aloud } from "../aloud.ts";
import { sayGone } from "../article-gone.ts";
import type { BotContext } from "../context.ts";
import { hearAnswer } from "../hear-answer.ts";
import { intentOf } from "../intent.ts";
import { parseName } from "../message-name.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, respond, respondWithMore, wayTo } from "../respond.ts";
import { articleReply, spokenPartOf } from "../views/article.ts";
import { articleReading, messageReading } from "../views/article-spoken.ts";
import { fittedBulletin, titleOf } from "../views/bulletin.ts";
import { idsIn, idsOf, placeIn, placeOf } from "../views/bulletin-place.ts";
import { readingOf } from "../views/bulletin-spoken.ts";
import { type Action, message } from "../views/message.ts";
import { spokenBy } from "../views/spoken.ts";

export const listen = new Composer<BotContext>();

/** What is read aloud, of which message. */
interface Heard {
  readonly reading: Reading;
  /** The first line of the message. */
  readonly title: string;
  readonly replyTo: number | undefined;
  readonly again: Action;
  readonly next?: Action | undefined;
}

/** A bulletin, as a button names it, and the message that shows it. */
interface BulletinAt {
  readonly place: string;
  readonly moreCount: number;
  readonly ids: string;
  readonly replyTo: number | undefined;
}

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
  if (bulletin && bulletin.sentAt > (recent?.shownAt ?? kept?.shownAt ?? "")) {
    return hearBulletin(ctx, aloud, bulletin);
  }
  if (recent && recent.messageId === answers.of(ctx.reader)?.messageId) return hearAnswer(ctx);
  if (recent && "text" in recent) {
    return hearText(ctx, aloud, { text: recent.text, replyTo: recent.messageId });
  }
  const { name, args } = intentOf((recent ?? kept)?.action ?? "");
  if (name !== "listen") return nothing(ctx);
  await hearArticle(ctx, aloud, { id: Number(args[0]), part: Number(args[1]), isNext: false });
}

interface LastBulletin extends BulletinAt {
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
  await hear(ctx, aloud, {
    reading: messageReading(text, ctx.parts.translator.in("vi")),
    title: text.split("\n")[0] ?? "",
    replyTo,
    again: { label: ctx.t("btn-listen"), data: "listen" },
  });
}

async function hearArticle(
  ctx: BotContext,
  aloud: Aloud,
  { id, part, isNext }: { id: number; part: number; isNext: boolean },
): Promise<void> {
  const { articles, catalogue, city, translator } = ctx.parts;
  const stored = await articles.get(id);
  if (!stored) return sayGone(ctx, id);
  const topic = catalogue.topicOfCategory(stored.article.category);
  const offeredCount = (await currentOffer(ctx)).choices.length;
  const words = { t: ctx.t, language: ctx.reader.language, topic, offeredCount, offersListening: true };
  const reply = articleReply(stored, { part }, words);
  // Nobody hears what they cannot read: the next part comes as text first.
  if (isNext) await respond(ctx, reply);
  const t = translator.in("vi");
  const spoken = spokenPartOf(stored, part, { ...words, t, language: "vi" });
  const { parts, isLast } = spoken;
  const following = { part: spoken.part + 1, parts };
  const data = `listen:${id}:${spoken.part}`;
  await hear(ctx, aloud, {
    reading: articleReading(spoken, { t, city }),
    title: spokenPartOf(stored, part, words).title,
    replyTo: (isNext ? undefined : pressed(ctx)) ?? (await messageOf(ctx, data)),
    again: {
      label:
        parts === 1 ? ctx.t("btn-listen-article") : ctx.t("btn-listen-part", { part: spoken.part, parts }),
      data,
    },
    next: isLast
      ? undefined
      : { label: ctx.t("btn-listen-next", following), data: `listen:${id}:${following.part}:next` },
  });
}

async function hearBulletin(ctx: BotContext, aloud: Aloud, at: BulletinAt): Promise<void> {
  const { city, translator } = ctx.parts;
  const bulletin = await bulletinAt(ctx, at);
  if (!bulletin || bulletin.items.length === 0) {
    const choices = [{ label: ctx.t("btn-bulletin"), data: "bulletin" }];
    return respondWithMore(ctx, { head: [ctx.t("bulletin-not-kept")], choices });
  }
  const fitted = fittedBulletin(bulletin, { t: ctx.t, city, offersListening: true });
  await hear(ctx, aloud, {
    reading: readingOf(fitted, { t: translator.in("vi"), city }),
    title: titleOf(fitted, ctx.t, city),
    replyTo: at.replyTo,
    again: {
      label: ctx.t("btn-listen-bulletin"),
      data: `hear:${at.place}:${at.moreCount}:${at.ids}`,
    },
  });
}

async function bulletinAt(
  ctx: BotContext,
  { place, moreCount, ids }: BulletinAt,
): Promise<Bulletin | undefined> {
  const { articles, catalogue } = ctx.parts;
  const edition = placeIn(place);
  if (!edition) return undefined;
  const items = await Promise.all(
    idsIn(ids).map(async (articleId) => {
      const category = (await articles.get(articleId))?.article.category ?? null;
      return { articleId, topicId: catalogue.topicOfCategory(category)?.id ?? "" };
    }),
  );
  const outline = { ...edition, language: ctx.reader.language, items, moreCount, audio: null };
  return fillBulletin(outline, {
    article: (id) => articles.get(id),
    topic: (id) => catalogue.get(id),
    summarise,
  });
}

async function hear(ctx: BotContext, aloud: Aloud, heard: Heard): Promise<void> {
  const { reading, title, replyTo, again, next } = heard;
  const shown = message([title]);
  const spoken = spokenBy(shown, { t: ctx.t, reading, listener: ctx.reader, next, again });
  await aloud.follow(spoken, wayTo(ctx), replyTo);
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
