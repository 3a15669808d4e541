import { autoRetry } from "@grammyjs/auto-retry";
import type { Api, ApiClientOptions, Transformer } from "grammy";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";

export interface TelegramAccess {
  readonly token: string;
  /** Another Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  /** http(s) or socks5; may hold a password. */
  readonly proxy: string | undefined;
}

const BULK_TIMEOUT_SECONDS = 20;
/** Longer than the longest poll. */
const REPLY_TIMEOUT_SECONDS = 60;
const REPLY_RETRIES = 3;
/** Somebody who waits for an answer does not wait longer than this for flood control. */
const REPLY_MAX_DELAY_SECONDS = 30;

/** What the client that answers people is made with. */
export function replyClient(access: TelegramAccess): ApiClientOptions {
  return { ...clientFor(access), timeoutSeconds: REPLY_TIMEOUT_SECONDS };
}

/** The client for deliveries: one that has had no answer in time is in doubt, and its place is free. */
export function bulkClient(access: TelegramAccess): ApiClientOptions {
  return { ...clientFor(access), timeoutSeconds: BULK_TIMEOUT_SECONDS };
}

/** For replies only: waits out flood control; a send that may have arrived is not repeated. */
export function retriedReplies(): Transformer {
  return autoRetry({
    maxRetryAttempts: REPLY_RETRIES,
    maxDelaySeconds: REPLY_MAX_DELAY_SECONDS,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
}

/** Gives every call that brings no signal of its own this one, so that no reply outlives the process' grace at stop. */
export function cutBy(cut: AbortSignal): Transformer {
  return (call, method, payload, signal) => call(method, payload, signal ?? grammySignal(cut));
}

function clientFor({ apiRoot, proxy }: TelegramAccess): ApiClientOptions {
  if (proxy === undefined) return { apiRoot };
  const agent = proxy.startsWith("socks") ? new SocksProxyAgent(proxy) : new HttpsProxyAgent(proxy);
  return { apiRoot, baseFetchConfig: { agent, compress: true } };
}

/** grammY's types name the AbortSignal of a package; at run time it is the platform's own. */
export function grammySignal(signal: AbortSignal): NonNullable<Parameters<Api["getMe"]>[0]> {
  return signal as NonNullable<Parameters<Api["getMe"]>[0]>;
}
