import type { z } from "zod";
import {
  Environment,
  type LOG_LEVELS,
  type QuietHours,
  type SlotTime,
  type SPEECH_MODES,
  type SpeechEndpoint,
} from "./environment.ts";
import { editDistance } from "./lib/edit-distance.ts";
import { PlainError } from "./lib/errors.ts";
import { maskSecrets, type Secret } from "./lib/secret.ts";
import { facts } from "./setting-kinds.ts";

/** What the environment says, checked. */
export interface Config {
  readonly botToken: Secret | undefined;
  /** Without a slash at the end. */
  readonly telegramApiRoot: string;
  readonly telegramProxy: Secret | undefined;
  readonly ownerIds: readonly number[];
  readonly cityName: string;
  readonly contact: string;
  readonly dataDir: string;
  readonly inboxDir: string;
  readonly topicsFile: string;
  readonly sourcesFile: string;
  /** `host:port` of private addresses that may be fetched. */
  readonly fetchAllow: readonly string[];
  /** An IANA name. */
  readonly timeZone: string;
  /** One to three, earliest first. */
  readonly bulletinSlots: readonly SlotTime[];
  readonly ingestEveryMinutes: number;
  readonly sendRatePerSecond: number;
  readonly quietHours: QuietHours;
  /** People that an announcement to everybody needs, its author among them. */
  readonly approvalsForEveryone: number;
  readonly speech: (typeof SPEECH_MODES)[number];
  readonly google: GoogleConfig;
  readonly httpHost: string;
  readonly httpPort: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** What looks like a misspelt variable, one sentence each; names only, never values. */
  readonly warnings: readonly string[];
}

/** What is known of Google Cloud Text-to-Speech. */
export interface GoogleConfig {
  /** A path. */
  readonly keyFile: string | undefined;
  readonly apiKey: Secret | undefined;
  readonly endpoint: SpeechEndpoint | undefined;
  readonly voice: string;
}

export interface ConfigField {
  readonly name: string;
  /** As it would be written in `.env`; `null`: not set. */
  readonly default: string | null;
  readonly description: string;
  readonly isSecret: boolean;
}

function factsOf(name: string) {
  const schema: z.ZodType | undefined = Object.entries(Environment.shape).find(
    ([known]) => known === name,
  )?.[1];
  const known = schema && facts.get(schema);
  if (!known) throw new TypeError(`${name} is described nowhere`);
  return known;
}

/** Every variable that has an effect, for printing and for comparing with the README. */
export const CONFIG_FIELDS: readonly ConfigField[] = Object.keys(Environment.shape).map((name) => {
  const { description, isSecret = false, ...known } = factsOf(name);
  return { name, default: known.default, description, isSecret };
});

export interface ConfigProblem {
  readonly name: string;
  /** What is wrong, with the value unless it is secret. */
  readonly message: string;
  readonly remedy: string;
}

/** Everything that is wrong with the environment, at once. Holds no secret. */
export class ConfigError extends PlainError {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ message, remedy }) => `${message}. ${remedy}.`);
    const sum = problems.length === 1 ? "1 setting is wrong" : `${problems.length} settings are wrong`;
    super("config_invalid", [...lines, sum].join("\n"), "Correct .env or the environment and start again");
    this.problems = problems;
  }
}

const SHOWN_CHARACTERS = 60;

function problemOf(
  issue: z.core.$ZodIssue,
  values: Readonly<Record<string, string | undefined>>,
): ConfigProblem {
  const name = String(issue.path[0]);
  const { isSecret, remedy } = factsOf(name);
  const value = maskSecrets(values[name] ?? "").slice(0, SHOWN_CHARACTERS);
  return { name, message: `${isSecret ? name : `${name}=${value}`} ${issue.message}`, remedy };
}

function misspellings(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const ours = CONFIG_FIELDS.map(({ name }) => name);
  return Object.keys(env).flatMap((given) => {
    if (ours.includes(given)) return [];
    const meant = ours.find((name) => editDistance(given.toUpperCase(), name) <= 2);
    return meant ? [`${given} is not a setting, ${meant} is: rename it if you mean that one`] : [];
  });
}

/**
 * Reads the environment. A variable that is missing or empty has its default; those of other programs are left alone.
 * @throws ConfigError with every wrong value
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    CONFIG_FIELDS.map((field) => [field.name, env[field.name]?.trim() || (field.default ?? undefined)]),
  );
  const read = Environment.safeParse(values);
  if (!read.success) {
    const firstOfEach = new Map(read.error.issues.toReversed().map((issue) => [issue.path[0], issue]));
    throw new ConfigError([...firstOfEach.values()].reverse().map((issue) => problemOf(issue, values)));
  }
  return configOf(read.data, misspellings(env));
}

function configOf(read: Environment, warnings: readonly string[]): Config {
  return {
    botToken: read.BOT_TOKEN,
    telegramApiRoot: read.TELEGRAM_API_ROOT,
    telegramProxy: read.TELEGRAM_PROXY,
    ownerIds: read.OWNER_IDS ?? [],
    cityName: read.CITY_NAME,
    contact: read.CONTACT,
    dataDir: read.DATA_DIR,
    inboxDir: read.INBOX_DIR,
    topicsFile: read.TOPICS_FILE,
    sourcesFile: read.SOURCES_FILE,
    fetchAllow: read.FETCH_ALLOW ?? [],
    timeZone: read.TIME_ZONE,
    bulletinSlots: read.BULLETIN_SLOTS,
    ingestEveryMinutes: read.INGEST_EVERY_MINUTES,
    sendRatePerSecond: read.SEND_RATE_PER_SECOND,
    quietHours: read.QUIET_HOURS,
    approvalsForEveryone: read.APPROVALS_FOR_EVERYONE,
    speech: read.SPEECH,
    google: {
      keyFile: read.GOOGLE_APPLICATION_CREDENTIALS,
      apiKey: read.GOOGLE_TTS_API_KEY,
      endpoint: read.GOOGLE_TTS_ENDPOINT,
      voice: read.VOICE,
    },
    httpHost: read.HTTP_HOST,
    httpPort: read.HTTP_PORT,
    logLevel: read.LOG_LEVEL,
    warnings,
  };
}
