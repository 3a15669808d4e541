import { GrammyError, InputFile } from "grammy";
import type { Message } from "grammy/types";
import type { Events } from "../events.ts";
import { Lanes } from "../lib/lanes.ts";
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

/** Readings that are prepared or joined side by side for bulk sends: each of them holds some megabytes meanwhile. */
const JOINS_AT_ONCE = 2;
/** Files of bulk sends that are on their way to Telegram at once. */
const UPLOADS_AT_ONCE = 16;

/** What is to be heard: of one group of readers. */
type Heard = Pick<Spoken, "reading" | "wish">;

/** A clip that is ready to be joined: it has no bytes before it is uploaded, so that any number can wait. */
export interface Note {
  readonly heard: Heard;
  readonly key: string;
  readonly durationSeconds: number;
}

interface Made {
  readonly note: Promise<Note>;
  readonly askedAtMs: number;
  /** `NaN` while it has not failed. */
  failedAtMs: number;
}

export interface VoiceNotesOptions {
  readonly narrator: Pick<Narrator, "narrate" | "prepare">;
  readonly uploads: UploadedClips;
  readonly events: Pick<Events, "noteSent" | "noteUnwritten">;
  readonly timer: Timer;
}

/** Sends a file that is new to Telegram, or one that it has by its name. */
export type SendFile = (file: InputFile | string, durationSeconds: number) => Promise<Message>;

/** How a note is sent. */
export interface SendNote {
  readonly as: AudioForm;
  /** Somebody waits for it: it does not queue behind an edition's. */
  readonly isWatched: boolean;
  readonly send: SendFile;
}

/** Voice notes: each is made once and uploaded once, however many get it. */
export class VoiceNotes {
  readonly #options: VoiceNotesOptions;
  readonly #made = new WeakMap<Heard["reading"], Made>();
  /** Uploads under way; none of these promises rejects. */
  readonly #uploading = new Map<string, Promise<void>>();
  readonly #joinLanes = new Lanes(JOINS_AT_ONCE);
  readonly #uploadLanes = new Lanes(UPLOADS_AT_ONCE);

  constructor(options: VoiceNotesOptions) {
    this.#options = options;
  }

  /** The note for a reading: made at the first call, then the same. @throws PlainError as narrating does */
  note(heard: Heard, isWatched: boolean): Promise<Note> {
    const nowMs = this.#options.timer.nowMs();
    const known = this.#made.get(heard.reading);
    if (known && !(known.failedAtMs + FAILURE_STAYS_MS < nowMs)) return known.note;
    const prepare = () => this.#prepare(heard);
    const note = isWatched ? prepare() : this.#joinLanes.run(prepare);
    const made: Made = { note, askedAtMs: nowMs, failedAtMs: Number.NaN };
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
  async send(note: Note, by: SendNote): Promise<Message> {
    const { uploads, events } = this.#options;
    const name = nameOf(note, by);
    for (let round = 1; round < MAX_ROUNDS; round++) {
      const fileId = await uploads.nameOf(name);
      const upload = this.#uploading.get(name);
      if (fileId !== undefined) {
        const sent = await by.send(fileId, note.durationSeconds).catch(unlessUnknown);
        if (sent) {
          events.noteSent("sent");
          return sent;
        }
        await this.#forgetUpload(name, fileId);
      } else if (upload !== undefined) await upload;
      else return this.#upload(note, by);
    }
    return this.#upload(note, by);
  }

  async #prepare(heard: Heard): Promise<Note> {
    const { key, durationSeconds } = await this.#options.narrator.prepare(heard.reading, heard.wish);
    return { heard, key, durationSeconds };
  }

  async #upload(note: Note, by: SendNote): Promise<Message> {
    const done = Promise.withResolvers<void>();
    const name = nameOf(note, by);
    this.#uploading.set(name, done.promise);
    try {
      const upload = () => this.#joinAndSend(note, by);
      return await (by.isWatched ? upload() : this.#uploadLanes.run(upload));
    } finally {
      this.#uploading.delete(name);
      done.resolve();
    }
  }

  async #joinAndSend({ heard }: Note, by: SendNote): Promise<Message> {
    const { narrator, uploads, events } = this.#options;
    const join = () => narrator.narrate(heard.reading, heard.wish);
    const clip = await (by.isWatched ? join() : this.#joinLanes.run(join));
    const sent = await by.send(new InputFile(clip.bytes, FILE_NAME), clip.durationSeconds);
    events.noteSent("uploaded");
    const fileId = fileIdOf(sent, by.as);
    // Another voice may have had to read it than the one that was asked before: the name is of what was sent.
    // The chat has it: a disk that is full does not bring it once more.
    if (fileId !== undefined) await uploads.keep(nameOf(clip, by), fileId).catch(events.noteUnwritten);
    return sent;
  }

  async #forgetUpload(name: string, fileId: string): Promise<void> {
    const { uploads } = this.#options;
    // Somebody else may have uploaded it again meanwhile.
    if ((await uploads.nameOf(name)) === fileId) await uploads.remove(name);
  }
}

function nameOf({ key }: Pick<Note, "key">, { as }: Pick<SendNote, "as">): string {
  return `${as}:${key}`;
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
