import { type Api, GrammyError, type InputFile } from "grammy";
import type { Message as SentMessage } from "grammy/types";
import type { Events } from "../events.ts";
import type { Timer } from "../lib/timer.ts";
import { grammySignal } from "./api.ts";
import { verdictOf } from "./outcome.ts";
import { captionOptions, type Message, sendOptions } from "./views/message.ts";
import type { Spoken } from "./views/spoken.ts";
import type { Note, SendNote, VoiceNotes } from "./voice-notes.ts";

/** From when the first of a group is to get it: longer no text waits for its voice. */
const PATIENCE_MS = 8_000;
/** Telegram shows "is recording a voice note" for five seconds. */
const ACTION_EVERY_MS = 4_500;
/** What is kept is ready sooner, and needs no sign. */
const SIGN_AFTER_MS = 100;
/** How often flood control is obeyed for one note that follows. */
const MAX_TRIES = 5;

export interface AloudOptions {
  readonly notes: VoiceNotes;
  readonly timer: Timer;
  readonly events: Pick<Events, "noteLate" | "noteFailed" | "noteForbidden">;
  /** Remembers that the chat takes no voice notes. */
  readonly refuseNotes: (address: string) => Promise<void>;
}

/** Where something goes. */
export interface Way {
  readonly api: Api;
  readonly chat: string;
  readonly isQuiet: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Somebody looks at the chat and waits: it shows that a note is being made. */
  readonly isWatched: boolean;
  /** Resolves when a message that follows may be sent: bulk sends share a pace. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** Telegram asks everybody to wait. */
  readonly onFlood: (afterMs: number) => void;
}

/**
 * Sends messages with their readings: one message when the text fits beside the note and the note is ready in time, else
 * the text at once and the note as a reply to it.
 */
export class Aloud implements AsyncDisposable {
  readonly #options: AloudOptions;
  readonly #stop = new AbortController();
  /** Rejects when nothing more may follow. */
  readonly #stopped = Promise.withResolvers<never>();
  /** What follows texts that have been sent. */
  readonly #following = new Set<Promise<void>>();
  /** The last note that was waited for came too late: until one is ready in time nobody waits. */
  #isSlow = false;

  constructor(options: AloudOptions) {
    this.#options = options;
    this.#stopped.promise.catch(() => undefined);
  }

  /**
   * Resolves when the text has been sent, with or without its note; a note that follows never fails the text.
   * @throws what Telegram answers for the text
   */
  async send(message: Message, spoken: Spoken, way: Way): Promise<SentMessage> {
    const { events } = this.#options;
    const note = spoken.together && (await this.#inTime(spoken, way));
    if (spoken.together && note) {
      try {
        return await this.#sendNote(note, spoken, { ...way, caption: spoken.together });
      } catch (thrown) {
        // Only what is about the file has a second way: the text.
        if (!(thrown instanceof GrammyError) || verdictOf(thrown).kind !== "refused") throw thrown;
        events.noteFailed(thrown);
        return await sendText(way, message);
      }
    }
    const sent = await sendText(way, message);
    const following = this.follow(spoken, way, sent.message_id);
    this.#following.add(following);
    void following.then(() => this.#following.delete(following));
    return sent;
  }

  /** Sends the note of a message that the chat has; when there is none, says so. Never rejects. */
  async follow(spoken: Spoken, way: Way, replyTo: number | undefined): Promise<void> {
    const { events, notes } = this.#options;
    try {
      const note = await this.#shown(
        way,
        Promise.race([notes.note(spoken, way.isWatched), this.#stopped.promise]),
      );
      this.#isSlow &&= notes.waitedMs(spoken) > PATIENCE_MS;
      await this.#patiently(way, () =>
        this.#sendNote(note, spoken, { ...way, caption: spoken.caption, replyTo }),
      );
    } catch (thrown) {
      if (this.#stop.signal.aborted) return;
      events.noteFailed(thrown);
      if (verdictOf(thrown).kind === "gone") return;
      await this.#patiently(way, () => sendText(way, spoken.failure, replyTo)).catch(events.noteFailed);
    }
  }

  /** Nothing more follows; waits for what is on its way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    this.#stopped.reject(this.#stop.signal.reason);
    await Promise.all(this.#following);
  }

  /** The note, unless it fails or takes too long. */
  async #inTime(spoken: Spoken, way: Way): Promise<Note | undefined> {
    const { notes, timer, events } = this.#options;
    const making = notes.note(spoken, way.isWatched).catch(() => undefined);
    const patienceMs = this.#isSlow ? 0 : PATIENCE_MS - notes.waitedMs(spoken);
    const enough = new AbortController();
    const late = timer.sleep(Math.max(0, patienceMs), enough.signal).then((): "late" => "late");
    // What is ready is ready, however long others have waited for it.
    const note = await this.#shown(way, Promise.race([making, late]));
    enough.abort();
    if (note !== "late") {
      this.#isSlow &&= notes.waitedMs(spoken) > PATIENCE_MS;
      return note;
    }
    this.#isSlow = true;
    events.noteLate();
    return undefined;
  }

  async #sendNote(note: Note, spoken: Spoken, way: NoteWay): Promise<SentMessage> {
    const { notes, events, refuseNotes } = this.#options;
    try {
      return await notes.send(note, sender(way, spoken.as));
    } catch (thrown) {
      if (verdictOf(thrown).kind !== "voiceForbidden") throw thrown;
      events.noteForbidden();
      await refuseNotes(way.chat);
      // A note's name is not a file's: it is uploaded once more, as what it is now.
      return notes.send(note, sender(way, "file"));
    }
  }

  /** In its turn, and again after flood control; stops with the program. */
  async #patiently(way: Way, send: () => Promise<unknown>): Promise<void> {
    for (let tries = 1; ; tries++) {
      await way.turn(this.#stop.signal);
      this.#stop.signal.throwIfAborted();
      try {
        await send();
        return;
      } catch (thrown) {
        const verdict = verdictOf(thrown);
        if (verdict.kind !== "flood" || tries === MAX_TRIES) throw thrown;
        way.onFlood(verdict.afterMs);
        await this.#options.timer.sleep(verdict.afterMs, this.#stop.signal);
      }
    }
  }

  /** Shows that a note is being made, for as long as it takes. */
  async #shown<T>(way: Way, making: Promise<T>): Promise<T> {
    if (!way.isWatched) return making;
    const ended = new AbortController();
    const end = () => ended.abort();
    void making.then(end, end);
    const tell = async () => {
      while (!ended.signal.aborted) {
        await way.api.sendChatAction(way.chat, "record_voice").catch(() => undefined);
        await this.#options.timer.sleep(ACTION_EVERY_MS, AbortSignal.any([ended.signal, this.#stop.signal]));
        if (this.#stop.signal.aborted) return;
      }
    };
    await Promise.race([
      making.catch(() => undefined),
      this.#options.timer.sleep(SIGN_AFTER_MS, ended.signal),
    ]);
    if (!ended.signal.aborted) void tell();
    return making;
  }
}

interface NoteWay extends Way {
  readonly caption: Message;
  readonly replyTo?: number | undefined;
}

function sendText(way: Way, message: Message, replyTo?: number): Promise<SentMessage> {
  const options = { ...sendOptions(message), ...commonOptions(way, replyTo) };
  return way.api.sendMessage(way.chat, message.text, options, way.signal && grammySignal(way.signal));
}

function sender(way: NoteWay, as: Spoken["as"]): SendNote {
  const { api, chat, caption, isWatched, signal } = way;
  const cut = signal && grammySignal(signal);
  const send = (file: InputFile | string, durationSeconds: number): Promise<SentMessage> => {
    const duration = Math.max(1, Math.round(durationSeconds));
    const options = { ...captionOptions(caption), ...commonOptions(way, way.replyTo), duration };
    return as === "note"
      ? api.sendVoice(chat, file, options, cut)
      : api.sendAudio(chat, file, { ...options, title: titleOf(caption) }, cut);
  };
  return { as, isWatched, send };
}

function commonOptions({ isQuiet }: Way, replyTo: number | undefined) {
  return {
    disable_notification: isQuiet,
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}

/** A player's line; Telegram shows 64 characters. */
function titleOf({ text }: Message): string {
  return (text.split("\n")[0] ?? "").slice(0, 64).toWellFormed();
}
