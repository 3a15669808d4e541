import { openEspeak } from "../../../src/adapters/speech/espeak.ts";
import { openGoogle } from "../../../src/adapters/speech/google.ts";
import { systemTimer } from "../../../src/lib/timer.ts";
import { describeSynthesiserContract, type OpenedSynthesiser } from "../../contracts/synthesiser.ts";
import { startStandIn } from "../../support/google/stand-in.ts";

const NO_KEY = { keyFile: undefined, apiKey: undefined };

async function opened(defaultVoice: string): Promise<OpenedSynthesiser> {
  await using opening = new AsyncDisposableStack();
  const { endpoint } = opening.use(await startStandIn());
  const access = { ...NO_KEY, endpoint };
  const synthesiser = opening.use(openGoogle({ access, defaultVoice, timer: systemTimer }));
  const all = opening.move();
  return { synthesiser, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

describeSynthesiserContract("Google, in a voice that takes SSML,", () => opened("vi-VN-Wavenet-A"));
describeSynthesiserContract("Google, in a voice that takes plain text,", () =>
  opened("vi-VN-Chirp3-HD-Aoede"),
);
describeSynthesiserContract("espeak-ng", async () => {
  const synthesiser = openEspeak();
  return { synthesiser, [Symbol.asyncDispose]: async () => synthesiser[Symbol.dispose]() };
});
