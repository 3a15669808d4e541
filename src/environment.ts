import { z } from "zod";
import { Secret } from "./lib/secret.ts";
import {
  endpointsIn,
  facts,
  isTimeZone,
  minuteOfDayIn,
  path,
  quietHoursIn,
  readBy,
  urlIn,
  Wrong,
  wholeNumber,
  words,
} from "./setting-kinds.ts";

export const SLOT_NAMES = ["morning", "noon", "evening"] as const;
export const SPEECH_MODES = ["auto", "google", "espeak", "off"] as const;
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** A time of day at which bulletins go out. `minuteOfDay` counts from midnight, 0–1,439. */
export interface SlotTime {
  readonly name: (typeof SLOT_NAMES)[number];
  readonly minuteOfDay: number;
}

/** Another address of Google's service. Without TLS no credentials are sent to it. */
export interface SpeechEndpoint {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
}

/** From `fromMinute` up to `toMinute`, minutes of the day; over midnight when `fromMinute` is the later one. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

function apiRootIn(text: string): string {
  const url = urlIn(text, ["https:", "http:"]);
  if (url.username || url.password || url.search || url.hash) {
    throw new Wrong("has a password, a query or a fragment in it");
  }
  return url.href.replace(/\/+$/, "");
}

function proxyIn(text: string): Secret {
  urlIn(text, ["http:", "https:", "socks5:"]);
  return new Secret(text);
}

function ownerIdsIn(text: string): readonly number[] {
  const parts = text.split(",").map((part) => part.trim());
  const isId = (part: string) => /^[1-9]\d{0,15}$/.test(part) && Number.isSafeInteger(Number(part));
  if (!parts.every(isId)) throw new Wrong("is not a list of Telegram ids, which are whole numbers");
  return [...new Set(parts.map(Number))];
}

function slotIn(text: string): SlotTime | undefined {
  const [given = "", time = "", ...rest] = text.split("=").map((part) => part.trim());
  const name = SLOT_NAMES.find((known) => known === given);
  const minuteOfDay = minuteOfDayIn(time);
  return name && minuteOfDay !== undefined && rest.length === 0 ? { name, minuteOfDay } : undefined;
}

function slotsIn(text: string): readonly SlotTime[] {
  const slots = text.split(",").map(slotIn);
  if (!slots.every((slot) => slot !== undefined)) {
    throw new Wrong(`has a part that is not ${SLOT_NAMES.join(", ")} with a time from 00:00 to 23:59`);
  }
  if (new Set(slots.map(({ name }) => name)).size < slots.length) throw new Wrong("names a slot twice");
  const isAscending = slots.every(({ name, minuteOfDay }, i) => {
    const before = slots[i - 1];
    return (
      !before ||
      (minuteOfDay > before.minuteOfDay && SLOT_NAMES.indexOf(name) > SLOT_NAMES.indexOf(before.name))
    );
  });
  if (!isAscending) throw new Wrong("is not in the order of the day");
  return slots;
}

function speechEndpointIn(text: string): SpeechEndpoint {
  const url = urlIn(text.includes("://") ? text : `https://${text}`, ["https:", "http:"]);
  if (url.username || url.password || url.pathname !== "/" || url.search || url.hash) {
    throw new Wrong("has more in it than a host and a port");
  }
  const isSecure = url.protocol === "https:";
  return { host: url.hostname, port: Number(url.port || (isSecure ? 443 : 80)), isSecure };
}

/** Every variable, in the order in which people read about them. Each schema reads the variable's text. */
export const Environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{35,}$/, "is not a bot token: digits, a colon, then 35 or more letters and digits")
    .transform((text) => new Secret(text))
    .optional()
    .register(facts, {
      description: "Telegram's token for the bot; without it the local chat page opens instead.",
      default: null,
      remedy: "Copy the whole token from @BotFather",
      isSecret: true,
    }),
  TELEGRAM_API_ROOT: readBy(apiRootIn).register(facts, {
    description: "The address of the Bot API server.",
    default: "https://api.telegram.org",
    remedy: "Give the address alone, such as https://api.telegram.org",
  }),
  TELEGRAM_PROXY: readBy(proxyIn).optional().register(facts, {
    description: "An http, https or socks5 proxy through which Telegram is reached.",
    default: null,
    remedy: "Give one such as socks5://127.0.0.1:1080",
    isSecret: true,
  }),
  OWNER_IDS: readBy(ownerIdsIn).optional().register(facts, {
    description: "Telegram ids of the first staff, who get the role of owner, with commas between.",
    default: null,
    remedy: "Give ids such as 12345678,87654321",
  }),
  CITY_NAME: words(60).register(facts, {
    description: "The name of the city, as greetings and bulletins say it.",
    default: "Hạ Long",
    remedy: "Give a short name",
  }),
  CONTACT: words(300).register(facts, {
    description: "How to reach a person, as /trogiup says it.",
    default: "Bộ phận Một cửa của phường, trong giờ hành chính",
    remedy: "Give one short sentence",
  }),
  DATA_DIR: path().register(facts, {
    description: "The folder of the store.",
    default: "data/store",
    remedy: "Give the path of a folder",
  }),
  INBOX_DIR: path().register(facts, {
    description: "The folder from which articles are taken in.",
    default: "data/inbox",
    remedy: "Give the path of a folder",
  }),
  TOPICS_FILE: path().register(facts, {
    description: "The file of the topics that people can follow.",
    default: "data/topics.json",
    remedy: "Give the path of a JSON file",
  }),
  SOURCES_FILE: path().register(facts, {
    description: "The file of the portals, feeds and listings that articles come from.",
    default: "data/sources.json",
    remedy: "Give the path of a JSON file",
  }),
  FETCH_ALLOW: readBy(endpointsIn).optional().register(facts, {
    description: "Private addresses that may be fetched all the same, host:port with commas between.",
    default: null,
    remedy: "Give exactly those that you mean, such as 127.0.0.1:8099",
  }),
  TIME_ZONE: z.string().refine(isTimeZone, "is not the name of a time zone").register(facts, {
    description: "The time zone of dates, slots and quiet hours.",
    default: "Asia/Ho_Chi_Minh",
    remedy: "Give an IANA name such as Asia/Ho_Chi_Minh",
  }),
  BULLETIN_SLOTS: readBy(slotsIn).register(facts, {
    description: "The times of day at which bulletins go out; a reader chooses one.",
    default: "morning=06:30,noon=11:30,evening=18:30",
    remedy: "Give one to three, earliest first, such as morning=06:30,evening=18:30",
  }),
  INGEST_EVERY_MINUTES: wholeNumber(1, 60)
    .refine((minutes) => 60 % minutes === 0, "does not divide an hour evenly")
    .register(facts, {
      description: "How many minutes pass between two rounds over the sources.",
      default: "15",
      remedy: "Give 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60",
    }),
  SEND_RATE_PER_SECOND: wholeNumber(1, 1000).register(facts, {
    description: "How many messages of an edition go out in a second; replies are not held back by it.",
    default: "25",
    remedy: "Give 25, or what Telegram allows your bot",
  }),
  QUIET_HOURS: readBy(quietHoursIn).register(facts, {
    description: "The hours in which messages arrive without a sound.",
    default: "21:00-07:00",
    remedy: "Give hours such as 21:00-07:00",
  }),
  APPROVALS_FOR_EVERYONE: wholeNumber(1, 9).register(facts, {
    description:
      "Different people that an announcement to everybody needs, its author among them; 2 at least.",
    default: "2",
    remedy: "Give 2, or more where more people are to agree",
  }),
  SPEECH: z.enum(SPEECH_MODES, "is not a way to speak").register(facts, {
    description:
      "Who reads aloud: Google, the offline voice espeak, or nobody; auto is Google when it is set up.",
    default: "auto",
    remedy: `Give one of ${SPEECH_MODES.join(", ")}`,
  }),
  GOOGLE_APPLICATION_CREDENTIALS: path().optional().register(facts, {
    description: "The key file of a service account that may use Google Cloud Text-to-Speech.",
    default: null,
    remedy: "Give the path of the JSON file",
  }),
  GOOGLE_TTS_API_KEY: z
    .string()
    .regex(/^[\w-]{20,}$/, "is not an API key: 20 or more letters and digits")
    .transform((text) => new Secret(text))
    .optional()
    .register(facts, {
      description: "An API key for Google Cloud Text-to-Speech, in place of a key file.",
      default: null,
      remedy: "Copy the whole key from the Google Cloud console",
      isSecret: true,
    }),
  GOOGLE_TTS_ENDPOINT: readBy(speechEndpointIn).optional().register(facts, {
    description: "Another endpoint of Google Cloud Text-to-Speech, host:port; http://host:port without TLS.",
    default: null,
    remedy: "Give one such as eu-texttospeech.googleapis.com:443",
  }),
  VOICE: z
    .string()
    .regex(/^[a-z]{2,3}-[A-Z]{2}-[\w-]{1,60}$/, "is not the name of a Google voice")
    .register(facts, {
      description: "The voice at Google for readers who have chosen none.",
      default: "vi-VN-Wavenet-A",
      remedy: "Give a name such as vi-VN-Wavenet-A",
    }),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "is not a host name or an IP address")
    .register(facts, {
      description: "The address on which health, metrics and the local chat page are served.",
      default: "127.0.0.1",
      remedy: "Give 127.0.0.1 for this machine alone",
    }),
  HTTP_PORT: wholeNumber(0, 65535).register(facts, {
    description: "The port of that address; 0 takes any that is free.",
    default: "8080",
    remedy: "Give a port such as 8080",
  }),
  LOG_LEVEL: z.enum(LOG_LEVELS, "is not a log level").register(facts, {
    description: "The least important kind of log line that is written.",
    default: "info",
    remedy: `Give one of ${LOG_LEVELS.join(", ")}`,
  }),
});
export type Environment = z.infer<typeof Environment>;
