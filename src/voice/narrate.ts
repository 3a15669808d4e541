import { createHash } from "node:crypto";
import { speakablePieces } from "../language/pieces.ts";
import { linesOf } from "../language/text.ts";
import { PlainError } from "../lib/errors.ts";
import { Recent } from "../lib/recent.ts";
import { join } from "./join.ts";
import { readOggOpus, writeOggOpus } from "./ogg-opus.ts";
import { secondsOf } from "./opus-packet.ts";
import type { ClipEncoder, ClipStore, OpusSpeech, Synthesiser } from "./ports.ts";
import { checkReading, type Reading, type SpokenPart, type Wish } from "./reading.ts";
import type { Provider } from "./voice.ts";

/** Encoded speech, as far as it need not be held. */
export interface ClipFacts {
  /** The same for the same words in the same voice, speed and encoding. */
  readonly key: string;
  readonly durationSeconds: number;
  readonly provider: Provider;
  readonly voice: string;
}

export interface AudioClip extends ClipFacts {
  /** An Ogg Opus file. */
  readonly bytes: Uint8Array;
}

export interface NarratorEvents {
  synthesised(facts: { provider: Provider; characters: number; durationSeconds: number }): void;
  /** A whole reading goes to the next voice. */
  voiceFailed(provider: Provider, thrown: unknown): void;
  /** A clip could not be kept, or was damaged: it is made again when it is wanted again. */
  clipLost(thrown: unknown): void;
}

export interface NarratorOptions {
  /** The best first; at least one. */
  readonly synthesisers: readonly Synthesiser[];
  readonly encoder: ClipEncoder;
  readonly clips: ClipStore;
  /** Makes a line of text speakable. */
  readonly toScript: (line: string) => string;
  /** Changes when `toScript` would make something else of the same line: part of a clip's key. */
  readonly scriptVersion: string;
  readonly events: NarratorEvents;
}

/** Scripts that are kept: those of a day's articles, and the words around them. */
const KEPT_SCRIPTS = 1_000;
/** Clips of conversations that are kept in memory, between preparing and joining and a little longer. */
const PASSING_CLIPS = 30;
/** One clip: about five minutes, so that the memory that it takes to make has a bound. */
const CLIP_CHARACTERS = 4_000;

interface Speaker {
  readonly synthesiser: Synthesiser;
  readonly voice: string;
  readonly speed: number;
}

interface Made {
  readonly key: string;
  readonly speech: OpusSpeech;
}

interface Read extends ClipFacts {
  readonly whole: OpusSpeech;
}

/** Makes audio of text: one clip for each text, voice and speed, kept; a reading is joined from clips. */
export class Narrator {
  readonly #options: NarratorOptions;
  /** By key: two who want the same clip wait for the same synthesis. */
  readonly #making = new Map<string, Promise<OpusSpeech>>();
  readonly #passing = new Recent<Promise<OpusSpeech>>(PASSING_CLIPS);
  readonly #scripts = new Recent<string>(KEPT_SCRIPTS);

  constructor(options: NarratorOptions) {
    this.#options = options;
  }

  /**
   * A reading in one voice. When a voice fails, the next one reads the whole of it.
   * @throws PlainError `nothing_to_say`, `reading_too_long`, `speed_unknown`, or why the last voice failed
   */
  async narrate(reading: Reading, wish: Wish): Promise<AudioClip> {
    const { whole, ...facts } = await this.#readBySomebody(reading, wish);
    return { ...facts, bytes: await writeOggOpus(whole) };
  }

  /** Makes and keeps what `narrate` joins. @throws PlainError as `narrate` does */
  async prepare(reading: Reading, wish: Wish): Promise<ClipFacts> {
    const { whole: _, ...facts } = await this.#readBySomebody(reading, wish);
    return facts;
  }

  async #readBySomebody(reading: Reading, wish: Wish): Promise<Read> {
    const { events } = this.#options;
    checkReading(reading, wish);
    let failure: unknown;
    for (const speaker of this.#speakers(wish)) {
      try {
        return await this.#read(reading, speaker);
      } catch (thrown) {
        if (!(thrown instanceof PlainError) || thrown.code === "nothing_to_say") throw thrown;
        events.voiceFailed(speaker.synthesiser.provider, thrown);
        failure = thrown;
      }
    }
    throw failure;
  }

  /** Who may read it, in order: from whoever has the voice that is wanted on. */
  #speakers({ voice, speed }: Wish): Speaker[] {
    const { synthesisers } = this.#options;
    const owner = synthesisers.findIndex((synthesiser) => voice !== undefined && synthesiser.isOwn(voice));
    return synthesisers.slice(Math.max(0, owner)).map((synthesiser, at) => ({
      synthesiser,
      voice: owner >= 0 && at === 0 && voice !== undefined ? voice : synthesiser.defaultVoice,
      speed,
    }));
  }

  async #read({ opening, parts }: Reading, speaker: Speaker): Promise<Read> {
    const rest = (await Promise.all(parts.map((part) => this.#part(part, speaker)))).flat();
    const restSeconds = rest.reduce((sum, { speech }) => sum + secondsOf(speech), 0);
    const first = opening ? await this.#part({ text: opening(restSeconds), pauseMs: 0 }, speaker) : [];
    const made = [...first, ...rest];
    if (made.length === 0)
      throw new PlainError("nothing_to_say", "There is no word in the text", "Give a text with words");
    const whole = join(made.map(({ speech }) => speech));
    return {
      key: keyOf(made.map(({ key }) => key)),
      whole,
      durationSeconds: secondsOf(whole),
      provider: speaker.synthesiser.provider,
      voice: speaker.voice,
    };
  }

  /** The silence before it and its clips, nothing when it has no word. */
  async #part({ text, pauseMs, isPassing = false }: SpokenPart, speaker: Speaker): Promise<Made[]> {
    const script = isPassing ? this.#scriptOf(text) : this.#scripts.get(text, () => this.#scriptOf(text));
    const clips = await Promise.all(
      speakablePieces(script, CLIP_CHARACTERS).map((piece) => this.#clip(piece, speaker, isPassing)),
    );
    return pauseMs > 0 && clips.length > 0 ? [await this.#silence(pauseMs), ...clips] : clips;
  }

  #scriptOf(text: string): string {
    return linesOf(text).map(this.#options.toScript).filter(hasWords).join("\n");
  }

  async #clip(script: string, { synthesiser, voice, speed }: Speaker, isPassing: boolean): Promise<Made> {
    const { encoder, events, scriptVersion } = this.#options;
    const { provider, version } = synthesiser;
    const key = keyOf([provider, version, voice, speed, encoder.version, scriptVersion, script]);
    const make = async () => {
      const pcm = await synthesiser.synthesise(script, { voice, speed });
      const durationSeconds = pcm.samples.length / pcm.sampleRateHz;
      events.synthesised({ provider, characters: script.length, durationSeconds });
      return encoder.encode(pcm);
    };
    return { key, speech: await (isPassing ? this.#inMemory(key, make) : this.#once(key, make)) };
  }

  async #inMemory(key: string, make: () => Promise<OpusSpeech>): Promise<OpusSpeech> {
    try {
      return await this.#passing.get(key, make);
    } catch (thrown) {
      this.#passing.forget(key);
      throw thrown;
    }
  }

  async #silence(durationMs: number): Promise<Made> {
    const { encoder } = this.#options;
    const key = keyOf(["silence", durationMs, encoder.version]);
    return { key, speech: await this.#once(key, () => encoder.silence(durationMs)) };
  }

  #once(key: string, make: () => Promise<OpusSpeech>): Promise<OpusSpeech> {
    const known = this.#making.get(key);
    if (known !== undefined) return known;
    const making = this.#kept(key)
      .then((kept) => kept ?? this.#keep(key, make))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #kept(key: string): Promise<OpusSpeech | undefined> {
    try {
      const bytes = await this.#options.clips.get(key);
      return bytes && readOggOpus(bytes);
    } catch (thrown) {
      this.#options.events.clipLost(thrown);
      return undefined;
    }
  }

  /** A full disk costs the next synthesis, not this one. */
  async #keep(key: string, make: () => Promise<OpusSpeech>): Promise<OpusSpeech> {
    const speech = await make();
    try {
      await this.#options.clips.put(key, await writeOggOpus(speech));
    } catch (thrown) {
      this.#options.events.clipLost(thrown);
    }
    return speech;
  }
}

function hasWords(script: string): boolean {
  return /[\p{L}\p{N}]/u.test(script);
}

function keyOf(facts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 40);
}
