import { GrammyError, type InputFile } from "grammy";
import type { Message as SentMessage } from "grammy/types";
import type { Events } from "../events.ts";
import { backoffMs } from "../lib/retry.ts";
import type { Timer } from "../lib/timer.ts";
import { grammySignal } from "./api.ts";
import { Following, type FollowingOptions } from "./following.ts";
import { verdictOf } from "./outcome.ts";
import { commonOptions } from "./send.ts";
import { captionOptions, type Message } from "./views/message.ts";
import type { Spoken } from "./views/spoken.ts";
import type { Note, SendNote, VoiceNotes } from "./voice-notes.ts";
import { sendText, type Way } from "./way.ts";

/** From when the first of a group is to get it: longer no text waits for its voice. */
const PATIENCE_MS = 8_000;
/** Telegram shows "is recording a voice note" for five seconds. */
const ACTION_EVERY_MS = 4_500;
/** What is kept is ready sooner, and needs no sign. */
const SIGN_AFTER_MS = 100;
/** How often one note that follows is tried. */
const MAX_TRIES = 5;

export interface AloudOptions extends FollowingOptions {
  readonly notes: VoiceNotes;
  readonly timer: Timer;
  readonly events: Pick<Events, "noteLate" | "noteFailed" | "noteForbidden" | "noteUnwritten">;
  /** Remembers that the chat takes no voice notes. */
  readonly refuseNotes: (address: string) => Promise<void>;
}

/** A message that the chat has, and whose note is still to come. */
interface Followed {
  readonly spoken: Spoken;
  readonly way: Way;
  readonly replyTo: number | undefined;
}

/** What an earlier process owed: the note, or when it cannot be made any more one sentence that says so. */
export type Owed = Pick<Followed, "way" | "replyTo"> &
  ({ readonly spoken: Spoken } | { readonly apology: Message });

/**
 * Sends messages with their readings: one message when the text fits beside the note and the note is ready in time, else
 * the text at once and the note as a reply to it.
 */
export class Aloud implements AsyncDisposable {
  readonly #options: AloudOptions;
  readonly #following: Following;
  /** The last note that was waited for came too late: until one is ready in time nobody waits. */
  #isSlow = false;

  constructor(options: AloudOptions) {
    this.#options = options;
    this.#following = new Following(options);
  }

  /**
   * Resolves when the text has been sent, with or without its note; a note that follows never fails the text.
   * @throws what Telegram answers for the text
   */
  async send(message: Message, spoken: Spoken, way: Way): Promise<SentMessage> {
    const note = spoken.together && (await this.#inTime(spoken, way));
    if (spoken.together && note) {
      try {
        return await this.#sendNote(note, spoken, { ...way, caption: spoken.together });
      } catch (thrown) {
        // Only what is about the file has a second way: the text.
        if (!(thrown instanceof GrammyError) || verdictOf(thrown).kind !== "refused") throw thrown;
        this.#options.events.noteFailed(thrown);
        const sent = await sendText(way, message);
        const replyTo = sent.message_id;
        await this.#owe({ spoken, way, replyTo }, () => this.#apologise({ spoken, way, replyTo }));
        return sent;
      }
    }
    const sent = await sendText(way, message);
    await this.follow(spoken, way, sent.message_id);
    return sent;
  }

  /**
   * Sends the note of a message that the chat has; when there is none, says so. Resolves when it is on disk that the chat
   * is still to get it; never rejects.
   */
  follow(spoken: Spoken, way: Way, replyTo: number | undefined): Promise<void> {
    const followed = { spoken, way, replyTo };
    return this.#owe(followed, () => this.#followUp(followed));
  }

  /** Sends what an earlier process still owed, or `apology` in place of it. */
  pay(id: string, { way, replyTo, ...owed }: Owed): void {
    this.#following.pay(id, () =>
      "spoken" in owed
        ? this.#followUp({ spoken: owed.spoken, way, replyTo })
        : this.#patiently(way, () => sendText(way, owed.apology, replyTo)),
    );
  }

  /** Nothing is waited for any more: texts go out alone, and what would follow them stays owed. */
  hush(): void {
    this.#following.stop();
  }

  /** Nothing more follows; waits for what is on its way. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#following[Symbol.asyncDispose]();
  }

  #owe({ spoken: { action }, way, replyTo }: Followed, pay: () => Promise<void>): Promise<void> {
    return this.#following.owe({ address: way.chat, messageId: replyTo ?? null, action }, pay);
  }

  /** @throws when the program stops, or when not even the sentence could be sent */
  async #followUp(followed: Followed): Promise<void> {
    const { events, notes } = this.#options;
    const { spoken, way, replyTo } = followed;
    try {
      const making = Promise.race([notes.note(spoken, way.isWatched), this.#following.stopped]);
      const note = await this.#shown(way, making);
      this.#isSlow &&= notes.waitedMs(spoken) >= PATIENCE_MS;
      await this.#patiently(way, async () => {
        const sent = await this.#sendNote(note, spoken, { ...way, caption: spoken.caption, replyTo });
        if (replyTo !== undefined) way.onFollowed?.(replyTo, sent.message_id);
      });
    } catch (thrown) {
      this.#following.signal.throwIfAborted();
      events.noteFailed(thrown);
      if (verdictOf(thrown).kind !== "gone") await this.#apologise(followed);
    }
  }

  #apologise({ spoken, way, replyTo }: Followed): Promise<void> {
    return this.#patiently(way, () => sendText(way, spoken.failure, replyTo));
  }

  /** The note, unless it fails or takes too long. */
  async #inTime(spoken: Spoken, way: Way): Promise<Note | undefined> {
    const { notes, timer, events } = this.#options;
    const making = notes.note(spoken, way.isWatched).catch(() => undefined);
    const patienceMs = this.#isSlow ? 0 : PATIENCE_MS - notes.waitedMs(spoken);
    const enough = new AbortController();
    const late = timer
      .sleep(Math.max(0, patienceMs), AbortSignal.any([enough.signal, this.#following.signal]))
      .then((): "late" => "late");
    // What is ready is ready, however long others have waited for it.
    const note = await this.#shown(way, Promise.race([making, late]));
    enough.abort();
    if (note !== "late") {
      this.#isSlow &&= notes.waitedMs(spoken) >= PATIENCE_MS;
      return note;
    }
    if (this.#following.signal.aborted) return undefined;
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

  /** In its turn, and again after flood control or when nothing left the machine; stops with the program. */
  async #patiently(way: Way, send: () => Promise<unknown>): Promise<void> {
    for (let tries = 1; ; tries++) {
      await way.turn(this.#following.signal);
      this.#following.signal.throwIfAborted();
      try {
        await send();
        return;
      } catch (thrown) {
        const verdict = verdictOf(thrown);
        if (tries === MAX_TRIES || (verdict.kind !== "flood" && verdict.kind !== "retry")) throw thrown;
        if (verdict.kind === "flood") way.onFlood(verdict.afterMs);
        const waitMs = verdict.kind === "flood" ? verdict.afterMs : backoffMs(tries);
        await this.#options.timer.sleep(waitMs, this.#following.signal);
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
        await this.#options.timer.sleep(
          ACTION_EVERY_MS,
          AbortSignal.any([ended.signal, this.#following.signal]),
        );
        if (this.#following.signal.aborted) return;
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

function sender(way: NoteWay, as: Spoken["as"]): SendNote {
  const { api, chat, caption, isWatched, signal } = way;
  const cut = signal && grammySignal(signal);
  const send = (file: InputFile | string, durationSeconds: number): Promise<SentMessage> => {
    const duration = Math.max(1, Math.round(durationSeconds));
    const options = { ...captionOptions(caption), ...commonOptions(way), duration };
    return as === "note"
      ? api.sendVoice(chat, file, options, cut)
      : api.sendAudio(chat, file, { ...options, title: titleOf(caption) }, cut);
  };
  return { as, isWatched, send };
}

/** A player's line; Telegram shows 64 characters. */
function titleOf({ text }: Message): string {
  return (text.split("\n")[0] ?? "").slice(0, 64).toWellFormed();
}
