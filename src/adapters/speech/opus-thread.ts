import { parentPort } from "node:worker_threads";
import type { OpusQuestion } from "./opus.ts";
import { encodeSilence, encodeSpeech } from "./opus-codec.ts";

/* A thread of its own: encoding computes for a second without a pause, while people wait for answers. */
parentPort?.on("message", (question: OpusQuestion) => {
  const { packets, ...speech } =
    "pcm" in question ? encodeSpeech(question.pcm) : encodeSilence(question.silenceMs);
  // One buffer is handed over as it is; a thousand small ones would each be copied.
  const bytes = new Uint8Array(Buffer.concat(packets));
  let end = 0;
  const views = packets.map(({ length }) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
  parentPort?.postMessage({ ...speech, packets: views }, [bytes.buffer]);
});
