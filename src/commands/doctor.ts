import { access, constants, mkdir } from "node:fs/promises";
import { askBotName } from "../app.ts";
import { type Config, loadConfig } from "../config.ts";
import { openCore, storeDir } from "../core.ts";
import { createEvents, createLog } from "../events.ts";
import { timeInWords } from "../i18n/dates.ts";
import { civilTimeAt } from "../lib/civil-date.ts";
import { messageOf, PlainError } from "../lib/errors.ts";
import { maskSecrets } from "../lib/secret.ts";
import type { Command, CommandIo } from "./command.ts";

interface Finding {
  readonly what: string;
  readonly isGood: boolean;
  /** What was found, and what to do about it. */
  readonly words: string;
}

type Check = (config: Config, io: CommandIo) => Promise<Finding>;

/** A clock that is wrong by more sends bulletins at the wrong time. */
const MAX_CLOCK_OFFSET_MS = 60_000;
const TELEGRAM_TIMEOUT_MS = 10_000;

export const doctor: Command = {
  name: "doctor",
  usage: `npm run -s loa -- doctor

Checks configuration, token, clock, inbox, topics and store, one line each: what was checked, the result, what to do.`,
  async run(_args, io) {
    const config = loadConfig(io.env);
    io.out(
      lineOf({
        what: "configuration",
        isGood: true,
        words: ["every value is valid", ...config.warnings].join(". "),
      }),
    );
    let isGood = true;
    for (const check of [checkToken, checkClock, checkInbox, checkStore]) {
      const finding = await check(config, io);
      io.out(lineOf(finding));
      isGood &&= finding.isGood;
    }
    return isGood ? 0 : 2;
  },
};

function lineOf({ what, isGood, words }: Finding): string {
  return `${isGood ? "ok" : "wrong"}\t${what}\t${words}`;
}

const checkToken: Check = async (config) => {
  const what = "token";
  if (!config.botToken) {
    return {
      what,
      isGood: true,
      words: "BOT_TOKEN is not set: the local chat page is used. Get one from @BotFather.",
    };
  }
  try {
    return { what, isGood: true, words: `Telegram knows it as @${await askBotName(config)}` };
  } catch (thrown) {
    const words = `Telegram cannot be asked, or does not know it: ${maskSecrets(messageOf(thrown))}. Check BOT_TOKEN, TELEGRAM_API_ROOT and TELEGRAM_PROXY.`;
    return { what, isGood: false, words };
  }
};

const checkClock: Check = async ({ botToken, telegramApiRoot, timeZone }, { clock }) => {
  const what = "clock";
  const { date, minuteOfDay } = civilTimeAt(clock(), timeZone);
  const shown = `${date}, ${timeInWords(minuteOfDay, "en")} in ${timeZone}`;
  if (!botToken) return { what, isGood: true, words: shown };
  try {
    const answer = await fetch(telegramApiRoot, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(TELEGRAM_TIMEOUT_MS),
    });
    const offsetMs = clock().getTime() - Date.parse(answer.headers.get("date") ?? "");
    if (Math.abs(offsetMs) <= MAX_CLOCK_OFFSET_MS)
      return { what, isGood: true, words: `${shown}, as Telegram says` };
    if (Number.isNaN(offsetMs))
      return { what, isGood: true, words: `${shown}; Telegram says no time to compare with` };
    const words = `${shown}, which is ${Math.round(offsetMs / 1_000)} s off Telegram's. Turn time synchronisation (NTP) on.`;
    return { what, isGood: false, words };
  } catch {
    return { what, isGood: true, words: `${shown}; it could not be compared with Telegram's` };
  }
};

const checkInbox: Check = async ({ inboxDir }) => {
  const what = "inbox";
  try {
    await mkdir(inboxDir, { recursive: true });
    await access(inboxDir, constants.R_OK);
    return { what, isGood: true, words: `files put into ${inboxDir} are read` };
  } catch (thrown) {
    return {
      what,
      isGood: false,
      words: `${inboxDir} cannot be read: ${messageOf(thrown)}. Set INBOX_DIR, or mend its rights.`,
    };
  }
};

const checkStore: Check = async (config, { clock }) => {
  const what = "store";
  try {
    await using core = await openCore({ config, clock, events: createEvents(createLog("silent")) });
    const { subscribers, articles } = core.database;
    const counts = `${await subscribers.count()} subscribers, ${await articles.count()} articles, ${core.catalogue.topics.length} topics`;
    return { what, isGood: true, words: `${storeDir(config)}: ${counts}` };
  } catch (thrown) {
    // A store that the running bot holds is a store that works.
    const isInUse = thrown instanceof PlainError && thrown.code === "store_in_use";
    return { what, isGood: isInUse, words: messageOf(thrown) };
  }
};
