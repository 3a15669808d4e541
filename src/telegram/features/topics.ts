import { Composer } from "grammy";
import type { Topic } from "../../topics/topic.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { editButtons, editShown, respond, respondWithMore } from "../respond.ts";
import type { Choice } from "../views/menu.ts";
import { menu } from "../views/menu.ts";
import { pageCount } from "../views/message.ts";
import { listChoiceCount, topicList } from "../views/topics.ts";
import { slotTime } from "../views/words.ts";

export const topics = new Composer<BotContext>();

onIntent(topics, "topics", async (ctx, { args: [page], text }) => {
  if (text !== "") return named(ctx, text);
  const list = listFor(ctx, Number(page ?? 1));
  if (page !== undefined && (await editButtons(ctx, list.message))) return;
  await respond(ctx, list);
});

onIntent(topics, "topic", async (ctx, { args: [change, id = ""] }) => {
  const topic = ctx.parts.catalogue.get(id);
  if (!topic) return respond(ctx, listFor(ctx));
  await (change === "on" ? follow(ctx, topic) : leave(ctx, topic));
});

onIntent(topics, "all", async (ctx, { args: [change] }) => {
  if (change === "on") return followAll(ctx);
  if (change === "off") return confirmLeavingAll(ctx);
  if (change === "leave") return leaveAll(ctx);
  if (change === "undo") return restore(ctx);
  await respondWithMore(ctx, { head: [ctx.t("topics-kept")], choices: [choose(ctx)] });
});

function listFor(ctx: BotContext, page = 1) {
  return topicList({ t: ctx.t, reader: ctx.reader, topics: ctx.parts.catalogue.topics }, page);
}

/** "/chude giao thông": a topic by its name, or the list when there is none of that name. */
async function named(ctx: BotContext, text: string): Promise<void> {
  const { catalogue } = ctx.parts;
  const topic = catalogue.find(text);
  if (topic) return follow(ctx, topic);
  const near = catalogue.nearest(text);
  if (!near) return respond(ctx, listFor(ctx));
  await respondWithMore(ctx, {
    head: [`${ctx.t("unknown")} ${ctx.t("unknown-suggest")}`],
    choices: [turnOn(ctx, near), choose(ctx)],
  });
}

async function follow(ctx: BotContext, topic: Topic): Promise<void> {
  const { subscriptions } = ctx.parts;
  const isFollowed = ctx.reader.topics.includes(topic.id);
  ctx.reader = await subscriptions.follow(ctx.reader, [topic.id]);
  const { language } = ctx.reader;
  const facts = { topic: topic.name[language], description: topic.description[language], time: timeOf(ctx) };
  await showState(ctx);
  await respondWithMore(ctx, {
    head: [ctx.t(isFollowed ? "topic-followed-already" : "topic-followed", facts)],
    choices: [turnOff(ctx, topic), choose(ctx), look(ctx)],
  });
}

async function leave(ctx: BotContext, topic: Topic): Promise<void> {
  ctx.reader = await ctx.parts.subscriptions.leave(ctx.reader, topic.id);
  await showState(ctx);
  await respondWithMore(ctx, {
    head: [ctx.t("topic-left", { topic: topic.name[ctx.reader.language] })],
    choices: [turnOn(ctx, topic), choose(ctx)],
  });
}

async function followAll(ctx: BotContext): Promise<void> {
  const { catalogue, subscriptions } = ctx.parts;
  ctx.reader = await subscriptions.follow(
    ctx.reader,
    catalogue.topics.map(({ id }) => id),
  );
  await showState(ctx);
  await respondWithMore(ctx, {
    head: [ctx.t("topics-all-followed", { total: catalogue.topics.length, time: timeOf(ctx) })],
    choices: [look(ctx), choose(ctx)],
  });
}

async function confirmLeavingAll(ctx: BotContext): Promise<void> {
  const { topics: followed } = ctx.reader;
  if (followed.length === 0) {
    return respondWithMore(ctx, { head: [ctx.t("topics-nothing-to-leave")], choices: [choose(ctx)] });
  }
  const names = followed.map((id) => ctx.parts.catalogue.get(id)?.name[ctx.reader.language] ?? id);
  await respond(
    ctx,
    menu({
      t: ctx.t,
      head: [ctx.t("topics-leave-confirm", { followed: followed.length, topics: names.join(", ") })],
      choices: [
        { label: ctx.t("btn-all-off-confirm"), data: "all:leave" },
        { label: ctx.t("btn-all-off-cancel"), data: "all:keep" },
      ],
    }),
  );
}

async function leaveAll(ctx: BotContext): Promise<void> {
  const { offers, subscriptions, clock } = ctx.parts;
  const undoTopics = ctx.reader.topics;
  // What undo needs is kept first: leaving must be reversible from the moment it has happened.
  if (undoTopics.length > 0) {
    await offers.put(ctx.reader, {
      choices: [],
      extras: [],
      offeredAt: clock().toISOString(),
      undoTopics,
    });
  }
  ctx.reader = await subscriptions.set(ctx.reader, () => ({ topics: [] }));
  await respondWithMore(ctx, {
    head: [ctx.t("topics-none-left")],
    choices: [{ label: ctx.t("btn-undo-topics"), data: "all:undo" }, choose(ctx)],
  });
}

async function restore(ctx: BotContext): Promise<void> {
  const { catalogue, offers, subscriptions } = ctx.parts;
  const old = (await offers.last(ctx.reader))?.undoTopics?.filter((id) => catalogue.get(id)) ?? [];
  if (old.length === 0)
    return respondWithMore(ctx, { head: [ctx.t("topics-nothing-to-restore")], choices: [choose(ctx)] });
  ctx.reader = await subscriptions.follow(ctx.reader, old);
  await respondWithMore(ctx, {
    head: [ctx.t("topics-restored", { total: old.length, time: timeOf(ctx) })],
    choices: [choose(ctx), look(ctx)],
  });
}

/** The list that was pressed shows the new state, too; the result itself is a message of its own. */
async function showState(ctx: BotContext): Promise<void> {
  const page = pressedPage(ctx);
  if (page !== undefined) await editShown(ctx, listFor(ctx, page).message);
}

/** Which page of the topic list was pressed, told by the button that turns it; `undefined`: another message was. */
function pressedPage(ctx: BotContext): number | undefined {
  const buttons = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const turn = buttons.find(
    (button) => "callback_data" in button && /^topics:\d+$/.test(button.callback_data),
  );
  if (!turn || !("callback_data" in turn)) return undefined;
  const next = Number(turn.callback_data.split(":")[1]);
  return next === 1 ? pageCount(listChoiceCount(ctx.parts.catalogue.topics.length)) : next - 1;
}

function timeOf(ctx: BotContext): string {
  return slotTime(ctx.parts.slots, ctx.reader.slot, ctx.reader.language);
}

function turnOn(ctx: BotContext, { id, name }: Topic): Choice {
  return { label: ctx.t("btn-topic-on", { topic: name[ctx.reader.language] }), data: `topic:on:${id}` };
}

function turnOff(ctx: BotContext, { id, name }: Topic): Choice {
  return { label: ctx.t("btn-topic-off", { topic: name[ctx.reader.language] }), data: `topic:off:${id}` };
}

function choose(ctx: BotContext): Choice {
  return { label: ctx.t("btn-topics"), data: "topics" };
}

function look(ctx: BotContext): Choice {
  return { label: ctx.t("btn-bulletin"), data: "bulletin" };
}
