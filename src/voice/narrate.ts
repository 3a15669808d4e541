import { createHash } from "node:crypto";
import { speakablePieces } from "../language/pieces.ts";
import { linesOf } from "../language/text.ts";
import { PlainError } from "../lib/errors.ts";
import { Lanes } from "../lib/lanes.ts";
import { Recent } from "../lib/recent.ts";
import { ClipShelf } from "./clip-shelf.ts";
import { join } from "./join.ts";
import { writeOggOpus } from "./ogg-opus.ts";
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
  readonly toScript: (line: string) => string | Promise<string>;
  /** Changes when `toScript` would make something else of the same line: part of a clip's key. */
  readonly scriptVersion: string;
  readonly events: NarratorEvents;
}

/** Scripts that are kept: those of a day's articles, and the words around them. */
const KEPT_SCRIPTS = 1_000;
const KEPT_LENGTHS = 10_000;
/** One clip: about five minutes, so that the memory that it takes to make has a bound. */
const CLIP_CHARACTERS = 4_000;

interface Speaker {
  readonly synthesiser: Synthesiser;
  readonly voice: string;
  readonly speed: number;
}

interface Made {
  readonly key: string;
  /** `undefined` when only its length was asked for, and known. */
  readonly speech: OpusSpeech | undefined;
  readonly seconds: number;
}

/** How a text is spoken, and what for: to be joined, or only so that it is there. */
interface Task {
  readonly speaker: Speaker;
  readonly isJoined: boolean;
  readonly isPassing: boolean;
}

/** Makes audio of text: one clip for each text, voice and speed, kept; a reading is joined from clips. */
export class Narrator {
  readonly #options: NarratorOptions;
  readonly #shelf: ClipShelf;
  readonly #scripts = new Recent<string>(KEPT_SCRIPTS);
  readonly #scriptLane = new Lanes(1);
  /** Of clips, by key. */
  readonly #seconds = new Recent<number>(KEPT_LENGTHS);

  constructor(options: NarratorOptions) {
    this.#options = options;
    this.#shelf = new ClipShelf(options.clips, (thrown) => options.events.clipLost(thrown));
  }

  /**
   * A reading in one voice. When a voice fails, the next one reads the whole of it.
   * @throws PlainError `nothing_to_say`, `reading_too_long`, `speed_unknown`, or why the last voice failed
   */
  narrate(reading: Reading, wish: Wish): Promise<AudioClip> {
    return this.#bySomebody(reading, wish, async (speaker) => {
      const made = await this.#made(reading, speaker, true);
      const whole = join(made.flatMap(({ speech }) => speech ?? []));
      const facts = { ...factsOf(made, speaker), durationSeconds: secondsOf(whole) };
      return { ...facts, bytes: await writeOggOpus(whole) };
    });
  }

  /** Makes and keeps what `narrate` joins; the length is right to some milliseconds a clip. @throws PlainError as `narrate` does */
  prepare(reading: Reading, wish: Wish): Promise<ClipFacts> {
    return this.#bySomebody(reading, wish, async (speaker) =>
      factsOf(await this.#made(reading, speaker, false), speaker),
    );
  }

  async #bySomebody<R>(reading: Reading, wish: Wish, read: (speaker: Speaker) => Promise<R>): Promise<R> {
    const { events } = this.#options;
    checkReading(reading, wish);
    let failure: unknown;
    for (const speaker of this.#speakers(wish)) {
      try {
        return await read(speaker);
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

  /** Everything of the reading in order; at least one piece. */
  async #made({ opening, parts }: Reading, speaker: Speaker, isJoined: boolean): Promise<Made[]> {
    const task = { speaker, isJoined };
    const rest = (await Promise.all(parts.map((part) => this.#part(part, task)))).flat();
    const first = opening ? await this.#part({ text: opening(secondsIn(rest)), pauseMs: 0 }, task) : [];
    const made = [...first, ...rest];
    if (made.length === 0)
      throw new PlainError("nothing_to_say", "There is no word in the text", "Give a text with words");
    return made;
  }

  /** The silence before it and its clips, nothing when it has no word. */
  async #part(
    { text, pauseMs, isPassing = false }: SpokenPart,
    by: Omit<Task, "isPassing">,
  ): Promise<Made[]> {
    const task = { ...by, isPassing };
    const script = await this.#script(text, isPassing);
    const clips = await Promise.all(
      speakablePieces(script, CLIP_CHARACTERS).map((piece) => this.#clip(piece, task)),
    );
    return pauseMs > 0 && clips.length > 0 ? [await this.#silence(pauseMs, task), ...clips] : clips;
  }

  /** One at a time: the rules take some milliseconds for each line. */
  async #script(text: string, isPassing: boolean): Promise<string> {
    const known = this.#scripts.peek(text);
    if (known !== undefined) return known;
    return this.#scriptLane.run(async () => {
      const lines: string[] = [];
      for (const line of linesOf(text)) lines.push(await this.#options.toScript(line));
      const script = lines.filter(hasWords).join("\n");
      return isPassing ? script : this.#scripts.get(text, () => script);
    });
  }

  #clip(script: string, task: Task): Promise<Made> {
    const { encoder, events, scriptVersion } = this.#options;
    const { synthesiser, voice, speed } = task.speaker;
    const { provider, version } = synthesiser;
    const key = keyOf([provider, version, voice, speed, encoder.version, scriptVersion, script]);
    const make = async () => {
      const pcm = await synthesiser.synthesise(script, { voice, speed });
      const durationSeconds = pcm.samples.length / pcm.sampleRateHz;
      events.synthesised({ provider, characters: script.length, durationSeconds });
      return encoder.encode(pcm);
    };
    return this.#piece(key, make, task);
  }

  async #piece(key: string, make: () => Promise<OpusSpeech>, { isJoined, isPassing }: Task): Promise<Made> {
    const known = isJoined ? undefined : this.#seconds.peek(key);
    if (known !== undefined) return { key, speech: undefined, seconds: known };
    const speech = await (isPassing ? this.#shelf.passing(key, make) : this.#shelf.kept(key, make));
    return { key, speech, seconds: this.#seconds.get(key, () => secondsOf(speech)) };
  }

  #silence(durationMs: number, task: Task): Promise<Made> {
    const { encoder } = this.#options;
    const key = keyOf(["silence", durationMs, encoder.version]);
    return this.#piece(key, () => encoder.silence(durationMs), { ...task, isPassing: false });
  }
}

function factsOf(made: readonly Made[], { synthesiser, voice }: Speaker): ClipFacts {
  const key = keyOf(made.map((piece) => piece.key));
  return { key, durationSeconds: secondsIn(made), provider: synthesiser.provider, voice };
}

function secondsIn(made: readonly Made[]): number {
  return made.reduce((sum, { seconds }) => sum + seconds, 0);
}

function hasWords(script: string): boolean {
  return /[\p{L}\p{N}]/u.test(script);
}

function keyOf(facts: readonly (string | number)[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 40);
}
