import { readFileSync } from "node:fs";
import { inspect, parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { CONFIG_FIELDS, ConfigError, loadConfig } from "../src/config.ts";
import { messageOf } from "../src/lib/errors.ts";

const TOKEN = `123456789:${"AbC-_9".repeat(6)}`;
type Env = Record<string, string>;

function problemsOf(env: Env): readonly string[] {
  try {
    loadConfig(env);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown.problems.map(({ name }) => name);
    throw thrown;
  }
  return [];
}

describe("an empty environment", () => {
  it("has the documented defaults", () => {
    expect(loadConfig({})).toEqual({
      botToken: undefined,
      telegramApiRoot: "https://api.telegram.org",
      telegramProxy: undefined,
      ownerIds: [],
      cityName: "Hạ Long",
      contact: "Bộ phận Một cửa của phường, trong giờ hành chính",
      fetchAllow: [],
      sourcesFile: "data/sources.json",
      dataDir: "data/store",
      inboxDir: "data/inbox",
      topicsFile: "data/topics.json",
      timeZone: "Asia/Ho_Chi_Minh",
      bulletinSlots: [
        { name: "morning", minuteOfDay: 390 },
        { name: "noon", minuteOfDay: 690 },
        { name: "evening", minuteOfDay: 1110 },
      ],
      ingestEveryMinutes: 15,
      sendRatePerSecond: 25,
      quietHours: { fromMinute: 1260, toMinute: 420 },
      approvalsForEveryone: 2,
      speech: "auto",
      google: { keyFile: undefined, apiKey: undefined, endpoint: undefined, voice: "vi-VN-Wavenet-A" },
      httpHost: "127.0.0.1",
      httpPort: 8080,
      logLevel: "info",
      warnings: [],
    });
  });

  it("is the same as one of empty values", () => {
    expect(loadConfig(Object.fromEntries(CONFIG_FIELDS.map(({ name }) => [name, " "])))).toEqual(
      loadConfig({}),
    );
  });
});

const RIGHT: readonly (readonly [Env, keyof ReturnType<typeof loadConfig>, unknown])[] = [
  [{ TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" }, "telegramApiRoot", "http://127.0.0.1:8081"],
  [{ TELEGRAM_API_ROOT: "https://example.org/telegram/" }, "telegramApiRoot", "https://example.org/telegram"],
  [{ OWNER_IDS: "12, 34,12" }, "ownerIds", [12, 34]],
  [{ CITY_NAME: "Hạ Long".normalize("NFD") }, "cityName", "Hạ Long"],
  [{ TIME_ZONE: "UTC" }, "timeZone", "UTC"],
  [{ BULLETIN_SLOTS: "evening=6:05" }, "bulletinSlots", [{ name: "evening", minuteOfDay: 365 }]],
  [{ INGEST_EVERY_MINUTES: "60" }, "ingestEveryMinutes", 60],
  [{ INGEST_EVERY_MINUTES: "1" }, "ingestEveryMinutes", 1],
  [{ SEND_RATE_PER_SECOND: "1000" }, "sendRatePerSecond", 1000],
  [{ QUIET_HOURS: "12:00-13:30" }, "quietHours", { fromMinute: 720, toMinute: 810 }],
  [{ SPEECH: "off" }, "speech", "off"],
  ...[
    ["127.0.0.1:9000", { host: "127.0.0.1", port: 9000, isSecure: true }],
    ["tts.example.org", { host: "tts.example.org", port: 443, isSecure: true }],
    ["https://tts.example.org:8443/", { host: "tts.example.org", port: 8443, isSecure: true }],
    ["http://127.0.0.1:9000", { host: "127.0.0.1", port: 9000, isSecure: false }],
    ["http://localhost", { host: "localhost", port: 80, isSecure: false }],
  ].map(
    ([given, endpoint]) =>
      [{ GOOGLE_TTS_ENDPOINT: String(given) }, "google", expect.objectContaining({ endpoint })] as const,
  ),
  [{ VOICE: "vi-VN-Chirp3-HD-Aoede" }, "google", expect.objectContaining({ voice: "vi-VN-Chirp3-HD-Aoede" })],
  [
    { GOOGLE_APPLICATION_CREDENTIALS: "key.json" },
    "google",
    expect.objectContaining({ keyFile: "key.json" }),
  ],
  [{ HTTP_HOST: "::1" }, "httpHost", "::1"],
  [{ HTTP_PORT: "0" }, "httpPort", 0],
  [{ LOG_LEVEL: "silent" }, "logLevel", "silent"],
];
it.each(RIGHT)("%o gives %s", (env, key, value) => expect(loadConfig(env)[key]).toEqual(value));

const WRONG: readonly Env[] = [
  { BOT_TOKEN: "123456789" },
  { BOT_TOKEN: `x${TOKEN}` },
  { BOT_TOKEN: "123456789:tooshort" },
  { TELEGRAM_API_ROOT: "api.telegram.org" },
  { TELEGRAM_API_ROOT: "ftp://api.telegram.org" },
  { TELEGRAM_API_ROOT: "https://me:pw@example.org" },
  { TELEGRAM_API_ROOT: "https://example.org/?a=b" },
  { TELEGRAM_PROXY: "127.0.0.1:1080" },
  { TELEGRAM_PROXY: "ftp://127.0.0.1" },
  { OWNER_IDS: "12,someone" },
  { OWNER_IDS: "12,,34" },
  { OWNER_IDS: "-100123" },
  { OWNER_IDS: "9999999999999999" },
  { CITY_NAME: "a".repeat(61) },
  { CONTACT: "a".repeat(301) },
  { DATA_DIR: "a\0b" },
  { TIME_ZONE: "Asia/Ha_Long" },
  { TIME_ZONE: "+07:00" },
  { BULLETIN_SLOTS: "dawn=05:00" },
  { BULLETIN_SLOTS: "morning" },
  { BULLETIN_SLOTS: "morning=24:00" },
  { BULLETIN_SLOTS: "morning=06:30," },
  { BULLETIN_SLOTS: "morning=06:30=07:00" },
  { BULLETIN_SLOTS: "morning=06:30,morning=07:30" },
  { BULLETIN_SLOTS: "morning=06:30,noon=06:30" },
  { BULLETIN_SLOTS: "morning=12:30,noon=11:30" },
  { BULLETIN_SLOTS: "evening=06:30,morning=18:30" },
  { INGEST_EVERY_MINUTES: "0" },
  { INGEST_EVERY_MINUTES: "7" },
  { INGEST_EVERY_MINUTES: "120" },
  { INGEST_EVERY_MINUTES: "1.5" },
  { SEND_RATE_PER_SECOND: "0" },
  { SEND_RATE_PER_SECOND: "1001" },
  { SEND_RATE_PER_SECOND: "1e2" },
  { QUIET_HOURS: "21:00" },
  { APPROVALS_FOR_EVERYONE: "0" },
  { APPROVALS_FOR_EVERYONE: "two" },
  { QUIET_HOURS: "21:00-25:00" },
  { QUIET_HOURS: "21:00-21:00" },
  { SPEECH: "loud" },
  { GOOGLE_APPLICATION_CREDENTIALS: "a\0b" },
  { GOOGLE_TTS_API_KEY: "short" },
  { GOOGLE_TTS_API_KEY: "with spaces in the middle of it" },
  { GOOGLE_TTS_ENDPOINT: "ftp://example.org" },
  { GOOGLE_TTS_ENDPOINT: "example.org:port" },
  { GOOGLE_TTS_ENDPOINT: "example.org:443/v1" },
  { GOOGLE_TTS_ENDPOINT: "http://me:pw@example.org" },
  { VOICE: "vi" },
  { VOICE: "Wavenet A" },
  { HTTP_HOST: "http://localhost" },
  { HTTP_PORT: "65536" },
  { HTTP_PORT: "-1" },
  { LOG_LEVEL: "loud" },
];
it.each(WRONG)("refuses %j", (env) => expect(problemsOf(env)).toEqual(Object.keys(env)));

describe("several wrong values", () => {
  const env = { OWNER_IDS: "x", HTTP_PORT: "99999", LOG_LEVEL: "loud", CITY_NAME: "Huế" };

  it("are all reported at once, each with its value and a remedy", () => {
    expect(problemsOf(env)).toEqual(["OWNER_IDS", "HTTP_PORT", "LOG_LEVEL"]);
    try {
      loadConfig(env);
    } catch (thrown) {
      expect(messageOf(thrown)).toMatch(
        /^OWNER_IDS=x .*\. Give ids .*\.\nHTTP_PORT=99999 .*\n.*\n3 settings are wrong\. Correct /,
      );
    }
  });
});

describe("secrets", () => {
  const proxy = "socks5://someone:hunter2@127.0.0.1:1080";
  const secret = { BOT_TOKEN: TOKEN, TELEGRAM_PROXY: proxy, GOOGLE_TTS_API_KEY: `AIza${"AbC-_9".repeat(6)}` };

  it("are given only to who asks for them", () => {
    const { botToken, telegramProxy, google } = loadConfig(secret);
    expect([botToken?.reveal(), telegramProxy?.reveal(), google.apiKey?.reveal()]).toEqual(
      Object.values(secret),
    );
  });

  it("are not printed with the config", () => {
    const config = loadConfig(secret);
    expect(inspect(config, { depth: 9, showHidden: true }) + JSON.stringify(config)).not.toMatch(
      /AbC|hunter2/,
    );
  });

  const MISPLACED: readonly Env[] = [
    { BOT_TOKEN: `${TOKEN} `.repeat(2) },
    { TELEGRAM_PROXY: "hunter2" },
    { TELEGRAM_PROXY: "ftp://someone:hunter2@127.0.0.1" },
    { TELEGRAM_API_ROOT: `ftp://someone:hunter2@example.org/bot${TOKEN}` },
    { OWNER_IDS: TOKEN },
    { LOG_LEVEL: TOKEN.slice(10) },
    { GOOGLE_TTS_API_KEY: `${TOKEN} hunter2` },
    { GOOGLE_TTS_ENDPOINT: "http://someone:hunter2@example.org" },
  ];
  it.each(MISPLACED)("are in no error (case %#)", (env) => {
    expect(() => loadConfig(env)).toThrow(ConfigError);
    try {
      loadConfig(env);
    } catch (thrown) {
      expect(messageOf(thrown) + inspect(thrown, { depth: 9 })).not.toMatch(/AbC|hunter2/);
    }
  });
});

describe("names", () => {
  const warningsFor = (env: Env) => loadConfig(env).warnings;

  it.each(["BOT_TOKN", "BOTTOKEN", "bot_token", "OWNER_ID", "HTTP_PROT"])(
    "%s is taken for a misspelling",
    (name) => {
      expect(warningsFor({ [name]: TOKEN })).toEqual([
        expect.stringMatching(new RegExp(`^${name} is not a setting`)),
      ]);
      expect(warningsFor({ [name]: TOKEN }).join()).not.toContain("AbC");
    },
  );

  it.each(["PATH", "HTTP_PROXY", "TZ", "DATABASE_URL", "SOURCES_FILE"])("%s is left alone", (name) => {
    expect(warningsFor({ [name]: "x" })).toEqual([]);
  });
});

describe(".env.example", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");

  it("shows every variable with its default, in order", () => {
    const shown = parseEnv(example.replace(/^#(?=[A-Z_]+=)/gm, ""));
    const names = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names.map((name = "") => [name, shown[name]])).toEqual(
      CONFIG_FIELDS.map((field) => [field.name, field.default ?? ""]),
    );
  });

  it("sets nothing", () => expect(parseEnv(example)).toEqual({}));
});

it("every field is described by one sentence", () => {
  for (const { description } of CONFIG_FIELDS) expect(description).toMatch(/^[A-Z].*\.$/);
});
