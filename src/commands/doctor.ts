import { access, constants, mkdir } from "node:fs/promises";
import { HttpError } from "grammy";
import { askBotName } from "../app.ts";
import { type Config, ConfigError, loadConfig } from "../config.ts";
import { type Core, openCore, readCatalogue, storeDir } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { timeInWords } from "../i18n/dates.ts";
import { civilTimeAt } from "../lib/civil-date.ts";
import { messageOf, PlainError } from "../lib/errors.ts";
import { maskSecrets } from "../lib/secret.ts";
import { readSources } from "../sources.ts";
import { type Command, type CommandIo, DONE, WRONG_USE } from "./command.ts";
import { checkSpeech } from "./speech-check.ts";

/** "warning": it works, though not as it was meant to. */
export type Result = "ok" | "warning" | "wrong";

interface Finding {
  readonly what: string;
  readonly result: Result;
  /** What was found, and what to do about it. */
  readonly words: string;
}

type Check = (config: Config, io: CommandIo) => Promise<Finding | readonly Finding[]>;

/** A clock that is wrong by more sends bulletins at the wrong time. */
const MAX_CLOCK_OFFSET_MS = 60_000;
const TELEGRAM_TIMEOUT_MS = 10_000;

export const doctor: Command = {
  name: "doctor",
  usage: `npm run -s loa -- doctor

Checks configuration, token, clock, inbox, speech, topics, sources, store and index, one line each: "ok",
"warning" (it works, though not as it was meant to) or "wrong", what was checked, the result and what to do, with tabs
between. The exit status is 2 when something is wrong.`,
  async run(_args, io) {
    const config = readConfig(io);
    if (!config) return WRONG_USE;
    let isGood = true;
    for (const check of CHECKS) {
      for (const finding of [await check(config, io)].flat()) {
        tell(io, finding);
        isGood &&= finding.result !== "wrong";
      }
    }
    return isGood ? DONE : WRONG_USE;
  },
};

function tell({ out }: CommandIo, { what, result, words }: Finding): void {
  out(`${result}\t${what}\t${maskSecrets(words).replaceAll(/\s+/g, " ")}`);
}

/** `undefined` when it is wrong: every problem is told then. */
function readConfig(io: CommandIo): Config | undefined {
  const what = "configuration";
  try {
    const config = loadConfig(io.env);
    tell(io, { what, result: "ok", words: ["every value is valid", ...config.warnings].join(". ") });
    return config;
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    for (const { message, remedy } of thrown.problems) {
      tell(io, { what, result: "wrong", words: `${message}. ${remedy}.` });
    }
    return undefined;
  }
}

const checkToken: Check = async (config) => {
  const what = "token";
  if (!config.botToken) {
    return {
      what,
      result: "ok",
      words: "BOT_TOKEN is not set: the local chat page is used. Get one from @BotFather.",
    };
  }
  try {
    const name = await askBotName(config, AbortSignal.timeout(TELEGRAM_TIMEOUT_MS));
    return { what, result: "ok", words: `Telegram knows it as @${name}` };
  } catch (thrown) {
    const reason = messageOf(thrown instanceof HttpError ? thrown.error : thrown);
    const words = `Telegram cannot be asked, or does not know it: ${reason}. Check BOT_TOKEN, TELEGRAM_API_ROOT and TELEGRAM_PROXY.`;
    return { what, result: "wrong", words };
  }
};

const checkClock: Check = async ({ botToken, telegramApiRoot, timeZone }, { clock }) => {
  const what = "clock";
  const { date, minuteOfDay } = civilTimeAt(clock(), timeZone);
  const shown = `${date}, ${timeInWords(minuteOfDay, "en")} in ${timeZone}`;
  if (!botToken) return { what, result: "ok", words: shown };
  const offsetMs = await offsetFrom(telegramApiRoot, clock);
  if (offsetMs === undefined) {
    return { what, result: "ok", words: `${shown}; it could not be compared with Telegram's` };
  }
  if (Math.abs(offsetMs) <= MAX_CLOCK_OFFSET_MS) {
    return { what, result: "ok", words: `${shown}, as Telegram says` };
  }
  const words = `${shown}, which is ${Math.round(offsetMs / 1_000)} s off Telegram's. Turn time synchronisation (NTP) on.`;
  return { what, result: "wrong", words };
};

/** How far our clock is ahead of the server's; `undefined` when it cannot be asked. */
async function offsetFrom(url: string, clock: CommandIo["clock"]): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(TELEGRAM_TIMEOUT_MS);
    const answer = await fetch(url, { method: "HEAD", redirect: "manual", signal });
    const offsetMs = clock().getTime() - Date.parse(answer.headers.get("date") ?? "");
    return Number.isNaN(offsetMs) ? undefined : offsetMs;
  } catch {
    return undefined;
  }
}

const checkInbox: Check = async ({ inboxDir }) => {
  const what = "inbox";
  try {
    await mkdir(inboxDir, { recursive: true });
    await access(inboxDir, constants.R_OK);
    return { what, result: "ok", words: `files put into ${inboxDir} are read` };
  } catch (thrown) {
    const words = `${inboxDir} cannot be read: ${messageOf(thrown)}. Set INBOX_DIR, or mend its rights.`;
    return { what, result: "wrong", words };
  }
};

const checkTopics: Check = async ({ topicsFile }) => {
  const what = "topics";
  try {
    const { topics } = await readCatalogue(topicsFile);
    return { what, result: "ok", words: `${topicsFile}: ${topics.length} topics` };
  } catch (thrown) {
    return { what, result: "wrong", words: messageOf(thrown) };
  }
};

const checkVoices: Check = async (config, { clock }) => ({
  what: "speech",
  ...(await checkSpeech(config, clock)),
});

const checkSources: Check = async ({ sourcesFile }) => {
  const what = "sources";
  try {
    const { sources } = await readSources(sourcesFile);
    const names = sources.map(({ name }) => name).join(", ");
    const words =
      names === ""
        ? `${sourcesFile} names no portal: articles come from the inbox alone. Add feeds and listings to "sources"`
        : `${sourcesFile}: ${names}`;
    return { what, result: "ok", words };
  } catch (thrown) {
    return { what, result: "wrong", words: messageOf(thrown) };
  }
};

const checkStore: Check = async (config, { clock }) => {
  const what = "store";
  try {
    await using core = await openCore({ config, clock, events: createEvents(createLog("silent")) });
    const { subscribers, articles } = core.database;
    const counts = `${await subscribers.count()} subscribers, ${await articles.count()} articles`;
    return [{ what, result: "ok", words: `${storeDir(config)}: ${counts}` }, await indexOf(core)];
  } catch (thrown) {
    if (!(thrown instanceof PlainError)) throw thrown;
    const file = /^(topics|sources|certificates)_/.exec(thrown.code)?.[1];
    if (file) return { what, result: "wrong", words: `not looked at, since the ${file} file is wrong` };
    if (thrown.code === "store_in_use") {
      // A store that the running bot holds is a store that works.
      return { what, result: "ok", words: `${storeDir(config)}: in use, which is right while the bot runs` };
    }
    return { what, result: "wrong", words: messageOf(thrown) };
  }
};

/** What questions are answered out of; it is derived from the store, so that nothing about it has to be mended. */
async function indexOf({ database, index }: Core): Promise<Finding> {
  const what = "index";
  const [{ size }, articles] = [await index.stamps(), await database.articles.count()];
  const words = `${size} of ${articles} articles can be asked about`;
  const isBehind = size < articles;
  return { what, result: "ok", words: isBehind ? `${words}; the others follow while the bot runs` : words };
}

const CHECKS: readonly Check[] = [
  ...[checkToken, checkClock, checkInbox, checkVoices],
  ...[checkTopics, checkSources, checkStore],
];
