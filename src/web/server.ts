import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { messageOf, PlainError, systemCodeOf } from "../lib/errors.ts";
import { type ChatPage, chatPage } from "./chat-page.ts";
import { urlOf } from "./guard.ts";
import type { Health } from "./health.ts";

export interface WebOptions {
  readonly host: string;
  /** 0 takes any free port; `url` tells which. */
  readonly port: number;
  health(): Promise<Health>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** Without it (a bot token is set) there is no chat page. */
  readonly page?: ChatPage;
  /** Hears of every failure that a request met. */
  onError?(error: unknown): void;
}

export interface Web extends AsyncDisposable {
  /** Where people open it: `http://127.0.0.1:8080`. */
  readonly url: string;
}

/**
 * Listens for health, metrics and the local chat page. Disposing closes open event streams too.
 * Throws PlainError `port_in_use` or `cannot_listen`.
 */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { host } = options;
  // The adapter's own Request and Response stay its own: the rest of the process keeps Node's.
  const server = createAdaptorServer({ fetch: (await routes(options)).fetch, overrideGlobalObjects: false });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(error, options)));
    server.listen(options.port, host, () => resolve(portOf(server.address()) ?? options.port));
  });
  return {
    url: urlOf(host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host, port),
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}

async function routes(options: WebOptions): Promise<Hono> {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("X-Content-Type-Options", "nosniff");
  });
  app.get("/health", async (c) => {
    const { ok, parts } = await options.health().catch(failedHealth);
    return c.json({ status: ok ? "ok" : "failing", parts }, ok ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    return c.body(await options.metrics(), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    });
  });
  const onError = options.onError ?? (() => {});
  if (options.page) app.route("/", await chatPage(options.page, { host: options.host, onError }));
  app.notFound((c) => c.text("Không có trang này.\n", 404));
  app.onError((error, c) => {
    onError(error);
    return c.json({ error: "failed" }, 500);
  });
  return app;
}

function failedHealth(thrown: unknown): Health {
  return { ok: false, parts: { health: messageOf(thrown) } };
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === "object" && address !== null ? address.port : undefined;
}

function refusal(error: Error, { host, port }: WebOptions): PlainError {
  const place = urlOf(host, port);
  if (systemCodeOf(error) === "EADDRINUSE") {
    const remedy =
      "Stop the other program (it may be a second copy of this one), or set HTTP_PORT to a free port";
    return new PlainError("port_in_use", `Another program already listens at ${place}`, remedy, {
      cause: error,
    });
  }
  const remedy = "Set HTTP_HOST to an address of this machine and HTTP_PORT to a port from 1024 to 65535";
  return new PlainError("cannot_listen", `Cannot listen at ${place}: ${error.message}`, remedy, {
    cause: error,
  });
}
