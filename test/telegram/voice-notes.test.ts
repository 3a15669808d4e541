import type { Message } from "grammy/types";
import { beforeEach, describe, expect, it } from "vitest";
import { type Note, VoiceNotes } from "../../src/telegram/voice-notes.ts";
import type { Reading } from "../../src/voice/reading.ts";
import { ManualTimer } from "../support/manual-timer.ts";

const JOINS_AT_ONCE = 2;
const reading = (text: string): Reading => ({ parts: [{ text, pauseMs: 0 }] });
const textOf = ({ parts }: Reading) => parts[0]?.text ?? "";

let preparing: Map<string, () => void>;
let joining: Map<string, () => void>;
let names: Map<string, string>;
let notes: VoiceNotes;

beforeEach(() => {
  [preparing, joining, names] = [new Map(), new Map(), new Map()];
  const clipOf = (text: string) =>
    ({ key: text, durationSeconds: 1, provider: "espeak", voice: "vi" }) as const;
  const held = (under: Map<string, () => void>, text: string) =>
    new Promise<void>((resolve) => under.set(text, resolve)).then(() => under.delete(text));
  notes = new VoiceNotes({
    narrator: {
      async prepare(wanted) {
        await held(preparing, textOf(wanted));
        return clipOf(textOf(wanted));
      },
      async narrate(wanted) {
        await held(joining, textOf(wanted));
        return { ...clipOf(textOf(wanted)), bytes: new Uint8Array(1) };
      },
    },
    uploads: {
      nameOf: async (key) => names.get(key),
      keep: async (key, name) => void names.set(key, name),
      remove: async (key) => void names.delete(key),
    },
    events: { noteSent: () => undefined, noteUnwritten: () => undefined },
    timer: new ManualTimer(0),
  });
});

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const prepare = (text: string, isWatched = false) =>
  notes.note({ reading: reading(text), wish: { speed: 1 } }, isWatched);
const upload = (note: Note, isWatched = false) => {
  const sent = { voice: { file_id: `id of ${note.key}` } } as Message;
  return notes.send(note, { as: "note", isWatched, send: async () => sent });
};
const done = (text: string): Note => ({
  heard: { reading: reading(text), wish: { speed: 1 } },
  key: text,
  durationSeconds: 1,
});

describe("an edition's notes", () => {
  it("are prepared a few at a time, in the order in which they were wanted", async () => {
    const all = ["a", "b", "c", "d"].map((text) => prepare(text));
    await settled();
    expect([...preparing.keys()]).toEqual(["a", "b"]);
    preparing.get("a")?.();
    await all[0];
    await settled();
    expect([...preparing.keys()]).toEqual(["b", "c"]);
  });

  it("let whoever asks and waits pass", async () => {
    for (const text of ["a", "b", "c"]) void prepare(text);
    void prepare("asked", true);
    await settled();
    expect([...preparing.keys()]).toEqual(["a", "b", "asked"]);
  });

  it("are joined when they are uploaded, a few at a time", async () => {
    const sends = ["a", "b", "c"].map((text) => upload(done(text)));
    void upload(done("asked"), true);
    await settled();
    expect([...joining.keys()]).toEqual(["a", "b", "asked"]);
    expect(joining.size).toBe(JOINS_AT_ONCE + 1);
    while (joining.size > 0) {
      for (const finish of joining.values()) finish();
      await settled();
    }
    await Promise.all(sends);
    expect(names.get("note:c")).toBe("id of c");
  });

  it("hold no sound while they wait", async () => {
    const note = prepare("a");
    await settled();
    preparing.get("a")?.();
    expect(Object.values(await note).some((value) => value instanceof Uint8Array)).toBe(false);
    expect(joining.size).toBe(0);
  });

  it("need not be joined for the second reader", async () => {
    names.set("note:a", "known");
    await upload(done("a"));
    expect(joining.size).toBe(0);
  });
});
