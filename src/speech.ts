import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openClipFolder } from "./adapters/files/clip-folder.ts";
import { openEspeak } from "./adapters/speech/espeak.ts";
import { openGoogle } from "./adapters/speech/google.ts";
import { openOpusEncoder } from "./adapters/speech/opus.ts";
import type { Config } from "./config.ts";
import type { Events } from "./events.ts";
import type { Clock } from "./lib/clock.ts";
import { messageOf, PlainError } from "./lib/errors.ts";
import type { Timer } from "./lib/timer.ts";
import { Narrator } from "./voice/narrate.ts";
import type { ClipEncoder, Synthesiser } from "./voice/ports.ts";
import { SCRIPT_VERSION, scriptInTurns } from "./voice/script.ts";
import { parseSpokenWords, type Words } from "./voice/spoken-words.ts";
import type { Voice } from "./voice/voice.ts";

const SPOKEN_WORDS_FILE = fileURLToPath(new URL("../data/spoken-words.json", import.meta.url));
/** The folder of clips may grow to this: about 45 hours of speech. */
const MAX_CLIP_BYTES = 500 * 2 ** 20;

export interface Speech extends AsyncDisposable {
  readonly narrator: Narrator;
  /** Who reads, the best first. */
  readonly synthesisers: readonly Synthesiser[];
}

export interface SpeechOptions {
  readonly config: Pick<Config, "speech" | "google" | "dataDir">;
  readonly events: Pick<Events, "synthesised" | "voiceFailed" | "clipLost" | "scriptGuessed">;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Who speaks without an account, and who encodes; the product's own unless told. */
  readonly openOffline?: () => Synthesiser & (Disposable | AsyncDisposable);
  readonly openEncoder?: () => ClipEncoder & (Disposable | AsyncDisposable);
}

/** The voices of the configuration, or `undefined` when speech is off. Nothing is started until something is read. */
export async function openSpeech({
  config,
  events,
  clock,
  timer,
  openOffline = openEspeak,
  openEncoder = openOpusEncoder,
}: SpeechOptions): Promise<Speech | undefined> {
  if (config.speech === "off") return undefined;
  await using opening = new AsyncDisposableStack();
  const synthesisers: Synthesiser[] = [];
  if (isGoogleWanted(config)) {
    const { voice: defaultVoice, ...access } = config.google;
    synthesisers.push(opening.use(openGoogle({ access, defaultVoice, timer })));
  }
  synthesisers.push(opening.use(openOffline()));
  const encoder = opening.use(openEncoder());
  const clips = await openClipFolder(join(config.dataDir, "clips"), { maxBytes: MAX_CLIP_BYTES, clock });
  const script = await openScript(events);
  const narrator = new Narrator({ synthesisers, encoder, clips, events, ...script });
  const opened = opening.move();
  return { narrator, synthesisers, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** With `auto` only when somebody has set it up: a machine at Google has credentials that nobody gave to us. */
function isGoogleWanted({ speech, google }: SpeechOptions["config"]): boolean {
  const isSetUp = Boolean(google.keyFile ?? google.apiKey ?? google.endpoint);
  return speech === "google" || (speech === "auto" && isSetUp);
}

/** The rules with the words of the file. */
async function openScript({ scriptGuessed }: Pick<Events, "scriptGuessed">) {
  const words = await readSpokenWords();
  return {
    async toScript(line: string): Promise<string> {
      const { text, guesses } = await scriptInTurns(line, words);
      if (guesses.length > 0) scriptGuessed(guesses.length);
      return text;
    },
    // What the words change shows in the script itself, which is part of a clip's key too.
    scriptVersion: `${SCRIPT_VERSION}`,
  };
}

/** @throws PlainError `spoken_words_invalid`, `spoken_words_unreadable` */
export async function readSpokenWords(path = SPOKEN_WORDS_FILE): Promise<Words> {
  try {
    return parseSpokenWords(JSON.parse(await readFile(path, "utf8")));
  } catch (thrown) {
    if (thrown instanceof PlainError) throw thrown;
    throw new PlainError(
      "spoken_words_unreadable",
      `The file of spoken words ${path} cannot be read: ${messageOf(thrown)}`,
      "Correct it, or put the project's own back.",
    );
  }
}

/** The voices of all that speak; of a service that cannot be asked just now none. */
export async function voicesOf(speech: Speech | undefined): Promise<readonly Voice[]> {
  const lists = (speech?.synthesisers ?? []).map((synthesiser) => synthesiser.voices().catch(() => []));
  return (await Promise.all(lists)).flat();
}
