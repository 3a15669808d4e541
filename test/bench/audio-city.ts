import { InputFile, type Transformer } from "grammy";
import { loadConfig } from "../../src/config.ts";
import { type Core, openCore } from "../../src/core.ts";
import { Pace } from "../../src/deliveries/pace.ts";
import { createCourier, runCourier } from "../../src/dispatch.ts";
import { createEvents, createLog } from "../../src/events.ts";
import { systemTimer } from "../../src/lib/timer.ts";
import { createOutlet } from "../../src/telegram/outlet.ts";
import type { Benchmark, Case } from "./benchmark.ts";
import { type Figure, median, worst } from "./figures.ts";
import { instantVoice } from "./instant-voice.ts";
import { MIB, peakMib, stallFigures, withStall } from "./stall.ts";
import { AT_SLOT, environmentOn, SLOT, TODAY } from "./store.ts";

const TOKEN = `1:${"x".repeat(35)}`;
const ARTICLES = 200;

/**
 * The whole way of an edition that is heard: composing, rendering, narrating, joining, uploading, with the store on the
 * disk. Only speech itself takes no time here, for that of so many clips would take hours, and Telegram answers at once.
 * Nothing is held back by a pace, so what counts per second is what the machine could do.
 */
export const audioCity: Benchmark = {
  name: "audio-city",
  title: "An edition read aloud to everybody: 9 topics, 40 new articles, 2 voices, 4 speeds",
  isForCities: false,
  cases: [caseOf(2_000), caseOf(20_000)],
};

function caseOf(subscribers: number): Case {
  const name = `${subscribers.toLocaleString("en-GB")} listeners`;
  const store = { subscribers, articles: ARTICLES, editions: 0, areListeners: true };
  return { name, rounds: 1, store, measure };
}

/** What Telegram was given. */
interface Tally {
  messages: number;
  uploads: number;
  uploadedBytes: number;
}

async function measure(directory: string): Promise<Figure[]> {
  const config = loadConfig(environmentOn(directory, "http://127.0.0.1:1", TOKEN));
  const events = createEvents(createLog("silent"));
  const voice = instantVoice();
  const clock = () => AT_SLOT;
  await using core = await openCore({ config, clock, events, openSpeech: voice.open });
  const openMib = process.memoryUsage.rss() / MIB;
  const { runId, recipients, groups } = await core.daily.openEdition({ date: TODAY, slot: SLOT });
  const sent = telegram(recipients);
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  const { stall } = await withStall(() => sendAll(core, sent));
  const seconds = (performance.now() - beganMs) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const contents = Object.values((await core.database.deliveries.run(runId))?.contents ?? {});
  const articleSets = new Set(contents.map(({ items }) => items.join()));
  const { messages, uploads, uploadedBytes } = sent.tally;
  return [
    median("different sets of articles", articleSets.size, ""),
    median("groups of readers who get the same", groups, ""),
    median("clips synthesised", voice.counts.clips, ""),
    median("readings joined", voice.counts.joins, ""),
    median("uploads", uploads, ""),
    median("uploaded on average", uploadedBytes / uploads / 1_000, "kB"),
    median("messages", messages, ""),
    median("sent, without a cap", messages / seconds, "messages/s"),
    median("computing for a message", (user + system) / 1_000 / messages, "ms"),
    ...stallFigures(stall),
    median("memory before (RSS)", openMib, "MiB"),
    worst("memory at its peak (RSS)", peakMib(), "MiB"),
  ];
}

async function sendAll(core: Core, { transport, everybodyHeard }: Telegram): Promise<void> {
  const pace = new Pace(Number.POSITIVE_INFINITY, systemTimer);
  const { bulk } = createOutlet({
    access: { token: TOKEN, apiRoot: "http://127.0.0.1:1", proxy: undefined },
    transport: [transport],
    render: core.render,
    clock: core.clock,
    aloud: core.aloud,
    isQuiet: () => false,
    onUnformatted: () => undefined,
    turn: (signal) => pace.turn(signal),
    onFlood: () => undefined,
  });
  const sending = { settled: () => undefined, finished: () => undefined };
  await using _courier = runCourier(createCourier(core, bulk, { pace, timer: systemTimer, sending }));
  await everybodyHeard;
}

interface Telegram {
  readonly transport: Transformer;
  readonly tally: Tally;
  /** Resolves when so many notes have been sent. */
  readonly everybodyHeard: Promise<void>;
}

/** Answers at once, and counts. */
function telegram(listeners: number): Telegram {
  const tally: Tally = { messages: 0, uploads: 0, uploadedBytes: 0 };
  const { promise: everybodyHeard, resolve } = Promise.withResolvers<void>();
  let notes = 0;
  const transport: Transformer = async (_previous, method, payload) => {
    tally.messages++;
    const file = "voice" in payload ? payload.voice : undefined;
    if (file instanceof InputFile) {
      tally.uploads++;
      const bytes = await file.toRaw();
      if (bytes instanceof Uint8Array) tally.uploadedBytes += bytes.length;
    }
    if (method === "sendVoice" && ++notes === listeners) resolve();
    const result = { message_id: tally.messages, voice: { file_id: `f${tally.messages}` } };
    // grammY's types cannot know which method this is.
    return { ok: true, result: result as never };
  };
  return { transport, tally, everybodyHeard };
}
