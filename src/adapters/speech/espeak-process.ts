import { systemCodeOf } from "../../lib/errors.ts";
import type { EspeakAnswer, EspeakQuestion } from "./espeak.ts";
import { concatenated } from "./samples.ts";

/*
 * A process of its own, for three reasons: espeak-ng is GPL-3.0 and must not be linked into the rest; it computes
 * without a pause; and a text that brings it down brings nothing else down. Whoever started it ends it, or is gone.
 */
process.once("disconnect", () => process.exit());
// Ctrl+C reaches the whole group: what is being said is finished, the parent ends this process.
process.on("SIGINT", () => undefined);
process.on("message", (question: EspeakQuestion) => void answer(question));

let loading: ReturnType<typeof load> | undefined;

async function load() {
  const { default: start } = await import("@echogarden/espeak-ng-emscripten");
  return new (await start()).eSpeakNGWorker();
}

async function answer(question: EspeakQuestion): Promise<void> {
  process.send?.(await said(question));
}

async function said({ text, voice, rate }: EspeakQuestion): Promise<EspeakAnswer> {
  let worker: Awaited<ReturnType<typeof load>>;
  try {
    loading ??= load();
    worker = await loading;
  } catch (thrown) {
    return { failure: systemCodeOf(thrown) === "ERR_MODULE_NOT_FOUND" ? "not_installed" : "not_loaded" };
  }
  if (worker.set_voice(voice) !== 0) return { failure: "no_such_voice" };
  worker.set_rate(rate);
  const parts: Int16Array[] = [];
  worker.synthesize(text, (samples) => {
    if (samples) parts.push(samples);
    return false;
  });
  return { samples: concatenated(parts), sampleRateHz: worker.get_samplerate() };
}
