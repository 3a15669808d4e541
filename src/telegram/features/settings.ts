import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { editButtons, respond, respondWithMore } from "../respond.ts";
import { type Choice, menu } from "../views/menu.ts";
import type { Reply } from "../views/message.ts";
import { lines } from "../views/rich-text.ts";
import { slotTime } from "../views/words.ts";

export const settings = new Composer<BotContext>();

onIntent(settings, "settings", async (ctx, { args: [page] }) => {
  const shown = settingsMenu(ctx, Number(page ?? 1));
  if (page !== undefined && (await editButtons(ctx, shown.message))) return;
  await respond(ctx, shown);
});

onIntent(settings, "slots", (ctx) => respond(ctx, slotMenu(ctx, "slots-title")));

onIntent(settings, "slot", async (ctx, { args: [name = ""] }) => {
  const { slots, subscriptions } = ctx.parts;
  if (!slots.some((slot) => slot.name === name)) return respond(ctx, slotMenu(ctx, "slot-unknown"));
  ctx.reader = await subscriptions.set(ctx.reader, () => ({ slot: name }));
  await done(ctx, "slot-set", { label: ctx.t("btn-slots"), data: "slots" });
});

onIntent(settings, "language", async (ctx, { args: [language] }) => {
  const { subscriptions, translator } = ctx.parts;
  ctx.reader = await subscriptions.set(ctx.reader, () => ({ language: language === "en" ? "en" : "vi" }));
  ctx.t = translator.in(ctx.reader.language);
  await done(ctx, "language-set", switchLanguage(ctx));
});

onIntent(settings, "pause", async (ctx) => {
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ status: "paused" }));
  await done(ctx, "paused", pauseOrResume(ctx));
});

onIntent(settings, "resume", async (ctx) => {
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ status: "active" }));
  await done(ctx, "resumed", pauseOrResume(ctx));
});

/** The result in words, and the way back. */
async function done(ctx: BotContext, key: string, undo: Choice): Promise<void> {
  await respondWithMore(ctx, {
    head: [ctx.t(key, { time: timeOf(ctx) })],
    choices: [undo, { label: ctx.t("btn-settings"), data: "settings" }],
  });
}

function settingsMenu(ctx: BotContext, page = 1): Reply {
  const { t, reader, parts } = ctx;
  const total = ctx.parts.catalogue.topics.length;
  const head = lines(
    t("settings-title"),
    t("settings-slot", { time: timeOf(ctx) }),
    t("settings-topics", { followed: reader.topics.length, total }),
    t(reader.status === "paused" ? "settings-paused" : "settings-active"),
    parts.aloud
      ? t("settings-audio", { state: reader.audio ? "on" : "off", speed: reader.speed })
      : t("audio-none"),
    t("settings-language"),
    t("settings-hint"),
  );
  const choices = [
    { label: t("btn-slots"), data: "slots" },
    ...(parts.aloud ? [{ label: t("btn-audio"), data: "audio" }] : []),
    { label: t("btn-topics"), data: "topics" },
    pauseOrResume(ctx),
    switchLanguage(ctx),
    { label: t("btn-mydata"), data: "mydata" },
  ];
  return menu({ t, head, choices, page, pageData: (next) => `settings:${next}` });
}

function slotMenu(ctx: BotContext, title: "slots-title" | "slot-unknown"): Reply {
  const { t, reader } = ctx;
  const choices = ctx.parts.slots.map(({ name }) => ({
    label: t("btn-slot", { time: slotTime(ctx.parts.slots, name, reader.language) }),
    data: `slot:${name}`,
  }));
  return menu({ t, head: [t(title, { time: timeOf(ctx) })], choices });
}

function pauseOrResume({ t, reader }: BotContext): Choice {
  return reader.status === "paused"
    ? { label: t("btn-resume"), data: "resume" }
    : { label: t("btn-pause"), data: "pause" };
}

/** Its label is in the other language: for somebody who does not read this one. */
function switchLanguage({ t, reader }: BotContext): Choice {
  return { label: t("btn-language"), data: `language:${reader.language === "vi" ? "en" : "vi"}` };
}

function timeOf({ parts, reader }: BotContext): string {
  return slotTime(parts.slots, reader.slot, reader.language);
}
