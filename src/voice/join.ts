import { decodedSamples } from "./opus-packet.ts";
import type { OpusSpeech } from "./ports.ts";

/**
 * Clips and silences in order as one stream, none of them encoded again. Only the first one's pre-skip stays out of
 * what is heard: of the others a player plays it (6.5 ms of near silence), and what fills their last packets up.
 * @throws TypeError when there are none
 */
export function join(clips: readonly OpusSpeech[]): OpusSpeech {
  const [first, last] = [clips[0], clips.at(-1)];
  if (!first || !last) throw new TypeError("there is no stream of nothing");
  const packets = clips.flatMap((clip) => clip.packets);
  const { preSkipSamples } = first;
  const filling = decodedSamples(last) - last.preSkipSamples - last.heardSamples;
  return { packets, preSkipSamples, heardSamples: decodedSamples({ packets }) - preSkipSamples - filling };
}
