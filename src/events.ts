import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import { Counter, collectDefaultMetrics, Registry } from "prom-client";
import { maskSecrets } from "./lib/secret.ts";

/** JSON lines on standard error (standard output belongs to what commands print), or to `target`. */
export function createLog(level: string, target: DestinationStream = destination(2)): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, target);
}

/** A registry that also measures this process: memory, event loop, garbage collection. One a process. */
export function processRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "loa_" });
  return registry;
}

const LONGEST_MESSAGE = 300;

/** What may be kept of something that was thrown: its kind, its code and its first words without secrets. */
function failure(thrown: unknown): { error: string; code?: string | number; message: string } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, message: "not an Error" };
  // grammY wraps what a middleware threw: the thing inside says more.
  if ("error" in thrown && thrown.error instanceof Error) return failure(thrown.error);
  const code = "code" in thrown ? thrown.code : "error_code" in thrown ? thrown.error_code : undefined;
  return {
    error: thrown.name,
    ...((typeof code === "string" || typeof code === "number") && { code }),
    message: maskSecrets(thrown.message).slice(0, LONGEST_MESSAGE),
  };
}

export interface IngestCounts {
  readonly added: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: number;
}

interface AppEvents {
  started(facts: { mode: "telegram" | "local"; subscribers: number; articles: number }): void;
  stopped(facts: { reason: string; tookMs: number }): void;
  /** `warning` names a variable of the environment, never its value. */
  settingDoubted(warning: string): void;
  jobFailed(job: string, thrown: unknown): void;
}

interface ArticleEvents {
  ingested(source: string, counts: IngestCounts): void;
  itemRefused(facts: { source: string; item: string; code: string }): void;
  /** A source could not be looked at. */
  sourceFailed(facts: { source: string; code: string }): void;
}

interface QuestionEvents {
  /** `kind` is what the answer was: "answered", "unsure", "notFound". */
  questionAnswered(facts: { kind: string; tookMs: number }): void;
}

interface DeliveryEvents {
  /** How many deliveries were on their way when the process ended. */
  recovered(deliveries: number): void;
  editionOpened(facts: { run: string; recipients: number; renderings: number }): void;
  /** `reason` is one of ours or Telegram's words; a token in it is masked. */
  deliverySettled(run: string, outcome: { readonly kind: string; readonly reason?: string }): void;
  runFinished(run: string, counts: Readonly<Record<string, number>>): void;
  courierFailed(thrown: unknown): void;
}

interface UpdateEvents {
  updateDone(facts: { updateId: number; tookMs: number }): void;
  /** An update that was dealt with before came again. */
  updateRepeated(updateId: number): void;
  updateFailed(updateId: number, thrown: unknown): void;
  replyFailed(updateId: number, thrown: unknown): void;
}

interface VoiceEvents {
  /** Somebody was paid, or this machine computed, for so many characters of a script. */
  synthesised(facts: { provider: string; characters: number; durationSeconds: number }): void;
  /** A voice could not read something; the next one reads the whole of it. */
  voiceFailed(provider: string, thrown: unknown): void;
  /** A clip could not be kept, or what was kept is damaged: it is made again. */
  clipLost(thrown: unknown): void;
  /** So many pieces that no rule and no table knows were read letter by letter. */
  scriptGuessed(pieces: number): void;
}

interface NoteEvents {
  /** What became of a voice note: `sent`, or `uploaded` when Telegram had to be given the clip. */
  noteSent(result: "sent" | "uploaded"): void;
  /** The text went out without it; it follows. */
  noteLate(): void;
  /** It could not be made or sent, and the reader has only the text. */
  noteFailed(thrown: unknown): void;
  /** The store could not be told that a note is still to follow, that it has, or what Telegram calls it. */
  noteUnwritten(thrown: unknown): void;
  /** This reader takes no voice notes; audio files from now on. */
  noteForbidden(): void;
}

/**
 * What happens, one function an event: the only log lines and the only counts. Ids and numbers go in; never the
 * text of a message, a person's name, an address or a token. What stands beside the named facts is not written.
 */
export interface Events
  extends AppEvents,
    ArticleEvents,
    QuestionEvents,
    DeliveryEvents,
    UpdateEvents,
    VoiceEvents,
    NoteEvents {
  /** Everything counted, as Prometheus reads it. */
  metrics(): Promise<string>;
}

type Count = (label: string, by?: number) => void;

function counter(registry: Registry, name: string, facts: { help: string; label: string }): Count {
  const counted = new Counter({ name, help: facts.help, labelNames: [facts.label], registers: [registry] });
  return (label, by = 1) => counted.inc({ [facts.label]: label }, by);
}

function appEvents(log: Logger): AppEvents {
  return {
    started: ({ mode, subscribers, articles }) => log.info({ mode, subscribers, articles }, "started"),
    stopped: ({ reason, tookMs }) => log.info({ reason, tookMs }, "stopped"),
    settingDoubted: (warning) => log.warn({ warning }, "setting.doubted"),
    jobFailed: (job, thrown) => log.error({ job, ...failure(thrown) }, "job.failed"),
  };
}

function articleEvents(log: Logger, count: Count): ArticleEvents {
  return {
    ingested(source, { added, revised, same, refused }) {
      const counts = { added, revised, same, refused };
      for (const [result, items] of Object.entries(counts)) count(result, items);
      const hasNews = added + revised + refused > 0;
      log[hasNews ? "info" : "debug"]({ source, ...counts }, "articles.ingested");
    },
    itemRefused: ({ source, item, code }) => log.warn({ source, item, code }, "article.refused"),
    sourceFailed: ({ source, code }) => log.warn({ source, code }, "source.failed"),
  };
}

function questionEvents(log: Logger, count: Count): QuestionEvents {
  return {
    questionAnswered({ kind, tookMs }) {
      count(kind);
      log.debug({ kind, tookMs }, "question.answered");
    },
  };
}

/** By the kind of outcome: what every delivery of an edition brings is quiet, what somebody should look at is loud. */
const OUTCOME_LEVELS: Readonly<Record<string, "debug" | "warn">> = {
  sent: "debug",
  refused: "warn",
  uncertain: "warn",
};

function deliveryEvents(log: Logger, count: Count): DeliveryEvents {
  return {
    recovered: (deliveries) => log[deliveries > 0 ? "warn" : "debug"]({ deliveries }, "deliveries.recovered"),
    editionOpened: ({ run, recipients, renderings }) =>
      log.info({ run, recipients, renderings }, "edition.opened"),
    deliverySettled(run, { kind, reason }) {
      count(kind);
      const facts = { run, outcome: kind, ...(reason !== undefined && { reason: maskSecrets(reason) }) };
      log[OUTCOME_LEVELS[kind] ?? "info"](facts, "delivery.settled");
    },
    runFinished: (run, counts) => log.info({ run, counts }, "run.finished"),
    courierFailed: (thrown) => log.error(failure(thrown), "courier.failed"),
  };
}

function updateEvents(log: Logger, count: Count): UpdateEvents {
  return {
    updateDone({ updateId, tookMs }) {
      count("done");
      log.debug({ updateId, tookMs }, "update.done");
    },
    updateRepeated(updateId) {
      count("repeated");
      log.info({ updateId }, "update.repeated");
    },
    updateFailed(updateId, thrown) {
      count("failed");
      log.error({ updateId, ...failure(thrown) }, "update.failed");
    },
    replyFailed: (updateId, thrown) => log.warn({ updateId, ...failure(thrown) }, "reply.failed"),
  };
}

function voiceEvents(log: Logger, count: Count, guesses: Count): VoiceEvents {
  return {
    synthesised({ provider, characters, durationSeconds }) {
      count(provider, characters);
      log.debug({ provider, characters, durationSeconds }, "speech.synthesised");
    },
    voiceFailed: (provider, thrown) => log.warn({ provider, ...failure(thrown) }, "voice.failed"),
    clipLost: (thrown) => log.warn(failure(thrown), "clip.lost"),
    scriptGuessed: (pieces) => guesses("script", pieces),
  };
}

function noteEvents(log: Logger, count: Count): NoteEvents {
  return {
    noteSent: (result) => count(result),
    noteLate: () => count("late"),
    noteFailed(thrown) {
      count("failed");
      log.warn(failure(thrown), "note.failed");
    },
    noteUnwritten: (thrown) => log.warn(failure(thrown), "note.unwritten"),
    noteForbidden: () => count("forbidden"),
  };
}

const COUNTERS = {
  deliveries: [
    "loa_deliveries_total",
    { help: "Deliveries attempted, by what became of them", label: "outcome" },
  ],
  articles: ["loa_articles_total", { help: "Items taken in, by what became of them", label: "result" }],
  questions: ["loa_questions_total", { help: "Questions, by what they were answered", label: "kind" }],
  voice: [
    "loa_speech_characters_total",
    { help: "Characters synthesised, by who spoke them", label: "provider" },
  ],
  guesses: ["loa_speech_guesses_total", { help: "Pieces of text that were read by guess", label: "by" }],
  notes: ["loa_voice_notes_total", { help: "Voice notes, by what became of them", label: "result" }],
  updates: ["loa_updates_total", { help: "Updates from people, by what became of them", label: "result" }],
} as const;

/** @param registry where it counts; an own one unless given */
export function createEvents(log: Logger, registry: Registry = new Registry()): Events {
  return {
    ...appEvents(log),
    ...articleEvents(log, counter(registry, ...COUNTERS.articles)),
    ...questionEvents(log, counter(registry, ...COUNTERS.questions)),
    ...deliveryEvents(log, counter(registry, ...COUNTERS.deliveries)),
    ...updateEvents(log, counter(registry, ...COUNTERS.updates)),
    ...voiceEvents(log, counter(registry, ...COUNTERS.voice), counter(registry, ...COUNTERS.guesses)),
    ...noteEvents(log, counter(registry, ...COUNTERS.notes)),
    metrics: () => registry.metrics(),
  };
}
