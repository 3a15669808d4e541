import type { TextToSpeechClient } from "@google-cloud/text-to-speech";
import { countWords } from "../../language/text.ts";
import { PlainError } from "../../lib/errors.ts";
import { Lanes } from "../../lib/lanes.ts";
import type { Timer } from "../../lib/timer.ts";
import type { Pcm, Synthesiser } from "../../voice/ports.ts";
import type { Manner, Voice } from "../../voice/voice.ts";
import { connectGoogle, type GoogleAccess } from "./google-client.ts";
import { googleError, isGeneral, isPassing } from "./google-errors.ts";
import { type GoogleInput, googleInputs } from "./google-input.ts";
import { concatenated } from "./samples.ts";
import { readWav } from "./wav.ts";

/** The client package and what this file makes of a script. Google's own voices change without a version. */
const VERSION = "google-7.1.0-1";
const LANGUAGE = "vi-VN";
/** The rate of these voices: what is asked for at another is only resampled. */
const RATE_HZ = 24_000;
const DEADLINE_MS = 15_000;
/** Waits before the second and the third attempt. */
const WAITS_MS = [500, 1_500] as const;
const AT_ONCE = 4;
/** After a failure that the next request would meet too, nobody waits for Google for so long. */
const REST_MS = 60_000;
/** No voice says a word in less: what is shorter is no speech of this text. */
const LEAST_SECONDS_A_WORD = 0.04;

export interface GoogleOptions {
  readonly access: GoogleAccess;
  readonly defaultVoice: string;
  readonly timer: Timer;
  readonly deadlineMs?: number;
}

/** Google Cloud Text-to-Speech. The client is loaded and connected with the first request. */
export function openGoogle(options: GoogleOptions): Synthesiser & AsyncDisposable {
  const google = new Google(options);
  return {
    provider: "google",
    version: VERSION,
    defaultVoice: options.defaultVoice,
    isOwn: (voice) => /^[a-z]{2,3}-[A-Z]{2}-\w/.test(voice),
    voices: () => google.voices(),
    synthesise: (script, manner) => google.synthesise(script, manner),
    [Symbol.asyncDispose]: () => google.close(),
  };
}

class Google {
  readonly #options: GoogleOptions;
  readonly #lanes = new Lanes(AT_ONCE);
  #connecting: Promise<TextToSpeechClient> | undefined;
  #rest: { readonly untilMs: number; readonly error: PlainError } | undefined;

  constructor(options: GoogleOptions) {
    this.#options = options;
  }

  async voices(): Promise<Voice[]> {
    const [{ voices }] = await this.#call((client) =>
      client.listVoices({ languageCode: LANGUAGE }, this.#callOptions()),
    );
    return (voices ?? []).flatMap(({ name, ssmlGender }) =>
      name ? [{ provider: "google", name, region: "north", gender: genderOf(ssmlGender) }] : [],
    );
  }

  async synthesise(script: string, manner: Manner): Promise<Pcm> {
    const inputs = googleInputs(script, manner.voice);
    if (inputs.length === 0) {
      throw new PlainError("nothing_to_say", "There is no word in the text", "Give a text with words");
    }
    const spoken = await Promise.all(inputs.map((input) => this.#say(input, manner)));
    const samples = concatenated(spoken.map((piece) => piece.samples));
    const sampleRateHz = spoken[0]?.sampleRateHz ?? RATE_HZ;
    const leastSeconds = (countWords(script) * LEAST_SECONDS_A_WORD) / manner.speed;
    const isOneRate = spoken.every((piece) => piece.sampleRateHz === sampleRateHz);
    if (
      !isOneRate ||
      samples.length / sampleRateHz < leastSeconds ||
      samples.every((sample) => sample === 0)
    ) {
      throw wrongAudio();
    }
    return { samples, sampleRateHz };
  }

  async close(): Promise<void> {
    const client = await this.#connecting?.catch(() => undefined);
    await client?.close();
  }

  async #say(input: GoogleInput, { voice, speed }: Manner): Promise<Pcm> {
    const request = {
      input,
      voice: { languageCode: voice.split("-").slice(0, 2).join("-"), name: voice },
      audioConfig: { audioEncoding: "LINEAR16", sampleRateHertz: RATE_HZ, speakingRate: speed },
    } as const;
    const [{ audioContent }] = await this.#call((client) =>
      client.synthesizeSpeech(request, this.#callOptions()),
    );
    const pcm = audioContent instanceof Uint8Array ? readWav(audioContent) : undefined;
    if (!pcm) throw wrongAudio();
    return pcm;
  }

  /** The client's own retries go on for ten minutes. */
  #callOptions() {
    return { timeout: this.#options.deadlineMs ?? DEADLINE_MS, retry: null };
  }

  /** @throws PlainError */
  #call<R>(request: (client: TextToSpeechClient) => Promise<R>): Promise<R> {
    return this.#lanes.run(async () => {
      for (let attempt = 0; ; attempt++) {
        this.#refuseWhileResting();
        try {
          return await request(await this.#client());
        } catch (thrown) {
          const waitMs = WAITS_MS[attempt];
          if (!isPassing(thrown) || waitMs === undefined) throw this.#failed(thrown);
          await this.#options.timer.sleep(waitMs);
        }
      }
    });
  }

  #client(): Promise<TextToSpeechClient> {
    this.#connecting ??= connectGoogle(this.#options.access);
    return this.#connecting;
  }

  #refuseWhileResting(): void {
    if (this.#rest && this.#options.timer.nowMs() < this.#rest.untilMs) throw this.#rest.error;
  }

  #failed(thrown: unknown): PlainError {
    const error = googleError(thrown);
    if (error.code === "google_unconfigured") this.#connecting = undefined;
    if (error.code === "google_unconfigured" || isGeneral(thrown)) {
      this.#rest = { untilMs: this.#options.timer.nowMs() + REST_MS, error };
    }
    return error;
  }
}

function genderOf(gender: unknown): Voice["gender"] {
  return gender === "FEMALE" ? "female" : gender === "MALE" ? "male" : null;
}

function wrongAudio(): PlainError {
  const what = "Google Cloud Text-to-Speech answered with something that is not speech of this text";
  return new PlainError("google_wrong_audio", what, "Try again, or choose another voice with VOICE");
}
