import { Api, GrammyError, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SendVerdict, verdictOf } from "../../src/telegram/outcome.ts";
import { startTelegram, type Telegram } from "../support/telegram/telegram.ts";
import { READER, voice } from "../support/telegram/trial.ts";

const GROUP = -20;
const NEW_GROUP = -1_000_000_000_020;

let telegram: Telegram;
let api: Api;
beforeEach(async () => {
  telegram = await startTelegram();
  telegram.addChat(READER);
  telegram.addChat(GROUP);
  telegram.addChat(NEW_GROUP);
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});
afterEach(() => telegram[Symbol.asyncDispose]());

async function verdictOn(call: Promise<unknown>): Promise<SendVerdict> {
  const thrown = await call.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );
  return verdictOf(thrown);
}

interface Case {
  readonly what: string;
  readonly arrange?: () => void;
  readonly send?: () => Promise<unknown>;
  readonly verdict: SendVerdict;
}

const toReader = (text = "Tin", more = {}) => api.sendMessage(READER, text, more);

describe("what a send to Telegram ends with:", () => {
  const cases: readonly Case[] = [
    {
      what: "429",
      arrange: () => telegram.flood("all", { seconds: 43_838 }),
      verdict: { kind: "flood", afterMs: 43_838_000 },
    },
    {
      what: "403 blocked",
      arrange: () => telegram.block(READER),
      verdict: { kind: "gone", reason: "blocked" },
    },
    {
      what: "403 deactivated",
      arrange: () => telegram.deactivate(READER),
      verdict: { kind: "gone", reason: "deactivated" },
    },
    {
      what: "403 kicked",
      arrange: () => telegram.kick(GROUP),
      send: () => api.sendMessage(GROUP, "Tin"),
      verdict: { kind: "gone", reason: "kicked" },
    },
    {
      what: "403 cannot initiate",
      arrange: () => telegram.forbidInitiating(READER),
      verdict: { kind: "gone", reason: "never started" },
    },
    {
      what: "400 chat not found",
      send: () => api.sendMessage(8, "Tin"),
      verdict: { kind: "gone", reason: "chat not found" },
    },
    {
      what: "400 with migrate_to_chat_id",
      arrange: () => telegram.migrate(GROUP, NEW_GROUP),
      send: () => api.sendMessage(GROUP, "Tin"),
      verdict: { kind: "moved", address: `${NEW_GROUP}` },
    },
    {
      what: "400 VOICE_MESSAGES_FORBIDDEN",
      arrange: () => telegram.forbidVoice(READER),
      send: () => api.sendVoice(READER, voice()),
      verdict: { kind: "voiceForbidden" },
    },
    {
      what: "400 can't parse entities",
      send: () => toReader("<b>Tin", { parse_mode: "HTML" }),
      verdict: { kind: "unformatted" },
    },
    {
      what: "400 too long",
      send: () => toReader("a".repeat(4_097)),
      verdict: { kind: "unformatted" },
    },
    {
      what: "500",
      arrange: () => telegram.fail(READER, { how: "500" }),
      verdict: { kind: "uncertain", reason: "Telegram answered 500" },
    },
    {
      what: "502 in HTML",
      arrange: () => telegram.fail(READER, { how: "502-html" }),
      verdict: { kind: "uncertain", reason: "no answer" },
    },
    {
      what: "a reset after the request left",
      arrange: () => telegram.fail(READER, { how: "reset-after" }),
      verdict: { kind: "uncertain", reason: "ECONNRESET" },
    },
    {
      what: "no answer in time",
      arrange: () => telegram.fail(READER, { how: "hang" }),
      send: () =>
        new Api(telegram.token, { apiRoot: telegram.apiRoot, timeoutSeconds: 0.05 }).sendMessage(
          READER,
          "Tin",
        ),
      verdict: { kind: "uncertain", reason: "no answer" },
    },
    {
      what: "nobody there",
      send: () => new Api(telegram.token, { apiRoot: "http://127.0.0.1:9" }).sendMessage(READER, "Tin"),
      verdict: { kind: "retry", reason: "ECONNREFUSED" },
    },
    {
      what: "a token that was withdrawn",
      send: () => new Api("1:no", { apiRoot: telegram.apiRoot }).sendMessage(READER, "Tin"),
      verdict: { kind: "flood", afterMs: 30_000 },
    },
    {
      what: "another 400",
      send: () => toReader(" "),
      verdict: { kind: "refused", reason: "Telegram answered 400: Bad Request: message text is empty" },
    },
  ];
  it.each(cases)("$what", async ({ arrange, send = toReader, verdict }) => {
    arrange?.();
    expect(await verdictOn(send())).toEqual(verdict);
  });
});

function refusal(error_code: number, description: string, parameters = {}): GrammyError {
  return new GrammyError("", { ok: false, error_code, description, parameters }, "sendMessage", {});
}

describe("what the stand-in does not say:", () => {
  it.each<[string, unknown, SendVerdict]>([
    ["429 without a time", refusal(429, "Too Many Requests"), { kind: "flood", afterMs: 30_000 }],
    ["another 403", refusal(403, "Forbidden: no rights"), { kind: "gone", reason: "forbidden" }],
    ["409", refusal(409, "Conflict"), { kind: "refused", reason: "Telegram answered 409: Conflict" }],
    ["an id of nobody", refusal(400, "PEER_ID_INVALID"), { kind: "gone", reason: "chat not found" }],
    ["an entity too many", refusal(400, "ENTITY_BOUNDS_INVALID"), { kind: "unformatted" }],
    ["503", refusal(503, "Service Unavailable"), { kind: "uncertain", reason: "Telegram answered 503" }],
    [
      "the words of a 400 in a 500",
      refusal(500, "chat not found"),
      { kind: "uncertain", reason: "Telegram answered 500" },
    ],
    [
      "no network",
      new HttpError("", Object.assign(new Error(), { code: "ENETUNREACH" })),
      unreached("ENETUNREACH"),
    ],
    [
      "no name server",
      new HttpError("", Object.assign(new Error(), { code: "EAI_AGAIN" })),
      unreached("EAI_AGAIN"),
    ],
    ["anything else", "?", { kind: "uncertain", reason: "no answer" }],
  ])("%s", (_what, thrown, verdict) => expect(verdictOf(thrown)).toEqual(verdict));
});

function unreached(reason: string): SendVerdict {
  return { kind: "retry", reason };
}
