// Loading the program is one long step in which nobody can be waiting: it counts as time, not as a stall.
import "../../src/commands/start.ts";
import { MIB, peakMib, type Stall, watchLoop } from "./stall.ts";

/*
 * Preloaded into the bot's own process (`--import`): answers the first message from its parent with what the start
 * has cost, and does not keep the process alive.
 */

export interface StartCost {
  readonly stall: Stall;
  readonly peakMib: number;
  readonly residentMib: number;
  readonly heapMib: number;
}

const watch = watchLoop();
process.once("message", () => {
  const { rss, heapUsed } = process.memoryUsage();
  const cost: StartCost = {
    stall: watch.worst(),
    peakMib: peakMib(),
    residentMib: rss / MIB,
    heapMib: heapUsed / MIB,
  };
  process.send?.(cost);
});
process.channel?.unref();
