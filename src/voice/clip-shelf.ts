import { Recent } from "../lib/recent.ts";
import { readOggOpus, writeOggOpus } from "./ogg-opus.ts";
import type { ClipStore, OpusSpeech } from "./ports.ts";

/** Clips of conversations that are kept in memory, between preparing and joining and a little longer. */
const PASSING_CLIPS = 30;

type Make = () => Promise<OpusSpeech>;

/** Clips by key, made when they are not there. Two who want the same one wait for the same synthesis. */
export class ClipShelf {
  readonly #clips: ClipStore;
  readonly #onLost: (thrown: unknown) => void;
  readonly #making = new Map<string, Promise<OpusSpeech>>();
  readonly #passing = new Recent<Promise<OpusSpeech>>(PASSING_CLIPS);

  constructor(clips: ClipStore, onLost: (thrown: unknown) => void) {
    this.#clips = clips;
    this.#onLost = onLost;
  }

  /** Never written to the disk. @throws what `make` throws */
  async passing(key: string, make: Make): Promise<OpusSpeech> {
    try {
      return await this.#passing.get(key, make);
    } catch (thrown) {
      this.#passing.forget(key);
      throw thrown;
    }
  }

  /** Kept for the next one who wants it. @throws what `make` throws */
  kept(key: string, make: Make): Promise<OpusSpeech> {
    const known = this.#making.get(key);
    if (known !== undefined) return known;
    const making = this.#read(key)
      .then((found) => found ?? this.#keep(key, make))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #read(key: string): Promise<OpusSpeech | undefined> {
    try {
      const bytes = await this.#clips.get(key);
      return bytes && readOggOpus(bytes);
    } catch (thrown) {
      this.#onLost(thrown);
      return undefined;
    }
  }

  /** A full disk costs the next synthesis, not this one. */
  async #keep(key: string, make: Make): Promise<OpusSpeech> {
    const speech = await make();
    try {
      await this.#clips.put(key, await writeOggOpus(speech));
    } catch (thrown) {
      this.#onLost(thrown);
    }
    return speech;
  }
}
