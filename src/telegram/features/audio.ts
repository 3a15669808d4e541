import { Composer } from "grammy";
import { SPEEDS, type Voice } from "../../voice/voice.ts";
import type { BotContext } from "../context.ts";
import { onIntent } from "../on-intent.ts";
import { currentOffer, editButtons, respond, respondWithMore } from "../respond.ts";
import { messageReading } from "../views/article-spoken.ts";
import { addedMenu, type Choice, menu } from "../views/menu.ts";
import type { Reply } from "../views/message.ts";
import { lines } from "../views/rich-text.ts";
import { spokenBy } from "../views/spoken.ts";
import { nameOfVoice, voiceInWords } from "../views/voices.ts";

export const audio = new Composer<BotContext>();

/** What is heard in one go, before "more". */
const VOICES_A_LIST = 15;

onIntent(audio, "audio", async (ctx, { args: [change] }) => {
  if (!ctx.parts.aloud)
    return respondWithMore(ctx, { head: [ctx.t("audio-none")], choices: [toSettings(ctx)] });
  if (change === "off") return turnOff(ctx);
  if (change === "sample") return sample(ctx);
  if (change === "want") return turnOn(ctx, "audio-wanted");
  if (change === "on") return turnOn(ctx, "audio-on");
  await respond(ctx, await audioMenu(ctx));
});

onIntent(audio, "voices", async (ctx, { args: [list = "1", page] }) => {
  const place = { list: Number(list), page: Number(page ?? 1) };
  const shown = await voiceMenu(ctx, "voices-title", place);
  if (!shown) return respondWithMore(ctx, { head: [ctx.t("voices-none")], choices: [toAudio(ctx)] });
  if (page !== undefined && (await editButtons(ctx, shown.message))) return;
  await respond(ctx, shown);
});

onIntent(audio, "voice", async (ctx, { args: [name = ""] }) => {
  const voices = await ctx.parts.voices();
  if (!voices.some((voice) => voice.name === name)) {
    const list = await voiceMenu(ctx, "voice-unknown");
    if (list) return respond(ctx, list);
    return respondWithMore(ctx, { head: [ctx.t("voices-none")], choices: [toAudio(ctx)] });
  }
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ voice: name }));
  await sayIn(ctx, "voice-set", [{ label: ctx.t("btn-voices"), data: "voices" }, toAudio(ctx)]);
});

onIntent(audio, "speeds", (ctx) => respond(ctx, speedMenu(ctx, "speeds-title")));

onIntent(audio, "speed", async (ctx, { args: [wanted] }) => {
  const speed = SPEEDS.find((known) => `${known}` === wanted);
  if (speed === undefined) return respond(ctx, speedMenu(ctx, "speed-unknown"));
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ speed }));
  await sayIn(ctx, "speed-set", [{ label: ctx.t("btn-speeds"), data: "speeds" }, toAudio(ctx)]);
});

/** Whoever turns it on is asked anew how notes reach them: what they refused once they may take now. */
async function turnOn(ctx: BotContext, key: "audio-on" | "audio-wanted"): Promise<void> {
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ audio: true, audioAs: "note" }));
  await sayIn(ctx, key, [
    ...(key === "audio-wanted" ? [{ label: ctx.t("btn-topics"), data: "topics" }] : []),
    toAudio(ctx),
    { label: ctx.t("btn-bulletin"), data: "bulletin" },
  ]);
}

async function turnOff(ctx: BotContext): Promise<void> {
  ctx.reader = await ctx.parts.subscriptions.set(ctx.reader, () => ({ audio: false }));
  await respondWithMore(ctx, { head: [ctx.t("audio-off")], choices: [onOrOff(ctx), toAudio(ctx)] });
}

const sample = (ctx: BotContext) => sayIn(ctx, "audio-sample-text", [toAudio(ctx)]);

/** Every change is heard at once: it is said in words, with a note in the reader's own voice that says the same. */
async function sayIn(ctx: BotContext, key: SampleKey, choices: readonly Choice[]): Promise<void> {
  const { choices: offered } = await currentOffer(ctx);
  const head = ctx.t(key, await factsIn(ctx));
  const reply = addedMenu({ t: ctx.t, head: [head], choices }, offered.length);
  const { aloud, translator } = ctx.parts;
  if (!aloud) return respond(ctx, reply);
  const words = translator.in("vi")(key, await factsIn(ctx, "vi"));
  const spoken = spokenBy(reply.message, {
    ...{ t: ctx.t, listener: ctx.reader, line: ctx.t("audio-sample") },
    reading: messageReading(`${words}\n`, translator.in("vi")),
    again: { label: ctx.t("btn-sample"), data: "audio:sample" },
  });
  await respond(ctx, { ...reply, message: { ...reply.message, spoken } });
}

type SampleKey = "audio-on" | "audio-wanted" | "audio-sample-text" | "voice-set" | "speed-set";

async function factsIn(ctx: BotContext, language = ctx.reader.language) {
  const { translator } = ctx.parts;
  return { voice: await voiceOf(ctx, translator.in(language)), speed: ctx.reader.speed };
}

async function voiceOf({ parts, reader }: BotContext, t: BotContext["t"]): Promise<string> {
  if (reader.voice === null) return t("voice-default");
  const voice = (await parts.voices()).find(({ name }) => name === reader.voice);
  return voice ? voiceInWords(voice, t) : reader.voice;
}

async function audioMenu(ctx: BotContext): Promise<Reply> {
  const { t, reader } = ctx;
  const facts = { ...(await factsIn(ctx)), state: reader.audio ? "on" : "off" };
  return menu({
    t,
    head: lines(t("audio-title", facts), t("audio-hint")),
    choices: [
      onOrOff(ctx),
      { label: t("btn-voices"), data: "voices" },
      { label: t("btn-speeds"), data: "speeds" },
      { label: t("btn-sample"), data: "audio:sample" },
      toSettings(ctx),
    ],
  });
}

/** Some of the voices, Google has dozens, and the way to the next ones; `undefined` when none can be found out about. */
async function voiceMenu(
  ctx: BotContext,
  title: "voices-title" | "voice-unknown",
  { list, page } = { list: 1, page: 1 },
): Promise<Reply | undefined> {
  const { t } = ctx;
  const voices = await ctx.parts.voices();
  if (voices.length === 0) return undefined;
  const lists = Math.ceil(voices.length / VOICES_A_LIST);
  const number = list >= 1 && list <= lists ? list : 1;
  const listed = voices.slice((number - 1) * VOICES_A_LIST, number * VOICES_A_LIST);
  const more = { label: t("btn-more-voices"), data: `voices:${(number % lists) + 1}` };
  const choices = [...listed.map((voice) => voiceChoice(voice, t)), ...(lists > 1 ? [more] : [])];
  const head = [t(title, { voice: await voiceOf(ctx, t) })];
  return menu({ t, head, choices, page, pageData: (next) => `voices:${number}:${next}` });
}

function voiceChoice(voice: Voice, t: BotContext["t"]): Choice {
  return {
    line: voiceInWords(voice, t),
    label: t("btn-voice", { voice: nameOfVoice(voice, t) }),
    data: `voice:${voice.name}`,
  };
}

function speedMenu({ t, reader }: BotContext, title: "speeds-title" | "speed-unknown"): Reply {
  const choices = SPEEDS.map((speed) => ({ label: t("btn-speed", { speed }), data: `speed:${speed}` }));
  return menu({ t, head: [t(title, { speed: reader.speed })], choices });
}

function onOrOff({ t, reader }: BotContext): Choice {
  return reader.audio
    ? { label: t("btn-audio-off"), data: "audio:off" }
    : { label: t("btn-audio-on"), data: "audio:on" };
}

function toAudio({ t }: BotContext): Choice {
  return { label: t("btn-audio"), data: "audio" };
}

function toSettings({ t }: BotContext): Choice {
  return { label: t("btn-settings"), data: "settings" };
}
