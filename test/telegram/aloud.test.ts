import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlainError } from "../../src/lib/errors.ts";
import { Aloud } from "../../src/telegram/aloud.ts";
import { message } from "../../src/telegram/views/message.ts";
import { type Spoken, spokenBy } from "../../src/telegram/views/spoken.ts";
import { VoiceNotes } from "../../src/telegram/voice-notes.ts";
import type { Way } from "../../src/telegram/way.ts";
import type { AudioClip } from "../../src/voice/narrate.ts";
import type { OwedNote } from "../../src/voice/ports.ts";
import { ManualTimer } from "../support/manual-timer.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";
import { READER } from "../support/telegram/trial.ts";
import { translator } from "../support/texts.ts";

const OGG = new Uint8Array(Buffer.from("OggS------------------------OpusHead---------------"));
const TEXT = message(["Bản tin sáng.\nCần giúp: gõ /trogiup."]);
const LONG = message([`Bản tin sáng.\n${"Trạm y tế mở cửa. ".repeat(60)}\nCần giúp: gõ /trogiup.`]);

let telegram: Telegram;
let timer: ManualTimer;
let clip: PromiseWithResolvers<AudioClip>;
let prepared: number;
let joined: number;
let events: string[];
let uploads: Map<string, string>;
let owed: Map<string, OwedNote>;
let aloud: Aloud;
let way: Way;

beforeEach(async () => {
  telegram = await startTelegram();
  for (const chat of [READER, READER + 1, READER + 2]) telegram.addChat(chat);
  timer = new ManualTimer(0);
  clip = Promise.withResolvers();
  // One that fails may do so before anybody has asked for it.
  clip.promise.catch(() => undefined);
  [prepared, joined, events, uploads, owed] = [0, 0, [], new Map(), new Map()];
  const narrator = {
    prepare() {
      prepared++;
      return clip.promise;
    },
    narrate() {
      joined++;
      return clip.promise;
    },
  };
  const notes = new VoiceNotes({
    narrator,
    uploads: {
      nameOf: async (key) => uploads.get(key),
      keep: async (key, name) => void uploads.set(key, name),
      remove: async (key) => void uploads.delete(key),
    },
    events: { noteSent: (result) => events.push(result), noteUnwritten: () => events.push("unwritten") },
    timer,
  });
  aloud = new Aloud({
    ...{ notes, timer, clock: () => new Date("2026-11-24T00:30:00Z") },
    owed: {
      async owe(note) {
        owed.set(`${owed.size}`, note);
        return `${owed.size - 1}`;
      },
      settle: async (id) => void owed.delete(id),
      all: async () => owed,
      forget: async () => undefined,
    },
    events: {
      noteLate: () => events.push("late"),
      noteFailed: () => events.push("failed"),
      noteForbidden: () => events.push("forbidden"),
      noteUnwritten: () => events.push("unwritten"),
    },
    refuseNotes: async (address) => void events.push(`${address} refuses`),
  });
  const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
  way = {
    ...{ api, chat: `${READER}`, isQuiet: () => true, isWatched: false },
    turn: async () => undefined,
    onFlood: () => undefined,
  };
});
afterEach(async () => {
  await aloud[Symbol.asyncDispose]();
  expect(telegram.violations).toEqual([]);
  await telegram[Symbol.asyncDispose]();
});

function spoken(shown = TEXT): Spoken {
  const listener = { voice: null, speed: 1, audioAs: "note" } as const;
  const again = { label: "Nghe bản tin này", data: "hear:1xm:0:a" };
  return spokenBy(shown, { t: translator.in("vi"), reading: { parts: [] }, listener, again });
}
const made = () =>
  clip.resolve({ key: "k", bytes: OGG, durationSeconds: 9.6, provider: "espeak", voice: "vi" });
const seen = (chat = READER) =>
  telegram
    .messages(chat)
    .map(({ text, caption, voice, audio, replyTo }) =>
      [
        text ? "text" : voice ? "note" : audio ? "file" : "?",
        (text ?? caption)?.split("\n")[0],
        replyTo,
      ].filter(Boolean),
    );

describe("a message with its reading", () => {
  it("has a note without a sound when the quiet hours have begun before it follows", async () => {
    let isQuiet = false;
    const sent = aloud.send(TEXT, spoken(), { ...way, isQuiet: () => isQuiet });
    await timer.untilAsleep(1);
    timer.toNextWaking();
    await sent;
    isQuiet = true;
    made();
    await telegram.until(() => seen().length === 2);
    expect(telegram.messages(READER).map(({ silent }) => silent)).toEqual([false, true]);
  });

  it("is one message when the note is there in time", async () => {
    const sent = aloud.send(TEXT, spoken(), way);
    await timer.untilAsleep(1);
    made();
    await sent;
    expect(seen()).toEqual([["note", "Bản tin sáng."]]);
    expect(telegram.messages(READER)[0]).toMatchObject({ silent: true, voice: { duration: 10 } });
  });

  it("goes out as text when the note is late; the note follows as a reply", async () => {
    const sent = aloud.send(TEXT, spoken(), way);
    await timer.untilAsleep(1);
    timer.toNextWaking();
    await sent;
    expect(timer.nowMs()).toBe(8_000);
    expect(seen()).toEqual([["text", "Bản tin sáng."]]);
    made();
    await telegram.until(() => seen().length === 2);
    expect(seen()[1]).toEqual(["note", "Bản đọc của: Bản tin sáng.", 1]);
    await vi.waitFor(() => expect(events).toEqual(["late", "uploaded"]));
  });

  it("lets the next one wait no more while notes come late", async () => {
    const first = aloud.send(TEXT, spoken(), way);
    await timer.untilAsleep(1);
    timer.toNextWaking();
    await first;
    await aloud.send(TEXT, spoken(), { ...way, chat: `${READER + 1}` });
    expect(timer.nowMs()).toBe(8_000);
    made();
    await telegram.until(() => seen().length === 2 && seen(READER + 1).length === 2);
  });

  it("that came too late does not let the next one wait again", async () => {
    const first = aloud.send(TEXT, spoken(), way);
    await timer.untilAsleep(1);
    timer.toNextWaking();
    await first;
    made();
    await telegram.until(() => seen().length === 2);
    clip = Promise.withResolvers();
    await aloud.send(TEXT, spoken(), { ...way, chat: `${READER + 1}` });
    expect(timer.nowMs()).toBe(8_000);
    expect(seen(READER + 1)).toEqual([["text", "Bản tin sáng."]]);
    made();
    await telegram.until(() => seen(READER + 1).length === 2);
  });

  it("goes out as text when there is no note, and one sentence says so", async () => {
    clip.reject(new PlainError("espeak_failed", "It ended twice", "Try again"));
    await aloud.send(TEXT, spoken(), way);
    await telegram.until(() => seen().length === 2);
    expect(seen()).toEqual([
      ["text", "Bản tin sáng."],
      ["text", "Chưa đọc được thành tiếng: Bản tin sáng.", 1],
    ]);
    expect(events).toEqual(["failed"]);
  });

  it("is not narrated again for everybody when it fails, but a minute later", async () => {
    clip.reject(new PlainError("espeak_failed", "It ended twice", "Try again"));
    const same = spoken();
    await aloud.send(LONG, { ...same, together: null }, way);
    await aloud.send(LONG, { ...same, together: null }, { ...way, chat: `${READER + 1}` });
    await telegram.until(() => seen().length === 2 && seen(READER + 1).length === 2);
    expect(prepared).toBe(1);
    timer.advance(60_001);
    await aloud.send(LONG, { ...same, together: null }, { ...way, chat: `${READER + 2}` });
    await telegram.until(() => seen(READER + 2).length === 2);
    expect(prepared).toBe(2);
  });

  it("waits for nothing when its text is too long to stand beside the note", async () => {
    await aloud.send(LONG, spoken(LONG), way);
    expect(seen()).toEqual([["text", "Bản tin sáng."]]);
    made();
    await telegram.until(() => seen().length === 2);
    expect(seen()[1]).toEqual(["note", "Bản đọc của: Bản tin sáng.", 1]);
  });

  it("never sends the text twice because the note failed on its way", async () => {
    telegram.fail(READER, { how: "500", method: "sendVoice" });
    made();
    await aloud.send(LONG, spoken(LONG), way);
    await telegram.until(() => seen().length === 2);
    expect(seen().map(([kind]) => kind)).toEqual(["text", "text"]);
    expect(events).toEqual(["failed"]);
  });

  it("obeys flood control with the note that follows, and tells everybody", async () => {
    made();
    const floods: number[] = [];
    const flood = telegram.until(({ calls }) => calls.some(({ status }) => status === 429));
    await aloud.send(LONG, spoken(LONG), {
      ...way,
      // The text has gone; the note's turn comes.
      turn: async () => {
        if (floods.length === 0) telegram.flood(READER, { seconds: 3 });
      },
      onFlood: (afterMs) => floods.push(afterMs),
    });
    await flood;
    await timer.untilAsleep(1);
    timer.toNextWaking();
    await telegram.until(() => seen().length === 2);
    expect(floods).toEqual([3_000]);
  });

  it("is uploaded once for all who get it at the same moment; when the first upload fails, by the next", async () => {
    telegram.block(READER);
    made();
    const same = spoken();
    const sends = [READER, READER + 1, READER + 2].map((chat) =>
      aloud.send(TEXT, same, { ...way, chat: `${chat}` }),
    );
    const outcomes = await Promise.allSettled(sends);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(events).toEqual(["uploaded", "sent"]);
    expect([prepared, joined]).toEqual([1, 2]);
    expect([...uploads.keys()]).toEqual(["note:k"]);
  });

  it("is joined and uploaded again when Telegram has it no more", async () => {
    made();
    const same = spoken();
    await aloud.send(TEXT, same, way);
    telegram.loseFiles();
    await aloud.send(TEXT, same, way);
    expect(events).toEqual(["uploaded", "uploaded"]);
    expect([prepared, joined]).toEqual([1, 2]);
  });

  it("is a file for whoever takes no notes, and that is remembered", async () => {
    telegram.forbidVoice(READER);
    made();
    await aloud.send(TEXT, spoken(), way);
    expect(seen()).toEqual([["file", "Bản tin sáng."]]);
    expect(events).toEqual(["forbidden", `${READER} refuses`, "uploaded"]);
  });

  it("is text and one sentence when Telegram refuses the file", async () => {
    telegram.fail(READER, { how: "400", method: "sendVoice" });
    made();
    await aloud.send(TEXT, spoken(), way);
    await telegram.until(() => seen().length === 2);
    expect(seen()).toEqual([
      ["text", "Bản tin sáng."],
      ["text", "Chưa đọc được thành tiếng: Bản tin sáng.", 1],
    ]);
    expect(events).toEqual(["failed"]);
    await vi.waitFor(() => expect(owed).toEqual(new Map()));
  });

  it("is owed from when the text has gone until the note has", async () => {
    await aloud.send(LONG, spoken(LONG), way);
    const facts = { address: `${READER}`, messageId: 1, action: "hear:1xm:0:a" };
    expect([...owed.values()]).toEqual([{ ...facts, owedSince: "2026-11-24T00:30:00.000Z" }]);
    made();
    await telegram.until(() => seen().length === 2);
    await vi.waitFor(() => expect(owed).toEqual(new Map()));
  });

  it("is owed no more when the sentence has been said in its place", async () => {
    clip.reject(new PlainError("espeak_failed", "It ended twice", "Try again"));
    await aloud.send(LONG, spoken(LONG), way);
    await telegram.until(() => seen().length === 2);
    await vi.waitFor(() => expect(owed).toEqual(new Map()));
  });

  it("follows no more when the program stops, and stays owed", async () => {
    await aloud.send(LONG, spoken(LONG), way);
    await aloud[Symbol.asyncDispose]();
    expect(seen()).toEqual([["text", "Bản tin sáng."]]);
    expect(events).toEqual([]);
    expect(owed.size).toBe(1);
  });

  it("keeps no text back when the program stops: it goes alone, and its note is owed", async () => {
    const sent = aloud.send(TEXT, spoken(), way);
    await timer.untilAsleep(1);
    aloud.hush();
    await sent;
    expect(seen()).toEqual([["text", "Bản tin sáng."]]);
    expect([events, owed.size]).toEqual([[], 1]);
  });
});
