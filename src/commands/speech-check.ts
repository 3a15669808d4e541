import type { Config } from "../config.ts";
import { createEvents, createLog } from "../events.ts";
import type { Clock } from "../lib/clock.ts";
import { messageOf, PlainError } from "../lib/errors.ts";
import { systemTimer } from "../lib/timer.ts";
import { openSpeech } from "../speech.ts";
import type { Synthesiser } from "../voice/ports.ts";

/** What the offline voice says to show that it can: Google is only asked for its list, which costs nothing. */
const PROBE = "Xin chào";

export interface SpeechFinding {
  readonly result: "ok" | "warning" | "wrong";
  /** Which voice reads, what is wrong with the others and what to do. */
  readonly words: string;
}

/** Who reads, as things are now: a warning when it is not who was to, and wrong when nobody can. */
export async function checkSpeech(config: Config, clock: Clock): Promise<SpeechFinding> {
  const events = createEvents(createLog("silent"));
  await using speech = await openSpeech({ config, events, clock, timer: systemTimer });
  if (!speech) return { result: "ok", words: "SPEECH is off: nothing is read aloud" };
  const problems: string[] = [];
  for (const synthesiser of speech.synthesisers) {
    try {
      const state = await stateOf(synthesiser);
      if (problems.length === 0) return { result: "ok", words: state };
      return { result: "warning", words: [`${state}, in place of Google`, ...problems].join(". ") };
    } catch (thrown) {
      problems.push(messageOf(thrown));
    }
  }
  return { result: "wrong", words: ["Nobody can read", ...problems].join(". ") };
}

/** @throws PlainError when it cannot speak */
async function stateOf(synthesiser: Synthesiser): Promise<string> {
  const { provider, defaultVoice } = synthesiser;
  if (provider === "espeak") {
    await synthesiser.synthesise(PROBE, { voice: defaultVoice, speed: 1 });
    return `The offline voice reads: ${defaultVoice}`;
  }
  const voices = await synthesiser.voices();
  if (voices.some(({ name }) => name === defaultVoice)) {
    return `Google reads: ${defaultVoice}, one of ${voices.length} voices`;
  }
  const known = voices.map(({ name }) => name).join(", ");
  throw new PlainError(
    "voice_unknown",
    `Google knows no voice ${defaultVoice}`,
    `Set VOICE to one of ${known}`,
  );
}
