import { GrammyError, InputFile } from "grammy";
import type { Message } from "grammy/types";
import type { Events } from "../events.ts";
import type { Timer } from "../lib/timer.ts";
import type { AudioForm } from "../subscribers/subscriber.ts";
import type { Narrator } from "../voice/narrate.ts";
import type { UploadedClips } from "../voice/ports.ts";
import type { Spoken } from "./views/spoken.ts";

/** A failure is not tried again for everybody who is to get the same. */
const FAILURE_STAYS_MS = 60_000;
/** A file that Telegram does not know right after it took it is not tried for ever. */
const MAX_ROUNDS = 4;
const FILE_NAME = "ban-doc.ogg";

/** What is to be heard: of one group of readers. */
type Heard = Pick<Spoken, "reading" | "wish">;

/** A clip that is ready. Its bytes are let go once Telegram has them. */
export interface Note {
  readonly heard: Heard;
  readonly key: string;
  readonly durationSeconds: number;
  bytes: Uint8Array | undefined;
}

interface Made {
  readonly note: Promise<Note>;
  readonly askedAtMs: number;
  /** `NaN` while it has not failed. */
  failedAtMs: number;
}

export interface VoiceNotesOptions {
  readonly narrator: Pick<Narrator, "narrate">;
  readonly uploads: UploadedClips;
  readonly events: Pick<Events, "noteSent">;
  readonly timer: Timer;
}

/** Sends a file that is new to Telegram, or one that it has by its name. */
export type SendFile = (file: InputFile | string, durationSeconds: number) => Promise<Message>;

/** Voice notes: each is made once and uploaded once, however many get it. */
export class VoiceNotes {
  readonly #options: VoiceNotesOptions;
  readonly #made = new WeakMap<Heard["reading"], Made>();
  /** Uploads under way; none of these promises rejects. */
  readonly #uploading = new Map<string, Promise<void>>();

  constructor(options: VoiceNotesOptions) {
    this.#options = options;
  }

  /** The note for a reading: made at the first call, then the same. @throws PlainError as narrating does */
  note(heard: Heard): Promise<Note> {
    const nowMs = this.#options.timer.nowMs();
    const known = this.#made.get(heard.reading);
    if (known && !(known.failedAtMs + FAILURE_STAYS_MS < nowMs)) return known.note;
    const made: Made = { note: this.#make(heard), askedAtMs: nowMs, failedAtMs: Number.NaN };
    this.#made.set(heard.reading, made);
    made.note.catch(() => {
      made.failedAtMs = this.#options.timer.nowMs();
    });
    return made.note;
  }

  /** For how long the note has been waited for, in milliseconds: since its first reader was to get it. */
  waitedMs(heard: Heard): number {
    const { timer } = this.#options;
    return timer.nowMs() - (this.#made.get(heard.reading)?.askedAtMs ?? timer.nowMs());
  }

  /**
   * Sends the note by the name that Telegram has for it, or uploads it; of many first ones at once one uploads and the
   * others wait for it. @throws what `send` throws
   */
  async send(note: Note, as: AudioForm, send: SendFile): Promise<Message> {
    const { uploads, events } = this.#options;
    const name = `${as}:${note.key}`;
    for (let round = 1; round < MAX_ROUNDS; round++) {
      const fileId = await uploads.nameOf(name);
      const upload = this.#uploading.get(name);
      if (fileId !== undefined) {
        const sent = await send(fileId, note.durationSeconds).catch(unlessUnknown);
        if (sent) {
          events.noteSent("sent");
          return sent;
        }
        await this.#forgetUpload(name, fileId);
      } else if (upload !== undefined) await upload;
      else return this.#upload(note, as, send);
    }
    return this.#upload(note, as, send);
  }

  async #make(heard: Heard): Promise<Note> {
    const { key, bytes, durationSeconds } = await this.#options.narrator.narrate(heard.reading, heard.wish);
    return { heard, key, bytes, durationSeconds };
  }

  async #upload(note: Note, as: AudioForm, send: SendFile): Promise<Message> {
    const { uploads, events } = this.#options;
    const done = Promise.withResolvers<void>();
    const name = `${as}:${note.key}`;
    this.#uploading.set(name, done.promise);
    try {
      // Let go after an earlier upload: it is joined again, out of clips that are kept.
      const fresh = note.bytes ? { ...note, bytes: note.bytes } : await this.#make(note.heard);
      const file = new InputFile(fresh.bytes ?? new Uint8Array(), FILE_NAME);
      const sent = await send(file, fresh.durationSeconds);
      events.noteSent("uploaded");
      const fileId = fileIdOf(sent, as);
      if (fileId !== undefined) {
        await uploads.keep(`${as}:${fresh.key}`, fileId);
        note.bytes = undefined;
      }
      return sent;
    } finally {
      this.#uploading.delete(name);
      done.resolve();
    }
  }

  async #forgetUpload(name: string, fileId: string): Promise<void> {
    const { uploads } = this.#options;
    // Somebody else may have uploaded it again meanwhile.
    if ((await uploads.nameOf(name)) === fileId) await uploads.remove(name);
  }
}

function fileIdOf({ voice, audio }: Message, as: AudioForm): string | undefined {
  return as === "note" ? voice?.file_id : audio?.file_id;
}

/** Telegram says so of an id of another bot, of one that is damaged, and of a file that it has no more. */
function unlessUnknown(thrown: unknown): undefined {
  const isUnknown =
    thrown instanceof GrammyError &&
    thrown.error_code === 400 &&
    /file[ _]?id|file identifier|FILE_REFERENCE|can't use file of type/i.test(thrown.description);
  if (!isUnknown) throw thrown;
  return undefined;
}
