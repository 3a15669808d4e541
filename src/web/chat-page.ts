import { readFile } from "node:fs/promises";
import type { Update } from "grammy/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { LocalApiError } from "./api-call.ts";
import { type NewestArticle, renderChatPage } from "./chat-view.ts";
import type { Conversation } from "./conversation.ts";
import { eventStream } from "./event-stream.ts";
import { onlyJson, onlyOurHost, onlyOurPage } from "./guard.ts";
import type { LocalTelegram } from "./local-telegram.ts";
import { documentResponse, recordingResponse } from "./recording-route.ts";
import { createTurns, type Turns } from "./turns.ts";

/** What the local chat page is handed: the bot, Telegram as it answers here, and something to read. */
export interface ChatPage {
  /** The bot takes an update; resolves when it has answered. Updates of one person come one after another. */
  take(update: Update): Promise<void>;
  readonly telegram: LocalTelegram;
  /** Up to 5 articles, newest first. */
  newest(): Promise<readonly NewestArticle[]>;
  readonly city: string;
}

const MAX_BODY_BYTES = 16 * 1024;
const DEFAULT_PERSON = 1;

const ASSETS = [
  ["theme.css", "text/css; charset=utf-8"],
  ["chat.css", "text/css; charset=utf-8"],
  ["message.css", "text/css; charset=utf-8"],
  ["chat.js", "text/javascript; charset=utf-8"],
  ["message.js", "text/javascript; charset=utf-8"],
  ["icon.svg", "image/svg+xml"],
] as const;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const NewMessage = z.object({ user: z.int(), text: z.string() });
const NewPress = z.object({ user: z.int(), messageId: z.int(), data: z.string() });

/** The page, its files and its API, as routes; only for browsers on this machine. */
export async function chatPage(
  page: ChatPage,
  edge: { host: string; onError(error: unknown): void },
): Promise<Hono> {
  const app = new Hono();
  const turns = createTurns(edge.onError);
  app.use(onlyOurHost(edge.host), async (c, next) => {
    await next();
    c.header("Content-Security-Policy", POLICY);
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
  });
  app.use("/api/*", onlyOurPage);
  app.on("POST", "/api/*", onlyJson, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  await addFiles(app, page);
  addApi(app, page, turns);
  return app;
}

async function addFiles(app: Hono, page: ChatPage): Promise<void> {
  for (const [name, contentType] of ASSETS) {
    const content = await readAsset(name);
    app.get(`/assets/${name}`, (c) =>
      c.body(content, 200, { "Content-Type": contentType, "Cache-Control": "no-cache" }),
    );
  }
  const template = await readAsset("chat.html");
  app.get("/", async (c) => {
    const person = personOf(page, c.req.query("user") ?? `${DEFAULT_PERSON}`);
    if (person === undefined) return c.text("Không có người đọc này. Hãy chọn một số từ 1 đến 99.\n", 404);
    c.header("Cache-Control", "no-store");
    return c.html(renderChatPage(template, { city: page.city, person, newest: await page.newest() }));
  });
}

function addApi(app: Hono, page: ChatPage, turns: Turns): void {
  app.get("/api/events", (c) => {
    const person = personOf(page, c.req.query("user") ?? "");
    if (person === undefined) return unknownPerson(c);
    const conversation = page.telegram.open(person);
    const response = events(conversation, turns);
    if (conversation.messages().length === 0)
      void feed(person, () => page.telegram.updateFor.message(person, "/start"));
    return response;
  });
  app.get("/api/document/:id", (c) => documentResponse(c, page.telegram.recordings));
  app.get("/api/voice/:id", (c) => recordingResponse(c, page.telegram.recordings));
  app.post("/api/messages", async (c) => {
    const sent = NewMessage.safeParse(await c.req.json().catch(() => undefined));
    if (!sent.success) return c.json({ error: "wrong_body" }, 400);
    const { user, text } = sent.data;
    if (!page.telegram.mayBePlayed(user)) return unknownPerson(c);
    return answer(c, () => feed(user, () => page.telegram.updateFor.message(user, text)));
  });
  app.post("/api/presses", async (c) => {
    const pressed = NewPress.safeParse(await c.req.json().catch(() => undefined));
    if (!pressed.success) return c.json({ error: "wrong_body" }, 400);
    const { user, messageId, data } = pressed.data;
    if (!page.telegram.mayBePlayed(user)) return unknownPerson(c);
    return answer(c, () => feed(user, () => page.telegram.updateFor.press(user, messageId, data)));
  });

  function feed(person: number, updateOf: () => Update): Promise<boolean> {
    // Made before its turn comes: what a person wrote stands in the conversation at once.
    const update = updateOf();
    return turns.next(page.telegram.open(person), () => page.take(update));
  }
}

/** The whole conversation first, then every change. */
function events(conversation: Conversation, turns: Turns): Response {
  return eventStream((send) => {
    send("conversation", { messages: conversation.messages(), isWorking: turns.isWorking(conversation) });
    return conversation.listen(({ kind, ...change }) => send(kind, change));
  });
}

async function answer(c: Context, feed: () => Promise<boolean>): Promise<Response> {
  try {
    return (await feed()) ? c.json({ ok: true }) : c.json({ error: "failed" }, 500);
  } catch (thrown) {
    if (!(thrown instanceof LocalApiError)) throw thrown;
    return c.json({ error: "refused", description: thrown.description }, 400);
  }
}

function personOf(page: ChatPage, text: string): number | undefined {
  const person = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
  return person !== undefined && page.telegram.mayBePlayed(person) ? person : undefined;
}

const unknownPerson = (c: Context): Response => c.json({ error: "unknown_person" }, 404);
const tooLarge = (c: Context): Response => c.json({ error: "too_large" }, 413);

function readAsset(name: string): Promise<string> {
  return readFile(new URL(`./assets/${name}`, import.meta.url), "utf8");
}
